import { createSpelling } from '../../knowledge/search/spelling.ts';
import type { Viewer } from '../../knowledge/store/store.ts';
import type { Answer, Question } from './answer.ts';
import { askWhichIssuer } from './answer-identity.ts';
import { QUOTING_VOICE, type VoiceUse } from './answer-log/logged-answer.ts';
import { answerQuestion } from './answer-question.ts';
import { noteAsker } from './applicability/note-asker.ts';
import type { AskOptions } from './assistant.ts';
import { composeAnswer, type DraftAnswer } from './compose-answer.ts';
import type { AssistantOptions } from './create-assistant.ts';
import { createContext } from './create-context.ts';
import type { DocumentCatalogue } from './document-catalogue.ts';
import { type HeardQuestion, hearQuestion } from './hear-question.ts';
import { helpWithModel, type ModelPart, type Quoted } from './model-voice/model-voice.ts';
import { noteVersions } from './note-versions.ts';
import { quoteBest } from './quote-best.ts';
import { noteUnreadNumber } from './scans/note-unread-number.ts';

/** An answer with how it came about. */
export interface SpokenAnswer {
  readonly answer: Answer;
  /** The question in full as it was understood. */
  readonly resolved: string;
  readonly voice: VoiceUse;
}

type Means = AssistantOptions & AskOptions & { readonly catalogue: DocumentCatalogue };

/** Answers in the quoting voice, helped by a language model where there is one; every statement passes the evidence gate. */
export async function speakAnswer(question: Question, viewer: Viewer, means: Means): Promise<SpokenAnswer> {
  const { store, catalogue, isSamples, onStage } = means;
  onStage?.('understanding');
  const first = await hearQuestion(question, {
    catalogue,
    spelling: createSpelling(store, viewer),
    agency: question.agency,
  });
  const { heard, draft, part } = await findDraft(first, { question, viewer, means });
  const request = { question: heard.text, agency: question.agency, isSamples };
  onStage?.('checking');
  const opened = heard.opening === undefined ? draft : { opening: heard.opening, ...draft };
  const voice = toVoiceUse(part);
  return {
    answer: { ...composeAnswer(opened, request), voice: voice.voice },
    resolved: heard.text,
    voice,
  };
}

async function findDraft(
  asked: HeardQuestion,
  { question, viewer, means }: { question: Question; viewer: Viewer; means: Means },
): Promise<{ heard: HeardQuestion; draft: DraftAnswer; part?: ModelPart }> {
  const { store, search, catalogue, isSamples, chatModel: model, signal, onStage } = means;
  const { agency, asOf, history } = question;
  if (asked.reply !== undefined) return { heard: asked, draft: asked.reply };
  const toContext = (text: string) => createContext({ viewer, store, search, catalogue, agency, asOf }, text);
  onStage?.('searching');
  if (asked.choice !== undefined)
    return { heard: asked, draft: askWhichIssuer(toContext(asked.text), asked.choice) };
  const quote = async (text: string): Promise<Quoted> => {
    const context = toContext(text);
    const draft = await noteVersions(context, await answerQuestion(context));
    return { context, draft: await noteAsker(context, noteUnreadNumber(context, draft)) };
  };
  const { heard, quoted: first } = await quoteBest(asked, quote);
  if (model === undefined) return { heard, draft: first.draft };
  // What the assistant said is the documents' text, of any class; what it named is in the question already.
  const said = history.filter(({ role }) => role === 'user').map(({ text }) => text);
  const request = { question: heard.text, agency, isSamples };
  const reportStage = onStage ?? (() => undefined);
  const helped = await helpWithModel({ model, history: said, request, quote, reportStage, signal }, first);
  return { heard, ...helped };
}

function toVoiceUse(part: ModelPart | undefined): VoiceUse {
  if (part === undefined || part.steps.length === 0) return QUOTING_VOICE;
  return { voice: 'model', modelId: part.modelId, promptVersion: part.promptVersion };
}
