import { rankFacts } from '../../knowledge/search/rank-facts.ts';
import { WordBag } from '../../knowledge/search/word-bag.ts';
import type { AnswerContext, Scope } from './answer-context.ts';
import { quotePassage, searchBodies } from './answer-passages.ts';
import type { DraftAnswer } from './compose-answer.ts';
import { findDocumentWords } from './document-words.ts';

/** A row must carry this share of the question's matter, and be so many times as relevant as the next one. */
const MIN_COVERAGE = 0.5;
const CLEAR_MARGIN = 1.2;

/**
 * "Mặt hàng … kê khai với sở nào?": the row of a table that says of the thing asked about which body has it. Undefined
 * when the question asks for no body, or no row stands out; rows that the register holds as tasks are left to it.
 */
export async function answerFromTableRow(
  context: AnswerContext,
  scope: Scope,
): Promise<DraftAnswer | undefined> {
  if (!ASKS_BODY.test(context.question.folded)) return undefined;
  const documents = new Map(scope.documents.map((document) => [document.id, document]));
  const rows = (await searchBodies(context, scope)).filter(({ passage }) => {
    const tasks = documents.get(passage.documentId)?.tasks ?? [];
    return namesBody(passage.text) && !tasks.some((task) => task.passage === passage.ordinal);
  });
  const { areForeign } = await findDocumentWords(context);
  const [best, next] = rankFacts(
    context.question.terms,
    rows,
    ({ passage }) => ({
      own: new WordBag(passage.text),
      around: new WordBag(passage.headings.join(' . ')),
      header: context.catalogue.findHeader(passage.documentId),
    }),
    areForeign,
  );
  const document = documents.get(best?.item.passage.documentId ?? '');
  if (best === undefined || document === undefined || !best.isSpecific || best.coverage < MIN_COVERAGE)
    return undefined;
  if (next !== undefined && best.relevance < CLEAR_MARGIN * next.relevance) return undefined;
  return { outcome: 'answered', statements: [quotePassage(document, best.item.passage)] };
}

const ASKS_BODY = /\b(?:(?:so|bo|phong|ban|nganh|co quan|don vi|ben|cap) nao|ai)\b/;
/** A cell that is the name of a body. */
const BODY_CELL =
  /^(?:các )?(?:sở|bộ|phòng|ban|ủy ban|ubnd|công an|trung tâm|trạm|hội|đoàn|chi cục|cục|trường|văn phòng)(?!\p{L})/iu;

function namesBody(row: string): boolean {
  const cells = row.split(' | ');
  return cells.length > 1 && cells.some((cell) => BODY_CELL.test(cell.trim()));
}
