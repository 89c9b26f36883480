import { type MarkupHandler, scanMarkup } from './markup-events.ts';
import { toLevel, type WordNumbering } from './word-numbering.ts';

/**
 * The document's XML with the automatic number of each numbered paragraph written out as its first words, so that they
 * are read like typed ones, and without hidden text.
 *
 * @param documentXml `word/document.xml`
 */
export function writeOutLabels(documentXml: string, numbering: WordNumbering): string {
  const scan = new ParagraphScan(numbering);
  scanMarkup(documentXml, 'xml', scan);
  return applyEdits(documentXml, scan.edits);
}

/** Text to stand between two offsets instead of what is there. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface OpenParagraph {
  /** Where the paragraph's content begins: behind its properties, or its own tag. */
  contentStart: number;
  styleId: string | null;
  listId: string | null;
  level: number | null;
  hasText: boolean;
}

// Reads `w:p > w:pPr > w:numPr, w:pStyle`. Paragraphs nest (text boxes), so those open are a stack.
class ParagraphScan implements MarkupHandler {
  readonly edits: Edit[] = [];
  readonly #numbering: WordNumbering;
  readonly #open: OpenParagraph[] = [];
  #propertiesDepth = 0;
  #changeDepth = 0;
  #isHidden = false;
  #hiddenFrom: number | null = null;

  constructor(numbering: WordNumbering) {
    this.#numbering = numbering;
  }

  open(name: string, attributes: ReadonlyMap<string, string>, isSelfClosing: boolean, end: number): void {
    const paragraph = this.#open.at(-1);
    if (name === 'w:p' && !isSelfClosing) {
      this.#open.push({ contentStart: end, styleId: null, listId: null, level: null, hasText: false });
    } else if (paragraph === undefined) return;
    else if (name === 'w:pPr') {
      if (isSelfClosing) paragraph.contentStart = end;
      else this.#propertiesDepth += 1;
    } else if (name === 'w:pPrChange' && !isSelfClosing) this.#changeDepth += 1;
    else if (name === 'w:r') this.#isHidden = false;
    else if (name === 'w:vanish' && this.#propertiesDepth === 0)
      this.#isHidden = isOn(attributes.get('w:val'));
    else if (name === 'w:t') {
      if (this.#isHidden && !isSelfClosing) this.#hiddenFrom = end;
      else paragraph.hasText = true;
    } else if (this.#propertiesDepth > 0 && this.#changeDepth === 0)
      setProperty(paragraph, name, attributes.get('w:val'));
  }

  close(name: string, start: number): void {
    const paragraph = this.#open.at(-1);
    if (name === 'w:t' && this.#hiddenFrom !== null) {
      this.edits.push({ from: this.#hiddenFrom, to: start, text: '' });
      this.#hiddenFrom = null;
    } else if (name === 'w:pPrChange') this.#changeDepth = Math.max(0, this.#changeDepth - 1);
    else if (name === 'w:pPr' && this.#changeDepth === 0) {
      this.#propertiesDepth = Math.max(0, this.#propertiesDepth - 1);
      if (paragraph !== undefined) paragraph.contentStart = start + '</w:pPr>'.length;
    } else if (name === 'w:p' && paragraph !== undefined) {
      this.#open.pop();
      this.#label(paragraph);
    }
  }

  text(): void {}

  // An empty numbered paragraph prints its number in Word, but says nothing: it counts and stays empty.
  #label(paragraph: OpenParagraph): void {
    const label = this.#numbering.nextLabel(paragraph, paragraph.styleId);
    if (label === null || !paragraph.hasText) return;
    const text = `<w:r><w:t xml:space="preserve">${escapeXml(label)} </w:t></w:r>`;
    this.edits.push({ from: paragraph.contentStart, to: paragraph.contentStart, text });
  }
}

function setProperty(paragraph: OpenParagraph, name: string, value: string | undefined): void {
  if (name === 'w:pStyle') paragraph.styleId = value ?? null;
  else if (name === 'w:numId') paragraph.listId = value ?? null;
  else if (name === 'w:ilvl') paragraph.level = toLevel(value);
}

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const isOn = (value: string | undefined) => !/^(?:0|false|off|none)$/.test(value ?? '');

function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let kept = 0;
  for (const { from, to, text: instead } of edits.toSorted((a, b) => a.from - b.from)) {
    parts.push(text.slice(kept, from), instead);
    kept = to;
  }
  return parts.join('') + text.slice(kept);
}
