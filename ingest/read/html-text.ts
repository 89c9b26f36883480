import { type CellSpan, LineFlow } from './line-flow.ts';
import { formatListNumber } from './list-number.ts';
import { type Attributes, type MarkupHandler, scanMarkup } from './markup-events.ts';

/** The words of a web page, a block or table row a line. */
export interface HtmlText {
  readonly lines: readonly string[];
  /** Of the page's head; null when it has none. */
  readonly title: string | null;
}

// Struck-out words (s, strike, del) are what the author took back.
const DROPPED = new Set(
  (
    'script style nav template noscript svg math canvas iframe object embed audio video select datalist textarea button head ' +
    's strike del'
  ).split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const VOIDS = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
// Elements that a next one of their kind closes, because their end tags may be left out.
const SELF_ENDING = new Set('p li dt dd tr td th option'.split(' '));
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** How far up an end tag looks for its start: bounds the work on pages of nothing but stray tags. */
const MAX_OPEN_LOOKUP = 200;

/**
 * The visible text of HTML in linear time: scripts, styles, navigation and hidden elements are left out, list items
 * keep "- " or their number, links keep their words and lose their address, table rows are lines (see {@link LineFlow}).
 * Damaged markup never throws.
 *
 * @param tabs whether they are white space like any other, as in a page, or were typed to part columns, as in Word
 * @throws DOCUMENT_TOO_BIG — a table whose cells claim to cover more than a file may hold
 */
export function extractHtmlText(html: string, tabs: 'collapse' | 'keep' = 'collapse'): HtmlText {
  const reader = new HtmlReader(tabs);
  scanMarkup(html, 'html', reader);
  return reader.finish();
}

interface OpenList {
  readonly style: string | null;
  next: number;
}

class HtmlReader implements MarkupHandler {
  readonly #flow: LineFlow;
  readonly #open: string[] = [];
  readonly #lists: OpenList[] = [];
  /** Depth of `#open` at which dropping began; null while text is kept. */
  #droppedFrom: number | null = null;
  #preformatted = 0;
  #title: string | null = null;
  #inTitle = false;

  constructor(tabs: 'collapse' | 'keep') {
    this.#flow = new LineFlow(tabs);
  }

  open(name: string, attributes: Attributes, isSelfClosing: boolean): void {
    if (name === 'title' && this.#title === null) {
      this.#inTitle = true;
      this.#title = '';
    }
    if (name === 'body' && this.#open.at(this.#droppedFrom ?? 0) === 'head') this.close('head');
    if (SELF_ENDING.has(name) && this.#open.at(-1) === name) this.close(name);
    if (this.#droppedFrom === null && !isHidden(name, attributes)) this.#start(name, attributes);
    else this.#droppedFrom ??= VOIDS.has(name) ? null : this.#open.length;
    if (!VOIDS.has(name) && !(isSelfClosing && !BLOCKS.has(name))) this.#open.push(name);
    else if (this.#droppedFrom === this.#open.length) this.#droppedFrom = null;
  }

  close(name: string): void {
    if (name === 'title') this.#inTitle = false;
    const at = this.#findOpen(name);
    if (at === null) return;
    const wasDropped = this.#droppedFrom !== null;
    this.#open.length = at;
    if (this.#droppedFrom !== null && at <= this.#droppedFrom) this.#droppedFrom = null;
    if (!wasDropped) this.#end(name);
  }

  text(data: string): void {
    if (this.#inTitle) this.#title += data;
    else if (this.#droppedFrom === null) {
      if (this.#preformatted > 0) this.#flow.writePreformatted(data);
      else this.#flow.write(data);
    }
  }

  finish(): HtmlText {
    const title = this.#title?.replace(/\s+/g, ' ').trim() ?? '';
    return { lines: this.#flow.finish(), title: title === '' ? null : title };
  }

  #start(name: string, attributes: Attributes): void {
    const flow = this.#flow;
    if (BLOCKS.has(name)) flow.breakLine();
    if (name === 'table') flow.startTable();
    else if (name === 'tr') flow.startRow();
    else if (name === 'td' || name === 'th') flow.startCell(toSpan(attributes));
    else if (name === 'ul' || name === 'ol') this.#startList(name, attributes);
    else if (name === 'li') flow.startItem(this.#nextLabel(attributes));
    else if (name === 'pre') this.#preformatted += 1;
  }

  #end(name: string): void {
    const flow = this.#flow;
    if (BLOCKS.has(name)) flow.breakLine();
    if (name === 'table') flow.endTable();
    else if (name === 'tr' || name === 'td' || name === 'th') flow.endCell();
    else if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if (name === 'li') flow.endItem();
    else if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
  }

  #findOpen(name: string): number | null {
    const floor = Math.max(0, this.#open.length - MAX_OPEN_LOOKUP);
    for (let at = this.#open.length - 1; at >= floor; at--) if (this.#open[at] === name) return at;
    return null;
  }

  #startList(name: string, attributes: Attributes): void {
    const style = name === 'ol' ? (attributes.get('type') ?? '1') : null;
    this.#lists.push({ style, next: toInteger(attributes.get('start')) ?? 1 });
  }

  #nextLabel(attributes: Attributes): string {
    const list = this.#lists.at(-1);
    if (list === undefined || list.style === null) return '- ';
    const value = toInteger(attributes.get('value')) ?? list.next;
    list.next = value + 1;
    const format = listFormats.get(list.style) ?? 'decimal';
    return format === 'lowerLetter'
      ? `${formatListNumber(value, format)}) `
      : `${formatListNumber(value, format)}. `;
  }
}

const listFormats = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

function isHidden(name: string, attributes: Attributes): boolean {
  return DROPPED.has(name) || attributes.has('hidden') || HIDING_STYLE.test(attributes.get('style') ?? '');
}

function toSpan(attributes: Attributes): CellSpan {
  const columns = toInteger(attributes.get('colspan')) ?? 1;
  return { columns, rows: toInteger(attributes.get('rowspan')) ?? 1, goesOn: false };
}

function toInteger(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
