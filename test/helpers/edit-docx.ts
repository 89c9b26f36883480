import { writeZip } from '../../ingest/read/write-zip.ts';
import { readZipParts } from '../../ingest/read/zip-parts.ts';

/** What somebody does to the paragraph that holds some words. */
export type Edit =
  | { readonly replace: string; readonly by: string }
  | { readonly remove: string }
  | { readonly behind: string; readonly add: string }
  | { readonly on: string; readonly comment: string };

const DOCUMENT = 'word/document.xml';
const BY = 'w:author="Ai đó" w:date="2031-03-01T08:00:00Z"';

/**
 * A Word document as somebody sends it back: each edit as Word writes it with its changes tracked, or without.
 *
 * @throws Error — no paragraph holds the words
 */
export async function editDocx(
  docx: Uint8Array,
  edits: readonly Edit[],
  tracking: 'tracked' | 'untracked' = 'tracked',
): Promise<Buffer> {
  const { contents } = await readZipParts(Buffer.from(docx), /^word\/document\.xml$/, /./);
  const comments: string[] = [];
  const xml = edits.reduce((text, edit) => {
    if ('comment' in edit) comments.push(edit.comment);
    return applyEdit(text, edit, tracking === 'tracked', comments.length - 1);
  }, contents.get(DOCUMENT)?.toString('utf8') ?? '');
  const parts = new Map(contents).set(DOCUMENT, Buffer.from(xml));
  if (comments.length > 0) addComments(parts, comments);
  return writeZip([...parts].toSorted(([a], [b]) => Number(b === TYPES) - Number(a === TYPES)));
}

const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';

function addComments(parts: Map<string, Uint8Array>, comments: readonly string[]): void {
  const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const own = comments.map(
    (text, id) => `<w:comment w:id="${id}" ${BY}><w:p>${run(toXml(text))}</w:p></w:comment>`,
  );
  parts.set('word/comments.xml', Buffer.from(`<w:comments ${xmlns}>${own.join('')}</w:comments>`));
  insert(
    parts,
    TYPES,
    '</Types>',
    '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>',
  );
  insert(
    parts,
    RELATIONS,
    '</Relationships>',
    '<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>',
  );
}

function insert(parts: Map<string, Uint8Array>, name: string, end: string, element: string): void {
  const text = Buffer.from(parts.get(name) ?? new Uint8Array()).toString('utf8');
  if (!text.includes('comments.xml')) parts.set(name, Buffer.from(text.replace(end, element + end)));
}

const PARAGRAPH = /<w:p(?:\s[^>]*)?>.*?<\/w:p>/gs;

function applyEdit(xml: string, edit: Edit, isTracked: boolean, commentId: number): string {
  const wanted = 'replace' in edit ? edit.replace : 'remove' in edit ? edit.remove : 'add' in edit ? edit.behind : edit.on; // biome-ignore format: one choice
  const found = [...xml.matchAll(PARAGRAPH)].find(([whole]) => textOf(whole).includes(toXml(wanted)));
  if (found === undefined) throw new Error(`no paragraph holds: ${wanted}`);
  const [paragraph] = found;
  const text = textOf(paragraph);
  const at = text.indexOf(toXml(wanted));
  const [head, words, tail] = [text.slice(0, at), toXml(wanted), text.slice(at + toXml(wanted).length)];
  const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph)?.[0] ?? '';
  const put = (content: string) => `<w:p>${properties}${content}</w:p>`;
  const edited = () => {
    if ('replace' in edit)
      return put(run(head) + deleted(words, isTracked) + inserted(toXml(edit.by), isTracked) + run(tail));
    if ('remove' in edit) return isTracked ? markDeleted(properties, text) : '';
    if ('add' in edit) return paragraph + put(inserted(toXml(edit.add), isTracked));
    const reference = `<w:commentRangeEnd w:id="${commentId}"/><w:r><w:commentReference w:id="${commentId}"/></w:r>`;
    return put(`${run(head)}<w:commentRangeStart w:id="${commentId}"/>${run(words)}${reference}${run(tail)}`);
  };
  return xml.slice(0, found.index) + edited() + xml.slice(found.index + paragraph.length);
}

const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
const toXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const run = (text: string) => (text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);
const inserted = (text: string, isTracked: boolean) =>
  isTracked && text !== '' ? `<w:ins w:id="901" ${BY}>${run(text)}</w:ins>` : run(text);
const deleted = (text: string, isTracked: boolean) =>
  isTracked
    ? `<w:del w:id="902" ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
    : '';

/** A paragraph taken out with its mark, which goes last in its properties. */
function markDeleted(properties: string, text: string): string {
  const inner = properties.replace(/^<w:pPr>|<\/w:pPr>$/g, '').replace(/<w:rPr>.*?<\/w:rPr>/s, '');
  return `<w:p><w:pPr>${inner}<w:rPr><w:del w:id="903" ${BY}/></w:rPr></w:pPr>${deleted(text, true)}</w:p>`;
}
