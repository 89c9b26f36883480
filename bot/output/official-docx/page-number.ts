import { AlignmentType, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { formRules, toHalfPoints } from './form-rules.ts';

/** The number of the page, in the middle of the top margin. */
export function pageNumber(): Header {
  const number = new TextRun({
    size: toHalfPoints(formRules.sizes.pageNumber),
    children: [PageNumber.CURRENT],
  });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
