import { type Attributes, type MarkupHandler, scanMarkup } from './markup-events.ts';

/** What became of words. */
export type Fate = 'kept' | 'deleted' | 'inserted';

/** Words of one fate, or a place in them that a comment is set at. */
export type Piece =
  | { readonly kind: 'words'; readonly fate: Fate; readonly text: string }
  | { readonly kind: 'from' | 'to' | 'at'; readonly commentId: string };

/** A paragraph whose changes are neither accepted nor refused. */
export type RevisedParagraph = readonly Piece[];

/**
 * The paragraphs of a document's XML with the tracked changes of ECMA-376 part 1, 17.13: insertions, deletions and moves of
 * words, of rows, and of paragraph marks, without which a paragraph goes on in the next one. Changes of form alone are
 * passed over, and so is what was put in and taken out again.
 *
 * @param documentXml `word/document.xml`
 */
export function listRevisedParagraphs(documentXml: string): RevisedParagraph[] {
  const scan = new RevisionScan();
  scanMarkup(documentXml, 'xml', scan);
  return scan.finish();
}

const INSERTING = new Set(['w:ins', 'w:moveTo']);
const DELETING = new Set(['w:del', 'w:moveFrom']);
const WORDS = new Set(['w:t', 'w:delText']);
const SPACES = new Set(['w:tab', 'w:br', 'w:cr']);
const COMMENT_MARKS: ReadonlyMap<string, 'from' | 'to' | 'at'> = new Map([
  ['w:commentRangeStart', 'from'],
  ['w:commentRangeEnd', 'to'],
  ['w:commentReference', 'at'],
]);
/** Old properties, and what stands in for drawings in old programs: its words are there twice. */
const SKIPPED = new Set(['mc:Fallback', 'w:pPrChange', 'w:rPrChange', 'w:trPrChange']);

interface OpenParagraph {
  readonly pieces: Piece[];
  isMarkDeleted: boolean;
}

class RevisionScan implements MarkupHandler {
  readonly #closed: RevisedParagraph[] = [];
  /** Text boxes have paragraphs within a paragraph. */
  readonly #open: OpenParagraph[] = [];
  /** Of paragraphs whose marks were taken out. */
  #carried: Piece[] = [];
  /** Open elements by their names. */
  readonly #depths = new Map<string, number>();
  #rowFate: Fate = 'kept';
  #skipped = 0;

  open(name: string, attributes: Attributes, isSelfClosing: boolean): void {
    if (SKIPPED.has(name) && !isSelfClosing) this.#skipped += 1;
    if (this.#skipped > 0) return;
    const commentMark = COMMENT_MARKS.get(name);
    const commentId = attributes.get('w:id');
    if (commentMark !== undefined && commentId !== undefined) this.#put({ kind: commentMark, commentId });
    else if (SPACES.has(name) && !this.#isWithin('w:pPr')) this.#addWords(' ');
    else if (name === 'w:tr') this.#rowFate = 'kept';
    else if (name === 'w:p' && !isSelfClosing) this.#openParagraph();
    else if (this.#isWithin('w:pPr')) this.#noteMark(name);
    else if (this.#isWithin('w:trPr')) this.#noteRow(name);
    if (!isSelfClosing) this.#depths.set(name, (this.#depths.get(name) ?? 0) + 1);
  }

  close(name: string): void {
    if (SKIPPED.has(name)) this.#skipped = Math.max(0, this.#skipped - 1);
    if (this.#skipped > 0) return;
    this.#depths.set(name, Math.max(0, (this.#depths.get(name) ?? 0) - 1));
    if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:tr') this.#rowFate = 'kept';
  }

  text(data: string): void {
    if (this.#skipped === 0 && this.#isWithinAny(WORDS)) this.#addWords(data);
  }

  finish(): RevisedParagraph[] {
    while (this.#open.length > 0) this.#closeParagraph();
    if (this.#carried.length > 0) this.#closed.push(this.#carried);
    return this.#closed;
  }

  #openParagraph(): void {
    this.#open.push({ pieces: this.#carried, isMarkDeleted: false });
    this.#carried = [];
  }

  // What is left of a paragraph goes on in the next one; one of which nothing is left ends by itself.
  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    const isLeft = paragraph.pieces.some((piece) => piece.kind === 'words' && piece.fate !== 'deleted');
    if (paragraph.isMarkDeleted && isLeft) this.#carried = paragraph.pieces;
    else this.#closed.push(paragraph.pieces);
  }

  #noteMark(name: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph !== undefined && DELETING.has(name)) paragraph.isMarkDeleted = true;
  }

  #noteRow(name: string): void {
    if (DELETING.has(name)) this.#rowFate = 'deleted';
    else if (INSERTING.has(name)) this.#rowFate = 'inserted';
  }

  #addWords(text: string): void {
    const fate = this.#fate();
    if (fate !== null) this.#put({ kind: 'words', fate, text });
  }

  #put(piece: Piece): void {
    this.#open.at(-1)?.pieces.push(piece);
  }

  #fate(): Fate | null {
    const isDeleted = this.#rowFate === 'deleted' || this.#isWithinAny(DELETING);
    const isInserted = this.#rowFate === 'inserted' || this.#isWithinAny(INSERTING);
    if (isDeleted && isInserted) return null;
    if (isDeleted) return 'deleted';
    return isInserted ? 'inserted' : 'kept';
  }

  #isWithin(name: string): boolean {
    return (this.#depths.get(name) ?? 0) > 0;
  }

  #isWithinAny(names: ReadonlySet<string>): boolean {
    return [...names].some((name) => this.#isWithin(name));
  }
}
