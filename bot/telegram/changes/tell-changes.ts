import { setImmediate } from 'node:timers/promises';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { OPERATOR, type Store, type Viewer } from '../../../knowledge/store/store.ts';
import { changeTexts } from '../../../prompts/telegram-change-texts.ts';
import type { DocumentKeeper } from '../../assistant/keeping/document-keeper.ts';
import { findUserId } from '../asker.ts';
import { createEffects, type Effects } from '../effects.ts';
import type { DocumentChange } from './change-call.ts';
import { listFactChanges } from './fact-changes.ts';
import type { KeptReliance, RelianceLedger } from './reliance-ledger.ts';
import { type RelianceReaders, usesFact } from './uses-fact.ts';

/** A correction is told when its document was left alone for so long: a slip of the keeper's is mended before, and several are one message. */
export const SETTLE_MS = 120_000;

/** What telling of changes needs. */
export interface ChangeDependencies extends RelianceReaders {
  readonly store: Pick<
    Store,
    'generation' | 'listChangedSince' | 'findDocument' | 'listHeadsOf' | 'listCorrections'
  >;
  readonly keeper: Pick<DocumentKeeper, 'findVersions'>;
  readonly reliances: RelianceLedger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A change with whom it concerns. */
interface Told {
  readonly change: DocumentChange;
  readonly reliances: readonly KeptReliance[];
}

/**
 * Puts into the outbox what became of documents that people's drafts, reminders and recent answers rest on: corrections of
 * facts they used, deletion, other documents that act on them. It reads the store, so that it counts for changes made in the
 * chat, at the command line and by an ingest alike; each change is told once, also after a kill.
 *
 * @returns looks once; `onMade` is told each chat that got something
 */
export function createChangeTeller(
  dependencies: ChangeDependencies,
): (onMade: (chatId: number) => void) => Promise<void> {
  return async (onMade) => {
    const { store, reliances } = dependencies;
    const generation = await store.generation();
    const seen = reliances.findSeen();
    if (seen === generation) return;
    if (seen === undefined) {
      await noteAllKnown(dependencies);
      return reliances.noteSeen(generation);
    }
    await tellGone(dependencies, onMade);
    const relied = new Set(reliances.listDocuments());
    let isSettled = true;
    // A store made anew counts from the start.
    for (const id of await store.listChangedSince(seen > generation ? 0 : seen)) {
      // The store works without a pause: answers go first.
      await setImmediate();
      const document = await store.findDocument(id, OPERATOR);
      if (document === undefined) continue;
      if (relied.has(id)) isSettled = (await tellCorrections(document, dependencies, onMade)) && isSettled;
      if (document.visibility !== 'all' || reliances.isKnown(id)) continue;
      if (relied.size === 0) reliances.noteKnown([id]);
      else await tellActs(document, dependencies, onMade);
    }
    if (isSettled) reliances.noteSeen(generation);
  };
}

const EVERYBODY: Viewer = { agency: null, person: null };

/** What everybody sees before anything was looked at is no news. */
async function noteAllKnown({ store, reliances }: ChangeDependencies) {
  const ids = await store.listChangedSince(0);
  reliances.noteKnown([...(await findSeenBy(EVERYBODY, ids, store))]);
}

const HEADS_AT_A_TIME = 250;

/** Which of these documents are held and a viewer's. */
async function findSeenBy(
  viewer: Viewer,
  ids: readonly string[],
  store: ChangeDependencies['store'],
): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let from = 0; from < ids.length; from += HEADS_AT_A_TIME) {
    await setImmediate();
    const heads = await store.listHeadsOf(viewer, ids.slice(from, from + HEADS_AT_A_TIME));
    for (const { id } of heads) seen.add(id);
  }
  return seen;
}

