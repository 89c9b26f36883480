import { toSyllables } from '../../language/fold.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline, Target, Task } from '../../model/register.ts';
import { findAmounts } from './amounts.ts';

/** An item of a register. */
export type RegisterLine = Target | Deadline | Task;

const NUMERAL = '[IVX]+(?:\\.\\d+)*|\\d+(?:\\.\\d+)*';
const ANNEX = /(?<!\p{L})Phụ lục(?:\s+số)?(?:\s+(?<number>[IVX]+|\d{1,2}))?(?!\p{L})/iu;
const ROW =
  /(?<!\p{L})(?:chỉ tiêu|nhiệm vụ|nội dung|số thứ tự|STT|TT|dòng)\s+(?:số\s+|thứ\s+)?(?<row>\d{1,3})(?![\d/.,%])/iu;
const SECTION = new RegExp(`(?<!\\p{L})(?:Mục|Phần|Tiểu mục)\\s+(?<at>${NUMERAL})(?![\\p{L}\\d])`, 'u');
const SECTION_SMALL = new RegExp(`(?<!\\p{L})(?:mục|phần)\\s+(?<at>${NUMERAL})(?![\\p{L}\\d])`, 'u');
const CLAUSE = /(?<!\p{L})khoản\s+(?<at>\d+(?:\.\d+)*)/iu;
const POINT = /(?<!\p{L})(?:điểm|tiết)\s+(?<at>\d+(?:\.\d+)*|[a-zđ])(?!\p{L})/giu;
const ARTICLE = /(?<!\p{L})Điều\s+(?<at>\d+[a-z]?)/u;

/** The place a clause gives, as locators say it; null where it gives none. */
export interface NamedPlace {
  readonly annex: string | null;
  readonly row: number | null;
  /** "II.3.c" */
  readonly path: string | null;
}

/** Reads "điểm c mục II.3", "chỉ tiêu số 2 Phụ lục I", "điểm a khoản 2 Điều 5"; undefined where no place is named. */
export function readPlace(quote: string): NamedPlace | undefined {
  const annex = ANNEX.exec(quote);
  const row = ROW.exec(quote)?.groups?.row;
  const article = ARTICLE.exec(quote)?.groups?.at;
  const section = (SECTION.exec(quote) ?? SECTION_SMALL.exec(quote))?.groups?.at;
  const clause = CLAUSE.exec(quote)?.groups?.at;
  // "tiết a điểm 2 mục III": the smallest comes first.
  const points = [...quote.matchAll(POINT)].map(({ groups }) => groups?.at ?? '').toReversed();
  const steps = [section, clause, ...points].filter((step) => step !== undefined);
  const inner = [...steps, ...(annex === null && row !== undefined ? [row] : [])].join('.');
  const path = [article === undefined ? null : `Điều ${article}`, inner === '' ? null : inner]
    .filter((part) => part !== null)
    .join(', ');
  if (annex === null && row === undefined && path === '') return undefined;
  return {
    annex: annex === null ? null : (annex.groups?.number ?? ''),
    row: row === undefined ? null : Number(row),
    path: path === '' ? null : path,
  };
}

/** The lines of a register that stand at a place. */
export function listAt(document: OfficialDocument, place: NamedPlace): RegisterLine[] {
  return listLines(document).filter(({ locator, quote }) => {
    const annex = /^Phụ lục(?:\s+(?<number>[IVX]+|\d+))?/u.exec(locator);
    if (place.annex !== null) {
      if (annex === null || (place.annex !== '' && annex.groups?.number !== place.annex)) return false;
      const rest = locator.slice(annex[0].length).replace(/^,?\s*/u, '');
      if (place.row !== null) return isRow(quote, place.row) || isWithin(rest, String(place.row));
      return place.path === null || isWithin(rest, place.path);
    }
    if (annex !== null && place.path !== String(place.row)) return false;
    if (place.path === null) return false;
    // "chỉ tiêu số 2" with no place but its number: a row, or an item of the part that sets targets.
    return place.path === String(place.row) ? isRow(quote, place.row ?? 0) : isWithin(locator, place.path);
  });
}

function isRow(quote: string, row: number): boolean {
  return new RegExp(`^\\s*0*${row}\\s*[.)]?\\s*\\|`, 'u').test(quote);
}

/** "II.1.1.2" is how "điểm 1.2 mục II" can be located where its heading counts, too. */
function isWithin(locator: string, path: string): boolean {
  return locator === path || locator.startsWith(`${path}.`) || locator.startsWith(`${path},`);
}

/** Everything a document obliges to. */
export function listLines({ targets, deadlines, tasks }: OfficialDocument): RegisterLine[] {
  return [...targets, ...deadlines, ...tasks];
}

/** Of the words that say what is changed so many must stand in a line, for it to be meant. */
const MIN_SHARED = 0.75;
/** Another line that has nearly as many may be meant, too. */
const CLEAR_LEAD = 0.2;
const MIN_WORDS = 2;

/** Words by which a clause speaks of changing, of places and of documents, and not of what is changed. */
const FRAME =
  /(?:điều chỉnh|sửa đổi|bổ sung|đính chính|gia hạn|kéo dài|thay đổi|thay cho|thay vì|giữ nguyên|thời hạn|thời gian|hoàn thành|chỉ tiêu|nhiệm vụ|tại|của|thành|là|từ|đối với|nêu|trong|quy định|lùi|dời|sửa|mức|tỷ lệ|tỉ lệ|xuống|lên|còn|việc|được|đối với|các xã|các phường|đến|hết)(?!\p{L})|(?:Phụ lục|mục|điểm|khoản|tiết|Điều)\s+(?:số\s+)?[\dIVXa-zđ.]+(?!\p{L})|(?:kế hoạch|quyết định|công văn)(?:\s+này)?|số\s+\d\S*/giu;

/**
 * The lines whose words a clause says again, the likest alone; several where it cannot be told which is meant, none where no line
 * says enough of them.
 */
export function listAlike(matter: string, lines: readonly RegisterLine[]): RegisterLine[] {
  const words = [...new Set(toSyllables(withoutAmounts(matter).replace(FRAME, ' ')))];
  if (words.length < MIN_WORDS) return [];
  const rated = lines
    .map((line) => {
      const said = new Set(toSyllables(line.quote));
      return { line, shared: words.filter((word) => said.has(word)).length / words.length };
    })
    .filter(({ shared }) => shared >= MIN_SHARED);
  const best = Math.max(...rated.map(({ shared }) => shared));
  return rated.filter(({ shared }) => shared > best - CLEAR_LEAD).map(({ line }) => line);
}

function withoutAmounts(text: string): string {
  return findAmounts(text)
    .filter(({ start, end, amount }) => amount.kind === 'day' || /[%‰]/u.test(text.slice(start, end)))
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
}
