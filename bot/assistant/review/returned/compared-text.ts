import type { Examination } from '../../../../ingest/examine-file.ts';
import { outlinePassages } from '../../../../ingest/parse/outline-passages.ts';
import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { parseDocument } from '../../../../ingest/parse/parse-document.ts';
import { toDocument } from '../../../../ingest/to-document.ts';
import type { KeptDraft } from '../../../../knowledge/model/kept-draft.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { Draft } from '../draft.ts';

/** A paragraph of one of two texts that are held against each other. */
export interface Paragraph {
  readonly item: OutlineItem;
  /** Its words without the mark that numbers it and without closing marks: paragraphs of one key say the same. */
  readonly key: string;
}

/** A text with what its paragraphs oblige to. */
export interface ComparedText {
  readonly document: OfficialDocument;
  readonly paragraphs: readonly Paragraph[];
}

/** A draft as it came back. */
export function toComparedText({ document, items }: Pick<Draft, 'document' | 'items'>): ComparedText {
  return { document, paragraphs: items.filter(({ text }) => text.trim() !== '').map(toParagraph) };
}

/** A draft as we wrote it, read by today's parser. */
export function toKeptText(examination: Examination, { text }: KeptDraft): ComparedText {
  const page = { pageNumber: null, text };
  const { parsed } = parseDocument({
    ...{ format: 'docx', pages: [page], totalPages: 1, title: null, warnings: [] },
  });
  return toEarlierText(examination, parsed);
}

/** The same document as it read before, parsed with everything else its file says. */
export function toEarlierText(examination: Examination, parsed: Examination['parsed']): ComparedText {
  const document = toDocument('earlier', '', { ...examination, parsed }, undefined, {
    documentClass: null,
    owner: null,
  });
  return toComparedText({ document, items: outlinePassages(parsed.passages).items });
}

function toParagraph(item: OutlineItem): Paragraph {
  const { text, marker } = item;
  const bare = text.trim();
  const words = marker !== null && bare.startsWith(marker) ? bare.slice(marker.length) : bare;
  const key = words
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\s;.,/]+$/, '')
    .trim();
  return { item, key };
}
