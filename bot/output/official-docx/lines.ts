import { AlignmentType, BorderStyle, HighlightColor, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { formRules, pointsToTwips, toHalfPoints, toTwips } from './form-rules.ts';

/** How the letters of a line look. */
export interface LetterStyle {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

const PLACEHOLDER = /(\[cần điền[^\]]*\])/u;
// What XML 1.0 cannot hold, and line ends, which would part a line that is one.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu;

/** The text in one style; what is still to be filled in is marked so that nobody overlooks it. */
export function toRuns(text: string, style: LetterStyle): TextRun[] {
  const parts = text.replace(UNPRINTABLE, ' ').normalize('NFC').split(PLACEHOLDER);
  return parts
    .filter((part) => part !== '')
    .map(
      (part) =>
        new TextRun({
          ...style,
          size: toHalfPoints(style.size),
          text: part,
          ...(PLACEHOLDER.test(part) ? { highlight: HighlightColor.YELLOW } : {}),
        }),
    );
}

/** A line that stands in the middle of its column, as those of head and foot do. */
export function centred(text: string, style: LetterStyle, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: toRuns(text, style) });
}

/** In points: the empty line that carries a rule takes no more room than that. */
const RULE_ROOM = 4;
/** In eighths of a point. */
const RULE_WEIGHT = 6;

/**
 * A solid rule in the middle of a column, drawn as the upper edge of an empty line between two indents.
 *
 * @param columnWidth in twips
 * @param width of the rule, in twips
 * @param after room below it, in twips
 */
export function drawnRule(columnWidth: number, width: number, after = 0): Paragraph {
  const indent = Math.max(0, Math.round((columnWidth - width) / 2));
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: pointsToTwips(2), after, line: pointsToTwips(RULE_ROOM), lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: RULE_WEIGHT, space: 0, color: '000000' } },
    run: { size: toHalfPoints(1) },
  });
}

/** A line without room: Word wants a paragraph behind the last table, and would add one of full height. */
export const noLine = () =>
  new Paragraph({
    spacing: { after: 0, line: pointsToTwips(1), lineRule: 'exact' },
    run: { size: toHalfPoints(1) },
  });

/** A line of the text proper: justified, its first line indented. */
export function bodyLine(
  text: string,
  style: Partial<LetterStyle> = {},
  more: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: toTwips(formRules.firstLineIndent) },
    spacing: bodySpacing,
    ...more,
    children: toRuns(text, { size: formRules.sizes.body, ...style }),
  });
}

/** Of the paragraphs of the text proper. Word counts lines in 240ths. */
export const bodySpacing = {
  after: pointsToTwips(formRules.paragraphSpacing),
  line: Math.round(240 * formRules.lineSpacing),
  lineRule: 'auto',
} as const;
