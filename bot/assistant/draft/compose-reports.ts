import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { passageSource } from '../answer-context.ts';
import type { SourceSpan } from '../compose-answer.ts';
import { askForDays } from './ask-for-days.ts';
import { type CarriedText, mergeCarried } from './carried.ts';
import { sayDeadline } from './carry-row.ts';
import { carrySentence } from './carry-sentence.ts';
import type { ComposedPart, DraftMaterial } from './draft.ts';
import { toDatedItem } from './internal-day.ts';
import type { ObligingSentence } from './obliging-sentences.ts';
import { spanOf } from './paragraphs.ts';
import { isTableRow } from './table-row.ts';

/** What the agency reports to whom by when: each day as the superior sets it, with an earlier one of its own. */
export function composeReports(
  sentences: readonly ObligingSentence[],
  material: DraftMaterial,
): ComposedPart {
  const warnings: string[] = [];
  const carried = sentences.flatMap((sentence): CarriedText[] => {
    const said = sayReport(sentence, material);
    if (said === undefined)
      warnings.push(wording.notCarried(sentence.whole.quote, describeIdentity(sentence.document)));
    return said === undefined ? [] : [said];
  });
  const merged = mergeCarried(carried);
  const asked = askForDays(merged.toSorted(compareDays));
  // In the order of the documents again.
  const texts = merged.flatMap(
    (text) => asked.texts.find(({ sources }) => sources[0] === text.sources[0]) ?? [],
  );
  const items = texts.map((text) => toDatedItem(text, material));
  return {
    paragraphs: items.map(({ paragraph }) => paragraph),
    questions: asked.questions,
    warnings: [...warnings, ...items.flatMap((item) => item.warnings)],
  };
}

/** The earliest day first: who keeps that one keeps the others, too. */
function compareDays(a: CarriedText, b: CarriedText): number {
  return (a.due?.dueOn ?? '9').localeCompare(b.due?.dueOn ?? '9');
}

function sayReport(sentence: ObligingSentence, material: DraftMaterial): CarriedText | undefined {
  const { document, whole, tasks, deadlines } = sentence;
  const [deadline = null] = deadlines;
  const isRow = isTableRow(whole);
  const quote = isRow && deadline !== null ? sayDeadline(deadline) : whole.quote;
  const actors = [...tasks, ...deadlines].map(({ actor }) => actor);
  const text =
    isRow && deadline === null ? undefined : carrySentence({ document, quote, actors }, material.agency);
  if (text === undefined) return undefined;
  const source = spanOf(document, whole);
  const due = deadlines.find(({ dueOn }) => dueOn !== null) ?? deadline;
  const recipient = findRecipient(sentence, material);
  const isNamed =
    recipient === undefined || [recipient.name, recipient.own].some((name) => text.includes(name));
  return isNamed
    ? { heading: '', text, due, sources: [source] }
    : { heading: '', text: addRecipient(text, recipient.own), due, sources: [source, ...recipient.sources] };
}

/** Who receives a report. */
interface Recipient {
  /** As the superior names it. */
  readonly name: string;
  /** As the agency does. */
  readonly own: string;
  readonly sources: readonly SourceSpan[];
}

/** Who receives what a sentence sets, where only the lead over it says so, with the place that does. */
function findRecipient(
  { document, deadlines, whole }: ObligingSentence,
  { passages, agency }: DraftMaterial,
): Recipient | undefined {
  const name = deadlines.find(({ recipient }) => recipient !== null)?.recipient;
  if (name === undefined || name === null) return undefined;
  const lead = (passages.get(document.id) ?? []).findLast(
    ({ ordinal, text }) => ordinal <= whole.passage && text.includes(name),
  );
  const own = carrySentence({ document, quote: name, actors: [] }, agency) ?? name;
  return lead === undefined ? undefined : { name, own, sources: [passageSource(document, lead)] };
}

/** "Báo cáo năm gửi Sở Y tế: trước ngày …", "Báo cáo năm gửi Sở Y tế trước ngày …" */
function addRecipient(text: string, recipient: string): string {
  const at = text.search(/:|\s(?:trước|chậm nhất|trong|vào|đến hết|định kỳ)\s/u);
  return at === -1 ? `${text}, gửi ${recipient}` : `${text.slice(0, at)} gửi ${recipient}${text.slice(at)}`;
}
