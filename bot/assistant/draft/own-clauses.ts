import { findVerb } from '../../../ingest/parse/task-agencies.ts';
import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { placeByKind, type Standing } from '../../../knowledge/directives/coverage/judge-kind.ts';
import { capitalise } from './carry-wording.ts';

/** How much, how often or when: what the clauses of several kinds differ in. */
const MEASURE =
  '(?:định kỳ )?(?:mỗi|hằng|hàng|ít nhất|tối thiểu|không quá|không dưới|tối đa|trên|dưới|trước|trong|chậm nhất|xong|vào|\\d)(?!\\p{L})';
/** "tổ chức mỗi quý 01 lần": a verb without what it is done to. */
const BARE_DEED = new RegExp(`^(?<verb>\\p{L}+(?: \\p{L}+){0,2}?),? (?<measure>${MEASURE}.*)$`, 'isu');
const CLAUSE_END = /\s*;\s*/u;

interface KindClause {
  readonly text: string;
  readonly standing: Standing | undefined;
  /** Where the deed begins. */
  readonly verbAt: number;
}

/**
 * Of a sentence with a clause for each kind of bodies the agency's alone: "UBND các phường tổ chức chợ phiên mỗi tháng 01 lần;
 * UBND các xã tổ chức mỗi quý 01 lần". What the deed is done to is said once, in the first, and comes along. As it is where not
 * every clause names a kind, or none is the agency's.
 */
export function keepOwnClauses(sentence: string, agency: Agency): string {
  const clauses = sentence.split(CLAUSE_END).map((text) => readClause(text, agency));
  const isOfKinds = clauses.length > 1 && clauses.every(({ standing }) => standing !== undefined);
  const own = clauses.filter(({ standing }) => standing === 'own');
  if (!isOfKinds || own.length === 0 || !clauses.some(({ standing }) => standing === 'other'))
    return sentence;
  return capitalise(own.map((clause) => withObject(clause, clauses)).join('; '));
}

/** Whether a clause names a kind of bodies and leaves what they do it to to the clause before it. */
export function lacksObject(clause: string, agency: Agency): boolean {
  const { standing, text, verbAt } = readClause(clause, agency);
  return standing !== undefined && BARE_DEED.test(text.slice(verbAt));
}

function readClause(text: string, agency: Agency): KindClause {
  const verbAt = findVerb(text) ?? 0;
  const actor = text
    .slice(0, verbAt)
    .replace(/^\s*(?:[-–+•]|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)])\s+/u, '')
    .replace(/^(?:đối với|riêng|với)\s+/iu, '')
    .replace(/(?:\s*[,:]|\s+thì|\s+phải|\s+có trách nhiệm)*\s*$/u, '');
  return { text, standing: actor === '' ? undefined : placeByKind(actor, agency), verbAt };
}

function withObject({ text, verbAt }: KindClause, clauses: readonly KindClause[]): string {
  const { verb, measure } = BARE_DEED.exec(text.slice(verbAt))?.groups ?? {};
  if (verb === undefined || measure === undefined) return text;
  const object = clauses
    .map((clause) => clause.text.slice(clause.verbAt))
    .filter((deed) => deed.startsWith(`${verb} `))
    .map((deed) => OBJECT.exec(deed.slice(verb.length + 1))?.groups?.object)
    .find((found) => found !== undefined);
  return object === undefined ? text : `${text.slice(0, verbAt)}${verb} ${object} ${measure}`;
}

const OBJECT = new RegExp(`^(?!${MEASURE})(?<object>\\p{L}.*?),? (?=${MEASURE})`, 'isu');
