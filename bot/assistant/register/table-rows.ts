import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';

/** Around an empty cell two borders share a space. */
const BORDER = / ?\| ?/u;
/** "STT | …", "TT | …": the row of column names. */
const HEAD = /^(?:s?tt|so tt|so thu tu)$/;
/** "A", "III": a row so numbered opens a section of its table. */
const LETTER = /^[A-Z]$/u;
const ROMAN = /^(?:[IVX]+)$/u;

/** A row of a table with what it stands under. */
export interface TableRow {
  readonly passage: StoredPassage;
  readonly cells: readonly string[];
  /** The names of the columns; empty where the table has none. */
  readonly columns: readonly string[];
  /** The row of column names itself. */
  readonly head: StoredPassage | undefined;
  /** The rows that open the sections it stands in, outermost first. */
  readonly sections: readonly string[];
}

/** The rows of a document's tables in order, without those of column names and those that open a section. */
export function listTableRows(passages: readonly StoredPassage[]): TableRow[] {
  const rows: TableRow[] = [];
  let head: StoredPassage | undefined;
  let letter: string | undefined;
  let roman: string | undefined;
  for (const passage of passages) {
    const cells = passage.text.split(BORDER).map((cell) => cell.trim());
    const [first = '', name = ''] = cells;
    if (cells.length < 2) {
      [head, letter, roman] = [undefined, undefined, undefined];
    } else if (HEAD.test(foldMarks(first).trim())) {
      [head, letter, roman] = [passage, undefined, undefined];
    } else if (ROMAN.test(first)) {
      roman = name;
    } else if (LETTER.test(first)) {
      [letter, roman] = [name, undefined];
    } else {
      const columns = head?.text.split(BORDER).map((cell) => cell.trim()) ?? [];
      const sections = [letter, roman].filter((section) => section !== undefined);
      rows.push({ passage, cells, columns, head, sections });
    }
  }
  return rows;
}

/** A cell that names a body, or lists several a line each; kinds of bodies as the law on local government has them. */
const BODY_CELL =
  /^[\s\-–+•]*(?:các )?(?:sở|bộ|phòng|ban|ủy ban|ubnd|công an|trung tâm|trạm|hội|đoàn|chi cục|cục|trường|văn phòng)(?!\p{L})/iu;

/** Whether a cell is the name of a body. */
export function isBodyCell(cell: string): boolean {
  return BODY_CELL.test(cell);
}

/** The cell that names a row's thing: the first that is no number and no body, without what it sets apart in brackets. */
export function nameRow({ cells }: Pick<TableRow, 'cells'>): string {
  const isName = (cell: string) => /\p{L}{2}/u.test(cell) && !isBodyCell(cell);
  return cells.map(withoutBrackets).find(isName) ?? '';
}

/** "(trừ xi măng)" names none. */
export function withoutBrackets(cell: string): string {
  return cell.replace(/\([^)]*\)/gu, ' ');
}
