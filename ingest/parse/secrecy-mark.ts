import { hasMarks } from '../../knowledge/language/fold.ts';
import type { CleanedText, RemovedLine } from '../clean/cleaned-text.ts';
import { type SourceLine, toSourceLines } from '../clean/source-line.ts';
import type { ReadResult } from '../read/read-result.ts';
import type { OutlinedText } from './outlined-text.ts';
import {
  findLabelledDegree,
  findStampInside,
  findStampLike,
  hasSecretSeries,
  readStampWords,
  type SecrecyDegree,
  type StampWords,
} from './secrecy-words.ts';

/** A stamp of secrecy that a document seems to bear. */
export interface SecrecyMark {
  readonly degree: SecrecyDegree;
  /**
   * False for what only looks like one (letters lost in a scan, a lone "MẬT" deep in the text, a series "(M)"): a person
   * who has looked may say that it is none. A sure one nobody may overrule.
   */
  readonly isSure: boolean;
}

/** Where a stamp stands on paper: the head of the document, a page's edges, the head of an annex. */
const HEAD_LINES = 25;
const UNPAGED_LINES = 60;
const TOP_LINES = 5;
const BOTTOM_LINES = 3;
/** A letterhead's row has so many columns at most; wider ones are rows of a table. */
const HEAD_COLUMNS = 3;
const ANNEX_HEAD_LINES = 8;
/** Different degrees as near as this are a list of degrees. */
const LIST_LINES = 4;

/** Longer lines are sentences. */
const LETTERHEAD_LENGTH = 160;
const LETTERHEAD =
  /CỘNG H[OÒ][ÀA] XÃ HỘI|Độc lập\s*[-–]\s*Tự do|ĐẢNG CỘNG SẢN VIỆT NAM|^\s*(?:Số|SỐ)\s*:|,\s*ngày\s.{0,12}\s?tháng\s.{0,8}\s?năm\s/u;
const ANNEX_HEAD = /^(?:PHỤ LỤC|Phụ lục)(?:\s|$)|CỘNG H[OÒ][ÀA] XÃ HỘI/u;
/** A title in capitals that was broken before its last word: "… BÍ / MẬT", "… ĐỘ / TỐI MẬT". */
const OPEN_TITLE =
  /(?<!\p{L})(?:BÍ|ĐỘ|BẢO|CƠ|THÂN|VÀ|HOẶC|DANH MỤC|bí|độ|bảo|cơ|thân|và|hoặc|lấy|ong)\s*,?$|[,/]$/u;
/** The end of a sentence's line: what follows in small letters goes on. */
const OPEN_SENTENCE = /[\p{Ll},]$/u;

interface MarkLine {
  readonly text: string;
  readonly cells: readonly string[];
  readonly before: string;
  readonly isHead: boolean;
  readonly isPlace: boolean;
  readonly isScan: boolean;
}

/** What a document's text is given as, from the file's own lines to the outline. */
export interface MarkSources {
  readonly read: Pick<ReadResult, 'pages' | 'title' | 'margins' | 'stamps'>;
  readonly cleaned: Pick<CleanedText, 'removed'>;
  readonly outlined: Pick<OutlinedText, 'items'>;
}

/**
 * The stamp of secrecy (Luật Bảo vệ bí mật nhà nước: MẬT, TỐI MẬT, TUYỆT MẬT): on a line or in a cell of the letterhead
 * of its own, in spaced letters, framed, as a running header, beside "Độ mật:" or "Bản số:", in a text box or a watermark; null when there is none.
 * Looked for in the file's own lines as well as in the cleaned ones: columns and running headers are whole only there,
 * old encodings are undone only here. "bí mật", "mật khẩu", "Không mật", a degree in a sentence are no stamps.
 */
export function findSecrecyMark(sources: MarkSources): SecrecyMark | null {
  const marks = [
    ...findInLines(toFileLines(sources.read)),
    ...findInLines(toOutlineLines(sources.outlined)),
    ...sources.cleaned.removed.flatMap(judgeRemoved),
    ...(sources.read.margins ?? []).flatMap(judgeMargin),
    ...(sources.read.stamps ?? []).flatMap(judgeInk),
  ];
  return marks.find(({ isSure }) => isSure) ?? marks[0] ?? null;
}

/** Headers, footers, text boxes: where stamps are typed, and no sentence goes on. */
function judgeMargin(text: string): SecrecyMark[] {
  const words = readStampWords(text.normalize('NFC'));
  if (words === undefined || words.likeness === 'damaged') return [];
  return [{ degree: words.degree, isSure: true }];
}

/** Red ink on a scan: read badly mostly, and nothing but stamps. */
function judgeInk(text: string): SecrecyMark[] {
  const words = readStampWords(text.normalize('NFC')) ?? findStampLike(text.normalize('NFC'));
  if (words === undefined) return [];
  return [{ degree: words.degree, isSure: words.likeness !== 'damaged' || words.degree !== 'MẬT' }];
}

