import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../bot/assistant/answer.ts';
import type { Assistant } from '../../bot/assistant/assistant.ts';
import { type AssistantOptions, createAssistant } from '../../bot/assistant/create-assistant.ts';
import { examineFile } from '../../ingest/examine-file.ts';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { createHashingEmbedder } from '../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch } from '../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';

/** An assistant over a store of its own; `close` takes the store away. */
export interface OpenTexts {
  readonly assistant: Assistant;
  readonly store: Store;
  readonly dataDirectory: string;
  close(): Promise<void>;
}

/** An assistant over texts, each ingested as a file of its own. */
export async function openTexts(
  texts: readonly (readonly string[])[],
  models: Pick<AssistantOptions, 'chatModel'> = {},
): Promise<OpenTexts> {
  const folder = mkdtempSync(join(tmpdir(), 'ask-texts-'));
  mkdirSync(join(folder, 'files'));
  texts.forEach((lines, i) => {
    writeFileSync(join(folder, 'files', `${i}.txt`), lines.join('\n'));
  });
  const store = await openSqliteStore({ dataDirectory: folder });
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  try {
    const options = { store, examine: examineFile, documentClass: null, owner: null, concurrency: 1 };
    for await (const { problem } of ingestFiles([join(folder, 'files')], options)) {
      if (problem !== null) throw problem;
    }
    const search = createPassageSearch({ store, embedder: createHashingEmbedder() });
    const assistant = createAssistant({ store, search, isSamples: false, ...models });
    return { assistant, store, dataDirectory: folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The answers that texts give, each text ingested as a file of its own, to questions in turn. */
export async function askTexts(
  texts: readonly (readonly string[])[],
  ...questions: readonly string[]
): Promise<Answer[]> {
  const { assistant, close } = await openTexts(texts);
  try {
    const answers: Answer[] = [];
    for (const question of questions) {
      answers.push(await assistant.ask({ question, history: [], agency: null, asOf: null }, OPERATOR));
    }
    return answers;
  } finally {
    await close();
  }
}

/** The lines that open a commune's document. */
export function officeHead(
  commune: string,
  number: string,
  issued: string,
  subject: readonly string[],
): string[] {
  return [
    `ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
    `XÃ ${commune.toUpperCase()}\t\tĐộc lập - Tự do - Hạnh phúc`,
    `Số: ${number}\t\t${commune}, ngày ${issued}`,
    '',
    ...subject,
    '',
  ];
}
