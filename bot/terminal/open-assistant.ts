import { createScanCropper } from '../../ingest/recognize/crop-scan.ts';
import { isSamplesFolder } from '../../ingest/samples-folder.ts';
import type { Embedder } from '../../knowledge/search/embedder.ts';
import { createHashingEmbedder } from '../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch, type PassageSearch } from '../../knowledge/search/search-passages.ts';
import { openStore, type StorePlace } from '../../knowledge/store/open-store.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import type { RecordAnswer } from '../assistant/answer-log/record-answers.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { createAssistant } from '../assistant/create-assistant.ts';
import type { ChatModel } from '../assistant/language-model/chat-model.ts';
import type { CommandEnvironment } from './command.ts';

/** An assistant with what it stands on, to be closed together. */
export interface OpenAssistant {
  readonly assistant: Assistant;
  readonly search: PassageSearch;
  readonly store: Store;
  readonly isSamples: boolean;
}

/** The models an assistant asks; each may be left out. */
export interface AssistantModels {
  /** Makes the vectors of the vector leg; the hashed ones when undefined. */
  readonly meaning?: Embedder | undefined;
  /** Rewrites questions and words answers; the quoting voice alone answers when undefined. */
  readonly chatModel?: ChatModel | undefined;
}

/** Makes what keeps the answers over an opened store; undefined where they cannot be kept. */
export type OpenRecording = (store: Store, embedderId: string) => RecordAnswer | undefined;

/**
 * Opens the store of a place and wires the assistant over it. For reading unless told otherwise; a program that
 * stays up opens it for writing, so that a store exists for later ingests to fill.
 */
export async function openAssistant(
  place: StorePlace,
  mode: 'read-only' | 'read-write' = 'read-only',
  models: AssistantModels = {},
  openRecording?: OpenRecording,
): Promise<OpenAssistant> {
  return wireAssistant(await openStore(place, mode), place.dataDirectory, models, openRecording);
}

/** The assistant over an opened store, with the page pictures of a data folder. */
export function wireAssistant(
  store: Store,
  dataDirectory: string,
  { meaning, chatModel }: AssistantModels = {},
  openRecording?: OpenRecording,
): OpenAssistant {
  const embedder = createHashingEmbedder();
  const search = createPassageSearch({ store, embedder, meaning });
  const isSamples = isSamplesFolder(dataDirectory);
  const cropScan = createScanCropper(dataDirectory);
  const recordAnswer = openRecording?.(store, (meaning ?? embedder).id);
  const assistant = createAssistant({
    store,
    search,
    isSamples,
    cropScan,
    ...(chatModel === undefined ? {} : { chatModel }),
    ...(recordAnswer === undefined ? {} : { recordAnswer }),
  });
  return { assistant, search, store, isSamples };
}

/** What a list or a text from invented documents opens with; empty for an office's own. */
export function sampleLines({ dataDirectory }: Pick<CommandEnvironment, 'dataDirectory'>): readonly string[] {
  return isSamplesFolder(dataDirectory) ? [answerWording.samplesPrefix] : [];
}

/** Says so on stderr when the data folder holds nothing: "not found" from there may be a mistyped `--data`. */
export async function warnIfEmpty(
  store: Store,
  {
    dataDirectory,
    databaseUrl,
    stderr,
  }: Pick<CommandEnvironment, 'dataDirectory' | 'databaseUrl' | 'stderr'>,
): Promise<void> {
  const { documents } = await store.count(OPERATOR);
  if (documents > 0) return;
  const name = databaseUrl === undefined ? dataDirectory : 'DATABASE_URL';
  stderr.write(`Kho "${name}" chưa có văn bản nào; hãy nạp bằng lệnh ingest.\n`);
}
