import { sayDay } from '../../../knowledge/directives/conflicts/conflict-wording.ts';
import { isSameDueThing, toDueThing } from '../../../knowledge/directives/conflicts/report-tasks.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import type { CarriedText } from './carried.ts';
import { nameAgain, spanOf } from './paragraphs.ts';

/** Sentences of which no two set a day for one thing, and what must be asked of their days. */
export interface AskedDays {
  readonly texts: readonly CarriedText[];
  readonly questions: readonly string[];
}

/**
 * One thing due for which several superiors set different days: the first one's words are kept, and the other days asked about, where
 * they stand and in one question for each.
 *
 * @param texts in the order in which days are proposed
 */
export function askForDays(texts: readonly CarriedText[]): AskedDays {
  const kept: { text: CarriedText; others: CarriedText[] }[] = [];
  for (const text of texts) {
    const known = kept.find(({ text: earlier }) => isSameDue(earlier, text));
    if (known === undefined) kept.push({ text, others: [] });
    else known.others.push(text);
  }
  return {
    texts: kept.map(({ text, others }) => others.reduce(withOtherDay, text)),
    questions: kept.flatMap(({ text, others }) => toQuestion(text, others)),
  };
}

function isSameDue(a: CarriedText, b: CarriedText): boolean {
  const [one, other] = [toSetDay(a), toSetDay(b)];
  if (one === undefined || other === undefined || one.document.id === other.document.id) return false;
  if (one.due.dueOn === null || other.due.dueOn === null) return false;
  const [first, second] = [toDueThing(one.due, one.document), toDueThing(other.due, other.document)];
  if (first.kind === 'report' && one.due.recipient !== other.due.recipient) return false;
  return isSameDueThing(first, second, [one.document, other.document]);
}

interface SetDay {
  readonly due: Deadline;
  readonly document: OfficialDocument;
}

/** "trên địa bàn": each superior's is its own territory, and a deed in it the same. */
const TERRITORY = /\s+trên địa bàn(?:\s+(?:toàn\s+)?(?:tỉnh|thành phố|huyện|xã|phường))?(?!\p{L})/giu;

function toSetDay({ due, sources: [source] }: CarriedText): SetDay | undefined {
  if (due === null || source === undefined) return undefined;
  return { due: { ...due, task: due.task.replace(TERRITORY, '') }, document: source.document };
}

function withOtherDay(kept: CarriedText, { due, sources: [source] }: CarriedText): CarriedText {
  if (source === undefined || due === null || due.dueOn === kept.due?.dueOn) return kept;
  const choice = formatPlaceholder(
    wording.chooseDay([wording.otherValue(nameAgain(source.document), due.quote)]),
  );
  return {
    ...kept,
    choice: kept.choice === undefined ? choice : `${kept.choice} ${choice}`,
    sources: [...kept.sources, spanOf(source.document, due)],
  };
}

function toQuestion({ due, sources: [source] }: CarriedText, others: readonly CarriedText[]): string[] {
  if (due === null || source === undefined) return [];
  const differing = others.flatMap((other) =>
    other.due === null || other.due.dueOn === due.dueOn || other.sources[0] === undefined
      ? []
      : [wording.valueOf(sayDay(other.due), describeIdentity(other.sources[0].document))],
  );
  const own = wording.valueOf(sayDay(due), describeIdentity(source.document));
  return differing.length === 0 ? [] : [wording.daysDiffer(due.task, own, differing)];
}
