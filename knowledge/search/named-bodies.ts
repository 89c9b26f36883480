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

/** How the kinds of bodies are written, and the word in front that makes them another: "cơ sở y tế", "cán bộ y tế". */
const KINDS: Readonly<Record<string, { readonly marked: string; readonly notBehind: string }>> = {
  so: { marked: 'sở', notBehind: 'co' },
  bo: { marked: 'bộ', notBehind: 'can' },
  phong: { marked: 'phòng', notBehind: 'van' },
};

/** The first body named after a branch in the question, the longest name there; folded; undefined when there is none. */
export const findNamedBody = rememberFor(({ words }: UnderstoodQuestion): string | undefined => {
  const folded = words.map((word) => word.folded);
  for (const [i, word] of words.entries()) {
    const kind = KINDS[word.folded];
    const isPlain = word.marked === word.folded;
    if (kind !== undefined && !isPlain && word.marked !== kind.marked) continue;
    if (kind !== undefined && folded[i - 1] === kind.notBehind) continue;
    const rest = `${folded.slice(i).join(' ')} `;
    const body = BRANCH_BODIES.find((name) => rest.startsWith(`${name} `));
    if (body !== undefined) return body;
  }
  return undefined;
});
