import { documentTypeNames } from '../language/abbreviations.ts';
import { branchNames } from '../language/branches.ts';
import { foldMarks } from '../language/fold.ts';
import type { DocumentCard } from './document-cards.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

/** "Công văn 12 của Sở Y tế", "công văn của Bộ Nội vụ": whose a document is said to be, by the first words of a branch. */
const OWNED = new RegExp(
  `\\b(?:${documentTypeNames.map(foldMarks).join('|')}|van ban|kh|qd|cv|ct|nq)(?: so)?(?: \\d+)?(?: nam \\d+)? cua (?<kind>so|bo|phong) (?<branch>\\S+ \\S+)`,
);

/** Whether only other departments have the number: a namesake answers nothing. One that shares a word of its branch may be the same, renamed. */
export function isOfOtherBody({ folded }: UnderstoodQuestion, bearing: readonly DocumentCard[]): boolean {
  const { kind, branch } = OWNED.exec(folded)?.groups ?? {};
  if (kind === undefined || branch === undefined) return false;
  if (!branchNames.some((name) => `${name} `.startsWith(`${branch} `))) return false;
  return bearing.every(
    ({ body }) =>
      body.startsWith(`${kind} `) && !branch.split(' ').some((word) => body.split(' ').includes(word)),
  );
}
