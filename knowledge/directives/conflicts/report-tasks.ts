import { expandAbbreviations } from '../../language/abbreviations.ts';
import { foldMarks } from '../../language/fold.ts';
import { toMeasure } from '../../language/measure-words.ts';
import { rememberFor } from '../../language/remember.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline } from '../../model/register.ts';
import { withoutOwnUnits } from './own-units.ts';

/** What is due, to be held against another document's. */
export interface DueThing {
  readonly kind: 'report' | 'deed';
  /** The part of the year a report is on, "campaign" for what is no part of it; empty for none in particular. */
  readonly part: string;
  /** The year its words name; null when they do not. */
  readonly year: string | null;
  /** Folded words of its matter; of a report without those of reporting, of the year and of the bodies it goes to. */
  readonly words: ReadonlySet<string>;
}

const REPORT = /\b(?:bao cao|so ket|tong ket)\b|^(?:va )?ket qua\b/;
const NOT_REPORT = /\b(?:bao cao vien|ke hoach bao cao|mau bao cao)\b/;
/**
 * "Tháng hành động vì trẻ em", "Tuần lễ dinh dưỡng": a month or week by what is done in it is a campaign, no part of the
 * year. Behind a number or "hằng", or before what goes on with the report ("tháng gửi về"), it is one.
 */
const CAMPAIGN =
  /(?<!\b(?:hang|moi|tung|trong|dinh ky|dau|cuoi|giua|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|\d+) )\b(?:thang|tuan) (?!(?:\d+|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|gui|nop|trinh|lap|ve|cho|den|toi|len|truoc|sau|cham|muon|xong|va|hoac|quy|tuan|thang|nam|dau|cuoi|giua|nay|ke|tiep|lien|do|dinh|hang|ket|thuc|trien|tinh|cong|theo|gom|cua|cac|phai|duoc|bao|tong|so|danh|noi|kem|bang|qua|tai|tren|voi|de)\b)[a-z]/;
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
  [
    /\bca nam\b|\bhang nam\b|\bcuoi nam\b|(?:\bbao cao|^(?:va )?ket qua)(?: \w+){0,8} nam\b|\btong ket\b/,
    'year',
  ],
];
/** Words of reporting, of the year's parts and of the bodies it goes through: they tell no report from another. */
const REPORT_PHRASES = new RegExp(
  `\\b(?:${[
    'bao cao|ket qua|thuc hien|trien khai|tinh hinh|cong tac|gui|nop|trinh|tong hop|lap|xay dung|ban hanh|hoan thanh|tham muu|danh gia|dinh ky|phan',
    'so ket|tong ket|noi dung|nhiem vu|chuong trinh|ke hoach|van ban|bang van ban|nay|day du|theo quy dinh|theo yeu cau|viec|gom|cac|va|ve|cua|cho|den|tai|tren dia ban',
    'uy ban nhan dan|hoi dong nhan dan|dia phuong|don vi|co quan|thanh pho|tinh|huyen|xa|phuong|thon|so|nganh|phong|truong',
    '(?:pho )?giam doc|(?:pho )?hieu truong|(?:pho )?chu tich|lanh dao|thu truong|van phong',
    '(?:hang )?(?:tuan|quy(?: (?:i{1,3}|iv|[1-4]))?)|(?:hang|ca|cuoi|trong) nam|hang thang|\\d+ thang(?: (?:dau|cuoi))?(?: nam)?|nam hoc|hoc ky (?:i{1,2}|[12])|nam',
  ].join('|')})\\b`,
  'g',
);

/** "Chỉ đạo trạm y tế báo cáo …": who is told to report is no matter of the report. */
const TOLD_TO =
  /^(?:chi dao|giao|yeu cau|don doc|huong dan|phan cong) [a-z ]*?(?=(?:gui |nop |lap )?bao cao\b)/;

/** "… về dân số về Sở Y tế": where the register has no receiver, the last words may name one. */
const SENT_TO =
  /\s(?:về|gửi|cho|tới|đến)\s+(?:Sở|Bộ|UBND|Ủy ban|Uỷ ban|HĐND|Phòng|Văn phòng|Ban|Trung tâm|Công an|Đảng ủy|Huyện ủy|Tỉnh ủy|Thành ủy)\s[^,;:]*$/u;
const SENDING = new Set(['gui', 'nop', 'trinh', 'xong']);

/** What a deadline of a document is for. */
export function toDueThing({ task, recipient, recurrence }: Deadline, document: OfficialDocument): DueThing {
  const own = recipient === null ? task.replace(SENT_TO, ' ') : task.replace(recipient, ' ');
  const folded = foldMarks(expandAbbreviations(withoutOwnUnits(own, document)))
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
  const isReport = REPORT.test(folded) && !NOT_REPORT.test(folded);
  const words = isReport
    ? folded
        .replace(TOLD_TO, '')
        .replace(REPORT_PHRASES, ' ')
        .split(' ')
        .filter((word) => /^[a-z]+$/.test(word))
    : [...toMeasure(withoutOwnUnits(own, document)).folded].filter((word) => !SENDING.has(word));
  return {
    kind: isReport ? 'report' : 'deed',
    part: findPart(folded, recurrence),
    year: /\bnam (?:hoc )?(\d{4})\b/.exec(folded)?.[1] ?? null,
    words: new Set(words),
  };
}

function findPart(folded: string, recurrence: string | null): string {
  if (CAMPAIGN.test(folded)) return 'campaign';
  const said = `${folded} ${foldMarks(recurrence ?? '')}`;
  return PARTS.find(([pattern]) => pattern.test(said))?.[1] ?? '';
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
  // Reports without a part of the year are told by their matter alone, which must then be more than a word.
  return a.part === b.part && (a.part !== '' || left(a).size > 1) && isSameSet(left(a), left(b));
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}
