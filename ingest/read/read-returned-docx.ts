import { AssistantError } from '../../knowledge/model/errors.ts';
import { CUSTOM_PROPERTIES_PART, findEmbeddedId } from './embedded-id.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { scanMarkup } from './markup-events.ts';
import { readDocx } from './read-docx.ts';
import type { ReadResult } from './read-result.ts';
import { listRevisedParagraphs } from './revised-paragraphs.ts';
import { listCommentAnchors, listTrackedChanges, type TrackedChange } from './tracked-changes.ts';
import { readZipParts } from './zip-parts.ts';

/** A Word document that came back from a person. */
export interface ReturnedDocx {
  /** That we embedded when we wrote it; null for a document that is none of ours. */
  readonly id: string | null;
  /** Its text with all changes accepted, to be parsed like any other. */
  readonly read: ReadResult;
  /** In the order of the text. Who made them is not told. */
  readonly changes: readonly TrackedChange[];
  /** In the order of the text. */
  readonly comments: readonly ReturnedComment[];
}

/** What somebody noted in the margin. */
export interface ReturnedComment {
  /** The words it is about, changes accepted; the whole paragraph where it is set at one point. */
  readonly anchor: string;
  readonly text: string;
}

const DOCUMENT_PART = /^word\/document\d*\.xml$/;
const COMMENTS_PART = 'word/comments.xml';
const PARTS = /^(?:word\/(?:document\d*|comments)\.xml|docProps\/custom\.xml)$/;

/**
 * Reads a Word document that was handed out and comes back: whose it is, what it says now, what was changed in it and what
 * was noted beside it. Under the limits of every other file.
 *
 * @throws DOCUMENT_UNSUPPORTED — a zip that is no .docx
 * @throws DOCUMENT_NO_TEXT, DOCUMENT_EMPTY, DOCUMENT_ENCRYPTED, DOCUMENT_TOO_BIG, DOCUMENT_DAMAGED
 */
export async function readReturnedDocx(bytes: Uint8Array): Promise<ReturnedDocx> {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new AssistantError(
      'DOCUMENT_TOO_BIG',
      `Word document of ${bytes.length} bytes, at most ${MAX_FILE_BYTES}`,
    );
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = await readDocx(buffer);
  const { contents } = await readZipParts(buffer, PARTS, PARTS);
  const textOf = (name: string) => contents.get(name)?.toString('utf8') ?? '';
  const documentPart = [...contents.keys()].find((name) => DOCUMENT_PART.test(name)) ?? '';
  const paragraphs = listRevisedParagraphs(textOf(documentPart));
  const notes = listComments(textOf(COMMENTS_PART));
  const comments = listCommentAnchors(paragraphs).flatMap(({ commentId, anchor }) => {
    const text = notes.get(commentId);
    return text === undefined ? [] : [{ anchor, text }];
  });
  const id = findEmbeddedId(textOf(CUSTOM_PROPERTIES_PART));
  return { id, read, changes: listTrackedChanges(paragraphs), comments };
}

/** The texts of comments by their ids. */
function listComments(xml: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let openId: string | null = null;
  let isText = false;
  let text = '';
  scanMarkup(xml, 'xml', {
    open: (name, attributes, isSelfClosing) => {
      if (name === 'w:comment') [openId, text] = [attributes.get('w:id') ?? null, ''];
      else if (name === 'w:t') isText = !isSelfClosing;
      else if (name === 'w:br' || name === 'w:tab') text += ' ';
    },
    close: (name) => {
      if (name === 'w:t') isText = false;
      else if (name === 'w:p') text += '\n';
      else if (name === 'w:comment' && openId !== null) notes.set(openId, text.trim());
    },
    text: (data) => {
      if (isText) text += data;
    },
  });
  return notes;
}
