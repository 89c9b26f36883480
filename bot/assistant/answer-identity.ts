import { tellIssuersApart } from '../../knowledge/directives/issuers-apart.ts';
import { isSameDocument } from '../../knowledge/directives/same-document.ts';
import { documentNumberKey } from '../../knowledge/language/document-number.ts';
import { foldMarks } from '../../knowledge/language/fold.ts';
import { isUnclear } from '../../knowledge/model/scan-doubt.ts';
import { type DocumentCard, isHeld } from '../../knowledge/search/document-cards.ts';
import type { DocumentMatch } from '../../knowledge/search/match-documents.ts';
import { levelWords } from '../../knowledge/search/place-names.ts';
import type { ReferenceRow } from '../../knowledge/store/store.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, toSource } from './answer-context.ts';
import type { DraftAnswer, DraftStatement, SourceSpan } from './compose-answer.ts';
import { describeIdentity } from './describe-document.ts';
import { saysOf } from './relations/says-of.ts';

/** How many documents a list or a choice shows. */
const MAX_SHOWN = 10;

/** Of several bearers of a number only one may be a document of its own: then that one is meant, and nothing is asked. */
export function settleSingle(match: DocumentMatch): DocumentMatch {
  if (match.kind !== 'ambiguous') return match;
  const cards = match.cards.filter((card) => !isTold(card, match.cards));
  return cards.length > 1 ? { kind: 'ambiguous', cards } : { kind: 'chosen', cards, isUnnamed: false };
}

/** One question back: which of the documents that bear this number is meant. */
export function askWhichDocument(context: AnswerContext, cards: readonly DocumentCard[]): DraftAnswer {
  const number = cards[0]?.number ?? context.question.numbers[0]?.text ?? '';
  const text = answerWording.whichDocument(number, cards.length);
  return {
    outcome: 'clarify',
    statements: [{ text, sources: [], referenceRows: [number, String(cards.length)] }, ...listCards(cards)],
    options: toOptions(context, cards),
  };
}

/** One question back: whose document is meant, when the question names neither issuer nor matter. */
export function askWhichIssuer(context: AnswerContext, cards: readonly DocumentCard[]): DraftAnswer {
  const text = answerWording.whichIssuer(cards.length);
  return {
    outcome: 'clarify',
    statements: [{ text, sources: [], referenceRows: [String(cards.length)] }, ...listCards(cards)],
    options: toOptions(context, cards),
  };
}

/** Whether a document that is only cited is one a held post tells of: one choice, not two. */
function isTold(card: DocumentCard, bearing: readonly DocumentCard[]): boolean {
  const held = bearing.filter((other) => other.kind !== 'cited-only');
  return card.kind === 'cited-only' && held.some((other) => isSameDocument(card, other));
}

/** Says that the number is held, but not as the question has it, and offers what is held. */
export function correctPremise(context: AnswerContext, cards: readonly DocumentCard[]): DraftAnswer {
  const asked = context.question.numbers[0]?.text ?? '';
  const labels = nameCards(cards).map(labelCard);
  return {
    outcome: 'corrected',
    statements: [
      {
        text: answerWording.contradicted(asked, labels.join('; ')),
        sources: [],
        referenceRows: [asked, ...labels],
      },
    ],
    options: toOptions(context, cards),
  };
}

function listCards(cards: readonly DocumentCard[]): DraftStatement[] {
  const listed = nameCards(cards)
    .map(labelCard)
    .map((label) => ({ text: `${label}.`, sources: [], referenceRows: [label] }));
  const left = cards.length - listed.length;
  if (left === 0) return listed;
  return [...listed, { text: answerWording.moreToChoose(left), sources: [], referenceRows: [String(left)] }];
}

/** The cards that are shown, issuers of one name with their places. */
function nameCards(cards: readonly DocumentCard[]): DocumentCard[] {
  const shown = cards.slice(0, MAX_SHOWN);
  const issuers = tellIssuersApart(shown);
  return shown.map((card) => ({ ...card, issuer: issuers.nameOf(card) }));
}

/** A document's full name with what kind of copy the store has of it. */
function labelCard(card: DocumentCard): string {
  return `${describeIdentity(card)}${answerWording.kindNotes[card.kind]}`;
}

function toOptions(context: AnswerContext, cards: readonly DocumentCard[]) {
  return nameCards(cards).map((card) => {
    const name = describeIdentity(card);
    const isBareNumber = context.question.terms.length === 0 && context.question.intents.length === 0;
    return { label: labelCard(card), question: isBareNumber ? name : `${context.question.text} (${name})` };
  });
}

