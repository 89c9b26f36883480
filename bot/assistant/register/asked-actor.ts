import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import type { Candidate } from './register-candidates.ts';

/** Kinds of bodies a question may ask for, and how the names of such bodies begin; folded, short forms written out. */
const KINDS: readonly { readonly asked: RegExp; readonly actor: RegExp }[] = [
  {
    asked: /\b(?:doan the|hoi|to chuc) nao\b/,
    actor:
      /^(?:hoi|doan|tinh doan|thanh doan|huyen doan|xa doan|uy ban mat tran|mat tran|lien doan lao dong|cong doan) /,
  },
  ...['so', 'bo', 'phong', 'chi cuc', 'trung tam', 'cong ty', 'hoi', 'ban'].map((kind) => ({
    asked: new RegExp(String.raw`\b${kind} nao\b`),
    actor: new RegExp(`^${kind} `),
  })),
];

const OPENING = /^(?:(?:[IVX]+|\d+(?:\.\d+)*|\p{L})[.)/]\s*|[-+•]\s*)?/u;

/** Whether a task is of the kind of body a question asks for ("đoàn thể nào", "sở nào"); false when it asks for none. */
export function isOfAskedKind({ folded }: UnderstoodQuestion, { fact }: Candidate): boolean {
  const kind = KINDS.find(({ asked }) => asked.test(folded));
  if (kind === undefined || !('actor' in fact)) return false;
  // Where nobody is named apart, the sentence may open with who is to do it.
  const named = agencyKey(fact.actor ?? fact.quote.replace(OPENING, ''));
  return kind.actor.test(`${named} `.replace(/^(?:cac|giao|de nghi) /, ''));
}
