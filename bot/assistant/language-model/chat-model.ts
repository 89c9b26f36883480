import type { z } from 'zod';
import type { EndpointPlace } from '../../../knowledge/model/class-policy.ts';
import type { OutgoingPrompt } from './outgoing-prompt.ts';

/** What a call is for: `rewrite` a question so that it stands alone · `choose` among passages · `wording` of statements already found · `draft`: prose of paragraphs already composed. */
export type ChatPurpose = 'rewrite' | 'choose' | 'wording' | 'draft';

/** One request to a language model. It gets no tools: what it writes is text that code checks. */
export interface ChatRequest<T> {
  readonly purpose: ChatPurpose;
  /** Fixed and ours; never text of a document or of a person. */
  readonly instructions: string;
  /** What the model is to work on: only what may leave for its server, as data. */
  readonly input: OutgoingPrompt;
  /** What the reply must be: an object of plain JSON types, since servers get it as a JSON schema. */
  readonly schema: z.ZodType<T>;
  /** Of the reply; one that needs more counts as cut and fails. */
  readonly maxTokens: number;
}

/** What one question may spend on the model, over all its requests. */
export interface ChatBudget {
  /** Aborts when the time is over or the asker no longer waits. */
  readonly signal: AbortSignal;
  /** Time left; 0 when it is over. */
  leftMs(): number;
  /**
   * Counts one call to the server.
   *
   * @throws MODEL_OVER_BUDGET — no call or no time is left, or the asker no longer waits
   */
  takeCall(): void;
}

/** The one way to a language model. */
export interface ChatModel {
  /** Names method, version, model and server, for the record of an answer. */
  readonly id: string;
  /** Where its server stands: what `OutgoingPrompt.of` decides by. */
  readonly place: EndpointPlace;
  /**
   * The reply, whole and of the schema's shape; its content is unchecked and may be anything.
   *
   * @throws MODEL_NOT_ALLOWED (the prompt was made for another place), MODEL_REFUSED (key, model or text),
   *   MODEL_UNREACHABLE, MODEL_FAILED (no such reply), MODEL_CUT, MODEL_OVER_BUDGET; the messages hold no text of the
   *   prompt or the reply, and no key
   */
  ask<T>(request: ChatRequest<T>, budget: ChatBudget): Promise<T>;
}
