import { findPersonalData } from '../../../../knowledge/language/personal-data.ts';
import type { TypedResult } from './typed-result.ts';

/** Results with notes that may be printed, and of which a note was left out. */
export interface SafeResults {
  readonly results: readonly TypedResult[];
  readonly leftOut: readonly TypedResult[];
}

/**
 * Leaves out every note that tells of a person, or may: a phone, papers, a child's name, or a name that neither the
 * agency nor its documents bear. A report counts children, it does not name them.
 *
 * @param known the agency's name and the texts of the documents it rests on
 */
export function keepSafeNotes(results: readonly TypedResult[], known: readonly string[]): SafeResults {
  const leftOut = results.filter(({ note }) => note !== null && tellsOfPerson(note, known));
  return {
    results: results.map((result) => (leftOut.includes(result) ? { ...result, note: null } : result)),
    leftOut,
  };
}

const NAME = /(?<!\p{L})\p{Lu}[\p{Ll}']*(?:\s+\p{Lu}[\p{Ll}']*)+/gu;

/** "cháu Vy": called so and named by one syllable; "trẻ em Mông" is nobody. */
const CALLED =
  /(?<!\p{L}|[Tt]rẻ )(?:[Ee]m|[Cc]háu|[Bb]é|[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Cc]ô|[Tt]hầy|[Đđ]ồng chí|[Đđ]\/c)\s+\p{Lu}/u;
/** "em nguyễn văn an", typed in haste: a family's name behind who is called so. */
const FAMILIES =
  'nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|lương|mai|cao|tạ|đoàn|hà|lò|lường|quàng|tòng|cầm|vàng|giàng|sùng|thào|mùa|hạng|vừ|cứ|lầu|nông|hoa|triệu|chu|mạc|bế|lục|hứa|vi|vì|đàm|lâm|thái|tô|phùng|quách|sầm|ma|đèo|điêu|bàn|phàn|tẩn|chảo|lùng';
const CALLED_LOW = new RegExp(
  `(?<!\\p{L}|trẻ )(?:em|cháu|bé|anh|chị|ông|bà|cô|thầy|đồng chí)\\s+(?:${FAMILIES})\\s+\\p{L}`,
  'iu',
);

/**
 * Whether words tell of a person, or may: by a phone or papers, by a name that none of the known texts bears, by how people
 * are called.
 */
export function tellsOfPerson(note: string, known: readonly string[]): boolean {
  if (findPersonalData(note).some(({ holder }) => holder === 'person')) return true;
  if (CALLED.test(note) || CALLED_LOW.test(note)) return true;
  return [...note.matchAll(NAME)].some(([name]) => !known.some((text) => text.includes(name)));
}
