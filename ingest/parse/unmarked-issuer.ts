import { documentTypeNames } from '../../knowledge/language/abbreviations.ts';
import { findPlainProvince } from '../../knowledge/language/administrative-units.ts';
import { foldMarks } from '../../knowledge/language/fold.ts';

/** Who speaks in a text that lost its marks, with the marks of the tables put back. */
export interface UnmarkedSpeaker {
  readonly issuer: string;
  /** Null when the sentence names no type of document. */
  readonly type: string | null;
  /** The words as they stand. */
  readonly quote: string;
}

const OPENING_LENGTH = 4000;
/** Above this share of marked letters a text has its marks; in ordinary prose it is about a quarter. */
const MAX_MARKED_SHARE = 0.06;
const SPEAKER = /(?<!\p{L})(?:uy ban nhan dan|ubnd) (?:tinh|thanh pho) (?<place>\p{L}+(?: \p{L}+){1,6})/gu;
const ACTS = /^ (?:ban hanh|xay dung|trien khai|yeu cau|thong bao|quyet dinh)(?: (?<type>\p{L}+ \p{L}+))?/u;
const TYPES = new Map(documentTypeNames.map((name) => [foldMarks(name), name]));

/**
 * The province's committee that issues in an opening without marks ("Uy ban nhan dan tinh … ban hanh Ke hoach"): only names
 * of the table of provinces can have their marks back. Undefined for a text with marks or one that names none.
 */
export function findUnmarkedSpeaker(text: string): UnmarkedSpeaker | undefined {
  const opening = text.slice(0, OPENING_LENGTH);
  if (hasMarksOfProse(opening)) return undefined;
  const folded = foldMarks(opening);
  for (const match of folded.matchAll(SPEAKER)) {
    const words = (match.groups?.place ?? '').split(' ');
    const head = match[0].slice(0, match[0].length - words.join(' ').length);
    for (let size = Math.min(words.length, 4); size > 0; size -= 1) {
      const name = words.slice(0, size).join(' ');
      const province = findPlainProvince(name);
      const end = match.index + head.length + name.length;
      const act = province === undefined ? null : ACTS.exec(folded.slice(end, end + 60));
      if (province === undefined || act === null) continue;
      return {
        issuer: `Ủy ban nhân dân ${head.includes('tinh') ? 'tỉnh' : 'thành phố'} ${province.name}`,
        type: TYPES.get(act.groups?.type ?? '') ?? null,
        quote: opening.slice(match.index, end),
      };
    }
  }
  return undefined;
}

function hasMarksOfProse(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const marked = text.match(/[^\P{L}\p{ASCII}]/gu)?.length ?? 0;
  return marked > MAX_MARKED_SHARE * letters;
}
