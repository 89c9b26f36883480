import { toSubjectKey } from '../../../../knowledge/directives/subject-key.ts';
import { toSyllables } from '../../../../knowledge/language/fold.ts';

/** Words that any subject may have. */
const COMMON: ReadonlySet<string> = new Set(
  toSyllables(
    'về việc ban hành thực hiện kế hoạch chương trình quy định triển khai công tác năm giai đoạn trên địa bàn của và các một số tăng cường nhiệm vụ đến theo',
  ),
);
/** Share of the shorter subject's own words that the other one has: from here on they can be one, up to there they are two. */
const SAME_SHARE = 0.75;
const OTHER_SHARE = 0.34;
/** Of fewer words nothing is told. */
const MIN_WORDS = 3;

/** Whether two subjects can be of one document: nearly all words of the shorter stand in the other, and no year differs. */
export function isSameSubject(a: string | null, b: string | null): boolean {
  const key = toSubjectKey(a);
  if (key === null || b === null || a === null) return false;
  return key === toSubjectKey(b) || (share(a, b) >= SAME_SHARE && !hasOtherYear(a, b));
}

/** Whether two subjects cannot be of one document: they share next to nothing, or name other years. False where one is not known. */
export function isOtherSubject(a: string | null, b: string | null): boolean {
  if (a === null || b === null || toSyllables(a).length < MIN_WORDS) return false;
  const isApart =
    ownWords(a).size >= MIN_WORDS && ownWords(b).size >= MIN_WORDS && share(a, b) <= OTHER_SHARE;
  return isApart || hasOtherYear(a, b);
}

function share(a: string, b: string): number {
  const [first, second] = [ownWords(a), ownWords(b)];
  const [few, many] = first.size <= second.size ? [first, second] : [second, first];
  return few.size === 0 ? 0 : [...few].filter((word) => many.has(word)).length / few.size;
}

function ownWords(subject: string): Set<string> {
  return new Set(toSyllables(subject).filter((word) => !COMMON.has(word)));
}

const YEARS = /(?<!\d)20\d\d(?!\d)/gu;

/** Both name years, and not the same ones. */
function hasOtherYear(a: string, b: string): boolean {
  const [first, second] = [a, b].map((subject) => new Set(subject.match(YEARS) ?? []));
  if (first === undefined || second === undefined || first.size === 0 || second.size === 0) return false;
  const [few, many] = first.size <= second.size ? [first, second] : [second, first];
  return [...few].some((year) => !many.has(year));
}
