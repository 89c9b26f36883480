import {
  findAnnexTitle,
  isAddresseeLine,
  isAuthorityLine,
  isBodyLine,
  isCapitals,
  isLetterheadLine,
  isMotto,
  isNationalTitle,
  isNumberLine,
  isOfficeLine,
  isPartyTitle,
  isPlaceAndDate,
  isSubjectLine,
  isTableRow,
  isTypeLine,
} from '../clean/line-shapes.ts';
import { isAnnexStart, toAnnexName, toAttachmentName } from './outline-annex.ts';
import type { OutlineLine } from './outline-lines.ts';

/** Where something other than the document's own body begins. */
export interface Part {
  /** annex: of this document, a regulation or plan issued with it too · document: another one behind it in the file. */
  readonly kind: 'annex' | 'document';
  /** What locators in it begin with: "Phụ lục II", "Quy định kèm theo", "Văn bản 2 (15/KH-UBND)". */
  readonly name: string;
}

/** A letterhead's lines stand this near to its quốc hiệu, before and behind. */
const LINES_BEFORE = 6;
const LINES_BEHIND = 14;
/** Tiêu ngữ stands this near under quốc hiệu. */
const MOTTO_LINES = 4;
/** A letterhead this near under the top of a page begins it: what stands above is a stamp or dirt. */
const LINES_AT_TOP = 3;
/** "(Ban hành kèm theo …)" stands this near under the title it explains; a title of its own this near above. */
const NOTE_LINES = 6;
const TITLE_LINES = 4;

