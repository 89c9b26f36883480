import { foldMarks } from '../language/fold.ts';

/** Years told by the day asked; not where the year itself follows: "năm nay (2026)", "năm ngoái 2025". */
const RELATIVE =
  /(?<!\p{L})(?<noun>năm học|nam hoc|năm|nam) (?<which>nay|này|ngoái|ngoai|tới|sau)(?!\p{L})(?!\s*[(,]?\s*(?:19|20)\d\d)/giu;
const SCHOOL = /(?:học|hoc)$/iu;
const NEXT = /(?<!\p{L})sang (?<noun>năm|nam)(?! (?:học|hoc)(?!\p{L})|\p{L}|\s*[(,]?\s*(?:19|20)\d\d)/giu;
/** Folded; "năm sau" and "năm này" may be any year a text just named, unless it is a school year. */
const OFFSETS: Readonly<Record<string, number>> = { ngoai: -1, nay: 0, toi: 1, sau: 1 };
const UNSURE = /^(?:này|sau)$/iu;
/** The month in which a new school year's plans are already spoken of. */
const SCHOOL_YEAR_MONTH = 8;

/**
 * A question with the years that only the day of asking tells: asked on 2026-11-23, "chỉ tiêu năm nay" is "chỉ tiêu năm
 * 2026", "năm học này" is "năm học 2026-2027". Unchanged where no day is told.
 *
 * @param asOf `YYYY-MM-DD`
 */
export function nameRelativeYears(text: string, asOf: string | null): string {
  if (asOf === null) return text;
  const [year, month] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  const schoolYear = month >= SCHOOL_YEAR_MONTH ? year : year - 1;
  return text
    .replace(NEXT, (_words, noun: string) => `${noun} ${year + 1}`)
    .replace(RELATIVE, (words, noun: string, which: string) => {
      const offset = OFFSETS[foldMarks(which).toLowerCase()] ?? 0;
      const first = schoolYear + offset;
      if (SCHOOL.test(noun)) return `${noun} ${first}-${first + 1}`;
      return UNSURE.test(which) ? words : `${noun} ${year + offset}`;
    });
}
