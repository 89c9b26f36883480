import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { rememberFor } from '../../../knowledge/language/remember.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import type { Candidate } from './register-candidates.ts';

/** The bodies that a document gives something to do, folded, without what stands in brackets. */
const listDoers = rememberFor(({ tasks, deadlines }: OfficialDocument): readonly string[] => [
  ...new Set([...tasks, ...deadlines].flatMap(({ actor }) => (actor === null ? [] : [toKey(actor)]))),
]);

function toKey(actor: string): string {
  return agencyKey(actor.replace(/\s*\(.*\)$/s, ''));
}

/** A group may have the body among it ("các sở, ngành"). */
const GROUP = /^(?:cac|nhung|moi|tung|toan bo) |\b(?:cac|thanh vien|lien quan)\b/;
const LEVELLED =
  /\b(cong an|hoi [a-z]+ [a-z]+|mat tran to quoc|quan su|doan thanh nien) (?:cac )?(tinh|huyen|xa|phuong)\b/g;

/**
 * Whether a question opens with a body that the document gives work to, and the item is the work of another one: what the
 * police are to do is no answer to what the youth union is.
 */
export function isOfOtherDoer(question: UnderstoodQuestion, item: Candidate): boolean {
  const { document, fact } = item;
  const doers = 'indicator' in fact ? doersOfPassage(item) : fact.actor === null ? [] : [toKey(fact.actor)];
  if (doers.length === 0 || doers.some((doer) => GROUP.test(doer))) return false;
  if (doers.every((doer) => isOfOtherLevel(question.folded, doer))) return true;
  const asked = listDoers(document).filter(
    (name) => name.includes(' ') && !GROUP.test(name) && `${question.folded} `.startsWith(`${name} `),
  );
  const told = agencyKey(fact.quote);
  return (
    asked.length > 0 &&
    !asked.some((name) => told.includes(name) || doers.some((doer) => doer.startsWith(name)))
  );
}

/** Whom the work that a figure stands in is given to. */
function doersOfPassage({ document, fact }: Candidate): readonly string[] {
  return document.tasks.flatMap(({ passage, actor }) =>
    passage === fact.passage && actor !== null ? [toKey(actor)] : [],
  );
}

/** "Công an xã" is asked of, and the doer is the police of the province. */
function isOfOtherLevel(asked: string, doer: string): boolean {
  return [...asked.matchAll(LEVELLED)].some(([whole, body = '']) => {
    const level = new RegExp(`^${body} (?:cac )?(tinh|huyen|xa|phuong)$`).exec(doer)?.[1];
    const isReceiver = new RegExp(`\\b(?:ve|cho|toi|den|gui|qua|voi|len) ${whole}\\b`).test(asked);
    return level !== undefined && !isReceiver && !whole.endsWith(level) && isOfPair(whole, level);
  });
}

/** A commune and a ward are of one level. */
function isOfPair(whole: string, level: string): boolean {
  const isLow = (word: string) => word === 'xa' || word === 'phuong';
  return !(isLow(level) && isLow(whole.split(' ').at(-1) ?? ''));
}
