import { isAddresseeLine, isBareTypeLine, isRecipientsLine, isTableRow } from '../clean/line-shapes.ts';
import type { Marker } from './markers.ts';
import { toAttachmentName } from './outline-annex.ts';
import { countUp, createLevel, findKept, join, type Level, settleMarker, toLevel } from './outline-levels.ts';
import { introduces, isClosed, type OutlineLine } from './outline-lines.ts';
import type { Part } from './outline-parts.ts';
import { splitParagraph } from './outline-split.ts';
import { isClosingFormula, isSourceLine } from './outline-zones.ts';
import type { Zone } from './outlined-text.ts';

/** An item before its role, headings and page are known. */
export interface OutlineDraft {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  readonly locator: string;
  readonly marker: string | null;
  readonly depth: number;
  readonly parent: number | null;
  /** Certain to be a heading whatever follows: a title, a table's head. */
  readonly isTitle: boolean;
}

interface Place {
  readonly locator: string;
  readonly depth?: number;
  readonly parent?: number | null;
  readonly marker?: Marker | null;
  readonly isTitle?: boolean;
}

const FIXED_LOCATORS: Partial<Record<Zone, string>> = {
  letterhead: 'đầu văn bản',
  title: 'tiêu đề',
  recipients: 'Nơi nhận',
  signature: 'chữ ký',
};
/** A heading without a number is not longer. */
const MAX_UNNUMBERED_LENGTH = 200;
/** A cell of a table's head is not longer. */
const MAX_HEAD_CELL_LENGTH = 60;
const ROMAN_RANK = 7;
const BULLET_RANK = 20;

/**
 * Walks the lines once and gives each its place. Lines must be added in order; `hasOutline` is false for a text whose
 * paragraphs are to be counted.
 */
export class OutlineBuilder {
  readonly drafts: OutlineDraft[] = [];
  readonly #hasOutline: boolean;
  #levels: Level[] = [createLevel('root', { locator: '', base: '', ordinal: null })];
  #zone: Zone = 'letterhead';
  #paragraphs = 0;
  #group: number | null = null;
  #wasRow = false;

  constructor(hasOutline: boolean) {
    this.#hasOutline = hasOutline;
  }

  /** Adds a line; `next` is the line behind it, for telling a table's head; `part` what begins with it. */
  add(line: OutlineLine, zone: Zone, next: OutlineLine | undefined, part: Part | undefined): void {
    const isFirst = this.#top().base === '';
    this.#zone = zone;
    const fixed = FIXED_LOCATORS[zone];
    if (fixed !== undefined) this.#addFixed(line, fixed);
    else if (zone === 'opening' && this.#hasOutline) this.#addOpening(line);
    else if (zone === 'closing') this.#addClosing(line);
    else if (part !== undefined) this.#openPart(line, part.name);
    else if (zone === 'annex' && isFirst) this.#openPart(line, toAttachmentName(line.text));
    else if (isTableRow(line.text)) this.#addRow(line, next);
    else this.#addBody(line);
    this.#wasRow = isTableRow(line.text);
  }

  #addFixed(line: OutlineLine, locator: string): void {
    const isTitle = this.#zone === 'title' && line.marker === null && !isAddresseeLine(line.text);
    this.#push(line, { locator, parent: this.#findGroup(line), isTitle });
  }

  /** The "Nơi nhận:" line stands above its recipients. */
  #findGroup(line: OutlineLine): number | null {
    if (this.#zone !== 'recipients') return null;
    if (isRecipientsLine(line.text)) {
      this.#group = this.drafts.length;
      return null;
    }
    return this.#group;
  }

