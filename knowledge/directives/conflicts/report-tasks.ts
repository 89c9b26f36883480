import { foldMarks } from '../../language/fold.ts';
import { toMeasure } from '../../language/measure-words.ts';
import { rememberFor } from '../../language/remember.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline } from '../../model/register.ts';
import { withoutOwnUnits } from './own-units.ts';

/** What is due, to be held against another document's. */
export interface DueThing {
  readonly kind: 'report' | 'deed';
  /** The part of the year a report is on; empty for none in particular. */
  readonly part: string;
  /** The year its words name; null when they do not. */
  readonly year: string | null;
  /** Folded words of its matter, without those of reporting, of the year and of the documents' subjects. */
  readonly words: ReadonlySet<string>;
}

const REPORT = /\b(?:bao cao|so ket|tong ket)\b/;
const NOT_REPORT = /\b(?:bao cao vien|ke hoach bao cao|mau bao cao)\b/;
/** Parts of the year, the narrower before the wider; what a report says nothing else of is on the whole. */
const PARTS: readonly (readonly [pattern: RegExp, part: string])[] = [
  [/\bhang tuan\b|\bbao cao tuan\b/, 'week'],
  [/\bhang thang\b|\bdinh ky thang\b|\bbao cao thang\b/, 'month'],
  [/\bhang quy\b|\bcuoi (?:moi )?quy\b/, 'each-quarter'],
  [/\bquy (?:i|1)\b(?! *\d)/, 'quarter-1'],
  [/\bquy (?:ii|2)\b/, 'quarter-2'],
  [/\bquy (?:iii|3)\b/, 'quarter-3'],
  [/\bquy (?:iv|4)\b/, 'quarter-4'],
  [/\bhoc ky (?:i|1)\b/, 'term-1'],
  [/\bhoc ky (?:ii|2)\b/, 'term-2'],
  [/\b(?:0?3|ba) thang\b/, 'three-months'],
  [/\b(?:0?9|chin) thang\b/, 'nine-months'],
  [/\b(?:0?6|sau) thang cuoi\b|\bnua cuoi nam\b/, 'second-half'],
  [/\b(?:0?6|sau) thang\b|\bnua (?:dau )?nam\b/, 'first-half'],
  [/\bnam hoc\b/, 'school-year'],
  [/\bca nam\b|\bhang nam\b|\bcuoi nam\b|\bbao cao(?: \w+){0,8} nam\b|\btong ket\b/, 'year'],
];
const REPORT_WORDS = new Set(
  'bao cao ket qua thuc hien trien khai tinh hinh cong tac gui nop trinh tong hop lap xay dung ke hoach nay noi dung danh gia dinh ky so tong ket dau cuoi nam thang quy hoc ky i ii iii iv ca hang tuan van ban gom va cac viec nhiem vu theo chuong trinh day du tham muu uy ban nhan dan phan hoan thanh ban hanh'.split(
    ' ',
  ),
);

/** What a deadline of a document is for. */
export function toDueThing({ task, recipient, recurrence }: Deadline, document: OfficialDocument): DueThing {
  const own = recipient === null ? task : task.replace(recipient, ' ');
  const folded = foldMarks(own)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
  const isReport = REPORT.test(folded) && !NOT_REPORT.test(folded);
  const measured = [...toMeasure(withoutOwnUnits(own, document)).folded];
  const subject = subjectWords(document);
  const words = isReport
    ? measured.filter((word) => !REPORT_WORDS.has(word) && !subject.has(word) && !/^\d+$/.test(word))
    : measured.filter((word) => !['gui', 'nop', 'trinh', 'xong'].includes(word));
  return {
    kind: isReport ? 'report' : 'deed',
    part: PARTS.find(([pattern]) => pattern.test(`${folded} ${foldMarks(recurrence ?? '')}`))?.[1] ?? '',
    year: /\bnam (?:hoc )?(\d{4})\b/.exec(folded)?.[1] ?? null,
    words: new Set(words),
  };
}

const subjectWords = rememberFor(
  (document: OfficialDocument): ReadonlySet<string> => toMeasure(document.subject ?? '').folded,
);

/** Whether two things due are one: the same report on the same part of the year, or a deed told in the same words. */
export function isSameDueThing(
  a: DueThing,
  b: DueThing,
  documents: readonly [OfficialDocument, OfficialDocument],
): boolean {
  if (a.kind !== b.kind || (a.year !== null && b.year !== null && a.year !== b.year)) return false;
  if (a.kind === 'deed') return a.words.size > 1 && isSameSet(a.words, b.words);
  // A report on "công tác trẻ em" in a plan on that is the report of the plan.
  const subjects = documents.map(subjectWords);
  const left = ({ words }: DueThing) =>
    new Set([...words].filter((word) => !subjects.some((subject) => subject.has(word))));
  return a.part !== '' && a.part === b.part ? isSameSet(left(a), left(b)) : isOneCampaign(a, b, left);
}

/** Reports without a part of the year are told by their matter alone, which must then be more than a word. */
function isOneCampaign(a: DueThing, b: DueThing, left: (thing: DueThing) => Set<string>): boolean {
  return a.part === b.part && left(a).size > 1 && isSameSet(left(a), left(b));
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}
