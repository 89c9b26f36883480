import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { type Answer, answerSchema } from '../answer.ts';
import type { Assistant } from '../assistant.ts';
import type { LoggedAnswer, provenanceSchema } from './logged-answer.ts';
import { toDocumentState } from './record-answers.ts';

/**
 * removed: no longer held · replaced: its file now holds other content · register: read anew, corrected or classed anew
 * since · newly-cited: held now, not cited then.
 */
export const documentChanges = ['removed', 'replaced', 'register', 'newly-cited'] as const;

const changedDocumentSchema = z.object({
  documentId: z.string(),
  number: z.string().nullable(),
  change: z.enum(documentChanges),
});

/** An answer asked again, held against the one that was given. One line of `answers --replay --json`. */
export const replaySchema = z.object({
  id: z.string(),
  at: z.string(),
  /** Same outcome, text and citations; the text of a language model is not compared, since the quoting voice answers now. */
  isSame: z.boolean(),
  isTextCompared: z.boolean(),
  before: answerSchema,
  now: answerSchema,
  /** What is different about the documents then or now cited; may be empty when others came between. */
  changed: z.array(changedDocumentSchema),
  generation: z.object({ before: z.int(), now: z.int() }),
  programVersion: z.object({ before: z.string(), now: z.string() }),
  parserVersion: z.object({ before: z.int(), now: z.int() }),
});
export type Replay = z.infer<typeof replaySchema>;

/** What is at work now. */
export interface ReplayMeans {
  /** In the quoting voice. */
  readonly assistant: Pick<Assistant, 'ask'>;
  readonly store: Store;
  readonly versions: Pick<z.infer<typeof provenanceSchema>, 'programVersion' | 'parserVersion'>;
}

/**
 * Asks a kept question again as it was asked: same turns, agency, day and agency's view of the store. What only one
 * person could see is not seen again.
 *
 * @throws INPUT_INVALID — its words went with a deleted document
 */
export async function replayAnswer(
  logged: LoggedAnswer,
  { assistant, store, versions }: ReplayMeans,
): Promise<Replay> {
  const { question, answer: before } = logged;
  if (question === null || before === null) {
    throw new AssistantError('INPUT_INVALID', `the words of this answer were erased: ${logged.id}`, {
      details: { problems: ['nội dung câu trả lời này đã được xóa cùng văn bản mà nó dẫn'] },
    });
  }
  const generation = { before: logged.generation, now: await store.generation() };
  const now = await assistant.ask(question, { agency: logged.viewerAgency, person: null });
  const isTextCompared = logged.voice === 'quoting';
  return {
    id: logged.id,
    at: logged.at,
    isSame: isSameAnswer(before, now, isTextCompared),
    isTextCompared,
    before,
    now,
    changed: await listChanged(logged, now, store),
    generation,
    programVersion: { before: logged.programVersion, now: versions.programVersion },
    parserVersion: { before: logged.parserVersion, now: versions.parserVersion },
  };
}

function isSameAnswer(before: Answer, now: Answer, isTextCompared: boolean): boolean {
  if (before.outcome !== now.outcome) return false;
  if (isTextCompared && (before.text !== now.text || !isDeepStrictEqual(before.options, now.options)))
    return false;
  const places = (answer: Answer) =>
    answer.citations
      .map(({ documentId, locator, page, quote }) => JSON.stringify([documentId, locator, page, quote]))
      .sort();
  return isDeepStrictEqual(places(before), places(now));
}

async function listChanged(
  { documents }: LoggedAnswer,
  now: Answer,
  store: Store,
): Promise<Replay['changed']> {
  const changed: Replay['changed'] = [];
  for (const { documentId, number, contentHash, registerHash } of documents) {
    const document = await store.findDocument(documentId, OPERATOR);
    const state = document === undefined ? undefined : toDocumentState(document);
    if (state?.contentHash === contentHash && state.registerHash === registerHash) continue;
    const change =
      state === undefined ? 'removed' : state.contentHash === contentHash ? 'register' : 'replaced';
    changed.push({ documentId, number, change });
  }
  const known = new Set(documents.map(({ documentId }) => documentId));
  for (const { documentId, number } of now.citations) {
    if (known.has(documentId)) continue;
    known.add(documentId);
    changed.push({ documentId, number, change: 'newly-cited' });
  }
  return changed;
}
