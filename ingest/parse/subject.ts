import { documentTypeNames } from '../../knowledge/language/abbreviations.ts';
import { isCapitals } from '../../knowledge/language/agency-case.ts';
import { collapseSpaces } from '../../knowledge/language/normalize.ts';
import { BODY_HEAD, TYPE_WORD } from './body-name.ts';
import { type HeadLine, isNationLine, isOpeningLine } from './head-lines.ts';
import { findMarker } from './markers.ts';
import { toSentenceCase } from './sentence-case.ts';

/** Type and trích yếu as the title block gives them; null where there is none. */
export interface TitleBlock {
  readonly type: string | null;
  /** In ordinary case. */
  readonly subject: string | null;
  /** A line of CAPS that opens with a type, or a type alone: a title of the document's own. */
  readonly hasOwnTitle: boolean;
}

const TITLE_TYPES = documentTypeNames
  .filter((name) => !['Công văn', 'Công ước'].includes(name))
  .map((name) => ({ name, upper: name.toUpperCase() }));
const ABOUT = /^(?:V\/v|Về(?: việc)?|V\/V|VỀ(?: VIỆC)?)\s*:?\s+/u;
const TO = /^Kính gửi/iu;
const END_OF_SUBJECT = /[.;:]$|\.\/\./u;
const MAX_SUBJECT_LINES = 5;
const NO_SUBJECT = /^(?:\(|\*|Kính gửi|Số\s*:|Căn cứ|CĂN CỨ|Điều |QUYẾT ĐỊNH\s*:|Chương |Phần |[IVX]+\.)/u;

function findTitleType(text: string): { name: string; rest: string } | undefined {
  const found = TITLE_TYPES.find(({ name, upper }) => {
    const isUpper = text.startsWith(upper) && !/^\p{L}/u.test(text.slice(upper.length));
    return isUpper || text === name;
  });
  return found === undefined ? undefined : { name: found.name, rest: text.slice(found.name.length).trim() };
}

/** Whether a line opens a title: a type in CAPS ("KẾ HOẠCH …"), or a type alone. */
export function isTypeLine(text: string): boolean {
  return findTitleType(text) !== undefined;
}

function isSubjectLine(text: string): boolean {
  return (
    !NO_SUBJECT.test(text) &&
    !isOpeningLine(text) &&
    !isNationLine(text) &&
    !/^(?:Thứ|Chủ nhật)\s.*\d{4}/u.test(text)
  );
}

const LABEL = /^(?:Thời gian|Địa điểm|Thành phần|Đối tượng|Nội dung|Mục đích|Chủ trì|Kinh phí)[^:]{0,30}:/u;
/** Behind a subject: an item, a label, a sentence that states a figure. */
function opensBody(text: string): boolean {
  const marker = findMarker(text);
  if (marker !== null && marker.kind !== 'bullet') return true;
  return (
    LABEL.test(text) ||
    (/^\p{Lu}/u.test(text) &&
      !isCapitals(text) &&
      /(?<!\p{L})(?:có|đạt|là|được|còn)\s[^.]{0,40}\d/u.test(text))
  );
}

/** "UBND tỉnh … ban hành Kế hoạch …": the sentence below a title says who issues what; after "… của" it is still the title. */
const ISSUES = new RegExp(
  `^${BODY_HEAD}[^,;:.]{0,60}?\\s(?:ban hành|xây dựng|đề ra)\\s+${TYPE_WORD}(?!\\p{L})`,
  'u',
);
const GOES_ON = /(?:(?<!\p{L})(?:của|do|và|với|tại|về|cho|bởi|giữa|theo|mà)|[,–-])$/u;

function opensPreamble(text: string, before: string): boolean {
  return ISSUES.test(text) && !GOES_ON.test(before);
}

function readSubjectLines(lines: readonly HeadLine[]): string[] {
  const kept: string[] = [];
  for (const { text } of lines) {
    if (kept.length >= MAX_SUBJECT_LINES || !isSubjectLine(text) || isTypeLine(text)) break;
    // The issuing authority repeated under the title of a decision ("THỦ TƯỚNG CHÍNH PHỦ").
    if (
      kept.length > 0 &&
      isCapitals(text) &&
      !kept.every(isCapitals) &&
      !/NĂM|GIAI ĐOẠN|QUÝ|THÁNG/u.test(text)
    )
      break;
    if (kept.length > 0 && END_OF_SUBJECT.test(text) && text.length > 120) break;
    if (kept.length > 0 && (opensBody(text) || opensPreamble(text, kept.at(-1) ?? ''))) break;
    kept.push(text);
    if (END_OF_SUBJECT.test(text)) break;
  }
  return kept;
}

function toSubject(lines: readonly string[], body: string): string | null {
  const parts = lines.map((line) => (isCapitals(line) ? toSentenceCase(line, body) : line));
  const joined = parts
    .map((part, i) =>
      i > 0 && isCapitals(lines[i] ?? '') && part !== ''
        ? part.charAt(0).toLowerCase() + part.slice(1)
        : part,
    )
    .join(' ');
  const subject = collapseSpaces(joined)
    .replace(ABOUT, '')
    .replace(/[.;:]+$/, '');
  return subject === '' ? null : subject.charAt(0).toUpperCase() + subject.slice(1);
}

function readAbout(lines: readonly HeadLine[], at: number, body: string): string | null {
  const taken: string[] = [];
  for (const { text } of lines.slice(at, at + MAX_SUBJECT_LINES)) {
    if (
      taken.length > 0 &&
      (TO.test(text) || isNationLine(text) || /,\s*ngày|^Số\s*:/iu.test(text) || isTypeLine(text))
    )
      break;
    taken.push(taken.length === 0 ? text.replace(ABOUT, '') : text);
  }
  return toSubject(taken, body);
}

/**
 * Reads the title block.
 *
 * @param from index of the first line after the letterhead.
 * @param body the document's text, in which names of a CAPS title are looked up for their case.
 */
export function parseTitleBlock(lines: readonly HeadLine[], from: number, body: string): TitleBlock {
  const typeAt = findLastType(lines, from);
  const typed = typeAt < 0 ? undefined : findTitleType(lines[typeAt]?.text ?? '');
  if (typed !== undefined) {
    const rest = typed.rest === '' ? [] : [{ text: typed.rest, line: typed.rest }];
    const subject = toSubject(
      readSubjectLines([...rest, ...lines.slice(typeAt + 1)]).filter((text) => text !== ''),
      body,
    );
    return { type: typed.name, subject, hasOwnTitle: true };
  }
  const aboutAt = lines.findIndex((line) => /^V\/v/iu.test(line.text));
  if (aboutAt >= 0) return { type: null, subject: readAbout(lines, aboutAt, body), hasOwnTitle: false };
  // The word of the type is lost: a CAPS line right after the letterhead is the trích yếu.
  const caps =
    from === 0 ? [] : lines.slice(from).filter((line) => isCapitals(line.text) && !isNationLine(line.text));
  const capsTitle = caps.slice(0, 1).map((line) => line.text);
  return {
    type: null,
    subject: capsTitle.length === 0 ? null : toSubject(capsTitle, body),
    hasOwnTitle: false,
  };
}

// A web page may repeat the title as its own headline above the letterhead: the one below counts.
function findLastType(lines: readonly HeadLine[], from: number): number {
  const after = lines.findIndex((line, index) => index >= from && isTypeLine(line.text));
  return after >= 0 ? after : lines.findIndex((line) => isTypeLine(line.text));
}
