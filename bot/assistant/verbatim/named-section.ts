import { foldMarks } from '../../../knowledge/language/fold.ts';
import { toWords } from '../../../knowledge/search/understand-question.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { listUnder } from './match-locator.ts';
import type { Section } from './quote-section.ts';

/** The whole of a document is asked for. */
export const WHOLE =
  /\btoan van\b|\btoan bo (?:noi dung )?(?:cua )?(?:van ban|ke hoach|cong van|quyet dinh|chi thi)\b/;

/** Parts that the outline names itself (see ingest/parse), by the words people use, folded. */
const ZONES: readonly (readonly [words: RegExp, locator: string])[] = [
  [/\bnoi nhan\b/, 'Nơi nhận'],
  [
    /\b(?:phan |doan |cac )?can cu(?: ban hanh| phap ly)\b|\b(?:phan|doan|cac) can cu\b|\b(?:phan |doan )?mo dau\b|\bdoan dau\b/,
    'mở đầu',
  ],
  [/\b(?:phan|doan) (?:ket|cuoi)(?: thuc| luan)?\b/, 'kết thúc'],
];
const OPENING = /^(?:phan|muc|chuong|doan)$/;
const MAX_PHRASE = 8;
const MIN_PHRASE = 2;

/**
 * The part of a document named by the words of its heading ("phần nhiệm vụ", "mục kinh phí") or by a name of its own
 * ("phần căn cứ", "toàn văn", "phụ lục"); undefined when the question names none.
 */
export function findNamedSection(passages: readonly StoredPassage[], question: string): Section | undefined {
  const asked = foldMarks(question);
  if (WHOLE.test(asked)) return { place: answerWording.wholeText, passages };
  const zone = ZONES.find(([words]) => words.test(asked))?.[1];
  if (zone !== undefined) {
    const held = passages.filter(({ locator }) => locator === zone);
    return held.length === 0 ? undefined : { place: zone, passages: held };
  }
  return findAnnexes(passages, asked) ?? findByHeading(passages, question);
}

/** "Trích phụ lục": all of them. */
function findAnnexes(passages: readonly StoredPassage[], asked: string): Section | undefined {
  if (!/\bphu luc\b/.test(asked)) return undefined;
  const held = passages.filter(({ locator }) => locator.startsWith('Phụ lục'));
  return held.length === 0 ? undefined : { place: 'Phụ lục', passages: held };
}

/** The heading that has the longest run of words behind "phần", "mục", and little else. */
function findByHeading(passages: readonly StoredPassage[], question: string): Section | undefined {
  const words = toWords(question).map(({ folded }) => folded);
  const headings = passages
    .filter(({ role, locator }) => role === 'heading' && locator !== 'tiêu đề')
    .map((passage) => ({
      passage,
      title: ` ${toWords(passage.text)
        .map(({ folded }) => folded)
        .join(' ')} `,
    }));
  for (const start of words.flatMap((word, i) => (OPENING.test(word) ? [i] : []))) {
    for (let size = MAX_PHRASE; size >= MIN_PHRASE; size--) {
      // "mục tiêu" opens with the word for a part, and is a heading itself.
      const phrases = [words.slice(start, start + size), words.slice(start + 1, start + 1 + size)];
      for (const phrase of phrases) {
        const found = headings
          .filter(({ title }) => phrase.length === size && title.includes(` ${phrase.join(' ')} `))
          .toSorted(
            (a, b) =>
              a.title.length - b.title.length || a.passage.headings.length - b.passage.headings.length,
          )[0]?.passage;
        if (found !== undefined)
          return {
            place: found.locator,
            passages: listUnder(passages, found),
          };
      }
    }
  }
  return undefined;
}
