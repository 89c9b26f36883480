import { AssistantError } from '../../knowledge/model/errors.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { type Attributes, type MarkupHandler, scanMarkup } from './markup-events.ts';
import { formatIsoDate, formatNumber } from './xlsx-numbers.ts';
import { localName } from './xlsx-workbook.ts';

/** Rows and columns of a range, from 0, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet shows: texts by row and column, from 0, and what is merged or hidden. */
export interface Sheet {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  isHiddenColumn(column: number): boolean;
}

/** What all sheets of a workbook have in common. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly (string | null)[];
  readonly countsFrom1904: boolean;
}

/** Most cells with text; a register of 10,000 rows and 20 columns has 200,000. */
export const MAX_CELLS = 500_000;
const MAX_MERGES = 20_000;
const MAX_COLUMN_RULES = 20_000;
/** The sheet's own bounds (ECMA-376 18.3.1.73, 18.3.1.13). */
const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

/**
 * What a sheet shows, formulas by the value last computed.
 *
 * @throws DOCUMENT_TOO_BIG
 */
export function parseSheet(xml: string, context: SheetContext): Sheet {
  const scan = new SheetScan(context);
  scanMarkup(xml, 'xml', scan);
  return scan;
}

class SheetScan implements MarkupHandler, Sheet {
  readonly rows = new Map<number, Map<number, string>>();
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly #context: SheetContext;
  readonly #hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  #cellCount = 0;
  #textLength = 0;
  #row = -1;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value: string | null = null;
  #isValue = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  isHiddenColumn(column: number): boolean {
    return this.#hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  }

  open(tag: string, attributes: Attributes, isSelfClosing: boolean): void {
    const name = localName(tag);
    if (name === 'row') this.#startRow(attributes);
    else if (name === 'c') this.#startCell(attributes, isSelfClosing);
    else if (name === 'v' || name === 't') this.#isValue = !isSelfClosing;
    else if (name === 'col') this.#takeColumns(attributes);
    else if (name === 'mergeCell') this.#takeMerge(attributes.get('ref') ?? '');
  }

  close(tag: string): void {
    const name = localName(tag);
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'c') this.#endCell();
  }

  text(data: string): void {
    if (this.#isValue) this.#value = (this.#value ?? '') + data;
  }

  #startRow(attributes: Attributes): void {
    const told = Number(attributes.get('r'));
    this.#row = told >= 1 && told <= MAX_ROW ? told - 1 : this.#row + 1;
    this.#column = -1;
    if (isTrue(attributes.get('hidden'))) this.hiddenRows.add(this.#row);
  }

  #startCell(attributes: Attributes, isSelfClosing: boolean): void {
    const told = /^([A-Z]{1,3})\d{1,7}$/.exec(attributes.get('r') ?? '')?.[1];
    this.#column = told === undefined ? this.#column + 1 : toColumn(told);
    this.#type = attributes.get('t') ?? 'n';
    this.#style = Number(attributes.get('s') ?? 0);
    this.#value = null;
    if (isSelfClosing) this.#isValue = false;
  }

  #endCell(): void {
    const text = this.#value === null ? '' : this.#toText(this.#value).replace(/\s+/g, ' ').trim();
    this.#value = null;
    if (text === '' || this.#row < 0 || this.#column < 0) return;
    this.#cellCount += 1;
    this.#textLength += text.length;
    // Many cells may share one long text.
    if (this.#cellCount > MAX_CELLS || this.#textLength > MAX_TEXT_LENGTH)
      throw new AssistantError(
        'DOCUMENT_TOO_BIG',
        `sheet has ${this.#cellCount} cells, ${this.#textLength} characters`,
      );
    const row = this.rows.get(this.#row) ?? new Map<number, string>();
    this.rows.set(this.#row, row.set(this.#column, text));
  }

  #toText(value: string): string {
    const { strings, formats, countsFrom1904 } = this.#context;
    if (this.#type === 's') return strings[Number(value)] ?? '';
    if (this.#type === 'd') return formatIsoDate(value);
    if (this.#type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (this.#type !== 'n') return value;
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return value;
    return formatNumber(number, { code: formats[this.#style] ?? null, countsFrom1904 });
  }

  #takeColumns(attributes: Attributes): void {
    if (!isTrue(attributes.get('hidden')) || this.#hiddenColumns.length >= MAX_COLUMN_RULES) return;
    this.#hiddenColumns.push({
      from: Number(attributes.get('min')) - 1,
      to: Number(attributes.get('max')) - 1,
    });
  }

  #takeMerge(reference: string): void {
    const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
    if (match === null || this.merges.length >= MAX_MERGES) return;
    const [, left = '', top = '', right = '', bottom = ''] = match;
    this.merges.push({
      top: Number(top) - 1,
      left: toColumn(left),
      bottom: Number(bottom) - 1,
      right: toColumn(right),
    });
  }
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

function toColumn(letters: string): number {
  const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return Math.min(number, MAX_COLUMN) - 1;
}