async function tellGone({ store, reliances }: ChangeDependencies, onMade: (chatId: number) => void) {
  const relied = reliances.listDocuments();
  const held = await findSeenBy(OPERATOR, relied, store);
  for (const id of relied.filter((each) => !held.has(each))) {
    const name = reliances.findDepartingName(id) ?? null;
    const told = [{ change: { kind: 'gone' as const }, reliances: reliances.list(id) }];
    const effects = createCalls(id, name, told);
    reliances.forget(id, effects);
    for (const { chatId } of effects.calls) onMade(chatId);
  }
}

/** @returns false when a correction is too young to be told */
async function tellCorrections(
  document: OfficialDocument,
  dependencies: ChangeDependencies,
  onMade: (chatId: number) => void,
): Promise<boolean> {
  const { reliances, now, store } = dependencies;
  const toKey = (number: number) => `correction:${document.id}:${number}`;
  const all = await store.listCorrections(document.id);
  const untold = all.filter(({ number }) => !reliances.isTold(toKey(number)));
  const withdrawn = listWithdrawn(
    reliances.listTold(document.id),
    new Set(all.map(({ number }) => toKey(number))),
  );
  if (untold.length === 0 && withdrawn.length === 0) return true;
  if (untold.some(({ at }) => Date.parse(at) > now() - SETTLE_MS)) return false;
  const ofDocument = reliances.list(document.id);
  const told: Told[] = [];
  if (withdrawn.length > 0) told.push({ change: { kind: 'withdrawn' }, reliances: ofDocument });
  for (const change of listFactChanges(document, untold)) {
    const concerned: KeptReliance[] = [];
    for (const reliance of ofDocument) {
      const isOlder = reliance.at < Date.parse(change.at);
      if (isOlder && (await usesFact(reliance, document, change, dependencies))) concerned.push(reliance);
    }
    told.push({ change: { kind: 'correction', numbers: [...change.numbers] }, reliances: concerned });
  }
  const effects = createCalls(document.id, null, told);
  reliances.keepTold(document.id, [...untold.map(({ number }) => toKey(number)), ...withdrawn], effects);
  for (const { chatId } of effects.calls) onMade(chatId);
  return true;
}

/** Keys of corrections that were told and stand no longer; which fact they were of is not kept. */
function listWithdrawn(told: readonly string[], standing: ReadonlySet<string>): string[] {
  const isNoted = new Set(told);
  return told
    .filter((key) => key.startsWith('correction:') && !standing.has(key))
    .map((key) => `withdrawn:${key}`)
    .filter((key) => !isNoted.has(key));
}

/** What a document does to others that everybody sees since now. */
async function tellActs(
  document: OfficialDocument,
  { keeper, reliances }: ChangeDependencies,
  onMade: (chatId: number) => void,
) {
  for (const { code, other } of await keeper.findVersions(OPERATOR, document)) {
    const key = `act:${other.id}:${code}:${document.id}`;
    if (!Object.hasOwn(changeTexts.acts, code) || reliances.isTold(key)) continue;
    const change = { kind: 'act', code, by: document.id } as const;
    const effects = createCalls(other.id, null, [{ change, reliances: reliances.list(other.id) }]);
    reliances.keepTold(other.id, [key], effects);
    for (const { chatId } of effects.calls) onMade(chatId);
  }
  reliances.noteKnown([document.id]);
}

/** One message for each person, with all that concerns them. */
function createCalls(documentId: string, name: string | null, told: readonly Told[]): Effects {
  const effects = createEffects();
  const persons = new Set(told.flatMap(({ reliances }) => reliances.map(({ person }) => person)));
  for (const person of persons) {
    const chatId = findUserId(person);
    const own = told.map(({ change, reliances }) => ({
      change,
      reliances: reliances.filter((each) => each.person === person),
    }));
    const concerning = own.filter(({ reliances }) => reliances.length > 0);
    const rests = new Set(concerning.flatMap(({ reliances }) => reliances));
    if (chatId === undefined) continue;
    effects.calls.push({
      ...{ method: 'sendChanges', chatId, person, documentId, name },
      changes: concerning.map(({ change }) => change),
      rests: [...rests].map(({ kind, subject, agency, at }) => ({ kind, subject, agency, at })),
    });
  }
  return effects;
}
