import { scanMarkup } from './markup-events.ts';
import { builtInFormats } from './xlsx-numbers.ts';

/** A sheet as the workbook names it. */
export interface SheetPlace {
  readonly name: string;
  /** Of the zip's part. */
  readonly part: string;
  readonly isHidden: boolean;
}

/** What a workbook says of all its sheets. */
export interface Workbook {
  readonly sheets: readonly SheetPlace[];
  readonly countsFrom1904: boolean;
}

/** The local name: writers differ in the prefixes they give ("x:sheet"). */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * The sheets of a workbook in the order of their tabs.
 *
 * @param workbookXml `xl/workbook.xml`
 * @param relationsXml `xl/_rels/workbook.xml.rels`
 */
export function parseWorkbook(workbookXml: string, relationsXml: string): Workbook {
  const parts = parseRelations(relationsXml);
  const sheets: SheetPlace[] = [];
  let countsFrom1904 = false;
  scanMarkup(workbookXml, 'xml', {
    open(tag, attributes) {
      const name = localName(tag);
      if (name === 'workbookPr') countsFrom1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = [...attributes].find(([key]) => localName(key) === 'id' && key !== 'id')?.[1] ?? '';
      const part = parts.get(relation);
      const isHidden = /hidden/i.test(attributes.get('state') ?? '');
      if (part !== undefined) sheets.push({ name: attributes.get('name') ?? '', part, isHidden });
    },
    close() {},
    text() {},
  });
  return { sheets, countsFrom1904 };
}

function parseRelations(xml: string): Map<string, string> {
  const parts = new Map<string, string>();
  scanMarkup(xml, 'xml', {
    open(tag, attributes) {
      if (localName(tag) !== 'Relationship') return;
      const target = attributes.get('Target') ?? '';
      parts.set(attributes.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    close() {},
    text() {},
  });
  return parts;
}

/** The texts that cells share, by their number; phonetic guides and struck-out words are left out. */
export function parseSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text: string | null = null;
  let isStruck = false;
  let isText = false;
  let isGuide = false;
  scanMarkup(xml, 'xml', {
    open(tag, attributes, isSelfClosing) {
      const name = localName(tag);
      if (name === 'si') text = '';
      if (name === 'si' && isSelfClosing) strings.push('');
      else if (name === 'r') isStruck = false;
      else if (name === 'strike') isStruck = !/^(?:0|false)$/.test(attributes.get('val') ?? '');
      else if (name === 'rPh') isGuide = !isSelfClosing;
      else if (name === 't') isText = !isSelfClosing;
    },
    close(tag) {
      const name = localName(tag);
      if (name === 'si') {
        strings.push(text ?? '');
        isStruck = false;
      } else if (name === 'rPh') isGuide = false;
      else if (name === 't') isText = false;
    },
    text(data) {
      if (isText && !isGuide && !isStruck) text += data;
    },
  });
  return strings;
}

/** The format code of each cell style, by its number; null for General. */
export function parseCellFormats(xml: string): (string | null)[] {
  const codes = new Map<number, string>();
  const formats: (string | null)[] = [];
  let isInCellFormats = false;
  scanMarkup(xml, 'xml', {
    open(tag, attributes) {
      const name = localName(tag);
      if (name === 'numFmt')
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      else if (name === 'cellXfs') isInCellFormats = true;
      else if (name === 'xf' && isInCellFormats) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        formats.push(codes.get(id) ?? builtInFormats.get(id) ?? null);
      }
    },
    close(tag) {
      if (localName(tag) === 'cellXfs') isInCellFormats = false;
    },
    text() {},
  });
  return formats;
}
