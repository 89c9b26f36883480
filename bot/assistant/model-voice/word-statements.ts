import { z } from 'zod';
import { collapseSpaces, normalizeCharacters } from '../../../knowledge/language/normalize.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import { modelInstructions } from '../../../prompts/model-instructions.ts';
import { type DraftAnswer, type DraftStatement, type Request, toProvenance } from '../compose-answer.ts';
import { findUnsupportedDetails } from '../evidence-gate/evidence-gate.ts';
import type { ChatBudget, ChatModel } from '../language-model/chat-model.ts';
import { OutgoingPrompt, type PromptPiece } from '../language-model/outgoing-prompt.ts';
import { isFaithfulWording } from './check-wording.ts';
import { splitStatement } from './split-statement.ts';
import { findStrictestClass } from './strictest-class.ts';

const replySchema = z.object({ statements: z.array(z.object({ id: z.string(), text: z.string() })) });

/** Of more a list is read more easily than prose. */
const MAX_WORDED = 4;
/** A longer statement is a whole passage; it is shown as it stands. */
const MAX_CHARACTERS = 1200;
const MAX_TOKENS = 1500;

/**
 * The answer with those of its statements worded that the model words faithfully; the same answer when there is none.
 * Each is judged alone and passes the gate as any other. Statements of scans, corrections, silence and choices are left
 * as they are.
 *
 * @throws MODEL_* — see `ChatModel.ask`
 */
export async function wordStatements(
  model: ChatModel,
  draft: DraftAnswer,
  { question, request }: { readonly question: UnderstoodQuestion; readonly request: Request },
  budget: ChatBudget,
): Promise<DraftAnswer> {
  const wordable = draft.statements.filter(isWordable);
  if (draft.outcome !== 'answered' || wordable.length === 0 || wordable.length > MAX_WORDED) return draft;
  const ids = new Map(wordable.map((statement, i) => [`s${i + 1}`, statement]));
  const input = OutgoingPrompt.of(
    [
      { id: 'question', text: request.question, documentClass: 'internal' },
      ...[...ids].map(([id, statement]) => toPiece(id, statement)),
    ],
    model.place,
  );
  const isSent = (id: string) => !input.withheld.includes(id);
  if (![...ids.keys()].some(isSent)) return draft;
  const { statements } = await model.ask(
    {
      purpose: 'wording',
      instructions: modelInstructions.word,
      input,
      schema: replySchema,
      maxTokens: MAX_TOKENS,
    },
    budget,
  );
  const asked = new Set(question.terms.map((term) => term.folded));
  const worded = new Map(
    statements.flatMap(({ id, text }) => {
      const statement = ids.get(id);
      const wording = toSentence(input.restore(text));
      const isTaken =
        statement !== undefined &&
        isSent(id) &&
        isSound({ ...statement, text: wording }, statement, asked, request);
      return isTaken ? [[statement, { ...statement, text: wording }] as const] : [];
    }),
  );
  if (worded.size === 0) return draft;
  return { ...draft, statements: draft.statements.map((statement) => worded.get(statement) ?? statement) };
}

function isWordable({ text, sources, correctedRows = [], referenceRows = [] }: DraftStatement): boolean {
  const isPlain = sources.every(
    ({ scan, changes, isUnread, confirmedBy }) =>
      scan === null && changes === undefined && isUnread !== true && confirmedBy === null,
  );
  const hasOwnValues = correctedRows.length > 0 || referenceRows.length > 0;
  return sources.length > 0 && isPlain && !hasOwnValues && text.length <= MAX_CHARACTERS;
}

function toPiece(id: string, { text, sources }: DraftStatement): PromptPiece {
  return { id, text, documentClass: findStrictestClass(sources) };
}

function toSentence(text: string): string {
  const plain = collapseSpaces(normalizeCharacters(text));
  const sentence = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.”]$/u.test(sentence) ? sentence : `${sentence}.`;
}

function isSound(
  worded: DraftStatement,
  statement: DraftStatement,
  asked: ReadonlySet<string>,
  request: Request,
): boolean {
  return (
    isFaithfulWording(worded.text, splitStatement(statement, asked)) &&
    findUnsupportedDetails(worded.text, toProvenance(worded, request)).length === 0
  );
}
