import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type OpenAssistant, openAssistant } from '../../bot/terminal/open-assistant.ts';
import { withIngestion } from '../../bot/terminal/with-ingestion.ts';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { SAMPLES_DIRECTORY } from '../../ingest/samples-folder.ts';
import { projectRoot } from '../house/source-files.ts';

/** seeds and documents lie beside the project and may be absent; samples, blind and third come with it. */
export const corpora = ['seeds', 'samples', 'documents', 'blind', 'third'] as const;
export type Corpus = (typeof corpora)[number];

const shared = resolve(projectRoot, '../shared');
/** The texts the keys of "documents" were written from. */
const DOCUMENT_TEXTS = ['005', '013', '016', '025', '036', '044', '045', '072'];

/** The files of a corpus; empty when it does not come with this checkout. */
export function listCorpus(corpus: Corpus): string[] {
  const paths = {
    seeds: [join(shared, 'seeds')],
    samples: [SAMPLES_DIRECTORY],
    blind: [join(projectRoot, 'test/eval/blind/documents')],
    third: [join(projectRoot, 'test/eval/third/documents')],
    documents: DOCUMENT_TEXTS.map((name) => join(shared, 'documents', 'texts', `${name}.txt`)),
  }[corpus];
  return paths.filter((path) => existsSync(path));
}

/** Ingests files into a fresh store, hands it to `use`, and removes it. */
export async function withCorpus(
  paths: readonly string[],
  use: (open: OpenAssistant) => Promise<void>,
): Promise<void> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tham-muu-eval-'));
  const data = join(dataDirectory, 'data');
  try {
    await withIngestion(
      paths,
      { dataDirectory: data, searchPath: process.env.PATH ?? '' },
      async (ingestion) => {
        for await (const result of ingestFiles(paths, { ...ingestion, documentClass: null, owner: null })) {
          if (result.status === 'rejected') console.error(`rejected: ${result.file} ${result.error?.code}`);
        }
      },
    );
    const open = await openAssistant(data);
    await use(open);
    await open.store.close();
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

const KEY_FOLDERS = ['test/eval', 'test/eval/blind', 'test/eval/third'];

/** The lines of an evaluation file of every set that has it: the first over several corpora, the others over documents made for them. */
export function readKeyLines(name: string): unknown[] {
  return [...KEY_FOLDERS]
    .map((folder) => join(projectRoot, folder, name))
    .filter(existsSync)
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): unknown => JSON.parse(line)),
    );
}
