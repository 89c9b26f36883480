import { foldMarks } from '../../../knowledge/language/fold.ts';
import { rememberFor } from '../../../knowledge/language/remember.ts';

/** Lower case, without marks, punctuation, leading zeros and the dots of thousands: what numbered things are looked for in. */
export function foldText(text: string): string {
  return foldMarks(text)
    .toLowerCase()
    .replace(/(?<=\d)[.](?=\d{3}\b)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b0+(?=\d)/g, '');
}

/** How documents write the number of a round: "lần thứ II", "lần thứ hai"; folded. */
const SPELLED = new Map(
  [
    'nhat mot i',
    'hai nhi ii',
    'ba iii',
    'tu bon iv',
    'nam v',
    'sau vi',
    'bay vii',
    'tam viii',
    'chin ix',
    'muoi x',
  ]
    .flatMap((words, i) => words.split(' ').map((word): [string, string] => [word, String(i + 1)]))
    .concat([
      ['xi', '11'],
      ['xii', '12'],
      ['xiii', '13'],
      ['xiv', '14'],
      ['xv', '15'],
    ]),
);
const ROMAN = '[ivx]{1,5}';
/** Nouns that a number behind them tells apart, folded: of grades and classes, and of what comes round again. */
const NUMBERED_BEFORE = new RegExp(
  String.raw`\b(lop|khoi|cap|hang|loai|khoa|quy|hoc ky|muc do|nhom|giai doan|vung|vong|tieu du an|du an|de an|tieu chi|phu luc|mau)(?: so)? (\d{1,2}|${ROMAN})\b`,
  'g',
);
/** The same where people spell the number too; "lần thứ hai" is "lần 2". */
const ROUNDS = new RegExp(
  String.raw`\b(lan|dot|ky hop|nam(?= thu))(?: thu)? (\d{1,2}|${ROMAN}|(?<=thu )(?:nhat|hai|nhi|ba|tu|bon|nam|sau|bay|tam|chin|muoi))\b`,
  'g',
);
const NUMBERED_BEHIND = /\b(\d{1,3}) (tuoi)\b/g;
/** Roads and terms of office: "quốc lộ 3B", "nhiệm kỳ 2026 - 2031". */
const NAMED_SO = /\b(quoc lo|tinh lo|duong tinh|nhiem ky) (\d{1,4}[a-z]?)\b/g;

/** Whether a text gives the numbered thing the question names with other numbers only; both folded by `foldText`. */
export function hasOtherNumber(asked: string, text: string): boolean {
  const wanted = groupNumbers(asked);
  if (wanted.size === 0) return false;
  const given = groupNumbers(text);
  return [...wanted].some(([noun, numbers]) => {
    const there = given.get(noun);
    return there !== undefined && ![...numbers].some((number) => there.has(number));
  });
}

/** Ages that say no more than "trẻ em": Luật Trẻ em 2016, article 1. */
const AGES_OF_CHILDREN: ReadonlySet<string> = new Set(['16']);

/** What a text must give by its number, where a question does. The first round of something goes without. */
const BORNE = [
  'tuoi',
  'lop',
  'lan',
  'dot',
  'ky hop',
  'hoc ky',
  'de an',
  'du an',
  'tieu du an',
  'tieu chi',
] as const;

/**
 * Whether a question asks of an age, a school grade or a later round that a text does not give; both folded by
 * `foldText`.
 */
export function lacksNumber(asked: string, text: string): boolean {
  const wanted = groupNumbers(asked);
  if (wanted.size === 0) return false;
  const given = groupNumbers(text);
  return BORNE.some((noun) => {
    const numbers = [...(wanted.get(noun) ?? [])];
    const isSaid = noun === 'tuoi' ? numbers.some((n) => AGES_OF_CHILDREN.has(n)) : numbers.includes('1');
    return numbers.length > 0 && !isSaid && !numbers.some((number) => given.get(noun)?.has(number));
  });
}

/** Whether a text gives one of the numbered things the question names by its number; both folded by `foldText`. */
export function hasSameNumber(asked: string, text: string): boolean {
  const given = groupNumbers(text);
  return [...groupNumbers(asked)].some(([noun, numbers]) =>
    [...numbers].some((number) => given.get(noun)?.has(number)),
  );
}

/** Whether a question names a numbered thing at all: without one, no text need be folded and looked through. */
export const namesNumbered = rememberFor(
  ({ folded }: { readonly folded: string }) => groupNumbers(folded).size > 0,
);

/** The numbers a text gives each kind of numbered thing. */
function groupNumbers(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (noun: string, number: string) => {
    const plain = SPELLED.get(number) ?? number.replace(/^0+(?=\d)/, '');
    found.set(noun, (found.get(noun) ?? new Set()).add(plain));
  };
  for (const [, noun = '', number = ''] of text.matchAll(NUMBERED_BEFORE)) add(noun, number);
  for (const [, noun = '', number = ''] of text.matchAll(ROUNDS)) add(noun, number);
  for (const [, noun = '', number = ''] of text.matchAll(NAMED_SO)) add(noun, number);
  for (const [, number = '', noun = ''] of text.matchAll(NUMBERED_BEHIND)) add(noun, number);
  return found;
}
