import { timeAct } from '../../../knowledge/directives/act-start.ts';
import { toOutwardAct } from '../../../knowledge/directives/outward-acts.ts';
import { documentNumberKey } from '../../../knowledge/language/document-number.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { selectByPlace } from '../../../knowledge/search/match-places.ts';
import { findNamedBody } from '../../../knowledge/search/named-bodies.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import type { ReferenceRow } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeHeld } from '../describe-document.ts';
import { describeReference } from './answer-references.ts';
import { type CitedTarget, readCitedTarget } from './cited-target.ts';
import { type CitingQuestion, parseCitingQuestion } from './citing-question.ts';
import { quoteWithBinding, toEnded } from './citing-words.ts';
import { isHeldTarget, tellNotActedOn } from './held-targets.ts';

/** A place that names the document asked for, with the document it stands in. */
interface Citing {
  readonly row: ReferenceRow;
  readonly document: OfficialDocument;
}

/**
 * "Văn bản nào dẫn 12/CT-TTg?", "tỉnh nào làm kế hoạch theo Quyết định 88?", "văn bản nào căn cứ Luật X?": the held
 * documents that name another one, each with the words that do. Undefined for a question that asks anything else.
 */
export async function answerCiting(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const asked = parseCitingQuestion(context.question);
  const target = asked && readCitedTarget(asked.target, context.catalogue.places);
  if (asked === undefined || target === undefined) return undefined;
  if (asked.mayAskOfDuty && target.isNumbered && isHeldTarget(context, target)) return undefined;
  const naming = (await context.store.listReferences(context.viewer, target.key ?? undefined)).filter((row) =>
    target.fits(row),
  );
  const rows = await keepRelated(context, asked.relations, naming);
  const citing = await loadCiting(context, rows);
  const wanted = keepWanted(context, asked.citing, citing);
  if (wanted.length > 0) {
    return { outcome: 'answered', statements: [...listCiting(context, wanted, target), closing(context)] };
  }
  if (asked.citing === '') return undefined;
  if (citing.length === 0 && target.key === null && !/^(?:luật|bộ luật|luat|bo luat)\b/iu.test(target.text))
    return undefined;
  const notActedOn =
    asked.relations.length > 0 && citing.length === 0 ? tellNotActedOn(context, target) : undefined;
  if (notActedOn !== undefined) return notActedOn;
  return {
    outcome: 'not-found',
    statements: [saysNone(context, target), ...listCiting(context, citing, target)],
  };
}

/** Those of the relations asked for; what ends others may say so behind a whole list of them. */
async function keepRelated(
  { catalogue }: AnswerContext,
  relations: CitingQuestion['relations'],
  rows: readonly ReferenceRow[],
): Promise<ReferenceRow[]> {
  if (relations.length === 0) return [...rows];
  const related = await Promise.all(
    rows.map(async (row) => {
      if (relations.includes(row.relation)) return row;
      if (!relations.includes('repeals')) return undefined;
      return toEnded(row, await catalogue.listPassages(row.citedBy));
    }),
  );
  return related.filter((row) => row !== undefined);
}

function saysNone({ catalogue, question }: AnswerContext, target: CitedTarget): DraftStatement {
  const name = question.numbers[0]?.text;
  const count = catalogue.heldCount;
  const text =
    name === undefined
      ? answerWording.namedByNone(target.text, count)
      : answerWording.citedByNone(name, count);
  return { text, sources: [], referenceRows: [name ?? target.text, String(count)] };
}

function closing({ catalogue }: AnswerContext): DraftStatement {
  const count = catalogue.heldCount;
  return { text: answerWording.citingSearched(count), sources: [], referenceRows: [String(count)] };
}

