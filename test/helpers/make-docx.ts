import { writeZip } from '../../ingest/read/write-zip.ts';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * A small .docx around the given body XML.
 *
 * @param parts.numbering content of `w:numbering`
 * @param parts.extra further entries by name
 */
export function makeDocx(
  body: string,
  parts: { numbering?: string; styles?: string; extra?: Readonly<Record<string, string>> } = {},
): Buffer {
  const entries = new Map<string, string>([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relationships(['rId1', 'officeDocument', 'word/document.xml'])],
    [
      'word/_rels/document.xml.rels',
      relationships(['rId1', 'numbering', 'numbering.xml'], ['rId2', 'styles', 'styles.xml']),
    ],
    ['word/document.xml', `<w:document ${WORD}><w:body>${body}</w:body></w:document>`],
    ['word/numbering.xml', `<w:numbering ${WORD}>${parts.numbering ?? ''}</w:numbering>`],
    ['word/styles.xml', `<w:styles ${WORD}>${parts.styles ?? ''}</w:styles>`],
    ...Object.entries(parts.extra ?? {}),
  ]);
  return writeZip([...entries].map(([name, content]) => [name, Buffer.from(content)] as const));
}

/** A paragraph; in a list when `list` names its number and level. */
export function paragraph(text: string, list?: { readonly id: number; readonly level: number }): string {
  const numbering =
    list === undefined
      ? ''
      : `<w:pPr><w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr></w:pPr>`;
  return `<w:p>${numbering}<w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A table of one-paragraph cells; a cell given as a list has several paragraphs. */
export function table(rows: readonly (readonly (string | readonly string[])[])[]): string {
  const toCell = (cell: string | readonly string[]) =>
    `<w:tc>${(typeof cell === 'string' ? [cell] : cell).map((text) => paragraph(text)).join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(toCell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

const contentTypes =
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/></Types>`;

function relationships(...rows: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = rows.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
