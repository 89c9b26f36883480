import { Paragraph, type Table } from 'docx';
import type { Block } from '../../../knowledge/model/administrative-document.ts';
import { officialFormWording } from '../../../prompts/official-form-wording.ts';
import { formRules, textWidth, toHalfPoints } from './form-rules.ts';
import { bodyLine, bodySpacing } from './lines.ts';
import { writeRuledTable } from './ruled-table.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/**
 * Box 6: headings, paragraphs, dashes and tables. The last words end in "./.", and the last paragraph stays on the page
 * of the signature.
 */
export function writeBody(blocks: readonly Block[]): (Paragraph | Table)[] {
  return blocks.flatMap((block, i) => {
    const isLast = i === blocks.length - 1;
    if (block.kind === 'heading') return [writeHeading(block)];
    if (block.kind === 'table') {
      const { header, rows } = block;
      const table = writeRuledTable({ header, rows, width: textWidth, size: formRules.sizes.table });
      return [table, isLast ? endOfText() : afterTable()];
    }
    const text = isLast ? closeText(block.text) : block.text;
    return [bodyLine(block.kind === 'item' ? `- ${text}` : text, {}, isLast ? { keepNext: true } : {})];
  });
}

const outlineLevels = { 1: 0, 2: 1, 3: 2 } as const;

function writeHeading({ level, label, text }: Heading): Paragraph {
  const title = level === 1 ? text.toLocaleUpperCase('vi') : text;
  return bodyLine(
    `${label} ${title}`,
    { bold: level < 3 },
    { keepNext: level < 3, outlineLevel: outlineLevels[level] },
  );
}

/** A mark of the end in place of the closing mark. */
function closeText(text: string): string {
  const open = text.trimEnd();
  return open.endsWith(officialFormWording.end)
    ? open
    : `${open.replace(/[.;,:]$/u, '')}${officialFormWording.end}`;
}

const endOfText = () =>
  bodyLine(
    officialFormWording.end,
    {},
    { keepNext: true, spacing: { ...bodySpacing, before: bodySpacing.after } },
  );

// Two tables in a row would become one.
const afterTable = () =>
  new Paragraph({ spacing: { after: 0 }, run: { size: toHalfPoints(formRules.paragraphSpacing) } });
