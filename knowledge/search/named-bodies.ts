import { branchNames } from '../language/branches.ts';
import { rememberFor } from '../language/remember.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

/** The people's committee, folded: so common a body that its name tells no document from another. */
export const GENERAL_BODY = 'uy ban nhan dan';

/** Bodies named after a branch, longest first, so that "phòng văn hóa và thông tin" is not read as a shorter one. */
const BRANCH_BODIES: readonly string[] = [
  ...['so', 'phong', 'bo'].flatMap((kind) => branchNames.map((branch) => `${kind} ${branch}`)),
  'cong an',
].sort(longestFirst);
const BODIES: readonly string[] = [...BRANCH_BODIES, GENERAL_BODY, 'hoi dong nhan dan'].sort(longestFirst);

function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
}

/** The body named right in front of a word of the question ("Sở Y tế Sông Vân"), folded; undefined when there is none. */
export function findBodyBefore(question: UnderstoodQuestion, index: number): string | undefined {
  const before = ` ${question.words
    .slice(0, index)
    .map((word) => word.folded)
    .join(' ')}`;
  return BODIES.find((body) => before.endsWith(` ${body}`));
}

/** A branch of more than two words is named by its first two: "Bộ Văn hóa", "Sở Nông nghiệp". */
const SHORT_BRANCHES: ReadonlySet<string> = new Set(
  branchNames
    .map((branch) => branch.split(' ').slice(0, 2).join(' '))
    .filter((short) => !branchNames.includes(short) && short !== 'quan ly'),
);
/** What is counted ("số lao động") or forestalled ("phòng tai nạn giao thông"): typed without marks, no body is sure. */
const DOUBTFUL: ReadonlySet<string> = new Set(['lao dong', 'ke hoach', 'thong tin', 'giao thong']);

function startsShortBranch(branch: string, isPlain: boolean): boolean {
  return SHORT_BRANCHES.has(branch) && !(isPlain && DOUBTFUL.has(branch));
}

/** How the kinds of bodies are written, and the words in front that make them another: "cơ sở y tế", "tiến bộ khoa học". */
const KINDS: ReadonlyMap<string, { readonly marked: string; readonly notBehind: readonly string[] }> =
  new Map([
    ['so', { marked: 'sở', notBehind: ['co', 'tru'] }],
    ['bo', { marked: 'bộ', notBehind: ['can', 'tien', 'toan', 'noi', 'dong', 'cuc', 'dang', 'mot'] }],
    ['phong', { marked: 'phòng', notBehind: ['van', 'quoc', 'du', 'hai'] }],
  ]);

/**
 * The first body named after a branch in the question, by its longest name there or the first words of one; folded;
 * undefined when there is none.
 */
export const findNamedBody = rememberFor(({ words }: UnderstoodQuestion): string | undefined => {
  const folded = words.map((word) => word.folded);
  for (const [i, word] of words.entries()) {
    const kind = KINDS.get(word.folded);
    const isPlain = word.marked === word.folded;
    if (kind !== undefined && !isPlain && word.marked !== kind.marked) continue;
    if (kind?.notBehind.includes(folded[i - 1] ?? '') === true) continue;
    const rest = `${folded.slice(i).join(' ')} `;
    const body = BRANCH_BODIES.find((name) => rest.startsWith(`${name} `));
    if (body !== undefined) return body;
    const branch = folded.slice(i + 1, i + 3).join(' ');
    if (kind !== undefined && startsShortBranch(branch, isPlain)) return `${word.folded} ${branch}`;
  }
  return undefined;
});
