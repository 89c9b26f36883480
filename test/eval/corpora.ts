import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { OpenAssistant } from '../../bot/terminal/open-assistant.ts';
import { withIngestion } from '../../bot/terminal/with-ingestion.ts';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { SAMPLES_DIRECTORY } from '../../ingest/samples-folder.ts';
import { projectRoot } from '../house/source-files.ts';
import { type WithVoice, withQuotingVoice } from './voices.ts';

/**
 * seeds, documents, real and shared lie beside the project and may be absent; the others come with it. "shared" is all
 * of seeds, texts and files in one store, as an office has them.
 */
export const corpora = [
  'seeds',
  'samples',
  'documents',
  'real',
  'blind',
  'third',
  'fourth',
  'shared',
] as const;
export type Corpus = (typeof corpora)[number];

const shared = resolve(projectRoot, '../shared');
const texts = join(shared, 'documents', 'texts');
/** The texts the keys of "documents" were written from. */
const DOCUMENT_TEXTS = ['005', '013', '016', '025', '036', '044', '045', '072'];

/** Those of "real": texts with damage, and files as offices have them: PDF, Word 97, scans. */
const REAL_TEXTS = ['010', '028', '046', '049', '055'];
const REAL_FILES = /^[^.]+(?:\.scan)?\.(?:pdf|doc)$/;

/** Where a file named by its folder lies: "seeds/x.txt", "documents/texts/x.txt" beside the project, "samples/x.txt" with it. */
export function resolveShared(name: string): string {
  const [folder, ...rest] = name.split('/');
  return folder === 'samples' ? join(SAMPLES_DIRECTORY, ...rest) : join(shared, name);
}

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
    shared: [join(shared, 'seeds'), texts, ...listRealFiles()],
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

/** Ingests files into a fresh store, hands it to `use` as the voice opens it, and removes it. */
export async function withCorpus(
  paths: readonly string[],
  use: (open: OpenAssistant) => Promise<void>,
  withVoice: WithVoice = withQuotingVoice,
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
    await withVoice(data, use);
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

/**
 * The key sets in the order they were written. The first is over several corpora; fifth, sixth, seventh, ninth and tenth ask of
 * everything shared at once and of the samples, eighth of the documents of older sets; they carry turns before the
 * question.
 */
export const keySets = [
  'first',
  'real',
  'blind',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;
export type KeySet = (typeof keySets)[number];

/** A line of a set's file, not yet parsed. */
export interface KeyLine {
  readonly set: KeySet;
  readonly line: unknown;
}

/** The lines of an evaluation file of every set that has it, each with its set. */
export function readKeySets(name: string): KeyLine[] {
  return keySets.flatMap((set) => {
    const path = join(projectRoot, 'test/eval', set === 'first' ? '.' : set, name);
    if (!existsSync(path)) return [];
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ set, line: JSON.parse(text) }));
  });
}

/** The lines of an evaluation file of all sets. */
export function readKeyLines(name: string): unknown[] {
  return readKeySets(name).map(({ line }) => line);
}
