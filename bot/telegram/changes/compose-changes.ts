import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { formatIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { formatCorrectedValue } from '../../../knowledge/store/correction-value.ts';
import type { ListedCorrection, Store, Viewer } from '../../../knowledge/store/store.ts';
import { changeTexts } from '../../../prompts/telegram-change-texts.ts';
import { nameField } from '../../assistant/register/corrected-values.ts';
import { listAgencies } from '../../office/person.ts';
import { findUserId } from '../asker.ts';
import { formatTitle } from '../draft/format-made.ts';
import type { FeatureDependencies } from '../feature.ts';
import { isQuiet, toOfficeTime } from '../office-time.ts';
import { bold, joinStyled, type StyledText } from '../styled-text.ts';
import { truncate } from '../update-context.ts';
import type { DocumentChange, OutgoingChanges } from './change-call.ts';
import { type FactChange, listFactChanges } from './fact-changes.ts';
import { findCorrectedItem } from './uses-fact.ts';

const MAX_WORDS_UNITS = 160;
const MAX_VALUE_UNITS = 160;
const MAX_LINES = 10;
const MAX_DRAFTS = 5;

/** A notice as it is sent. */
export interface ComposedChanges {
  readonly text: StyledText;
  /** It is sent without a sound. */
  readonly isSilent: boolean;
}

/** Words a call's changes as things stand when it is sent; undefined when nothing is left to tell, or nobody. */
export type ChangeComposer = (call: OutgoingChanges) => Promise<ComposedChanges | undefined>;

interface Dependencies extends Pick<FeatureDependencies, 'access' | 'assistant' | 'policy'> {
  readonly listCorrections: Store['listCorrections'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Rest = OutgoingChanges['rests'][number];

/** Reads everything anew: who may not see the document any more learns nothing of it. */
export function createChangeComposer(dependencies: Dependencies): ChangeComposer {
  return async (call) => {
    const rests = listOwnRests(call, dependencies);
    const [first] = rests;
    if (first === undefined) return undefined;
    const told = call.changes.some(({ kind }) => kind === 'gone')
      ? { lines: describeGone(call), rests }
      : await describeChanges(call, rests, dependencies);
    if (told === undefined) return undefined;
    const text = joinStyled(
      [
        bold(changeTexts.heading),
        told.lines.join('\n'),
        [changeTexts.rests, ...(await describeRests(told.rests, call.person, dependencies))].join('\n'),
        changeTexts.foot,
      ],
      '\n\n',
    );
    return { text, isSilent: isQuiet(toOfficeTime(dependencies.now())) };
  };
}

/** What a person was given for agencies that are still theirs. */
function listOwnRests({ person, rests }: OutgoingChanges, { access }: Dependencies): Rest[] {
  const asker = access.findAsker(findUserId(person) ?? 0);
  if (asker === undefined) return [];
  const agencies = new Set(asker.person === undefined ? [] : listAgencies(asker.person));
  return rests.filter(({ agency }) => agency === null || agencies.has(agency));
}

function describeGone({ name }: OutgoingChanges): string[] {
  return name === null ? [changeTexts.goneUnnamed] : [name, changeTexts.gone];
}

async function describeChanges(
  { documentId, person, changes }: OutgoingChanges,
  rests: readonly Rest[],
  { assistant, policy, listCorrections }: Dependencies,
) {
  const seen: { rest: Rest; viewer: Viewer; document: OfficialDocument }[] = [];
  for (const rest of rests) {
    const viewer = { agency: rest.agency, person };
    const document = await assistant.findDocument(viewer, documentId);
    if (document !== undefined) seen.push({ rest, viewer, document });
  }
  const [first] = seen;
  if (first === undefined) return undefined;
  const { document, viewer } = first;
  const corrections = await listCorrections(documentId);
  const lines: string[] = [];
  for (const change of changes.slice(0, MAX_LINES)) {
    if (change.kind === 'withdrawn') lines.push(changeTexts.withdrawn);
    const line =
      change.kind === 'act'
        ? describeAct(change, await assistant.findDocument(viewer, change.by))
        : change.kind === 'correction'
          ? describeCorrection(document, corrections, change, policy.mayShow(document))
          : undefined;
    if (line !== undefined) lines.push(line);
  }
  if (lines.length === 0) return undefined;
  return { lines: [describeIdentity(document), ...lines], rests: seen.map(({ rest }) => rest) };
}

function describeAct(
  { code }: Extract<DocumentChange, { kind: 'act' }>,
  by: OfficialDocument | undefined,
): string | undefined {
  const acts: Readonly<Record<string, (name: string) => string>> = changeTexts.acts;
  return by === undefined ? undefined : acts[code]?.(describeIdentity(by));
}

/** Undefined when it was taken back meanwhile. */
function describeCorrection(
  document: OfficialDocument,
  corrections: readonly ListedCorrection[],
  { numbers }: Extract<DocumentChange, { kind: 'correction' }>,
  isOpen: boolean,
): string | undefined {
  const own = corrections.filter(({ number }) => numbers.includes(number));
  const [change] = own.length === numbers.length ? listFactChanges(document, own) : [];
  return change === undefined ? undefined : wordCorrection(document, change, isOpen);
}

/** Fields that stand wherever a document is named. */
const NAMING: ReadonlySet<string> = new Set(['number', 'issuedOn', 'issuer', 'type']);

function wordCorrection(document: OfficialDocument, correction: FactChange, isOpen: boolean): string {
  const item = findCorrectedItem(document, correction);
  if (!isOpen && !NAMING.has(correction.path)) return changeTexts.withheld(item?.locator ?? '');
  const words = truncate(item?.quote ?? '', MAX_WORDS_UNITS);
  if (correction.kind === 'remove') return changeTexts.removedItem(words);
  const [before = '', after = ''] = [correction.oldValue, correction.newValue].map((value) =>
    truncate(formatCorrectedValue(value), MAX_VALUE_UNITS),
  );
  const field = nameField(correction.path);
  return item === undefined
    ? changeTexts.corrected(field, before, after)
    : changeTexts.correctedItem(words, field, before, after);
}

async function describeRests(
  rests: readonly Rest[],
  person: string,
  { assistant }: Dependencies,
): Promise<string[]> {
  const toDay = ({ at }: Rest) => formatIsoDate(toOfficeTime(at).day);
  const drafts: string[] = [];
  for (const rest of rests.filter(({ kind }) => kind === 'draft').slice(-MAX_DRAFTS)) {
    const made = await assistant.findDraft({ agency: rest.agency, person }, rest.subject);
    const day = toDay(rest);
    drafts.push(
      made === undefined ? changeTexts.draftGone(day) : changeTexts.draft(formatTitle(made.draft), day),
    );
  }
  const listDays = (wanted: Rest['kind']) =>
    [...new Set(rests.filter(({ kind }) => kind === wanted).map(toDay))].join(', ');
  const [answers, reminders] = [listDays('answer'), listDays('reminder')];
  return [
    ...drafts,
    ...(reminders === '' ? [] : [changeTexts.reminder(reminders)]),
    ...(answers === '' ? [] : [changeTexts.answer(answers)]),
  ];
}
