import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { silenceStatement } from '../header/answer-header.ts';
import { findNamed } from '../named-scope.ts';
import { type Candidate, collectCandidates, mergeRepeated } from '../register/register-candidates.ts';
import { blankMatches } from '../relations/blank-matches.ts';
import { writeList } from './write-list.ts';

/** Bodies of one level, by the word for it and by how an actor's name begins; folded, short forms written out. */
const LEVELS: Readonly<Record<string, RegExp>> = {
  tinh: /^(?:uy ban nhan dan )?(?:cac |cap )?tinh\b(?! doan| uy)/,
  huyen: /^(?:uy ban nhan dan )?(?:cac |cap )?huyen\b(?! doan| uy)/,
  xa: /^(?:uy ban nhan dan )?(?:cac |cap )?(?:xa\b(?! hoi)|phuong\b)/,
  phuong: /^(?:uy ban nhan dan )?(?:cac |cap )?(?:xa\b(?! hoi)|phuong\b)/,
  truong: /^(?:cac |nha )*truong\b(?! thon| ban| phong| cac)|^(?:cac )?co so giao duc\b/,
  thon: /^(?:truong )?(?:cac )?thon\b/,
};
const LEVEL =
  '(?:uy ban nhan dan |ubnd )?(?:cac |cap |nha )?(?<level>tinh|huyen|xa(?! hoi)|phuong|truong|thon)';
const DUTY =
  '(?:(?:se |phai |can |duoc giao )*(?:lam|thuc hien|trien khai) (?:nhung |cac )?(?:viec |nhiem vu )?(?:gi|nao)|(?:co |duoc giao )(?:nhung |cac )?(?:nhiem vu|trach nhiem|viec)(?: phai lam)? (?:gi|nao))';
/** What may stand right before a level alone; any other word makes it part of a body's name ("trạm y tế xã"). */
const BEFORE = String.raw`(?<=^|\d |\b(?:yeu cau|giao|cho|voi|thi|bat|buoc|quy dinh|neu|ghi|va|la) |(?<!\b(?:an|te|doan|hoi|uy|quan su) )(?=(?:cac|cap|nha|ubnd|uy ban) ))`;
/** "Yêu cầu xã làm gì", "cấp xã có trách nhiệm gì": the level alone, its name nowhere behind it. */
const ASKS_DUTIES = new RegExp(String.raw`${BEFORE}\b${LEVEL} ${DUTY}\b`);
const NAMES_NOTHING = new RegExp(
  String.raw`\b(?:theo|trong|tai|yeu cau|giao(?: cho)?|quy dinh|bat|${LEVEL.replace('?<level>', '?:')} ${DUTY})\b`,
  'g',
);

/**
 * What a named document gives the bodies of one level to do ("chỉ thị 21 yêu cầu xã làm gì"), listed whole; said to be
 * silent where nothing in it is theirs. Undefined for other questions, and where the document is not told.
 */
export async function answerLevelDuties(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const folded = foldMarks(context.question.text.replace(/[?!.,]+/gu, ' '))
    .toLowerCase()
    .replace(/\s+/g, ' ');
  const level = ASKS_DUTIES.exec(folded)?.groups?.level;
  const actors = LEVELS[level ?? ''];
  if (actors === undefined) return undefined;
  const named = await findNamed(context, blankMatches(context.question.text, NAMES_NOTHING));
  if (named === undefined || named === 'nothing') return undefined;
  const scope = { documents: named.documents, isNamed: true };
  const tasks = await collectCandidates(context, scope, 'task');
  const own = mergeRepeated(tasks.filter((task) => isOwedBy(task, actors)));
  return own.length > 0
    ? writeList(own, 'task')
    : {
        outcome: 'not-found',
        statements: named.documents.map((document) => silenceStatement(document, 'task')),
      };
}

/** Several bodies of one duty stand side by side, parted by semicolons. */
function isOwedBy({ fact }: Candidate, actors: RegExp): boolean {
  const actor = 'task' in fact ? fact.actor : null;
  return (actor ?? '').split(/;|,\s*(?=\p{Lu})/u).some((name) => actors.test(agencyKey(name.trim())));
}
