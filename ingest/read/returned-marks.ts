import { z } from 'zod';
import { CUSTOM_PROPERTIES_PART, findEmbeddedId } from './embedded-id.ts';
import { scanMarkup } from './markup-events.ts';
import { listRevisedParagraphs } from './revised-paragraphs.ts';
import { listCommentAnchors, listTrackedChanges } from './tracked-changes.ts';

/** What a Word document bears that was handed out, worked on and comes back. Who worked on it is not told. */
export const returnedMarksSchema = z.object({
  /** That we embedded when we wrote it; null for a document that is none of ours. */
  id: z.string().nullable(),
  /** In the order of the text, which is read with all of them accepted. */
  changes: z
    .array(
      z.object({
        /** Empty where something was only added. */
        deleted: z.string(),
        /** Empty where something was only taken out. */
        inserted: z.string(),
        /** The paragraph as it read before any change, its beginning where it is very long; empty when it is new. */
        before: z.string(),
        /** The same as it now reads; empty when nothing of it is left. */
        after: z.string(),
      }),
    )
    .readonly(),
  /** Notes in the margin, in the order of the text. */
  comments: z
    .array(
      z.object({
        /** The words it is about, cut where they are very many; the paragraph where it is set at a point. */
        anchor: z.string(),
        text: z.string(),
      }),
    )
    .readonly(),
  /** Changes and comments beyond those that are listed. */
  omitted: z.int(),
});
export type ReturnedMarks = z.infer<typeof returnedMarksSchema>;

const DOCUMENT_PART = /^word\/document\d*\.xml$/;
const COMMENTS_PART = 'word/comments.xml';
/** The parts of a Word document that bear such marks, beside its text. */
export const MARK_PARTS = /^(?:word\/comments|docProps\/custom)\.xml$/;
/** Changes, and comments, that are listed: more than anybody makes, and a bound for made-up files. */
const MAX_MARKS = 5_000;

/**
 * Reads what a Word document bears of having been handed out: our id, tracked changes, comments.
 *
 * @param parts of the document, by name
 * @returns null when it bears nothing
 */
export function findReturnedMarks(parts: ReadonlyMap<string, Buffer>): ReturnedMarks | null {
  const textOf = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const documentPart = [...parts.keys()].find((name) => DOCUMENT_PART.test(name)) ?? '';
  const paragraphs = listRevisedParagraphs(textOf(documentPart));
  const changes = listTrackedChanges(paragraphs);
  const texts = listCommentTexts(textOf(COMMENTS_PART));
  const comments = listCommentAnchors(paragraphs).flatMap(({ commentId, anchor }) => {
    const text = texts.get(commentId);
    return text === undefined ? [] : [{ anchor, text }];
  });
  const id = findEmbeddedId(textOf(CUSTOM_PROPERTIES_PART));
  if (id === null && changes.length === 0 && comments.length === 0) return null;
  const omitted = Math.max(0, changes.length - MAX_MARKS) + Math.max(0, comments.length - MAX_MARKS);
  return { id, changes: changes.slice(0, MAX_MARKS), comments: comments.slice(0, MAX_MARKS), omitted };
}

/** The texts of comments by their ids. */
function listCommentTexts(xml: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
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
      else if (name === 'w:comment' && openId !== null) texts.set(openId, text.trim());
    },
    text: (data) => {
      if (isText) text += data;
    },
  });
  return texts;
}