/** A running header is a stamp; a web page's menu may hold the word. */
function judgeRemoved({ text, reason }: RemovedLine): SecrecyMark[] {
  const words = readStampWords(text);
  if (words === undefined || words.likeness === 'damaged') return [];
  if (reason === 'web-furniture') {
    return words.likeness === 'printed' ? [{ degree: words.degree, isSure: false }] : [];
  }
  return [{ degree: words.degree, isSure: true }];
}

function findInLines(lines: readonly MarkLine[]): SecrecyMark[] {
  const isUnmarked = !lines.slice(0, UNPAGED_LINES).some(({ text }) => hasMarks(text));
  const found = lines.flatMap((line, index) => {
    const mark = judgeLine(line, isUnmarked);
    return mark === undefined ? [] : [{ ...mark, index }];
  });
  return found.map(({ index, degree, isSure }, i) => {
    const around = found.slice(Math.max(0, i - LIST_LINES), i + LIST_LINES + 1);
    const isListed = around.some(
      (other) => other.degree !== degree && Math.abs(other.index - index) <= LIST_LINES,
    );
    return { degree, isSure: isSure && !isListed };
  });
}

function judgeLine(line: MarkLine, isUnmarked: boolean): SecrecyMark | undefined {
  const labelled = line.isPlace ? findLabelledDegree(line.text) : undefined;
  if (labelled !== undefined) return { degree: labelled, isSure: true };
  const alone = readStampWords(line.text);
  if (alone !== undefined) return judgeAlone(alone, line, isUnmarked);
  if (!line.isHead) return undefined;
  const inCell =
    line.cells.length > HEAD_COLUMNS ? [] : line.cells.flatMap((cell) => readStampWords(cell) ?? []);
  const [cell] = inCell.filter(({ likeness }) => likeness !== 'damaged' || line.isScan);
  if (cell !== undefined) return { degree: cell.degree, isSure: cell.likeness !== 'damaged' };
  const inside =
    line.text.length <= LETTERHEAD_LENGTH && LETTERHEAD.test(line.text)
      ? findStampInside(line.text)
      : undefined;
  if (inside !== undefined) return { degree: inside, isSure: true };
  return hasSecretSeries(line.text) ? { degree: 'MẬT', isSure: false } : undefined;
}

function judgeAlone(
  { degree, likeness }: StampWords,
  line: MarkLine,
  isUnmarked: boolean,
): SecrecyMark | undefined {
  if (OPEN_TITLE.test(line.before)) return undefined;
  if (likeness === 'printed') return { degree, isSure: line.isPlace };
  if (likeness === 'small') {
    if (!line.isPlace || (OPEN_SENTENCE.test(line.before) && /^\p{Ll}/u.test(line.text))) return undefined;
    return { degree, isSure: degree !== 'MẬT' && line.isHead };
  }
  // "MAT", "MẠT", "MÂT": on a scan, or where no word has marks.
  if (line.isPlace && (line.isScan || isUnmarked)) return { degree, isSure: degree !== 'MẬT' };
  // "TUYET MAT" over a text with marks: two such words in the letterhead are no chance, yet a person should look.
  return line.isHead && degree !== 'MẬT' ? { degree, isSure: false } : undefined;
}

function toFileLines({ pages, title }: MarkSources['read']): MarkLine[] {
  const titled = title === null ? [] : toMarkLines(toSourceLines([{ pageNumber: null, text: title }]), false);
  return [
    ...titled,
    ...pages.flatMap((page) => toMarkLines(toSourceLines([page]), page.lines !== undefined)),
  ];
}

function toOutlineLines({ items }: MarkSources['outlined']): MarkLine[] {
  const lines = items.map((item) => ({
    text: item.text,
    page: item.page,
    columns: item.text.split(/ ?\| ?/),
  }));
  return [...Map.groupBy(lines, ({ page }) => page).values()].flatMap((onPage) => toMarkLines(onPage, false));
}

/** Lines of one page, or of the whole unpaged text. */
function toMarkLines(
  lines: readonly Pick<SourceLine, 'text' | 'page' | 'columns'>[],
  isScan: boolean,
): MarkLine[] {
  let sinceAnnex = Number.POSITIVE_INFINITY;
  return lines.map(({ text, page, columns }, index) => {
    sinceAnnex = ANNEX_HEAD.test(text) ? 0 : sinceAnnex + 1;
    const isFirst = page === null || page === 1;
    const isEdge = index < TOP_LINES || index >= lines.length - BOTTOM_LINES;
    const opensAnnex = lines.slice(index, index + 3).some((line) => ANNEX_HEAD.test(line.text));
    return {
      text,
      cells: columns,
      before: lines[index - 1]?.text ?? '',
      isHead: isFirst ? index < HEAD_LINES : index < TOP_LINES,
      isPlace:
        page === 1 ||
        (page === null && index < UNPAGED_LINES) ||
        isEdge ||
        opensAnnex ||
        sinceAnnex <= ANNEX_HEAD_LINES,
      isScan,
    };
  });
}
