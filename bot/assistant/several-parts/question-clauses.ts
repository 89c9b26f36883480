import { foldMarks, hasMarks } from '../../../knowledge/language/fold.ts';
import type { PlaceIndex } from '../../../knowledge/search/place-index.ts';
import { findFacets } from '../comparison/question-facets.ts';

/** A stretch of a question that asks something of its own. */
export interface Clause {
  readonly text: string;
  /** Whether "còn", a semicolon or a closed question parts it from the one before: then it has a subject of its own. */
  readonly isApart: boolean;
}

/** A question as the clauses that ask. */
export interface Clauses {
  /** What stands before a colon and is said of all ("Kế hoạch 5/KH-UBND: …"); empty where nothing does. */
  readonly lead: string;
  readonly asking: readonly Clause[];
  /** What stands behind the last question without asking, parted from it by a comma: said of all. */
  readonly behind: string;
}

// The words that ask, with their marks and without: without them some words are others ("máy", "đầu", "viêm não"), and
// ask only beside what shows it.
const ASKS_MARKED = /(?<!\p{L})(?:nào|gì|ai|đâu|mấy|bao nhiêu|bao lâu|bao giờ|ra sao|thế nào|bn)(?!\p{L})/gu;
const ASKS_FOLDED =
  /(?<!\p{L})(?:(?<!(?:viem|mang|bai|chan thuong so) )nao(?! (?:mo|nhat|bo)(?!\p{L}))|gi|ai|(?:o|tai|ve|di|den) dau|may(?= (?:ngay|gio|thang|nam|lan|nguoi|mau|lop|truong|nguon|dieu|muc|loai|phan|ty|trieu|ho|nha|can|xa|buoi|diem|lit|met|dong)(?!\p{L}))|(?:so|ngay|thu|lop|gio|khoan|dieu|duoc|dat|con|thang|la) may(?= ?(?:$|[,?;.]))|bao nhieu|bao lau|bao gio|ra sao|the nao|bn)(?!\p{L})/gu;

/** Where a question may be parted; a decimal comma parts nothing. */
const BORDERS =
  /(?<strong>\s*;\s+|\s*\?\s+|,?\s+(?:còn|thế còn)(?=\s)|,\s*con(?=\s))|(?<weak>,\s+(?:(?:và|va|rồi|roi|đồng thời|dong thoi|đồng|thì|thi)\s+)?|\s+(?:và|va)\s+)/gu;

/** A clause after a mere comma or "và" opens with what it asks within this many words, or names another document or year. */
const OPENING_WORDS = 4;

/** The question before such a border ends with what it asked, but for this many words ("mấy mẫu biểu"). */
const CLOSING_WORDS = 2;

/** Nouns that open what is measured or dated: no list of things done goes on with them. */
const OPENS_MEASURE =
  /^(?:han|thoi han|ty le|ti le|ty suat|chi tieu|muc|so luong|tong|kinh phi|nguon|thoi gian|dia diem|nguoi ky|ngay ban hanh)(?= )/;

/**
 * Parts a question where one clause that asks ends and another begins; a border within one clause is passed over. A mark
 * of asking parts two measures without a word that asks ("chỉ tiêu thấp còi? hạn báo cáo?").
 */
export function findClauses(question: string, places: PlaceIndex): Clauses {
  const text = question.replace(/[\s?.!]+$/u, '').trim();
  const { lead, body } = takeLead(text);
  const asking: Clause[] = [];
  let isApart = false;
  let from = 0;
  for (const border of body.matchAll(BORDERS)) {
    const left = body.slice(from, border.index).trim();
    const right = body.slice(border.index + border[0].length);
    const isStrong = border.groups?.strong !== undefined;
    const areClosed = border[0].includes('?') && opensMeasure(left) && opensMeasure(right);
    if (!areClosed && !parts(left, right, isStrong, places)) continue;
    asking.push({ text: left, isApart });
    from = border.index + border[0].length;
    isApart = isStrong;
  }
  const { last, behind } = takeBehind(body.slice(from).trim());
  return { lead, asking: [...asking, { text: last, isApart }], behind };
}

function parts(left: string, right: string, isStrong: boolean, places: PlaceIndex): boolean {
  if (countAsked(left) === 0 || countAsked(right) === 0) return false;
  if (isStrong) return true;
  const next = right.split(/[,;?]/u)[0] ?? '';
  if (countAsked(next) === 0) return false;
  if (opensMeasure(next)) return true;
  return (
    opensAsking(next) ||
    findFacets(next, places)[0]?.start === 0 ||
    countAsked(
      left
        .split(/\s+/)
        .slice(-CLOSING_WORDS - 1)
        .join(' '),
    ) > 0
  );
}

/** Whether a clause opens with what is measured or dated, and so names all its matter itself. */
export function opensMeasure(text: string): boolean {
  return OPENS_MEASURE.test(foldMarks(text));
}

function takeLead(text: string): { lead: string; body: string } {
  const { lead = '', body = '' } = /^(?<lead>[^:?]{6,}?):\s+(?<body>.+)$/su.exec(text)?.groups ?? {};
  return lead === '' || countAsked(lead) > 0 ? { lead: '', body: text } : { lead, body };
}

function takeBehind(text: string): { last: string; behind: string } {
  const comma = text.lastIndexOf(', ');
  if (comma < 0 || countAsked(text.slice(0, comma)) === 0 || countAsked(text.slice(comma)) > 0)
    return { last: text, behind: '' };
  return { last: text.slice(0, comma), behind: text.slice(comma + 2).trim() };
}

function opensAsking(text: string): boolean {
  const at = findAsked(text)[0]?.index;
  return at !== undefined && text.slice(0, at).trim().split(/\s+/).length < OPENING_WORDS;
}

function countAsked(text: string): number {
  return findAsked(text).length;
}

function findAsked(text: string): RegExpExecArray[] {
  return hasMarks(text)
    ? [...text.normalize('NFC').toLowerCase().matchAll(ASKS_MARKED)]
    : [...foldMarks(text).matchAll(ASKS_FOLDED)];
}