/** For documents that are only cited: says by whom, and asks for the file. Never answers their content. */
export async function answerCitedOnly(
  context: AnswerContext,
  cards: readonly DocumentCard[],
): Promise<DraftAnswer> {
  const statements = await Promise.all(
    cards.slice(0, MAX_SHOWN).map((card) => citedOnlyStatement(context, card)),
  );
  const isTold = statements.some(({ isTold: told }) => told);
  return {
    outcome: isTold ? 'answered' : 'not-found',
    statements: statements.map(({ statement }) => statement),
  };
}

/** What the store can say of a document it only knows by citations; `isTold` where the citing words answer the question. */
async function citedOnlyStatement(
  context: AnswerContext,
  card: DocumentCard,
): Promise<{ statement: DraftStatement; isTold: boolean }> {
  const key = documentNumberKey(card.number) ?? undefined;
  const references = await context.store.listReferences(context.viewer, key);
  const citing = references.find((reference) => isSameDocument(reference, card));
  const document =
    citing === undefined ? undefined : await context.store.findDocument(citing.citedBy, context.viewer);
  const name = describeIdentity(card);
  if (citing === undefined || document === undefined) {
    const text = answerWording.unknownNumber(card.number ?? name);
    return { statement: { text, sources: [], referenceRows: [name] }, isTold: false };
  }
  const telling = await findTelling(
    context,
    references.filter((reference) => isSameDocument(reference, card)),
  );
  if (telling !== undefined) {
    const text = answerWording.citedSentence(name, telling.quote);
    return { statement: { text, sources: [telling], referenceRows: [name] }, isTold: true };
  }
  const statement = {
    text: `${answerWording.citedOnly(name, describeIdentity(document))}${citing.subject === null ? '' : answerWording.citedSubject(citing.subject)}`,
    sources: [toSource(document, citing)],
    referenceRows: [name],
  };
  return { statement, isTold: false };
}

/** The words that cite a document, where they say what is asked: which other one it carries out, replaces, amends. */
async function findTelling(
  context: AnswerContext,
  citing: readonly ReferenceRow[],
): Promise<SourceSpan | undefined> {
  const { question } = context;
  if (!question.intents.includes('references')) return undefined;
  const telling = citing.find((reference) => saysOf(reference, question));
  const document =
    telling === undefined ? undefined : await context.store.findDocument(telling.citedBy, context.viewer);
  return telling === undefined || document === undefined ? undefined : toSource(document, telling);
}

/** A number that is held nowhere, but may be what a citation on a scan says: where to look. Undefined where none may. */
export async function answerUnclearCitation(
  { question, store, viewer }: AnswerContext,
  { what, name }: Extract<DocumentMatch, { kind: 'unknown' }>,
): Promise<DraftAnswer | undefined> {
  const key = question.numbers[0]?.key ?? null;
  if (what !== 'number' || key === null) return undefined;
  const row = (await store.listReferences(viewer, key)).find((reference) => isUnclear(reference));
  const document = row === undefined ? undefined : await store.findDocument(row.citedBy, viewer);
  if (row === undefined || document === undefined) return undefined;
  return {
    outcome: 'not-found',
    statements: [
      { text: answerWording.notHeld(name), sources: [], referenceRows: [name] },
      { text: `“${row.quote}”`, sources: [{ ...toSource(document, row), isUnread: true }] },
    ],
  };
}

/** Says that no document answers to a number, place or year of the question, and what is held instead. */
export function answerUnknown(match: Extract<DocumentMatch, { kind: 'unknown' }>): DraftAnswer {
  const body = match.what === 'place' && match.body !== undefined ? `${capitaliseFirst(match.body)} ` : '';
  const place = `${body}${capitaliseName(match.name)}`;
  const said = {
    number: answerWording.unknownNumber(match.name),
    place: answerWording.unknownPlace(place),
    year: answerWording.unknownYear(match.name),
  }[match.what];
  const near = match.near.filter(isHeld).slice(0, 3);
  return {
    outcome: 'not-found',
    statements: [
      { text: said, sources: [], referenceRows: [match.name, place] },
      ...near.map((card) => ({
        text: answerWording.heldInstead(labelCard(card)),
        sources: [],
        referenceRows: [labelCard(card)],
      })),
    ],
  };
}

function capitaliseFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "xã hồ trắng" as a place is written: capitals but for the level word (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
function capitaliseName(name: string): string {
  const level =
    levelWords.find((word) => name.startsWith(`${word} `) || name.startsWith(`${foldMarks(word)} `)) ?? '';
  const head = name.slice(0, level.length);
  return head + name.slice(level.length).replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