const NOTE = /^\(?(?:Ban hành )?[Kk]èm theo\s/u;
const NUMBER = /^Số\s*:?\s*(\d{1,5}[a-zA-Z]?\s?[-/]\s?[\p{L}\d][\p{L}\d&/\s-]{1,40})$/u;
const FILLED_DATE = /ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/u;

/**
 * The parts behind a document's head, by the index of their first line: annexes and forms, what is issued with a decision
 * ("Quy định … (Ban hành kèm theo …)"), and other documents with a letterhead of their own.
 *
 * @param from the first line behind the head
 * @param tail the first line of recipients, signature or annexes; annexes are looked for from there
 * @param scannedTops lines that open a page read from its picture, see `findScannedTops`
 */
export function findParts(
  lines: readonly OutlineLine[],
  from: number,
  tail: number,
  scannedTops: readonly number[],
): ReadonlyMap<number, Part> {
  const finder = new PartFinder(lines, from, tail, scannedTops);
  for (let index = from; index < lines.length; index += 1) finder.visit(index);
  return finder.parts;
}

class PartFinder {
  readonly parts = new Map<number, Part>();
  readonly #lines: readonly OutlineLine[];
  readonly #tail: number;
  readonly #ownNumber: string | null;
  readonly #names = new Map<string, number>();
  #base = '';
  #last = -1;
  readonly #hasOwnHead: boolean;
  readonly #scannedTops: readonly number[];
  #documents = 1;
  #lastNation = Number.NEGATIVE_INFINITY;

  constructor(lines: readonly OutlineLine[], from: number, tail: number, scannedTops: readonly number[]) {
    this.#lines = lines;
    this.#tail = tail;
    this.#scannedTops = scannedTops;
    this.#ownNumber = findNumber(lines.slice(0, from));
    this.#hasOwnHead = lines.slice(0, from).some((line) => toCells(line).some(isLetterheadLine));
  }

  visit(index: number): void {
    const line = this.#lines[index];
    if (line === undefined || line.text.length > 300) return;
    if (this.#opensLetterhead(index, toCells(line))) this.#addLetterhead(index);
    else if (index < this.#tail) return;
    else if (isAnnexStart(line))
      this.#addAnnex(index, toAnnexName(findAnnexTitle(line.text) ?? '', this.#base));
    else if (this.#isTitleOfNote(index)) this.#addAnnex(index, toAttachmentName(line.text));
  }

  /** Quốc hiệu, or tiêu ngữ alone where recognition has lost it. */
  #opensLetterhead(index: number, cells: readonly string[]): boolean {
    const isNation = cells.some((cell) => isNationalTitle(cell) || isPartyTitle(cell));
    const isAlone = index - this.#lastNation > MOTTO_LINES;
    if (isNation) this.#lastNation = index;
    return isNation || (isAlone && cells.some(isMotto));
  }

  /**
   * A filled number or date is a document's; a blank one a form's, but on top of a scanned page one written by hand, which
   * is not read; neither, what is issued with this document.
   */
  #addLetterhead(index: number): void {
    const start = this.#findStart(index);
    const near = this.#lines.slice(start, index + LINES_BEHIND);
    const type = near.find((line) => isTypeLine(line.text));
    const number = findNumber(near);
    const isDated = near.some((line) => toCells(line).some(isFilledDate));
    const isLetter =
      number !== null &&
      near.some((line) => isAddresseeLine(line.text)) &&
      (isDated || this.#findScannedTop(start) !== undefined);
    const isTitled = type !== undefined || isLetter || near.some((line) => isSubjectLine(line.text));
    // Without a head or foot before it, it is the document's own, behind what a page put above it.
    if (!isTitled || index - this.#last < 2 || !(this.#hasOwnHead || index >= this.#tail)) return;
    const isOwn =
      near.some((line) => NOTE.test(line.text)) || (number !== null && number === this.#ownNumber);
    const isByHand =
      type !== undefined && this.#findScannedTop(start) !== undefined && !this.#isNearTitle(start);
    if (!isOwn && (number !== null || isDated || isByHand)) {
      this.#documents += 1;
      const name = `Văn bản ${this.#documents}${number === null ? '' : ` (${number})`}`;
      this.#add(start, { kind: 'document', name });
    } else if (type !== undefined && !this.#isNearTitle(start) && index >= this.#tail)
      this.#addAnnex(start, toAttachmentName(type.text));
  }

  /** The body's name and its number may stand above quốc hiệu, the columns read one after the other. */
  #findStart(index: number): number {
    let start = index;
    for (let at = index - 1; at >= index - LINES_BEFORE && at > this.#last; at -= 1) {
      const line = this.#lines[at];
      if (line === undefined || !isAboveNation(line)) break;
      if (isBodyLine(line.text) || isNumberLine(line.text)) start = at;
    }
    return this.#findScannedTop(start) ?? start;
  }

  /** A title in capitals that "(Kèm theo …)" explains, with no "Phụ lục" above it. */
  #isTitleOfNote(index: number): boolean {
    const line = this.#lines[index];
    if (line === undefined || !line.isCapitals || line.marker !== null || isTableRow(line.text)) return false;
    if (
      isAuthorityLine(line.text) ||
      isOfficeLine(line.text) ||
      isBodyLine(line.text) ||
      this.#isNearTitle(index)
    )
      return false;
    const below = this.#lines.slice(index + 1, index + 1 + NOTE_LINES);
    const note = below.findIndex((one) => NOTE.test(one.text));
    const isTitle = below
      .slice(0, Math.max(note, 0))
      .every((one) => one.marker === null && one.text.length <= 300 && !toCells(one).some(isLetterheadLine));
    return note >= 0 && isTitle;
  }

  #isNearTitle(index: number): boolean {
    if (this.#last < 0 || index - this.#last > TITLE_LINES) return false;
    // A note between them has explained the title above.
    return !this.#lines.slice(this.#last, index).some((line) => NOTE.test(line.text));
  }

  /** The line that opens the scanned page, if the given one stands on its top. */
  #findScannedTop(index: number): number | undefined {
    const top = this.#scannedTops.findLast((at) => at <= index);
    if (top === undefined || top <= this.#last || index - top > LINES_AT_TOP) return undefined;
    return this.#lines.slice(top, index).some(isAnnexStart) ? undefined : top;
  }

  #addAnnex(index: number, name: string): void {
    const count = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, count);
    this.#add(index, { kind: 'annex', name: count === 1 ? name : `${name} (${count})` });
  }

  #add(index: number, part: Part): void {
    this.parts.set(index, part);
    this.#base = part.name;
    this.#last = index;
  }
}

/** "Suối Mây, ngày 20 tháng 02 năm 2027", nothing of it blank. */
export function isFilledDate(text: string): boolean {
  return isPlaceAndDate(text) && FILLED_DATE.test(text);
}

function toCells(line: OutlineLine): readonly string[] {
  return isTableRow(line.text) ? line.text.split(' | ') : [line.text];
}

function findNumber(lines: readonly OutlineLine[]): string | null {
  for (const line of lines) {
    for (const cell of toCells(line)) {
      const number = isNumberLine(cell) ? NUMBER.exec(cell)?.[1] : undefined;
      if (number !== undefined) return number.replace(/\s+/g, '');
    }
  }
  return null;
}

function isAboveNation({ text }: OutlineLine): boolean {
  if (isAuthorityLine(text) || isOfficeLine(text)) return false;
  return isLetterheadLine(text) || isSubjectLine(text) || (isCapitals(text) && text.length < 120);
}
