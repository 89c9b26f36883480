const PARAGRAPH_END = /<\/(?:w:p|a:p)>/;
const WORDS = /<(?:w:t|a:t)(?:\s[^>]{0,200})?>([^<]*)<\/(?:w:t|a:t)>/g;
/** WordArt, of which watermarks are made. */
const WORD_ART = /<v:textpath\s[^>]{0,2000}?string="([^"]{1,500})"/g;
const TEXT_BOX_START = '<w:txbxContent';
const TEXT_BOX_END = '</w:txbxContent>';
const SHEET_MARGIN = /<(?:odd|even|first)(?:Header|Footer)>([^<]{1,2000})</g;
/** Places, fonts, sizes and colours in a sheet's header: "&C&"Arial,Bold"&14&KFF0000". */
const SHEET_CODES = /&(?:[LCR]|"[^"]{0,100}"|\d{1,3}|K[0-9A-F]{6}|[BIUSEXYPNDTAFGZ])/g;

/** The lines of a header, a footer or a drawing: of Office's XML the words of each paragraph, and WordArt. */
export function listPartLines(xml: string): string[] {
  const art = [...xml.matchAll(WORD_ART)].map((match) => match[1] ?? '');
  const paragraphs = xml
    .split(PARAGRAPH_END)
    .map((paragraph) => [...paragraph.matchAll(WORDS)].map((match) => match[1] ?? '').join(''));
  return toLines([...art, ...paragraphs]);
}

/** The lines in the text boxes of a Word document's body, and its WordArt. */
export function listTextBoxLines(xml: string): string[] {
  const boxes = xml
    .split(TEXT_BOX_START)
    .slice(1)
    .map((box) => box.slice(0, Math.max(0, box.indexOf(TEXT_BOX_END))));
  const art = [...xml.matchAll(WORD_ART)].map((match) => match[1] ?? '');
  return [...toLines(art), ...boxes.flatMap(listPartLines)];
}

/** The lines of a sheet's printed headers and footers. */
export function listSheetMargins(xml: string): string[] {
  return toLines(
    [...xml.matchAll(SHEET_MARGIN)].flatMap((match) => splitSheetMargin(decode(match[1] ?? ''))),
  );
}

/** The texts of a sheet's header or footer without what tells their place and font. */
export function splitSheetMargin(text: string): string[] {
  return text.split(SHEET_CODES);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function toLines(texts: readonly string[]): string[] {
  return texts.map((text) => decode(text).trim()).filter((text) => text !== '');
}
