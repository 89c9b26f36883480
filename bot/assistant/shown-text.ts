import { BRACKETED_NUMBER } from './evidence-gate/evidence-gate.ts';

// Controls, and format characters that join, part or turn the direction of writing: on a screen they hide or reorder words.
const HIDDEN = /[\p{Cc}\p{Cf}]/gu;

/**
 * A statement as it is shown. What a document says cannot pass for the assistant's own: a quotation stays on its line and
 * inside its marks, "[9]" in it becomes "[ 9 ]" so that only our citations look like citations, and nothing unseen is
 * left. The citation keeps the exact words.
 *
 * @param quotes the quotations the statement may hold
 */
export function toShownText(statement: string, quotes: readonly string[]): string {
  const settled = [...quotes]
    .sort((a, b) => b.length - a.length)
    .reduce((text, quote) => text.replaceAll(`“${quote}”`, () => `“${settleMarks(quote)}”`), statement);
  return settled
    .replace(/\s+/g, ' ')
    .replace(HIDDEN, '')
    .replace(BRACKETED_NUMBER, (marked) => `[ ${marked.slice(1, -1).trim()} ]`);
}

/** A closing mark that nothing in the quotation opened would end it early; such marks become single. */
function settleMarks(quote: string): string {
  let open = 0;
  for (const mark of quote.match(/[“”]/g) ?? []) {
    open += mark === '“' ? 1 : -1;
    if (open < 0) break;
  }
  return open === 0 ? quote : quote.replaceAll('“', '‘').replaceAll('”', '’');
}
