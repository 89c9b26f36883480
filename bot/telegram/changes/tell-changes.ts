import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { changeTexts } from '../../../prompts/telegram-change-texts.ts';
import type { DocumentKeeper } from '../../assistant/keeping/document-keeper.ts';
import { findUserId } from '../asker.ts';
import { createEffects, type Effects } from '../effects.ts';
import type { DocumentChange } from './change-call.ts';
import type { KeptReliance, RelianceLedger } from './reliance-ledger.ts';
import { listFactChanges, type RelianceReaders, usesFact } from './uses-fact.ts';

/** A correction is told when its document was left alone for so long: a slip of the keeper's is mended before, and several are one message. */
export const SETTLE_MS = 120_000;

/** What telling of changes needs. */
export interface ChangeDependencies extends RelianceReaders {
  readonly store: Pick<Store, 'generation' | 'listChangedSince' | 'findDocument' | 'listHeadsOf'>;
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
    if (seen === undefined) return reliances.noteSeen(generation);
    if (seen === generation) return;
    await tellGone(dependencies, onMade);
    let isSettled = true;
    // A store made anew counts from the start.
    for (const id of await store.listChangedSince(seen > generation ? 0 : seen)) {
      const document = await store.findDocument(id, OPERATOR);
      if (document === undefined) continue;
      isSettled = (await tellCorrections(document, dependencies, onMade)) && isSettled;
      await tellActs(document, dependencies, onMade);
    }
    if (isSettled) reliances.noteSeen(generation);
  };
}

async function tellGone({ store, reliances }: ChangeDependencies, onMade: (chatId: number) => void) {
  const relied = reliances.listDocuments();
  const heads = await store.listHeadsOf(OPERATOR, relied);
  const held = new Set(heads.map(({ id }) => id));
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
  const { reliances, now } = dependencies;
  const toKey = (number: number) => `correction:${document.id}:${number}`;
  const untold = listFactChanges(document).filter(({ number }) => !reliances.isTold(toKey(number)));
  if (untold.length === 0) return true;
  if (untold.some(({ at }) => Date.parse(at) > now() - SETTLE_MS)) return false;
  const told: Told[] = [];
  for (const correction of untold) {
    const concerned: KeptReliance[] = [];
    for (const reliance of reliances.list(document.id)) {
      const isOlder = reliance.at < Date.parse(correction.at);
      if (isOlder && (await usesFact(reliance, document, correction, dependencies))) concerned.push(reliance);
    }
    told.push({ change: { kind: 'correction', number: correction.number }, reliances: concerned });
  }
  const effects = createCalls(document.id, null, told);
  reliances.keepTold(
    document.id,
    untold.map(({ number }) => toKey(number)),
    effects,
  );
  for (const { chatId } of effects.calls) onMade(chatId);
  return true;
}

/** What a document that everybody sees does to others. */
async function tellActs(
  document: OfficialDocument,
  { keeper, reliances }: ChangeDependencies,
  onMade: (chatId: number) => void,
) {
  if (document.visibility !== 'all') return;
  for (const { code, other } of await keeper.findVersions(OPERATOR, document)) {
    const key = `act:${other.id}:${code}:${document.id}`;
    if (!Object.hasOwn(changeTexts.acts, code) || reliances.isTold(key)) continue;
    const change = { kind: 'act', code, by: document.id } as const;
    const effects = createCalls(other.id, null, [{ change, reliances: reliances.list(other.id) }]);
    reliances.keepTold(other.id, [key], effects);
    for (const { chatId } of effects.calls) onMade(chatId);
  }
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
