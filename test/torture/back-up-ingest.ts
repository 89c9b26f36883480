import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeSyntheticFiles } from '../bench/synthetic-files.ts';
import { listCorpus, readKeySets } from '../eval/corpora.ts';
import { BARE_ENVIRONMENT, parseLines, runCli } from '../helpers/run-cli.ts';
import { projectRoot } from '../house/source-files.ts';

/** What is asked before and after. */
const CORPUS = 'blind';
const AS_OF = '2031-03-01';
const KEY = 'một khóa dài để thử';

/** What came of backups made while an ingest went on. */
export interface BackupReport {
  readonly questions: number;
  readonly backups: number;
  /** Documents of the running ingest that each backup caught. */
  readonly caught: readonly number[];
  readonly ofDocuments: number;
  /** Answers of a restored copy that differ from those of the original before the ingest, in all. */
  readonly different: number;
  /** Backups that could not be made, read back or restored. */
  readonly failed: number;
}

/**
 * A store that answers questions; then an ingest of other documents into it, and backups while it runs, each restored
 * elsewhere and asked the same questions.
 */
export async function backUpDuringIngest(
  questionCount: number,
  backups: number,
  documents: number,
  seed: number,
): Promise<BackupReport> {
  const root = mkdtempSync(join(tmpdir(), 'backups-'));
  const [data, questions] = [join(root, 'data'), join(root, 'questions.jsonl')];
  writeFileSync(questions, listQuestions(questionCount).join('\n'));
  const files = writeSyntheticFiles(join(root, 'more'), documents, seed);
  // Under numbers that nobody asks for: several of one number are asked back.
  for (const file of files)
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('/KH-UBND', '/KH-BCĐTH'));
  try {
    await runCli(['ingest', ...listCorpus(CORPUS), '--data', data]);
    const [before, held] = [await ask(data, questions), await count(data)];
    const ingest = startIngest(join(root, 'more'), data);
    const caught: number[] = [];
    let [failed, different] = [0, 0];
    for (let i = 0; i < backups; i++) {
      const file = join(root, `${i}.backup`);
      const env = { BACKUP_KEY: KEY };
      const made = await runCli(['backup', file, '--data', data], { env });
      const copy = join(root, 'elsewhere', String(i));
      const restored = await runCli(['restore', file, '--data', copy], { env });
      if (made.exitCode !== 0 || restored.exitCode !== 0) failed += 1;
      caught.push((await count(copy)) - held);
      const after = await ask(copy, questions);
      different += before.filter((answer, at) => answer !== after[at]).length;
    }
    ingest.child.kill('SIGTERM');
    await ingest.ended;
    return { questions: before.length, backups, caught, ofDocuments: files.length, different, failed };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const keySchema = z.object({ question: z.string() });

function listQuestions(count: number): string[] {
  const keys = readKeySets('questions.jsonl').filter(({ set }) => set === CORPUS);
  return keys.slice(0, count).map(({ line }, id) => {
    const { question } = keySchema.parse(line);
    return JSON.stringify({ id, question, asOf: AS_OF });
  });
}

function startIngest(folder: string, data: string) {
  const script = join(projectRoot, 'bot/terminal/main.ts');
  const child = spawn(process.execPath, [script, 'ingest', folder, '--data', data], {
    env: BARE_ENVIRONMENT,
    stdio: 'ignore',
  });
  return { child, ended: once(child, 'exit') };
}

async function ask(data: string, questions: string): Promise<string[]> {
  const { stdout } = await runCli(['ask', '--batch', questions, '--json', '--data', data]);
  return parseLines(stdout).map((line) => {
    const { outcome, text, citations } = answerSchema.parse(line);
    // "in 31 documents": the running ingest makes it more.
    return JSON.stringify([outcome, text.replaceAll(/\d+(?= văn bản đang có)/g, '…'), citations]);
  });
}

const answerSchema = z.object({
  outcome: z.string(),
  text: z.string(),
  citations: z.array(z.object({ documentId: z.string(), locator: z.string().nullable(), quote: z.string() })),
});

async function count(data: string): Promise<number> {
  const { stdout } = await runCli(['documents', '--json', '--data', data]);
  return parseLines(stdout).length;
}
