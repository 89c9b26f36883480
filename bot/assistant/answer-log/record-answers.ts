import { randomBytes } from 'node:crypto';
import { PARSER_VERSION } from '../../../ingest/parse/parse-document.ts';
import { type AssistantError, toAssistantError } from '../../../knowledge/model/errors.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { sha256 } from '../../../knowledge/store/rows.ts';
import { OPERATOR, type Store, type Viewer } from '../../../knowledge/store/store.ts';
import { PROGRAM_VERSION } from '../../program-version.ts';
import type { Answer, Question } from '../answer.ts';
import type { AnswerLog, NewLoggedAnswer } from './answer-log.ts';
import type { CitedState, VoiceUse } from './logged-answer.ts';

/** An answer with what only the assistant knows of how it came about. */
export interface GivenAnswer {
  readonly question: Question;
  readonly viewer: Viewer;
  /** The question in full as it was understood. */
  readonly resolved: string;
  readonly voice: VoiceUse;
  /** Of the store when the question was taken up. */
  readonly generation: number;
  readonly answer: Answer;
}

/** Keeps a given answer. @returns its id; undefined when it could not be kept, which fails nothing */
export type RecordAnswer = (given: GivenAnswer) => Promise<string | undefined>;

/** What recording needs beside the answer. */
export interface RecordingMeans {
  readonly log: AnswerLog;
  readonly store: Pick<Store, 'findDocument'>;
  readonly embedderId: string;
  /** This instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Is told once that answers are not kept, and why. */
  readonly warn: (problem: AssistantError) => void;
}

/**
 * Keeps answers in a log. A log that fails is told of once and never fails an answer. An answer that cites a document
 * deleted meanwhile is not kept.
 */
export function createAnswerRecorder({ log, store, embedderId, now, warn }: RecordingMeans): RecordAnswer {
  const findStates = createStateFinder(store);
  let isTold = false;
  return async (given) => {
    try {
      const documents = await findStates(given);
      return documents === undefined ? undefined : keep(log, given, { documents, embedderId, at: now() });
    } catch (error) {
      if (!isTold) warn(toAssistantError(error));
      isTold = true;
      return undefined;
    }
  };
}

function keep(
  log: AnswerLog,
  { question: { question, history, agency, asOf }, viewer, resolved, voice, generation, answer }: GivenAnswer,
  rest: Pick<NewLoggedAnswer, 'documents' | 'embedderId' | 'at'>,
): string {
  const id = createAnswerId();
  log.add({
    id,
    viewerAgency: viewer.agency,
    outcome: answer.outcome,
    question: { question, history, agency, asOf },
    resolvedQuestion: resolved === question ? null : resolved,
    answer,
    ...voice,
    programVersion: PROGRAM_VERSION,
    parserVersion: PARSER_VERSION,
    generation,
    ...rest,
  });
  return id;
}

/** As long as a document's id, and as little likely to be met twice. */
function createAnswerId(): string {
  return `tl-${randomBytes(6).toString('hex')}`;
}

type DocumentState = Pick<CitedState, 'contentHash' | 'registerHash'>;

/** Finds how the cited documents stand, each read once while the store stays as it is; undefined when one is gone. */
function createStateFinder(store: RecordingMeans['store']) {
  let known = { generation: -1, states: new Map<string, DocumentState>() };
  return async ({ answer, generation }: GivenAnswer): Promise<CitedState[] | undefined> => {
    if (known.generation !== generation) known = { generation, states: new Map() };
    const numbers = new Map(answer.citations.map(({ documentId, number }) => [documentId, number]));
    const found: CitedState[] = [];
    for (const [documentId, number] of numbers) {
      const document = known.states.has(documentId)
        ? undefined
        : await store.findDocument(documentId, OPERATOR);
      if (document !== undefined) known.states.set(documentId, toDocumentState(document));
      const state = known.states.get(documentId);
      if (state === undefined) return undefined;
      found.push({ documentId, number, ...state });
    }
    return found;
  };
}

/** The hashes by which a document is known to be as it was. */
export function toDocumentState(document: OfficialDocument): DocumentState {
  // Where the file lies, and what other documents are held, is no part of what it says.
  const { sourceFile, warnings, references, ...read } = document;
  const named = references.map(({ documentId, ...reference }) => reference);
  return {
    contentHash: document.contentHash,
    registerHash: sha256(JSON.stringify({ ...read, references: named })),
  };
}
