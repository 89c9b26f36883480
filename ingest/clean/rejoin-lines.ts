import { findMarker } from '../parse/markers.ts';
import {
  findAnnexTitle,
  isAddresseeLine,
  isAuthorityLine,
  isCapitals,
  isLetterheadLine,
  isOfficeLine,
  isRecipientsLine,
  isSubjectLine,
  isTableRow,
} from './line-shapes.ts';
import { findPaperEdges, goesOnOnPaper, type PaperEdges } from './paper-edges.ts';
import type { SourceLine } from './source-line.ts';
import { splitsFigure, splitsThousands } from './split-figures.ts';
import { findWrapWidth, isFull, runsOn } from './wrap-width.ts';

/** Lines of the file that make one paragraph, item or row. */
export type Paragraph = readonly SourceLine[];

/** A shorter line before an empty one is a title or a heading, not a broken sentence. */
const MIN_BROKEN_LENGTH = 40;
/** How far back an open quotation mark or bracket still explains a capital letter after a line break. */
const OPEN_WINDOW = 200;

/** Capitals are wide: a full line of them holds this share of the usual characters. */
const HEADING_SHARE = 0.6;

/** No sentence ends with one of these; syllables that also end names or headings are left out. */
const CONNECTIVES =
  /(?:^|\s)(?:của|và|về|các|cho|với|tại|trong|theo|để|năm|tháng|ngày|số|từ|bởi|những|hoặc|như|gồm|cùng|khi|nếu|điểm|khoản|Điều|giữa|đối với|thuộc|do|là|được|không|phải|nhằm)$/u;

/**
 * Rejoins hard-wrapped lines and paragraphs torn by an empty line: a sentence goes on when it has no end punctuation and
 * the next line starts small, or when the line is full and the next opens no new item. Letterhead, titles in capitals,
 * recipients, signatures and table rows stay lines of their own.
 */
export function rejoinLines(lines: readonly SourceLine[]): Paragraph[] {
  const width = findWrapWidth(lines);
  const usualDash = findUsualDash(lines);
  const edges = findPaperEdges(lines);
  const paragraphs: SourceLine[][] = [];
  let tail = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const current = paragraphs.at(-1);
    if (
      before !== undefined &&
      current !== undefined &&
      continues({ before, line, tail, width, usualDash, edges })
    ) {
      current.push(line);
      tail = `${tail} ${line.text}`.slice(-OPEN_WINDOW);
    } else {
      paragraphs.push([line]);
      tail = line.text.slice(-OPEN_WINDOW);
    }
  }
  return paragraphs;
}

interface Seam {
  readonly before: SourceLine;
  readonly line: SourceLine;
  /** The end of the paragraph so far. */
  readonly tail: string;
  readonly width: number | null;
  readonly usualDash: 'short' | 'long';
  readonly edges: ReadonlyMap<number, PaperEdges>;
}

function continues(seam: Seam): boolean {
  const { before, line } = seam;
  if (isTableRow(line.text)) return false;
  if (isTableRow(before.text)) return !line.isAfterBlank && runsOn(before.text, line.text);
  if (isBrokenCell(before, line) || isBrokenNumber(seam)) return true;
  if (continuesList(before, line)) return true;
  if (standsAlone(before.text) || opensAlone(line.text)) return continuesHeading(seam);
  const marker = findMarker(line.text);
  if (marker !== null) return continuesOverMarker(seam, marker.kind === 'bullet');
  if (line.isAfterBlank) return continuesOverBlank(seam);
  return continuesOnNextLine(seam);
}

/** "- Văn phòng: các phòng KT, TH," / "NC, TCD;": names in capitals behind a comma. */
function continuesList(before: SourceLine, line: SourceLine): boolean {
  if (line.isAfterBlank || !/,$/.test(before.text) || isCapitals(before.text)) return false;
  return !isLetterheadLine(line.text) && !isSigningLine(line.text) && findMarker(line.text) === null;
}

