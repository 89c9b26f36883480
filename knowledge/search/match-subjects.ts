import type { DocumentCard } from './document-cards.ts';
import type { QuestionTerm, Term, UnderstoodQuestion } from './understand-question.ts';

/** The document meant must have so many times as much of the question in its header as the next one. */
const CLEAR_MARGIN = 1.5;
/** One word may be of anything's subject. */
const MIN_WORDS = 2;
/** A word of the header tells documents apart while no more than this share of them has it. */
const MAX_SHARE = 0.2;

/**
 * The documents a question names by their subject ("quyết định hỗ trợ tiền thuê nhà"): whose header has words of two
 * syllables that few others have, far more of them than the next one's. Several only where they share type and subject.
 * Empty when the question names none so.
 *
 * @param cards of held documents
 */
export function selectBySubject(
  terms: readonly QuestionTerm[],
  cards: readonly DocumentCard[],
): readonly DocumentCard[] {
  const pairs = terms.flatMap((term, i) => {
    const next = terms[i + 1];
    const isWord = next !== undefined && next.position === term.position + 1 && !term.isWeak && !next.isWeak;
    return isWord ? [[term, next] as const] : [];
  });
  const bearing = pairs.map((pair) => cards.filter((card) => hasWord(card, pair)));
  const maxBearing = Math.max(1, Math.floor(cards.length * MAX_SHARE));
  const weights = new Map<DocumentCard, number>();
  const counts = new Map<DocumentCard, number>();
  for (const found of bearing) {
    if (found.length === 0 || found.length > maxBearing) continue;
    const weight = Math.log((cards.length + 1) / found.length);
    for (const card of found) {
      weights.set(card, (weights.get(card) ?? 0) + weight);
      counts.set(card, (counts.get(card) ?? 0) + 1);
    }
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  const top = ranked[0]?.[1] ?? 0;
  const best = ranked.filter(([, weight]) => weight === top).map(([card]) => card);
  const next = ranked.find(([, weight]) => weight < top)?.[1] ?? 0;
  const [first] = best;
  const areOne = best.every((card) => card.type === first?.type && card.subject === first.subject);
  const isEnough = first !== undefined && (counts.get(first) ?? 0) >= MIN_WORDS;
  return isEnough && areOne && top >= CLEAR_MARGIN * next ? best : [];
}

function hasWord({ header }: DocumentCard, pair: readonly [QuestionTerm, QuestionTerm]): boolean {
  return header.hasPair(pair) && header.findOwn(pair).every(Boolean);
}

const DOCUMENT =
  '(?:ke hoach|kh|cong van|cv|van ban|quyet dinh|qd|chi thi|ct|nghi quyet|nq|thong bao|huong dan|chuong trinh|de an)';
/** "kế hoạch trẻ em của …", "kế hoạch của tỉnh X về trẻ em", "công văn năm 2031 của Sở Y tế về …"; folded. */
const SUBJECT: readonly RegExp[] = [
  new RegExp(String.raw`(?<=^| )${DOCUMENT}(?<whose>(?: \S+){0,9}?) ve (?<first>\S+) (?<second>\S+)`),
  new RegExp(String.raw`(?<=^| )${DOCUMENT}(?<whose>) (?<first>\S+) (?<second>\S+)(?= (?:\S+ ){0,3}cua )`),
];
/** Words of a clause, not of a name: what follows "về" is then what the document says, not what it is on. */
const CLAUSE =
  /\b(?:giao|dat|yeu cau|chi tieu|muc tieu|nhiem vu|neu|ghi|quy dinh|de ra|phan dau|bao cao|lam|phai|co|chi dao|to chuc|nao|gi)\b/;

/**
 * Of documents that a place or year named, those on the subject the question gives them ("kế hoạch của tỉnh X về trẻ
 * em"): their header has its first two words side by side. All of them where it gives none, or none has it.
 */
export function keepNamedSubject(
  { folded }: UnderstoodQuestion,
  cards: readonly DocumentCard[],
): readonly DocumentCard[] {
  for (const pattern of SUBJECT) {
    const { whose = '', first = '', second = '' } = pattern.exec(folded)?.groups ?? {};
    if (first === '' || CLAUSE.test(whose)) continue;
    const kept = cards.filter(({ header }) => header.hasPair([toTerm(first), toTerm(second)]));
    if (kept.length > 0) return kept;
  }
  return cards;
}

function toTerm(folded: string): Term {
  return { folded, marked: folded };
}
