import { z } from 'zod';

/** A run of styled text, offsets in UTF-16 units, as the Bot API counts them. */
export const textEntitySchema = z.object({
  type: z.enum(['bold', 'expandable_blockquote']),
  offset: z.int().min(0),
  length: z.int().min(1),
});
export type TextEntity = z.infer<typeof textEntitySchema>;

/**
 * Text with styles beside it, not inside it: nothing a document or a person writes can be taken for markup, and there is
 * nothing to escape.
 */
export interface StyledText {
  readonly text: string;
  readonly entities: readonly TextEntity[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters Telegram refuses or drops.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** Text as Telegram takes it: NFC (its limits count composed letters), whole surrogate pairs, no control characters but line ends. */
export function toSendable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .normalize('NFC');
}

/** Unstyled text. */
export function plain(text: string): StyledText {
  return { text: toSendable(text), entities: [] };
}

/** Bold text; plain when it is blank. */
export function bold(text: string): StyledText {
  return styleAll(text, 'bold');
}

/** A block quotation that shows its first lines and opens on a tap. */
export function expandableQuote(text: string): StyledText {
  return styleAll(text, 'expandable_blockquote');
}

function styleAll(text: string, type: TextEntity['type']): StyledText {
  const sendable = toSendable(text);
  return {
    text: sendable,
    entities: sendable.trim() === '' ? [] : [{ type, offset: 0, length: sendable.length }],
  };
}

/** Pieces one after another, strings as plain text, with the separator between them. */
export function joinStyled(pieces: readonly (StyledText | string)[], separator = ''): StyledText {
  let text = '';
  const entities: TextEntity[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) text += separator;
    const styled = typeof piece === 'string' ? plain(piece) : piece;
    entities.push(...styled.entities.map((entity) => ({ ...entity, offset: entity.offset + text.length })));
    text += styled.text;
  }
  return { text, entities };
}

/** The part [start, end) without white space at its ends (Telegram would cut that and shift nothing), styles clipped. */
export function sliceStyled(styled: StyledText, start: number, end: number): StyledText {
  const raw = styled.text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  const entities = styled.entities.flatMap((entity) => {
    const offset = Math.max(entity.offset, from) - from;
    const entityEnd = Math.min(entity.offset + entity.length - from, text.length);
    return entityEnd > offset ? [{ ...entity, offset, length: entityEnd - offset }] : [];
  });
  return { text, entities };
}
