import { Tokenizer } from 'htmlparser2';

/** Attributes by name, names in lower case for HTML; the first of a name counts. */
export type Attributes = ReadonlyMap<string, string>;

/** What a scan tells, in the order of the text; nothing is checked for balance. */
export interface MarkupHandler {
  /** @param end offset just behind the tag */
  open(name: string, attributes: Attributes, isSelfClosing: boolean, end: number): void;
  /** @param start offset of the tag's "<" */
  close(name: string, start: number): void;
  text(data: string): void;
}

/**
 * Tells tags and texts of HTML or XML one after another, in linear time whatever the nesting: htmlparser2's `Parser`
 * keeps a stack whose growth goes with the square (86,000 nested divs: seconds), its `Tokenizer` keeps none.
 * Comments, declarations and processing instructions are passed over; entities are decoded; no external entity exists.
 */
export function scanMarkup(source: string, kind: 'html' | 'xml', handler: MarkupHandler): void {
  const isXml = kind === 'xml';
  const toName = (start: number, end: number) =>
    isXml ? source.slice(start, end) : source.slice(start, end).toLowerCase();
  let tag = '';
  let attributes = new Map<string, string>();
  let attributeName = '';
  let attributeValue = '';
  const open = (isSelfClosing: boolean, endIndex: number) => {
    handler.open(tag, attributes, isSelfClosing, endIndex + 1);
    attributes = new Map();
  };
  const tokenizer = new Tokenizer(
    { xmlMode: isXml, decodeEntities: true, recognizeSelfClosing: true },
    {
      onopentagname: (start, end) => {
        tag = toName(start, end);
      },
      onopentagend: (end) => open(false, end),
      onselfclosingtag: (end) => open(true, end),
      onclosetag: (start, end) => handler.close(toName(start, end), start - 2),
      onattribname: (start, end) => {
        attributeName = toName(start, end);
        attributeValue = '';
      },
      onattribdata: (start, end) => {
        attributeValue += source.slice(start, end);
      },
      onattribentity: (codePoint) => {
        attributeValue += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        if (!attributes.has(attributeName)) attributes.set(attributeName, attributeValue);
      },
      ontext: (start, end) => handler.text(source.slice(start, end)),
      ontextentity: (codePoint) => handler.text(String.fromCodePoint(codePoint)),
      oncdata: (start, end, offset) => {
        if (isXml) handler.text(source.slice(start, end - offset));
      },
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