function continuesOnNextLine({ before, line, tail, width, edges }: Seam): boolean {
  const isFullLine = isFull(before.text, line.text, width) || goesOnOnPaper(before, line, edges);
  if (runsOn(before.text, line.text)) return true;
  if (/[,(]$|[^-\s]-$|\s-$/u.test(before.text)) return true;
  if (CONNECTIVES.test(before.text)) return true;
  if (/^[)\],;.]/.test(line.text)) return true;
  if (/^\p{Ll}/u.test(line.text)) return /;$/.test(before.text) && isFullLine;
  if (/[.;:!?…]["”’)]?$/u.test(before.text)) return false;
  return isFullLine || (width !== null && isOpen(tail));
}

/** A paragraph torn by an empty line: only where a long line plainly goes on. */
function continuesOverBlank({ before, line }: Seam): boolean {
  if (before.text.length < MIN_BROKEN_LENGTH) return false;
  return (
    runsOn(before.text, line.text) || (CONNECTIVES.test(before.text) && /^[\p{L}\p{N}]/u.test(line.text))
  );
}

/** "… quy định tại điểm / a) khoản 2", "Festival Đông Sơn / - Miền Hạ lần thứ II": marks that only look like items. */
function continuesOverMarker({ before, line, tail, width, usualDash }: Seam, isBullet: boolean): boolean {
  if (line.isAfterBlank || /[.;:!?]["”’)]?$/u.test(before.text)) return false;
  if (!isBullet) return /(?:^|\s)(?:điểm|khoản|Điều|số|ngày|và|hoặc)$/u.test(before.text) && width !== null;
  if (!isFull(before.text, line.text, width)) return false;
  const isOtherDash = line.text.startsWith('-') && line.opensWithLongDash !== (usualDash === 'long');
  return isOtherDash || isOpen(tail);
}

/** A heading in capitals that runs over a line end: only under a mark ("II. NHIỆM VỤ VÀ / GIẢI PHÁP"). */
function continuesHeading({ before, line, tail, width }: Seam): boolean {
  if (isAddresseeLine(before.text) || isSubjectLine(before.text)) {
    return !opensAlone(line.text) && !line.isAfterBlank && runsOn(before.text, line.text);
  }
  if (line.isAfterBlank || /[.;:!?]$/.test(before.text)) return false;
  if (!isCapitals(before.text) || !isCapitals(line.text) || findMarker(line.text) !== null) return false;
  if (isSigningLine(line.text) || isLetterheadLine(line.text) || findAnnexTitle(line.text) !== null)
    return false;
  return width !== null && findMarker(tail) !== null && before.text.length >= HEADING_SHARE * width;
}

/** "ỦY" / "BAN NHÂN DÂN |": one cell of a letterhead broken inside. */
function isBrokenCell(before: SourceLine, line: SourceLine): boolean {
  if (line.isAfterBlank || before.text.length > 12 || before.text.includes(' ')) return false;
  return (
    before.indent === line.indent && line.endsWithPipe && isCapitals(before.text) && isCapitals(line.text)
  );
}

/**
 * "12" / "%", "05/" / "12/2027", "9," / "5%": one figure, wherever the line ends. "100." / "000 đồng" only on a full line:
 * a sentence may end in a number.
 */
function isBrokenNumber({ before, line, width }: Seam): boolean {
  if (line.isAfterBlank) return false;
  if (splitsFigure(before.text, line.text)) return true;
  return splitsThousands(before.text, line.text) && isFull(before.text, line.text, width);
}

function isOpen(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”') || text.lastIndexOf('(') > text.lastIndexOf(')');
}

function isSigningLine(text: string): boolean {
  return isAuthorityLine(text) || isOfficeLine(text);
}

/** Nothing may be joined behind such a line. */
function standsAlone(text: string): boolean {
  return (
    isLetterheadLine(text) ||
    isCapitals(text) ||
    isAddresseeLine(text) ||
    isSubjectLine(text) ||
    isRecipientsLine(text)
  );
}

/** Nothing may be joined before such a line. */
function opensAlone(text: string): boolean {
  if (isLetterheadLine(text) || isAddresseeLine(text) || isRecipientsLine(text)) return true;
  return text.length > 24 && isCapitals(text)
    ? true
    : isSigningLine(text) || /^(?:V\/v|Về việc)\s/u.test(text);
}

/** Which dash the file's lists are made with; the other one joins words. */
function findUsualDash(lines: readonly SourceLine[]): 'short' | 'long' {
  const dashed = lines.filter((line) => line.text.startsWith('-'));
  const long = dashed.filter((line) => line.opensWithLongDash).length;
  return long > dashed.length - long ? 'long' : 'short';
}
