import { AlignmentType, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { formRules, toHalfPoints } from './form-rules.ts';
import { centred } from './lines.ts';

/**
 * The number of the page, in the middle of the top margin.
 *
 * @param mark stands under it; null for none
 */
export function pageNumber(mark: string | null): Header {
  const number = new TextRun({
    size: toHalfPoints(formRules.sizes.pageNumber),
    children: [PageNumber.CURRENT],
  });
  const line = new Paragraph({ alignment: AlignmentType.CENTER, children: [number] });
  return new Header({ children: [line, ...(mark === null ? [] : [sayMark(mark)])] });
}

/** The mark over a first page, which shows no number. */
export function markAlone(mark: string): Header {
  return new Header({ children: [sayMark(mark)] });
}

function sayMark(mark: string): Paragraph {
  return centred(mark, { size: MARK_SIZE, italics: true });
}

/** In points. */
const MARK_SIZE = 10;
