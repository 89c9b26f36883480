import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type OpenAssistant, openAssistant } from '../../bot/terminal/open-assistant.ts';
import { withIngestion } from '../../bot/terminal/with-ingestion.ts';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { SAMPLES_DIRECTORY } from '../../ingest/samples-folder.ts';
import { projectRoot } from '../house/source-files.ts';

/** seeds, documents and real lie beside the project and may be absent; the others come with it. */
export const corpora = ['seeds', 'samples', 'documents', 'real', 'blind', 'third', 'fourth'] as const;
export type Corpus = (typeof corpora)[number];

const shared = resolve(projectRoot, '../shared');
const texts = join(shared, 'documents', 'texts');
/** The texts the keys of "documents" were written from. */
const DOCUMENT_TEXTS = ['005', '013', '016', '025', '036', '044', '045', '072'];

/** Those of "real": texts with damage, and files as offices have them: PDF, Word 97, scans. */
const REAL_TEXTS = ['010', '028', '046', '049', '055'];
const REAL_FILES = /^[^.]+(?:\.scan)?\.(?:pdf|doc)$/;

/** The files of a corpus; empty when it does not come with this checkout. */
export function listCorpus(corpus: Corpus): string[] {
  const paths = {
    seeds: [join(shared, 'seeds')],
    samples: [SAMPLES_DIRECTORY],
    blind: [join(projectRoot, 'test/eval/blind/documents')],
    third: [join(projectRoot, 'test/eval/third/documents')],
    fourth: [join(projectRoot, 'test/eval/fourth/documents')],
    real: [...REAL_TEXTS.map((name) => join(texts, `${name}.txt`)), ...listRealFiles()],
    documents: DOCUMENT_TEXTS.map((name) => join(texts, `${name}.txt`)),
  }[corpus];
  return paths.filter((path) => existsSync(path));
}

function listRealFiles(): string[] {
  const folder = join(shared, 'documents', 'files');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => REAL_FILES.test(name))
    .sort()
    .map((name) => join(folder, name));
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

const KEY_FOLDERS = ['test/eval', 'test/eval/real', 'test/eval/blind', 'test/eval/third', 'test/eval/fourth'];

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
