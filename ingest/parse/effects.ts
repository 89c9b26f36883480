import { findDocumentNumbers } from '../../knowledge/language/document-number.ts';
import { parsePeriod } from '../../knowledge/language/period.ts';
import { addDays, findDates, toIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import type { PartialDate } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { EffectClause } from '../../knowledge/model/register.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { afterMarker, findSentences, type Span, toEvidence } from './sentences.ts';

type Day = Pick<EffectClause, 'day' | 'rule'>;

/** "Nghị định này (…) có hiệu lực …": the whole document speaks of its own force. */
const ISSUED_TYPE =
  '(?:[Ll]uật|[Bb]ộ luật|[Pp]háp lệnh|[Nn]ghị định|[Tt]hông tư(?: liên tịch)?|[Nn]ghị quyết|[Qq]uyết định|[Cc]hỉ thị|[Kk]ế hoạch|[Cc]hương trình|[Đđ]ề án|[Hh]ướng dẫn|[Qq]uy chế|[Qq]uy định|[Vv]ăn bản)';
const OWN = String.raw`(?:${ISSUED_TYPE}\s+này|^(?=\p{Lu})${ISSUED_TYPE}(?=\s+(?:có|hết)\s+hiệu lực))`;
const FORCE = String.raw`(?<verb>có|hết|chấm dứt)\s+hiệu lực(?:\s+(?:thi hành|thực hiện|pháp luật))?`;
const CLAUSE = new RegExp(
  String.raw`(?<!\p{L})${OWN}(?<between>[^;]{0,160}?)\s(?:${FORCE}|(?:được\s+)?(?<applies>áp dụng)(?=\s+(?:kể\s+)?từ\s))(?<rest>[^;]*)`,
  'u',
);
/** A part of it ("Điều 5 Nghị định này"), the moment of its force ("kể từ ngày Nghị định này có hiệu lực"), what is contrary to it. */
const NOT_THE_WHOLE =
  /(?:điều|khoản|điểm|chương|mục|phụ lục|quy định|nội dung|theo|của|tại|với|trong|trước|sau)\s*(?:[\dIVXa-zđ]+\s*)?$|(?:ngày|khi|lúc|thời điểm|trước|sau|đến)\s*$/iu;
const OTHER_SUBJECT = /(?:điều|khoản|điểm|chương|mục)\s+\d|(?:^|\s)(?:thì|các|những|mà)\s/iu;
const SIGNING = '(?:được\\s+)?(?:ký|ban hành|thông qua|công bố)';
const FROM_SIGNING = new RegExp(
  String.raw`^\s*(?:(?:kể\s+|bắt đầu\s+|tính\s+)*từ\s+(?:ngày|khi)\s+${SIGNING}|(?:ngay\s+)?(?:sau\s+)?khi\s+${SIGNING})(?:\s+(?:ban hành|và ban hành))?(?!\p{L})`,
  'iu',
);
const AFTER_SIGNING = new RegExp(
  String.raw`^\s*(?:kể từ\s+)?sau\s+(?<count>\d{1,3})\s+ngày\s*,?\s*(?:(?:kể|tính)\s+)?từ\s+ngày\s+${SIGNING}`,
  'iu',
);
const FROM_SCHOOL_YEAR = /^\s*(?:kể\s+)?từ\s+năm học\s+20\d\d\s?-\s?20\d\d/iu;
const FROM_YEAR = /^\s*(?:kể\s+)?từ\s+năm\s+(?<year>20\d\d)(?!\s?-)/iu;
const FROM_DATE = /^\s*(?:(?:kể|bắt đầu|tính)\s+)*(?:từ\s+|vào\s+)?(?:ngày\s+)?$/iu;
const FROM_OTHER = /^\s*(?:kể\s+)?(?:từ|khi|sau)\s+[^,;.]{3,120}/iu;
const UNTIL_DATE = /(?:đến|tới)\s+(?<how>hết\s+|trước\s+)?(?:ngày\s+)?$/iu;
const UNTIL_YEAR = /(?:đến|tới)\s+(?:hết\s+)?(?<what>năm học\s+20\d\d\s?-\s?20\d\d|năm\s+20\d\d)/iu;
const UNTIL_RULE = /(?:cho\s+)?(?:đến|tới)\s+khi\s+[^,;.]{3,120}/iu;
const FOR_TERM = /trong\s+(?:thời hạn|thời gian|vòng)\s+(?<count>\d{1,2})\s+(?<unit>năm|tháng)/iu;
const ENDED_FROM = /^\s*(?:(?:kể|bắt đầu)\s+)?(?:từ\s+)(?:ngày\s+)?$/iu;
const ENDED_ON = /^\s*(?:vào\s+|sau\s+)?(?:hết\s+)?(?:ngày\s+)?$/iu;
const READ_ZONES: ReadonlySet<string> = new Set<OutlineItem['zone']>(['opening', 'body', 'closing', 'annex']);

/**
 * When the document says of itself that it comes into force or ends, in reading order; what only a part of it is said, or
 * another document, is left out. Empty when it does not say.
 */
export function parseEffects(
  outlined: OutlinedText,
  { issuedOn }: Pick<DocumentHeader, 'issuedOn'>,
): EffectClause[] {
  return outlined.items
    .filter(({ zone, role }) => READ_ZONES.has(zone) && role !== 'furniture')
    .filter(({ text }) => /hiệu lực|áp dụng/iu.test(text))
    .flatMap((item) =>
      findSentences(item.text).flatMap((sentence) => readSentence(item, sentence, issuedOn)),
    );
}

function readSentence(item: OutlineItem, sentence: Span, issuedOn: PartialDate): EffectClause[] {
  const offset = Math.max(sentence.start, Math.min(afterMarker(item), sentence.end));
  const text = item.text.slice(offset, sentence.end);
  const match = CLAUSE.exec(text);
  if (match === null) return [];
  const { between = '', verb, rest = '' } = match.groups ?? {};
  const before = text.slice(0, match.index);
  if (NOT_THE_WHOLE.test(before) || OTHER_SUBJECT.test(between) || findDocumentNumbers(between).length > 0)
    return [];
  const evidence = toEvidence(
    item,
    item.start + offset + match.index,
    item.start + offset + match.index + match[0].length,
  );
  const from = verb === undefined || verb === 'có' ? readFrom(rest, issuedOn) : undefined;
  const until = verb === undefined || verb === 'có' ? readUntil(rest, from?.day ?? null) : readEnd(rest);
  return [
    ...(from === undefined ? [] : [{ bound: 'from' as const, ...from, ...evidence }]),
    ...(until === undefined ? [] : [{ bound: 'until' as const, ...until, ...evidence }]),
  ];
}

function readFrom(rest: string, issuedOn: PartialDate): Day | undefined {
  const issued = toIsoDate(issuedOn);
  const after = AFTER_SIGNING.exec(rest);
  if (after !== null) {
    const count = Number(after.groups?.count);
    return { day: issued === null ? null : addDays(issued, count), rule: after[0].trim() };
  }
  const signing = FROM_SIGNING.exec(rest);
  const applied = /(?<!\p{L})áp dụng(?<when>\s+(?:kể\s+)?từ\s[\s\S]*)$/iu.exec(rest)?.groups?.when;
  if (applied !== undefined)
    return (
      readFrom(applied, issuedOn) ?? (signing === null ? undefined : { day: issued, rule: signing[0].trim() })
    );
  if (signing !== null) return { day: issued, rule: signing[0].trim() };
  return readSchoolYear(rest) ?? readDate(rest, FROM_DATE) ?? readOther(rest);
}

function readSchoolYear(rest: string): Day | undefined {
  const school = FROM_SCHOOL_YEAR.exec(rest)?.[0];
  if (school !== undefined) return { day: parsePeriod(school).from, rule: school.trim() };
  const year = FROM_YEAR.exec(rest)?.groups?.year;
  return year === undefined ? undefined : { day: `${year}-01-01`, rule: `từ năm ${year}` };
}

function readDate(rest: string, before: RegExp): Day | undefined {
  const [first] = findDates(rest);
  if (first === undefined || !before.test(rest.slice(0, first.start))) return undefined;
  const day = toIsoDate(first.date);
  return day === null ? undefined : { day, rule: null };
}

function readOther(rest: string): Day | undefined {
  const words = FROM_OTHER.exec(rest)?.[0].trim();
  return words === undefined ? undefined : { day: null, rule: words };
}

function readUntil(rest: string, from: string | null): Day | undefined {
  for (const { date, start } of findDates(rest)) {
    const how = UNTIL_DATE.exec(rest.slice(0, start))?.groups;
    const day = toIsoDate(date);
    if (how === undefined || day === null) continue;
    return { day: how.how?.trim().toLowerCase() === 'trước' ? addDays(day, -1) : day, rule: null };
  }
  const year = UNTIL_YEAR.exec(rest);
  if (year !== null) return { day: parsePeriod(year.groups?.what ?? '').to, rule: year[0] };
  const term = FOR_TERM.exec(rest);
  if (term !== null) return { day: from === null ? null : toTermEnd(from, term), rule: term[0] };
  const rule = UNTIL_RULE.exec(rest)?.[0];
  return rule === undefined ? undefined : { day: null, rule };
}

function toTermEnd(from: string, { groups }: RegExpExecArray): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const months = Number(groups?.count) * (groups?.unit?.toLowerCase() === 'năm' ? 12 : 1);
  const end = new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
  return addDays(end, -1);
}

/** "… này hết hiệu lực kể từ ngày 01/7/2026": the day before is its last. */
function readEnd(rest: string): Day | undefined {
  const from = readDate(rest, ENDED_FROM);
  if (from?.day !== undefined && from.day !== null) return { day: addDays(from.day, -1), rule: null };
  return readDate(rest, ENDED_ON) ?? readOther(rest);
}
