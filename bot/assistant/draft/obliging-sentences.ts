import { findSentences } from '../../../ingest/parse/sentences.ts';
import type { Agency } from '../../../knowledge/agencies/agency.ts';
import type { Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline, Evidence, Target, Task } from '../../../knowledge/model/register.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { lacksObject } from './own-clauses.ts';
import { type SentenceGroup, widenGroups } from './widen-sentence.ts';

/** A sentence, or a row of a table, of a basis document with every obligation it sets: what a plan says once. */
export interface ObligingSentence {
  readonly document: OfficialDocument;
  /** The whole of it: the span around all items. */
  readonly whole: Evidence;
  /** Headings above it, outermost first, as written. */
  readonly headings: readonly string[];
  readonly targets: readonly Target[];
  readonly deadlines: readonly Deadline[];
  readonly tasks: readonly Task[];
}

/**
 * The sentences that set obligations, each once however many items of the registers it makes; documents in the order
 * given, sentences in that of the text.
 *
 * @param passages of those documents, by their id
 */
export function groupSentences(
  obligations: readonly Obligation[],
  passages: ReadonlyMap<string, readonly StoredPassage[]>,
  agency: Agency,
): ObligingSentence[] {
  return [...Map.groupBy(obligations, ({ document }) => document.id).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const sorted = own.toSorted((a, b) => a.item.start - b.item.start || b.item.end - a.item.end);
    const texts = passages.get(first.document.id) ?? [];
    return widenGroups(joinOverlapping(sorted, texts), first.document, texts).map((group) =>
      toSentence(first.document, group, texts, agency),
    );
  });
}

function joinOverlapping(sorted: readonly Obligation[], passages: readonly StoredPassage[]): SentenceGroup[] {
  const groups: { items: Obligation[]; start: number; end: number }[] = [];
  for (const obligation of sorted) {
    const { start, end } = obligation.item;
    const last = groups.at(-1);
    const isOne =
      last !== undefined && (start < last.end || areJoined(passages, last.end, start, obligation));
    if (last !== undefined && isOne) {
      last.items.push(obligation);
      last.end = Math.max(last.end, end);
    } else groups.push({ items: [obligation], start, end });
  }
  return groups;
}

/**
 * Two targets with a comma or "và" between them are of one sentence, and may share what they are compared with; a day whose words
 * begin with how or to whom shares what is due with the one before it.
 */
function areJoined(
  passages: readonly StoredPassage[],
  end: number,
  start: number,
  { kind, item }: Obligation,
): boolean {
  const isPeriod = kind === 'deadline' && PERIOD_ALONE.test(item.quote);
  const goesOn =
    kind === 'deadline' && (isPeriod || WITHOUT_MATTER.test(item.quote) || closesAlone(item.quote));
  const gap = closesAlone(item.quote) ? MAX_LABEL : MAX_GAP;
  if ((kind !== 'target' && !goesOn) || start - end > gap) return false;
  const passage = passages.find(({ ordinal }) => ordinal === item.passage);
  if (passage === undefined || end < passage.start) return false;
  const between = passage.text.slice(end - passage.start, start - passage.start);
  if (closesAlone(item.quote)) return !/[.;]/u.test(between);
  if (isPeriod) return /^\s*;\s*$/u.test(between);
  if (goesOn) return /^\s*[,;]\s*$/u.test(between);
  return /^\s*,\s*$/u.test(between) || (/^\s*$/u.test(between) && /^và\s/u.test(item.quote));
}

/** "gửi Sở A hằng quý", "bằng văn bản trong vòng 24 giờ": of what stands before. */
const WITHOUT_MATTER =
  /^(?:đồng thời\s+|và\s+)?(?:(?:gửi|nộp|báo cáo)\s+(?:về\s+)?(?:cho\s+)?(?=\p{Lu})|(?:gửi\s+|nộp\s+)?báo cáo\s+(?=bằng\s|qua\s)|bằng\s|qua\s|hoàn thành\s+(?:trước|trong|chậm|vào|đến)|xong\s+(?:trước|trong))/u;

/** "…; năm trước ngày 05/12", "…; kết quả năm trước ngày 05/12": whose report it is, and to whom, stands before. */
const PERIOD_ALONE =
  /^(?:(?:kết quả|số liệu|tình hình)(?:\s[^;]*?)?|(?:cả\s+)?năm|(?:\d{1,2}|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối)\s+năm)?|quý)\s+(?=trước|chậm|xong|vào)/u;

/** "trước ngày 10/12) gửi …": what is due stands before the bracket. */
function closesAlone(quote: string): boolean {
  return quote.split(')').length > quote.split('(').length;
}

/** What stands between two days in brackets: ", năm (". */
const MAX_LABEL = 30;
/** A comma or semicolon and the white space around it. */
const MAX_GAP = 3;

function toSentence(
  document: OfficialDocument,
  group: SentenceGroup,
  passages: readonly StoredPassage[],
  agency: Agency,
): ObligingSentence {
  const items = group.items.map(({ item }) => item);
  const said = toWhole(items, group, passages);
  const whole = lacksObject(said.quote, agency) ? toFullSentence(said, passages) : said;
  return {
    document,
    whole,
    headings: passages.find(({ ordinal }) => ordinal === whole.passage)?.headings ?? [],
    targets: items.filter((item): item is Target => 'comparator' in item),
    deadlines: items.filter((item): item is Deadline => 'bound' in item),
    tasks: items.filter((item): item is Task => 'role' in item),
  };
}

/** A clause of a kind of bodies that leaves what they do it to to the clause before it, with the sentence they are in. */
function toFullSentence(clause: Evidence, passages: readonly StoredPassage[]): Evidence {
  const passage = passages.find(({ ordinal }) => ordinal === clause.passage);
  if (passage === undefined) return clause;
  const around = findSentences(passage.text)
    .map((span) => ({ start: span.start + passage.start, end: span.end + passage.start }))
    .find(({ start, end }) => start <= clause.start && clause.end <= end);
  if (around === undefined) return clause;
  const { start, end } = around;
  return { ...clause, start, end, quote: passage.text.slice(start - passage.start, end - passage.start) };
}

/** What is said together: one of its items, or, where none is all of it, cut from their passage. */
function toWhole(
  items: readonly Evidence[],
  { start, end }: SentenceGroup,
  passages: readonly StoredPassage[],
): Evidence {
  const [longest] = items.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (longest === undefined) throw new RangeError('a sentence without an obligation');
  if (longest.start === start && longest.end === end) return longest;
  const passage = passages.find(({ ordinal }) => ordinal === longest.passage);
  if (passage === undefined || passage.start > start || passage.end < end) return longest;
  return { ...longest, start, end, quote: passage.text.slice(start - passage.start, end - passage.start) };
}
