import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { BudgetLine, Theme } from '../../../knowledge/model/register.ts';
import { rankFacts } from '../../../knowledge/search/rank-facts.ts';
import { WordBag } from '../../../knowledge/search/word-bag.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { findNamedScope } from '../named-scope.ts';
import { quotePassage } from '../quote-passage.ts';
import { blankMatches } from '../relations/blank-matches.ts';

/** "Kinh phí lấy ở đâu", "nguồn kinh phí", folded. */
const ASKS_FUNDS =
  /\b(?:kinh phi|ngan sach|nguon von|nguon tien|tien)\b.*\b(?:o dau|tu dau|dau ra|nguon nao|tu nguon|lay|nguon gi|ai (?:cap|chi|lo|bo tri)|the nao|nao|gi)\b|\b(?:cac |nhung )?nguon (?:kinh phi|von|tien|ngan sach)\b/;
const ASKS_THEME = /\bchu de\b/;
const ASKS_AMOUNT = /\bbao nhieu\b|\bmay (?:trieu|ty|dong)\b/;
/** Each source with its sum: the items of the register that are sources answer both. */
const ASKS_EACH = /\b(?:moi|tung) nguon\b|\bnguon nao\b.*\b(?:moi (?:nguon|ben|cap)|lan luot|cu the)\b/;
const WORDS =
  /\b(?:gom|bao gom|moi|tung|may (?:ty|trieu|dong)|bao nhieu(?: (?:ty|trieu|dong))?|kinh phi|ngan sach|nguon von|nguon tien|nguon|tien|lay|chi|cap|bo tri|o dau|tu dau|dau ra|dau|tu|nao|gi|the nao|thuc hien|to chuc|de|trien khai|cac|nhung|la|chu de|nam nay|thong diep|ke hoach|liet ke|cho|ai|lo|viec|duoc)\b/g;
const MIN_COVERAGE = 0.5;
const MAX_LISTED = 12;

/**
 * Where the money of a named document comes from, or what theme it stands under: every such item of its register, one of
 * the same words once. Undefined for any other question.
 */
export async function answerFunds(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { question } = context;
  const folded = foldMarks(question.text);
  const isTheme = ASKS_THEME.test(folded);
  if ((!isTheme && !ASKS_FUNDS.test(folded)) || (ASKS_AMOUNT.test(folded) && !ASKS_EACH.test(folded)))
    return undefined;
  if (question.intents.some((intent) => intent === 'deadline' || intent === 'timespan')) return undefined;
  const named = await findNamedScope(context, blankMatches(question.text, WORDS));
  if (named === undefined) return undefined;
  const perDocument = await Promise.all(
    named.documents.map(async (document) => {
      const passages = await context.catalogue.listPassages(document.id);
      const items: readonly (Theme | BudgetLine)[] = isTheme ? document.themes : document.budgetLines;
      const ranked = rankFacts(named.context.question.terms, items, (item) => {
        const passage = passages[item.passage];
        return {
          own: new WordBag([...(passage?.headings ?? []), passage?.text ?? '', item.quote].join(' . ')),
          around: new WordBag(''),
          header: context.catalogue.findHeader(document.id),
        };
      });
      const fitting = ranked.filter(({ isSpecific, coverage }) => !isSpecific || coverage >= MIN_COVERAGE);
      return fitting
        .map(({ item }) => ({ item, document, passage: passages[item.passage] }))
        .toSorted((a, b) => a.item.start - b.item.start);
    }),
  );
  const statements = perDocument
    .flat()
    .filter(
      ({ item, document }, i, all) =>
        all.findIndex(
          (other) => other.document === document && toKey(other.item.quote) === toKey(item.quote),
        ) === i,
    )
    .slice(0, MAX_LISTED)
    .map(({ item, document, passage }) =>
      // A theme stands in quotation marks of its own: its sentence says what it is the theme of.
      isTheme && passage !== undefined
        ? quotePassage(document, passage)
        : {
            text: answerWording.quotation(item.quote, describeSource(document)),
            sources: [toSource(document, item)],
          },
    );
  const told =
    statements.length > 0 || !isTheme ? statements : await quoteUnderTheme(context, named.documents);
  return told.length === 0 ? undefined : { outcome: 'answered', statements: told };
}

const THEME_HEADING = /^[\s\d.IVX)]*chủ đề(?!\p{L})/iu;

/** A heading may name the theme's place alone ("1. Chủ đề của ngày hội"), and the words below it the theme. */
async function quoteUnderTheme(
  { catalogue }: AnswerContext,
  documents: readonly OfficialDocument[],
): Promise<DraftStatement[]> {
  const perDocument = await Promise.all(
    documents.map(async (document) => {
      const passages = await catalogue.listPassages(document.id);
      const below = passages.filter(
        ({ role, headings }) => role === 'body' && THEME_HEADING.test(headings.at(-1) ?? ''),
      );
      return below.map((passage) => quotePassage(document, passage));
    }),
  );
  return perDocument.flat().slice(0, MAX_LISTED);
}

/** Words alone: one source is written with a full stop here and without there. */
function toKey(quote: string): string {
  return foldMarks(quote)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
