import { findStretchWithoutFigures, holdsFigure } from '../../../knowledge/language/figure-words.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isUnclear, type ReadWords } from '../../../knowledge/model/scan-doubt.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { DraftStatement, SourceSpan } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';

/** What may be shown of words: all of them, or of unclear ones the longest stretch without a figure. */
export function toShownQuote(words: ReadWords): string {
  return isUnclear(words) ? findStretchWithoutFigures(words.quote) : words.quote;
}

/**
 * A source as the gate may take it: figures that were not read surely bear nothing, so that no statement can rest on
 * them.
 */
export function toClearSource(source: SourceSpan): SourceSpan {
  return isUnclear(source) ? { ...source, quote: toShownQuote(source) } : source;
}

/** What is said in the place of a figure that was not read surely: where to look, and nothing of what was read. */
export function withhold(source: SourceSpan): DraftStatement {
  const page = source.scan?.page ?? source.page ?? 1;
  return {
    text: answerWording.unclearScan(page, describeSource(source.document)),
    sources: [source],
  };
}

/** A statement that has passed the gate, with a note of what it was read from and of who confirmed it. */
export function markReadings(statement: DraftStatement): DraftStatement {
  const [first] = statement.sources;
  const pages = statement.sources.flatMap(({ scan }) => (scan === null ? [] : [scan.page]));
  const isConfirmed = first !== undefined && first.confirmedBy !== null && first.changes === undefined;
  const notes = [
    pages.length === 0 ? null : answerWording.readFromScan([...new Set(pages)].sort((a, b) => a - b)),
    isConfirmed ? answerWording.confirmed : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return statement;
  return { ...statement, text: `${statement.text.replace(/\.$/, '')} (${notes.join('; ')}).` };
}

/** "Đọc từ bản chụp, trang 1", or that the place is not clear there: for a line of its own beside a source. */
export function formatReading(isUnclear: boolean, page: number): string {
  if (isUnclear) return answerWording.unclearPlace(page);
  const note = answerWording.readFromScan([page]);
  return note.charAt(0).toUpperCase() + note.slice(1);
}

/** Whether any of a document was read from a page's picture: what was not found there may have been misread. */
export function isScanned(document: OfficialDocument): boolean {
  const { headerScans, references, targets, deadlines, tasks, themes, budgetLines, uncovered } = document;
  const items = [references, targets, deadlines, tasks, themes, budgetLines, uncovered].flat();
  return Object.keys(headerScans).length > 0 || items.some((item) => item.scan !== null);
}

/** A text in which the words of a scan stand alone; the whole of an unclear one is replaced by where to look. */
export function toShownPassage(passage: ReadWords & { readonly page: number | null }): string {
  if (!isUnclear(passage)) return passage.quote;
  return `[${answerWording.unclearPlace(passage.scan?.page ?? passage.page ?? 1)}.]`;
}

/** Whether a field of an unclear item may be shown: only one that carries no figure. */
export function keepWithoutFigure(text: string | null): string | null {
  return text === null || holdsFigure(text) ? null : text;
}
