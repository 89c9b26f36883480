import { agencyKey, documentTypeNames } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import { GENERAL_BODY } from '../../../knowledge/search/named-bodies.ts';
import type { PlaceIndex } from '../../../knowledge/search/place-index.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { toSource } from '../answer-context.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { describeIdentity } from '../describe-document.ts';
import { askedCitedType } from './asks-of-cited.ts';
import { noteCited } from './cited-note.ts';
import { issuerTests, type Test, tailOf } from './cited-target.ts';
import { quoteWithBinding } from './citing-words.ts';

/** The documents a document names, those of the kind asked for; empty when it names none. */
export function writeReferences(
  document: OfficialDocument,
  passages: readonly StoredPassage[],
  question: UnderstoodQuestion,
  cards: readonly DocumentCard[],
): DraftStatement[] {
  const selected = selectReferences(document.references, question);
  const types = askedTypes(question.folded);
  const isOther = types.length > 0 && !selected.some(({ type }) => types.includes(type ?? ''));
  const opening = isOther && selected.length > 0 ? [sayOtherType(types[0] ?? '')] : [];
  return [...opening, ...selected.map((reference) => writeReference(document, passages, reference, cards))];
}

/** None of the type asked for is named: what is named instead is shown as that. */
function sayOtherType(type: string): DraftStatement {
  return { text: answerWording.otherReferences(type.toLowerCase()), sources: [], referenceRows: [type] };
}

function writeReference(
  document: OfficialDocument,
  passages: readonly StoredPassage[],
  reference: Reference,
  cards: readonly DocumentCard[],
): DraftStatement {
  const { note, rows } = noteCited(document, reference, cards);
  const text = answerWording.reference(
    answerWording.relationOf(reference),
    describeReference(reference),
    note,
  );
  const referenceRows = isUnclear(reference) ? [...rows] : [describeIdentity(reference), ...rows];
  const quote = quoteWithBinding(reference, passages);
  return { text, sources: [toSource(document, { ...reference, quote })], referenceRows };
}

type Reference = OfficialDocument['references'][number];

const ASKED_RELATIONS: readonly (readonly [words: RegExp, relations: readonly Reference['relation'][]])[] = [
  [/\bthay\b/, ['replaces', 'repeals']],
  [/\b(?:bai|huy) bo\b/, ['repeals', 'replaces']],
  [/\bsua\b/, ['amends']],
  [/\bcan cu\b/, ['legal-basis', 'implements', 'guided-by']],
  [/\b(?:thuc hien|trien khai)\b/, ['implements']],
];

const ENDS_OTHER = /\b(?:thay the|thay cho|bai bo|huy bo|sua doi)\b/;

/** Whether the question names who issued it; a people's committee is in too many names to tell. */
function isIssuedBy({ issuer }: Reference, folded: string): boolean {
  const body = agencyKey(issuer ?? '')
    .split(' ')
    .slice(0, ISSUER_HEAD_SYLLABLES)
    .join(' ');
  return body !== '' && !GENERAL_BODY.startsWith(body) && folded.includes(body);
}

const ISSUER_HEAD_SYLLABLES = 3;

/** "nghị quyết nào": the type asked for, which is not that of the document asked about. */
function askedTypes(folded: string): string[] {
  const cited = askedCitedType({ folded });
  return documentTypeNames.filter(
    (name) => name === cited || new RegExp(`\\b${foldMarks(name)} (?:so )?(?:nao|gi|may)\\b`).test(folded),
  );
}

/**
 * Those of the type, issuer and relation the question names; each is let go where it would leave none. A type or an issuer
 * tells more than the relation: "thực hiện" is said of what a text merely goes on with, too.
 */
function selectReferences(
  references: readonly Reference[],
  question: UnderstoodQuestion,
): readonly Reference[] {
  const [ofRelation, ofType] = askedTests(question);
  const ofIssuer = issuerTests(tailOf(question), NO_PLACES);
  const isNamed = (reference: Reference) => isIssuedBy(reference, question.folded);
  const tests = [ofType, ...ofIssuer, ofRelation, isNamed];
  // What a document goes by is nothing that it ends or changes.
  if (ENDS_OTHER.test(question.folded) && !references.some(ofRelation)) return [];
  return tests.reduce<readonly Reference[]>((left, test) => {
    const kept = left.filter(test);
    return kept.length > 0 ? kept : left;
  }, references);
}

/** Places are left to the issuer's level here: a province's plan names its own province without being asked. */
const NO_PLACES: PlaceIndex = { find: () => [] };

/** Whether a question says of which type the documents are that it looks for ("quyết định nào"). */
export function namesType(question: UnderstoodQuestion): boolean {
  return askedTypes(question.folded).length > 0;
}

/** What a question says of the relation and the type of the documents it looks for among those cited. */
export function askedTests(question: UnderstoodQuestion): [ofRelation: Test, ofType: Test] {
  const relations = ASKED_RELATIONS.find(([words]) => words.test(question.folded))?.[1];
  const types = askedTypes(question.folded);
  return [
    (reference) => relations === undefined || relations.includes(reference.relation),
    (reference) => types.length === 0 || types.includes(reference.type ?? ''),
  ];
}

/** A cited document in full: by its number, or by its name where it has none. */
export function describeReference(reference: Reference): string {
  const { number, subject, type } = reference;
  if (number !== null || subject === null) return describeIdentity(reference);
  const isWhole = type === null || foldMarks(subject).startsWith(foldMarks(type));
  return isWhole ? subject : `${type} ${subject}`;
}
