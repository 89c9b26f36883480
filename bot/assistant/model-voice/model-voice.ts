import { type ErrorCode, toAssistantError } from '../../../knowledge/model/errors.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { PROMPT_VERSION } from '../../../prompts/model-instructions.ts';
import { modelVoiceWording } from '../../../prompts/model-voice-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, Request } from '../compose-answer.ts';
import { startChatBudget } from '../language-model/chat-budget.ts';
import type { ChatBudget, ChatModel } from '../language-model/chat-model.ts';
import { noteVersions } from '../note-versions.ts';
import { choosePassages } from './choose-passages.ts';
import { type Rewording, rewriteQuestion } from './rewrite-question.ts';
import type { ReportStage } from './stages.ts';
import { wordStatements } from './word-statements.ts';

/** A question as the quoting voice answers it. */
export interface Quoted {
  readonly context: AnswerContext;
  readonly draft: DraftAnswer;
}

/** What a language model had to do with an answer, for its record: names and codes, no text of anyone's. */
export interface ModelPart {
  /** See `ChatModel.id`. */
  readonly modelId: string;
  readonly promptVersion: number;
  /** What it did that shows in the answer; empty when the quoting voice's answer stands. */
  readonly steps: readonly ModelStep[];
  /** Why it could not do more; null when nothing failed. */
  readonly failure: ErrorCode | null;
}

/** reworded: another wording of the question was answered or offered · chosen: it named the passages · worded: it set statements in order. */
export type ModelStep = 'reworded' | 'chosen' | 'worded';

/** What the model's voice works with for one question. */
export interface ModelVoice {
  readonly model: ChatModel;
  /** Earlier turns, oldest first. */
  readonly history: readonly string[];
  readonly request: Request;
  /** Answers another wording of the question in the quoting voice. */
  quote(question: string): Promise<Quoted>;
  readonly reportStage: ReportStage;
  readonly signal?: AbortSignal | undefined;
}

/** Turns that a question may lean on; what was said before them is another matter. */
const MAX_TURNS = 4;

/**
 * The answer of the quoting voice, or one that the model helped to: it may put the question in other words, name passages
 * that answer it, and set statements in order; whatever it says is checked against what the question binds and what the
 * documents say. Whatever fails, the quoting voice's answer stands. Never throws.
 */
export async function helpWithModel(
  voice: ModelVoice,
  first: Quoted,
): Promise<{ draft: DraftAnswer; part: ModelPart }> {
  const { model } = voice;
  const steps: ModelStep[] = [];
  const toPart = (failure: ErrorCode | null): ModelPart => ({
    ...{ modelId: model.id, promptVersion: PROMPT_VERSION, failure },
    steps,
  });
  const budget = startChatBudget(voice.signal === undefined ? {} : { signal: voice.signal });
  let found = first;
  try {
    if (isOpenQuestion(first.draft, voice)) {
      const helped = await findMore(voice, first, budget);
      if (helped === undefined) return { draft: first.draft, part: toPart(null) };
      steps.push(helped.step);
      found = { context: first.context, draft: helped.draft };
      if (helped.step === 'chosen') return { draft: helped.draft, part: toPart(null) };
    }
    voice.reportStage('wording');
    const asked = { question: found.context.question, request: voice.request };
    const draft = await wordStatements(model, found.draft, asked, budget);
    if (draft !== found.draft) steps.push('worded');
    return { draft, part: toPart(null) };
  } catch (error) {
    const { code } = toAssistantError(error);
    return { draft: noteFailure(found.draft, code), part: toPart(code) };
  }
}

/** Whether the quoting voice has no answer that another wording might not have; history may tell what a short question means. */
function isOpenQuestion({ outcome }: DraftAnswer, { history }: ModelVoice): boolean {
  const leansOnHistory = history.length > 0 && (outcome === 'clarify' || outcome === 'declined');
  return outcome === 'not-found' || leansOnHistory;
}

interface Helped {
  readonly step: ModelStep;
  readonly draft: DraftAnswer;
}

async function findMore(voice: ModelVoice, first: Quoted, budget: ChatBudget): Promise<Helped | undefined> {
  const { context } = first;
  const history = voice.history.slice(-MAX_TURNS);
  const asked = { question: voice.request.question, history, places: context.catalogue.places };
  voice.reportStage('understanding');
  const rewordings = await rewriteQuestion(voice.model, asked, budget);
  voice.reportStage('searching');
  const answered = await answerRewordings(voice, rewordings);
  const [sure] = answered.filter(({ rewording }) => rewording.isOfSameMatter);
  if (sure !== undefined) return { step: 'reworded', draft: openWith(sure.rewording.text, sure.draft) };
  const chosen =
    first.draft.outcome === 'not-found' ? await choosePassages(voice.model, context, budget) : undefined;
  if (chosen !== undefined) return { step: 'chosen', draft: await noteVersions(context, chosen) };
  return answered.length === 0 ? undefined : { step: 'reworded', draft: askBack(answered) };
}

interface Answered {
  readonly rewording: Rewording;
  readonly draft: DraftAnswer;
}

async function answerRewordings(voice: ModelVoice, rewordings: readonly Rewording[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const rewording of rewordings) {
    const { draft } = await voice.quote(rewording.text);
    if (draft.outcome === 'answered' || draft.outcome === 'corrected') answered.push({ rewording, draft });
  }
  return answered;
}

function openWith(question: string, draft: DraftAnswer): DraftAnswer {
  return {
    ...draft,
    opening: { text: answerWording.readAs(question), sources: [], referenceRows: [question] },
  };
}

/** Other words may mean another matter: the asker chooses. */
function askBack(answered: readonly Answered[]): DraftAnswer {
  return {
    outcome: 'clarify',
    statements: [{ text: modelVoiceWording.didYouMean, sources: [] }],
    options: answered.map(({ rewording: { text } }) => ({ label: text, question: text })),
  };
}

/** Where something was found, or nothing may ever be asked of the model, the asker misses nothing. */
function noteFailure(draft: DraftAnswer, code: ErrorCode): DraftAnswer {
  if (draft.outcome !== 'not-found' || code === 'MODEL_NOT_ALLOWED') return draft;
  const note = { text: modelVoiceWording.modelFailed, sources: [] };
  return { ...draft, statements: [...draft.statements, note] };
}