  #addOpening(line: OutlineLine): void {
    const root = this.#top();
    const isListed = line.marker !== null;
    const parent = isListed ? root.lead.ordinal : null;
    const ordinal = this.#push(line, {
      locator: 'mở đầu',
      depth: parent === null ? 0 : 1,
      parent,
      marker: line.marker,
    });
    if (!isListed) root.lead.ordinal = introduces(line.text) ? ordinal : null;
  }

  #addClosing(line: OutlineLine): void {
    this.#close(BULLET_RANK);
    const top = this.#top();
    const isOwn = isClosingFormula(line.text) || top.rank > ROMAN_RANK || top.locator === '';
    const isAfterClosing = this.drafts.at(-1)?.locator === 'kết thúc';
    const locator = isSourceLine(line.text) ? 'nguồn' : isOwn || isAfterClosing ? 'kết thúc' : top.locator;
    const isUnder = locator === top.locator;
    this.#push(line, {
      locator,
      depth: isUnder ? this.#levels.length - 1 : 0,
      parent: isUnder ? top.ordinal : null,
    });
  }

  #openPart(line: OutlineLine, base: string): void {
    const ordinal = this.#push(line, {
      locator: base,
      isTitle: !isClosed(line.text) && !isTableRow(line.text),
    });
    this.#levels = [createLevel('root', { locator: base, base, ordinal })];
  }

  #addRow(line: OutlineLine, next: OutlineLine | undefined): void {
    const top = this.#top();
    const isHead = !this.#wasRow && next !== undefined && isTableRow(next.text) && isTableHead(line.text);
    const number = isHead ? 'tiêu đề' : countUp(top, 'dòng');
    const parent = this.#findTableHead() ?? top.lead.ordinal ?? top.ordinal;
    const locator = join(top.locator, ', ', `dòng ${number}`);
    this.#push(line, { locator, depth: this.#levels.length - 1, parent, isTitle: isHead });
  }

  #findTableHead(): number | null {
    if (!this.#wasRow) return null;
    const last = this.drafts.at(-1);
    return last?.isTitle === true ? this.drafts.length - 1 : (last?.parent ?? null);
  }

  #addBody(line: OutlineLine): void {
    const marker = line.marker === null ? null : settleMarker(line.marker, this.#levels);
    if (marker !== null) this.#addItem(line, marker);
    else if (isUnnumberedHeading(line) || this.#isAnnexSubject(line)) this.#addHeading(line);
    else if (this.#hasOutline || isBehind(this.#zone)) this.#addText(line);
    else this.#addCounted(line);
  }

  #addItem(line: OutlineLine, marker: Marker): void {
    this.#levels.length = findKept(marker, this.#levels);
    const parent = this.#top();
    const level = toLevel(marker, parent, this.drafts.length, line.text);
    this.#push(line, {
      locator: level.locator,
      depth: this.#levels.length - 1,
      parent: isTopPart(level, parent) ? null : (parent.lead.ordinal ?? parent.ordinal),
      marker,
    });
    this.#levels.push(level);
  }

  /** The trích yếu of a plan or regulation issued with a decision, right under its type. */
  #isAnnexSubject(line: OutlineLine): boolean {
    const last = this.drafts.at(-1);
    return (
      isBehind(this.#zone) &&
      last !== undefined &&
      isBareTypeLine(last.text) &&
      !isClosed(line.text) &&
      line.text.length <= MAX_UNNUMBERED_LENGTH
    );
  }

  /** A line in capitals is the title of the division above it, a heading of its own where nothing is numbered, or an emphasis. */
  #addHeading(line: OutlineLine): void {
    const top = this.#top();
    const isTitle = top.rank < 4 && top.kind !== 'unnumbered' && (top.kind !== 'root' || top.base !== '');
    if (!isTitle && !this.#levels.some((level) => level.kind === 'roman' || level.kind === 'article')) {
      this.#openUnnumbered(line);
      return;
    }
    const parent = top.lead.ordinal ?? top.ordinal;
    const ordinal = this.#push(line, {
      locator: top.locator,
      depth: this.#levels.length - 1,
      parent,
      isTitle: true,
    });
    if (isTitle) top.lead.ordinal = ordinal;
  }

  #openUnnumbered(line: OutlineLine): void {
    this.#levels = this.#levels.filter((level) => level.rank < 6);
    const parent = this.#top();
    const locator = join(parent.locator, ', ', `mục “${line.text.replace(/:$/, '')}”`);
    const ordinal = this.#push(line, {
      locator,
      depth: this.#levels.length - 1,
      parent: parent.ordinal,
      isTitle: true,
    });
    this.#levels.push(createLevel('unnumbered', { locator, base: parent.base, ordinal }, line.text));
  }

  /** Text without a mark belongs to the item above; a list of bullets ends with it unless the bullet introduces it. */
  #addText(line: OutlineLine): void {
    if (!(this.#top().opensList && this.#top().ordinal === this.drafts.length - 1)) this.#close(BULLET_RANK);
    const top = this.#top();
    const locator = top.locator === '' ? 'mở đầu' : top.locator;
    const ordinal = this.#push(line, { locator, depth: this.#levels.length - 1, parent: top.ordinal });
    top.lead.ordinal = introduces(line.text) ? ordinal : null;
  }

  #addCounted(line: OutlineLine): void {
    this.#levels = this.#levels.filter((level) => level.kind === 'root' || level.kind === 'unnumbered');
    const parent = this.#top();
    this.#paragraphs += 1;
    const locator = `đoạn ${this.#paragraphs}`;
    const ordinal = this.#push(line, { locator, depth: this.#levels.length - 1, parent: parent.ordinal });
    this.#levels.push(createLevel('paragraph', { locator, base: parent.base, ordinal }, line.text));
  }

  #close(rank: number): void {
    while (this.#levels.length > 1 && this.#top().rank >= rank) this.#levels.pop();
  }

  #top(): Level {
    const top = this.#levels.at(-1);
    if (top === undefined) throw new Error('outline lost its root');
    return top;
  }

  #push(line: OutlineLine, place: Place): number {
    const first = this.drafts.length;
    for (const [index, span] of splitParagraph(line.text).entries()) {
      this.drafts.push({
        text: line.text.slice(span.start, span.end),
        start: line.start + span.start,
        end: line.start + span.end,
        zone: this.#zone,
        locator: place.locator,
        marker: index === 0 ? (place.marker?.text ?? null) : null,
        depth: place.depth ?? 0,
        parent: place.parent ?? null,
        isTitle: place.isTitle ?? false,
      });
    }
    return first;
  }
}

/** The opening sentence announces the whole document: its parts do not stand under it, a letter's items do. */
function isTopPart(level: Level, parent: Level): boolean {
  return parent.kind === 'root' && parent.base === '' && level.rank <= ROMAN_RANK;
}

/** Annexes and other documents have an outline of their own. */
function isBehind(zone: Zone): boolean {
  return zone === 'annex' || zone === 'other-document';
}

function isUnnumberedHeading(line: OutlineLine): boolean {
  return (
    line.isCapitals &&
    line.text.length <= MAX_UNNUMBERED_LENGTH &&
    !isClosed(line.text) &&
    /\p{L}{2}/u.test(line.text)
  );
}

function isTableHead(text: string): boolean {
  const cells = text.split(' | ');
  return cells.every((cell) => cell.length <= MAX_HEAD_CELL_LENGTH && !/^\d{1,3}\.?$/.test(cell));
}
