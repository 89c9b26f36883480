import { foldMarks, hasMarks } from '../../knowledge/language/fold.ts';

/** A way of typing the same question that should change nothing about its answer. */
export interface Rephrasing {
  readonly name: string;
  /** @returns the question itself where the way does not apply to it */
  readonly apply: (question: string, random: () => number) => string;
}

/** Short forms of chats and of officials' notes, as they are typed with and without marks. Source: usage. */
const CHAT_FORMS: readonly (readonly [long: string, short: string])[] = [
  ['bao nhiêu', 'bn'],
  ['kế hoạch', 'kh'],
  ['quyết định', 'qđ'],
  ['công văn', 'cv'],
  ['chỉ tiêu', 'ct'],
  ['báo cáo', 'bc'],
  ['trẻ em', 'te'],
  ['học sinh', 'hs'],
  ['ủy ban nhân dân', 'ubnd'],
  ['phần trăm', '%'],
  ['không', 'ko'],
  ['được', 'đc'],
  ['những', 'nhg'],
  ['với', 'vs'],
  ['gì', 'j'],
];

const POLITE: readonly ((question: string) => string)[] = [
  (question) => `Cho em hỏi ${startLow(withoutEnd(question))} ạ`,
  (question) => `${withoutEnd(question)} nhé`,
  (question) => `Anh chị cho em hỏi với ạ, ${startLow(question)}`,
  (question) => `${withoutEnd(question)} vậy ạ?`,
  (question) => `Dạ em chào anh, ${startLow(question)}`,
];

function withoutEnd(question: string): string {
  return question.replace(/[?\s]+$/, '');
}

/** The first letter small, unless the word is a name or an abbreviation by its look. */
function startLow(question: string): string {
  return /^\p{Lu}\p{Ll}*\s+\p{Ll}/u.test(question)
    ? question.charAt(0).toLowerCase() + question.slice(1)
    : question;
}

/** Keeps the case and gives up the marks. */
function dropMarks(text: string): string {
  const letters = [...text.normalize('NFC')];
  return letters
    .map((letter) => {
      const plain = foldMarks(letter);
      return letter === letter.toLowerCase() ? plain : plain.toUpperCase();
    })
    .join('');
}

function abbreviate(question: string): string {
  const isMarked = hasMarks(question);
  return CHAT_FORMS.reduce((text, [long, short]) => {
    const [from, to] = isMarked ? [long, short] : [foldMarks(long), foldMarks(short)];
    return text.replace(new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, 'giu'), to);
  }, question);
}

const WORD = /(?<![\p{L}\p{N}/.-])\p{Ll}{4,}(?![\p{L}\p{N}/.-])/gu;

/** Two neighbouring letters swapped, one dropped, or one doubled, in a small-lettered word of four letters or more. */
function slip(question: string, random: () => number): string {
  const words = [...question.normalize('NFC').matchAll(WORD)];
  const chosen = words[Math.floor(random() * words.length)];
  if (chosen === undefined) return question;
  const [word] = chosen;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [here = '', next = ''] = [word.charAt(at), word.charAt(at + 1)];
  const middle = [next + here, next, here + here + next][Math.floor(random() * 3)];
  const slipped = word.slice(0, at) + middle + word.slice(at + 2);
  return question.slice(0, chosen.index) + slipped + question.slice(chosen.index + word.length);
}

/** All of them; each is tried alone. */
export const rephrasings: readonly Rephrasing[] = [
  { name: 'without marks', apply: dropMarks },
  { name: 'in capitals', apply: (question) => question.toUpperCase() },
  { name: 'in small letters', apply: (question) => question.toLowerCase() },
  {
    name: 'politely',
    apply: (question, random) => POLITE[Math.floor(random() * POLITE.length)]?.(question) ?? question,
  },
  { name: 'doubled spaces', apply: (question) => question.replace(/\s+/g, '  ') },
  {
    name: 'question mark',
    apply: (question) => (/\?\s*$/.test(question) ? withoutEnd(question) : `${question}?`),
  },
  { name: 'chat abbreviations', apply: abbreviate },
  { name: 'typing slip', apply: slip },
];