/** Each citing document once for each document it names, at the first place that does; those that another answers for left out. */
async function loadCiting(context: AnswerContext, rows: readonly ReferenceRow[]): Promise<Citing[]> {
  const answering = new Set(context.catalogue.cards.map(({ id }) => id));
  const first = new Map(rows.toReversed().map((row) => [`${row.citedBy} ${identityKey(row)}`, row]));
  const found = await Promise.all(
    [...first.values()].toReversed().map(async (row) => {
      const isOwn = row.documentId === row.citedBy;
      if (!answering.has(row.citedBy) || isOwn) return [];
      const document = await context.store.findDocument(row.citedBy, context.viewer);
      if (document === undefined) return [];
      const quote = quoteWithBinding(row, await context.catalogue.listPassages(document.id));
      return [{ row: { ...row, quote }, document }];
    }),
  );
  return found.flat();
}

function identityKey({ number, issuedOn, subject }: ReferenceRow): string {
  return number === null ? foldMarks(subject ?? '') : `${documentNumberKey(number)} ${issuedOn.year ?? ''}`;
}

function listCiting(
  { asOf }: AnswerContext,
  citing: readonly Citing[],
  target: CitedTarget,
): DraftStatement[] {
  const areSeveral = new Set(citing.map(({ row }) => identityKey(row))).size > 1;
  return citing.map(({ row, document }) => {
    const isNamed = target.key === null || areSeveral;
    const words = answerWording.relationOf(row).toLowerCase();
    const relation =
      toOutwardAct(document, row) === null
        ? words
        : answerWording.actInTime(words, timeAct({ by: document, actsFrom: row.actsFrom }, asOf));
    const named = isNamed && !isUnclear(row) ? `${relation}: ${describeReference(row)}` : relation;
    return {
      text: answerWording.citing(nameOf(document), named, row.quote),
      sources: [toSource(document, row)],
      referenceRows: [
        nameOf(document),
        relation,
        ...(isNamed && !isUnclear(row) ? [describeReference(row)] : []),
      ],
    };
  });
}

/** A document without a number is told by its subject. */
function nameOf(document: OfficialDocument): string {
  const { number, subject } = document;
  const isNamed = number !== null || subject === null;
  return isNamed ? describeHeld(document) : answerWording.titled(describeHeld(document), subject);
}

/** The word of a level that a body is called by ("xã nào", "kế hoạch của trường"), folded, and who issues on it. */
const LEVEL_WORD =
  /(?:^|\b(?:cua|o|nhung|cac|may) (?:uy ban nhan dan )?)(tinh|thanh pho|huyen|quan|xa|phuong|truong|so|phong|bo|trung uong)\b/;
const LEVELS: Readonly<Record<string, readonly OfficialDocument['issuerLevel'][]>> = {
  tinh: ['province'],
  'thanh pho': ['province'],
  huyen: ['district'],
  quan: ['district'],
  xa: ['commune'],
  phuong: ['commune'],
  truong: ['school'],
  so: ['department'],
  phong: ['district', 'commune'],
  bo: ['central'],
  'trung uong': ['central'],
};

/** Of the citing documents those of the type, level, body and place the question looks for. */
function keepWanted({ catalogue }: AnswerContext, said: string, citing: readonly Citing[]): Citing[] {
  const asked = understandQuestion(said);
  const mentions = catalogue.places.find(asked);
  const body = findNamedBody(asked);
  const level = LEVEL_WORD.exec(asked.folded)?.[1];
  const levels = mentions.length > 0 || level === undefined ? undefined : LEVELS[level];
  const cards = new Map(catalogue.cards.map((card) => [card.id, card]));
  const types = asked.types;
  return citing.filter(({ document }) => {
    const card = cards.get(document.id);
    if (card === undefined) return false;
    return (
      (types.length === 0 || document.type === null || types.includes(document.type)) &&
      (levels === undefined || levels.includes(document.issuerLevel)) &&
      (body === undefined || card.body.includes(body)) &&
      (asked.years.length === 0 || asked.years.some((year) => card.years.has(year))) &&
      (mentions.length === 0 || selectByPlace([card], mentions, undefined).length > 0)
    );
  });
}
