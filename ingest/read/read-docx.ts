import { AssistantError } from '../../knowledge/model/errors.ts';
import { extractHtmlText } from './html-text.ts';
import { loadLibrary } from './load-library.ts';
import { listPartLines, listTextBoxLines } from './margin-lines.ts';
import { type PageLayout, readPageLayout } from './page-layout.ts';
import type { ReadResult } from './read-result.ts';
import { refuseChanges } from './refuse-changes.ts';
import { findReturnedMarks, MARK_PARTS } from './returned-marks.ts';
import { writeOutLabels } from './word-labels.ts';
import { createWordNumbering } from './word-numbering.ts';
import { writeZip } from './write-zip.ts';
import { readZipParts, type ZipParts } from './zip-parts.ts';

const NUMBERING_PART = 'word/numbering.xml';
const STYLES_PART = 'word/styles.xml';
const WORD_PART = /^word\/document\d*\.xml$/;
/** Read for a stamp of secrecy alone. */
const MARGIN_PARTS = /^word\/(?:header|footer)\d*\.xml$/;
// What of a document the words come from; headers, pictures and embedded files do not belong to its text.
const READ_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes)\d*\.xml(?:\.rels)?)$/;
// The arrow mammoth puts behind each footnote.
const NOTE_BACKLINK = / ?<a href="#[^"]{0,200}">↑<\/a>/g;

/**
 * A Word document's body text with its automatic numbers written out; tables as rows. Word keeps no pages in the file,
 * so it is unpaged. mammoth is given a zip of our own making with the text parts alone, so neither zip tricks nor
 * pictures nor links to outside files reach it.
 *
 * @throws DOCUMENT_UNSUPPORTED — a zip that is no .docx
 * @throws DOCUMENT_NO_TEXT — pictures only
 * @throws DOCUMENT_EMPTY, DOCUMENT_ENCRYPTED, DOCUMENT_TOO_BIG, DOCUMENT_DAMAGED
 */
export async function readDocx(bytes: Buffer): Promise<ReadResult> {
  const parts = await readZipParts(
    bytes,
    WORD_PART,
    new RegExp([READ_PARTS, MARGIN_PARTS, MARK_PARTS].map(({ source }) => source).join('|')),
  );
  const { lines } = extractHtmlText(await convertToHtml(toTextParts(parts)), 'keep');
  if (lines.length === 0) throw noWords(parts);
  const returned = findReturnedMarks(parts.contents);
  const layout = readLayout(parts);
  return {
    format: 'docx',
    pages: [{ pageNumber: null, text: lines.join('\n') }],
    totalPages: 1,
    title: null,
    warnings: [],
    ...listMargins(parts),
    ...(returned === null ? {} : { returned }),
    ...(layout === null ? {} : { layout }),
    ...(returned === null || returned.changes.length === 0 ? {} : { original: await readOriginal(parts) }),
  };
}

function readLayout({ contents }: ZipParts): PageLayout | null {
  const textOf = (name: string | undefined) => contents.get(name ?? '')?.toString('utf8') ?? '';
  const documentPart = [...contents.keys()].find((name) => WORD_PART.test(name));
  return readPageLayout(textOf(documentPart), textOf(STYLES_PART));
}

/** The text as it read before its tracked changes. */
async function readOriginal({ contents, ...parts }: ZipParts): Promise<string> {
  const refused = [...contents].map(([name, content]): [string, Buffer] => [
    name,
    WORD_PART.test(name) ? Buffer.from(refuseChanges(content.toString('utf8'))) : content,
  ]);
  const { lines } = extractHtmlText(
    await convertToHtml(toTextParts({ ...parts, contents: new Map(refused) })),
    'keep',
  );
  return lines.join('\n');
}

function listMargins({ contents }: ZipParts): Pick<ReadResult, 'margins'> {
  const margins = [...contents].flatMap(([name, content]) => {
    if (MARGIN_PARTS.test(name)) return listPartLines(content.toString('utf8'));
    return WORD_PART.test(name) ? listTextBoxLines(content.toString('utf8')) : [];
  });
  return margins.length === 0 ? {} : { margins };
}

function noWords(parts: ZipParts): AssistantError {
  const hasPictures = parts.names.some((name) => name.startsWith('word/media/'));
  if (hasPictures) return new AssistantError('DOCUMENT_NO_TEXT', 'Word document holds pictures only');
  return new AssistantError('DOCUMENT_EMPTY', 'Word document holds no text');
}

// Without its numbering part mammoth makes no lists, whose numbers would start anew after each interruption.
function toTextParts(parts: ZipParts): Map<string, Uint8Array> {
  const toText = (name: string) => parts.contents.get(name)?.toString('utf8') ?? null;
  const numbering = createWordNumbering(toText(NUMBERING_PART), toText(STYLES_PART));
  const kept = new Map<string, Uint8Array>(parts.contents);
  kept.delete(NUMBERING_PART);
  for (const name of parts.contents.keys()) {
    if (MARGIN_PARTS.test(name) || MARK_PARTS.test(name)) kept.delete(name);
    else if (WORD_PART.test(name)) kept.set(name, Buffer.from(writeOutLabels(toText(name) ?? '', numbering)));
  }
  return kept;
}

async function convertToHtml(parts: Map<string, Uint8Array>): Promise<string> {
  const { default: mammoth } = await loadLibrary('mammoth', () => import('mammoth'));
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const result = await mammoth.convertToHtml(
      { buffer: writeZip(parts) },
      { convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false },
    );
    return result.value.replace(NOTE_BACKLINK, '');
  } catch (error) {
    throw new AssistantError('DOCUMENT_DAMAGED', `Word document cannot be read: ${String(error)}`, {
      cause: error,
    });
  }
}
