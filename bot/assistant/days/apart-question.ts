import { foldMarks } from '../../../knowledge/language/fold.ts';

/** The two things a question counts the days between, in one of the ways it can be parted. */
export interface ApartQuestion {
  /** What stands in front and is said of both. */
  readonly shared: string;
  readonly from: string;
  readonly to: string;
}

const COUNT = '(?:bao nhieu|may) ngay(?! lam viec)';
const LINKS =
  '(?:la|thi|co|con|duoc|mat|het|cach(?: nhau)?|chenh(?: nhau| lech)?|lech(?: nhau)?|khoang|dai|keo dai|tong cong|tat ca|ca thay)';
const CLOSING = '(?: (?:tat ca|ca thay|vay|nhi|a|the|nhe|em|anh|chi|hen))*';
const BEHIND = new RegExp(`,?(?: ${LINKS})* ${COUNT}${CLOSING}$`);
const AHEAD = new RegExp(`^(?:co |mat |het |tong cong )?${COUNT} `);
/** Words of asking in front, that name nothing. */
const OPENING =
  /^(?:(?:da|thua|cho|xin|nho|lam on|giup|hoi|biet|tinh|dem|em|toi|minh|anh|chi|voi|thi|la|rang|thoi gian|khoang cach|so ngay) )+/;
const FROM = /(?:^|[\s,:(])(?:(?:tinh|ke) )?(?<word>tu|giua) /g;
/** Without "từ", two things are parted by "và" only where what is between them is asked for by name. */
const APART = /\b(?:cach|chenh|lech)\b/;
const TO = /,? (?:cho )?(?<word>den|toi|va|voi|sang) /g;
/** A document's own day and what terms are counted from have ways of their own. */
const HAPPENS = /^(?:ngay |khi |luc |hom )*(?:duoc )?(?:ky|ban hanh|phat hanh|ra doi|nhan)\b/;
/** As typed with marks: other words fold to the same letters ("tư", "tôi"). */
const JOINTS = new Set('từ giữa đến tới và với sang tu giua den toi va voi'.split(' '));
const LINKED_TO = { tu: ['den', 'toi', 'sang'], giua: ['va', 'voi', 'den', 'toi'] } as const;

/**
 * "Từ hạn A đến hạn B cách nhau bao nhiêu ngày?": neither day is given, both are of things the documents date. Every way in
 * which the question can be parted, as "đến" may be part of what is named; empty for any other question.
 *
 * @example parseApartQuestion('Từ lễ khai mạc đến lễ bế mạc là mấy ngày?') // [{ shared: '', from: 'lễ khai mạc', to: 'lễ bế mạc' }]
 */
export function parseApartQuestion(question: string): readonly ApartQuestion[] {
  const text = question.replace(/[\s?.!]+$/u, '').trim();
  const folded = foldMarks(text).toLowerCase();
  const behind = BEHIND.exec(folded);
  const ahead = behind === null ? AHEAD.exec(folded) : null;
  if (behind === null && ahead === null) return [];
  const start = ahead === null ? 0 : ahead[0].length;
  const end = behind === null ? text.length : behind.index;
  const rest = { text: text.slice(start, end), folded: folded.slice(start, end) };
  const opened = [...` ${rest.folded}`.matchAll(FROM)].flatMap(({ index, 0: opening, groups }) =>
    partFrom(
      rest,
      Math.max(index - 1, 0),
      index - 1 + opening.length,
      groups?.word === 'giua' ? 'giua' : 'tu',
    ),
  );
  const isJoined = opened.length === 0 && behind !== null && APART.test(behind[0]);
  return isJoined ? partJoined(rest) : opened;
}

/** "A và B cách nhau mấy ngày", behind the colon of what is said of both. */
function partJoined({ text, folded }: { text: string; folded: string }): ApartQuestion[] {
  const opening = OPENING.exec(folded)?.[0].length ?? 0;
  const colon = folded.indexOf(': ');
  const begins = colon < 0 ? opening : colon + ': '.length;
  const shared = text.slice(Math.min(opening, begins), begins);
  return cutAt(text, folded, begins, 'giua').map((sides) => ({ shared: trimmed(shared), ...sides }));
}

function trimmed(words: string): string {
  return words.replace(/[\s,:;]+$/u, '').trim();
}

function partFrom(
  { text, folded }: { text: string; folded: string },
  opensAt: number,
  begins: number,
  kind: keyof typeof LINKED_TO,
): ApartQuestion[] {
  if (!isTyped(text, begins - 1 - kind.length, kind)) return [];
  const said = text.slice(0, opensAt);
  const shared = said.slice(OPENING.exec(`${foldMarks(said).toLowerCase()} `)?.[0].length ?? 0);
  return cutAt(text, folded, begins, kind).map((sides) => ({ shared: trimmed(shared), ...sides }));
}

function cutAt(text: string, folded: string, begins: number, kind: keyof typeof LINKED_TO) {
  return [...folded.slice(begins).matchAll(TO)].flatMap(({ index, 0: joint, groups }) => {
    const word = groups?.word ?? '';
    const at = begins + index + joint.length;
    const isLink = LINKED_TO[kind].some((link) => link === word) && isTyped(text, at - 1 - word.length, word);
    const [from, to] = [text.slice(begins, begins + index).trim(), text.slice(at).trim()];
    if ([from, to].some((side) => HAPPENS.test(foldMarks(side).toLowerCase()))) return [];
    return !isLink || from === '' || to === '' ? [] : [{ from, to }];
  });
}

function isTyped(text: string, at: number, word: string): boolean {
  return JOINTS.has(text.slice(at, at + word.length).toLowerCase());
}
