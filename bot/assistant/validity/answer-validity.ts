import { findNodes } from '../../../knowledge/directives/find-nodes.ts';
import { collectIncomingActs } from '../../../knowledge/directives/incoming-acts.ts';
import { toOutwardAct, toWholeAct } from '../../../knowledge/directives/outward-acts.ts';
import {
  type IncomingAct,
  type JudgedDocument,
  judgeValidity,
  type Validity,
} from '../../../knowledge/directives/validity.ts';
import { END_OF_TIME, judgeActs } from '../../../knowledge/directives/validity-acts.ts';
import { tellTerm } from '../../../knowledge/directives/validity-term.ts';
import { formatIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { validityWording as wording } from '../../../prompts/validity-wording.ts';
import { type AnswerContext, toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement, SourceSpan } from '../compose-answer.ts';
import { describeIdentity } from '../describe-document.ts';
import { findNamedCards } from '../named-cards.ts';
import { answerCiting } from '../relations/answer-citing.ts';
import { describeReference } from '../relations/answer-references.ts';
import { readCitedTarget } from '../relations/cited-target.ts';
import { findSources } from './judgement-sources.ts';
import { parseValidityQuestion, type ValidityQuestion } from './validity-question.ts';

/** More documents than this are no choice. */
const MAX_CHOICES = 8;

/**
 * "Kế hoạch 12/KH-UBND còn hiệu lực không?", "… đã bị thay thế chưa?": by its own words and what the documents held say
 * of it, on the day asked of; without a day only what it says of its time. Undefined for any other question, and where no
 * document bears the name.
 */
export async function answerValidity(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const asked = parseValidityQuestion(context.question.text);
  if (asked === undefined) return undefined;
  if (asked.impossible !== null) return sayNoSuchDay(asked.impossible);
  const [only, ...others] = await findNamedCards(context, asked.name);
  if (only === undefined) return asked.act === null ? tellNamedLaw(context, asked.name) : undefined;
  if (asked.act !== null) return others.length > 0 ? undefined : tellNoneEnded(context, only, asked.act);
  if (others.length > 0) return askWhich([only, ...others]);
  const document = await findJudged(context, only);
  if (document === undefined) return undefined;
  const acts = (await collectIncomingActs(context.store, context.viewer, [document])).get(document.id) ?? [];
  // What ends a whole list of documents may be told by its sentence alone.
  const citing = isActedOn(acts) ? undefined : await answerCiting(context);
  if (citing?.outcome === 'answered') return citing;
  return tell(context, asked, document, acts);
}

/** A day that is in no calendar is told, whatever else is asked. */
export function sayNoSuchDay(written: string): DraftAnswer {
  return { outcome: 'not-found', statements: [say(wording.noSuchDay(written))] };
}

/** "Luật X còn hiệu lực không?" of a law that is only cited by its name: that is said. Undefined where none cites it. */
async function tellNamedLaw(context: AnswerContext, name: string): Promise<DraftAnswer | undefined> {
  const target = readCitedTarget(name, context.catalogue.places);
  if (target === undefined || target.isNumbered) return undefined;
  const rows = (await context.store.listReferences(context.viewer)).filter((row) => target.fits(row));
  const [first] = rows.filter((row) => row.documentId === null && row.subject !== null);
  const document = first && (await context.store.findDocument(first.citedBy, context.viewer));
  if (first === undefined || document === undefined) return undefined;
  const text = wording.onlyNamed(describeReference(first));
  return { outcome: 'not-found', statements: [say(text, [toSource(document, first)])], saysStanding: true };
}

function askWhich(cards: readonly DocumentCard[]): DraftAnswer {
  if (cards.length > MAX_CHOICES)
    return { outcome: 'clarify', statements: [say(wording.tooManyNamed(cards.length))] };
  const text = wording.which(cards.length);
  const options = cards.slice(0, MAX_CHOICES).map((card) => {
    const label = describeIdentity(card);
    return { label, question: wording.question(label) };
  });
  return { outcome: 'clarify', statements: [{ text, sources: [], referenceRows: [text] }], options };
}

/** A held document by its id; one that is only cited by its number. */
async function findJudged(
  context: AnswerContext,
  { id, number }: DocumentCard,
): Promise<JudgedDocument | undefined> {
  const held = await context.store.findDocument(id, context.viewer);
  if (held !== undefined || number === null) return held;
  return (await findNodes(context.store, context.viewer, number)).find((node) => node.id === id);
}

/**
 * A document that does not do to others what is asked: that is said, and what it does do. Undefined when it does, to be
 * listed as its references.
 */
async function tellNoneEnded(
  context: AnswerContext,
  { id }: DocumentCard,
  act: 'amends' | 'replaces' | 'repeals',
): Promise<DraftAnswer | undefined> {
  const held = await context.store.findDocument(id, context.viewer);
  if (held === undefined) return undefined;
  const acts = held.references.filter((one) => toOutwardAct(held, one) !== null);
  const passages = await context.catalogue.listPassages(id);
  const fitting = acts.filter((one) => [toOutwardAct(held, one), toWholeAct(held, one)].includes(act));
  if (fitting.some((one) => toOutwardAct(held, one) !== act))
    return { outcome: 'answered', statements: fitting.map((one) => sayAct(held, one)) };
  if (fitting.length > 0 || passages.some(({ text }) => ACT_WORDS[act].test(text))) return undefined;
  const none = say(wording.endsNone[act](describeIdentity(held)));
  const others = acts.map((one) => {
    return sayAct(held, one);
  });
  return { outcome: 'not-found', statements: [none, ...others] };
}

function sayAct(held: OfficialDocument, one: OfficialDocument['references'][number]): DraftStatement {
  const act = answerWording.relationOf(one).toLowerCase();
  const text = wording.does(describeIdentity(held), act, describeReference(one));
  return say(text, [toSource(held, one)]);
}

/** The text may say so in words the register did not take up. */
const ACT_WORDS = {
  amends: /sửa đổi|bổ sung[^.;]{0,40}điều/iu,
  replaces: /thay thế|thay cho/iu,
  repeals: /bãi bỏ|h[ủu][ỷy] bỏ|hết hiệu lực/iu,
} as const;

function isActedOn(acts: readonly IncomingAct[]): boolean {
  return acts.some(({ relation }) => relation !== 'succeeds' && relation !== 'parallels');
}

async function tell(
  context: AnswerContext,
  { asks, days }: ValidityQuestion,
  document: JudgedDocument,
  acts: readonly IncomingAct[],
): Promise<DraftAnswer | undefined> {
  const asOf = days.length > 0 || context.asOf === null ? days : [context.asOf];
  const isDone = isActedOn(acts);
  const none = asks === 'ended' && !isDone ? [say(wording.notEnded(describeIdentity(document)))] : [];
  if (asOf.length === 0) return tellFromNoDay(context, document, acts, none);
  const judged = judgeDays(document, acts, asOf);
  if (asks === 'begun' && judged.every(({ validity }) => validity.status === 'unknown'))
    return tellBegun(context, document, asOf);
  const statements = await Promise.all(
    judged.map(({ day, validity }) => sayJudged(context, document, validity, day)),
  );
  const isAnswered = asks === 'ended' ? isDone : judged.some(({ validity }) => validity.status !== 'unknown');
  return {
    outcome: isAnswered ? 'answered' : 'not-found',
    statements: [...none, ...statements],
    saysStanding: true,
  };
}

async function tellFromNoDay(
  context: AnswerContext,
  document: JudgedDocument,
  acts: readonly IncomingAct[],
  none: readonly DraftStatement[],
): Promise<DraftAnswer> {
  const told = tellWithoutDay(document, acts);
  const statement = say(
    wording.told(describeIdentity(document), told.reason),
    await findSources(context, document, told.evidence),
  );
  const isTold = told.isTold || isActedOn(acts);
  return {
    outcome: isTold && none.length === 0 ? 'answered' : 'not-found',
    statements: [...none, statement, say(wording.noDay)],
    saysStanding: true,
  };
}

/** The judgements of the first and the last day; one where they say the same. */
function judgeDays(document: JudgedDocument, acts: readonly IncomingAct[], days: readonly string[]) {
  const judged = days.map((day) => ({ day, validity: judgeValidity(document, acts, day) }));
  return judged.filter(
    ({ validity }, i) =>
      !judged
        .slice(i + 1)
        .some(
          (later) => later.validity.status === validity.status && later.validity.reason === validity.reason,
        ),
  );
}

/** Nothing tells whether it still holds, but it says from when: that day has come. Undefined where it names no day. */
async function tellBegun(
  context: AnswerContext,
  document: JudgedDocument,
  days: readonly string[],
): Promise<DraftAnswer | undefined> {
  const from = document.effects.find(({ bound }) => bound === 'from');
  const asOf = days.at(-1) ?? '';
  if (from === undefined || from.day === null || from.day > asOf) return undefined;
  const { id } = document;
  const begins = tellTerm({ ...document, effects: [from] }).text;
  const text = wording.begun(formatIsoDate(asOf), describeIdentity(document), begins);
  const sources = await findSources(context, document, [{ ...from, documentId: id }]);
  return { outcome: 'answered', statements: [say(text, sources)] };
}

function say(text: string, sources: readonly SourceSpan[] = []): DraftStatement {
  return { text, sources, referenceRows: [text] };
}

async function sayJudged(
  context: AnswerContext,
  document: JudgedDocument,
  { status, reason, evidence }: Validity,
  asOf: string,
): Promise<DraftStatement> {
  const text = wording.judged(
    formatIsoDate(asOf),
    describeIdentity(document),
    wording.statuses[status],
    reason,
  );
  return say(text, await findSources(context, document, evidence));
}

function tellWithoutDay(document: JudgedDocument, acts: readonly IncomingAct[]) {
  const term = tellTerm(document);
  const { ended, doubtful, notes } = judgeActs(document, acts, END_OF_TIME);
  const done = [...ended, ...doubtful, ...notes];
  return {
    reason: [term.text, ...done.map(({ text }) => text)].join('; '),
    evidence: [...term.evidence, ...done.flatMap((note) => note.evidence)],
    isTold: term.isTold,
  };
}
