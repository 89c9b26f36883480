import { modelInstructions } from '../../../prompts/model-instructions.ts';

/** So many words in a row that are the instructions' own are no chance. */
const REPEATED_WORDS = 6;

const CONTACTS: readonly RegExp[] = [
  /\p{L}[\w+.-]*:\/\//u,
  /www\.|mailto:|tel:/iu,
  /@/u,
  // A host name or file: letters on both sides of a dot and no space.
  /[\p{L}\p{N}-]\.\p{L}{2,}/u,
  // Digits as phones have them; document numbers and dates have a letter or a slash sooner.
  /(?:\+?\d[\s.-]?){8,}/u,
  /[<>{}`|\\[\]［］【】]/u,
];
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;

/**
 * Whether a text of a model holds what no question and no answer of ours does: a link, an address, a phone, marks of a
 * citation, signs that are not seen, or words of its own instructions. Such a text is not looked at further.
 */
export function holdsForeignWords(text: string): boolean {
  const plain = text.normalize('NFKC');
  return HIDDEN.test(text) || CONTACTS.some((pattern) => pattern.test(plain)) || repeatsInstructions(plain);
}

const INSTRUCTED = Object.values(modelInstructions).map((text) => ` ${toWords(text).join(' ')} `);

function repeatsInstructions(text: string): boolean {
  const words = toWords(text);
  return words.some((_, i) => {
    const run = words.slice(i, i + REPEATED_WORDS);
    return run.length === REPEATED_WORDS && INSTRUCTED.some((told) => told.includes(` ${run.join(' ')} `));
  });
}

function toWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
