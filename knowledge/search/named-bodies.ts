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

/** The first body named after a branch anywhere in the question, folded; undefined when there is none. */
export const findNamedBody = rememberFor((question: UnderstoodQuestion): string | undefined => {
  const words = ` ${question.folded} `;
  return BRANCH_BODIES.find((body) => words.includes(` ${body} `));
});
