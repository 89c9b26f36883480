import { datesAgree } from '../../knowledge/language/vietnamese-date.ts';
import type { Reference } from '../../knowledge/model/register.ts';
import type { ReferenceRow } from '../../knowledge/store/store.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, toSource } from './answer-context.ts';
import type { DraftAnswer, DraftStatement } from './compose-answer.ts';
import { describeHeld } from './describe-document.ts';

type Relation = Reference['relation'];

const KINDS =
  'van ban|ke hoach|quyet dinh|chi thi|nghi quyet|nghi dinh|thong tu|cong van|chuong trinh|huong dan|thong bao|bao cao|ai|don vi nao|co quan nao|noi nao|nhung';
const VERBS: readonly (readonly [words: string, relations: readonly Relation[]])[] = [
  ['thay the|thay cho', ['replaces', 'repeals']],
  ['bai bo|huy bo', ['repeals', 'replaces']],
  ['sua doi|bo sung|sua', ['amends']],
  ['(?:vien )?dan(?: chieu)?|nhac|can cu|thuc hien|trien khai|dua|cu the hoa', []],
];

/**
 * "Văn bản nào dẫn 12/CT-TTg?": the held documents that name a number, each with the words that do. Undefined for a
 * question that asks anything else of a number.
 */
export async function answerCiting(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { question, viewer, store } = context;
  const [number] = question.numbers;
  const asked = findAskedRelations(question.folded);
  if (number?.key == null || asked === undefined || question.numbers.length > 1) return undefined;
  const rows = (await store.listReferences(viewer, number.key)).filter(
    ({ relation, issuedOn }) =>
      (asked.length === 0 || asked.includes(relation)) &&
      question.identityDates.every((date) => datesAgree(date, issuedOn)),
  );
  const statements = await listCiting(context, rows);
  if (statements.length > 0) return { outcome: 'answered', statements };
  const count = context.catalogue.heldCount;
  const text = answerWording.citedByNone(number.text, count);
  return {
    outcome: 'not-found',
    statements: [{ text, sources: [], referenceRows: [number.text, String(count)] }],
  };
}

/** The relations asked for; empty for any; undefined when the question is none of this kind. */
function findAskedRelations(folded: string): readonly Relation[] | undefined {
  return VERBS.find(([words]) => {
    const asks = String.raw`\b(?:(?:nhung |cac )?(?:${KINDS})(?: nao| gi)?)(?: (?:co|da|duoc|dang|ban hanh de|lap de))* (?:${words})\b`;
    const passive = String.raw`\b(?:duoc|bi) (?:(?:${KINDS})(?: nao| gi)? )?(?:${words})(?: (?:o|trong|tai|boi|den|toi))* (?:(?:${KINDS}|nhung dau|dau)(?: nao| gi)?)|\b(?:duoc|bi) (?:(?:${KINDS})(?: nao| gi)) (?:${words})\b`;
    return new RegExp(`${asks}(?! (?:${KINDS}) (?:nao|gi))`).test(folded) || new RegExp(passive).test(folded);
  })?.[1];
}

/** Each citing document once, with the first place that names the number; one that another answers for is left out. */
async function listCiting(context: AnswerContext, rows: readonly ReferenceRow[]): Promise<DraftStatement[]> {
  const answering = new Set(context.catalogue.cards.map(({ id }) => id));
  const first = new Map(rows.toReversed().map((row) => [row.citedBy, row]));
  const found = await Promise.all(
    [...first.values()].toReversed().map(async (row) => {
      if (!answering.has(row.citedBy)) return [];
      const document = await context.store.findDocument(row.citedBy, context.viewer);
      if (document === undefined) return [];
      const relation = answerWording.relations[row.relation].toLowerCase();
      const text = answerWording.citing(describeHeld(document), relation, row.quote);
      return [{ text, sources: [toSource(document, row)] }];
    }),
  );
  return found.flat();
}
