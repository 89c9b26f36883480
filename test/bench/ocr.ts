import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageWish } from '../../ingest/read/page-readings.ts';
import { createPageRecognizer } from '../../ingest/recognize/page-recognizer.ts';
import { findProgram, runProgram } from '../../ingest/recognize/run-program.ts';
import { findSystemTools, type SystemTools } from '../../ingest/recognize/system-tools.ts';
import { projectRoot } from '../house/source-files.ts';
import { measureErrors } from './character-errors.ts';
import { median } from './synthetic-passages.ts';

/** Real scans, each with its first page typed by a person beside it. */
const SCANS = join(projectRoot, '../shared/documents/files');
const ROUNDS = 3;
/** No further round begins after this: on a loaded machine fewer rounds must do. */
const BUDGET_S = 60;
const PAGES_AT_A_TIME = 2;
const limits = { timeoutMs: 120_000, maxOutputBytes: 1e7, dataLimitKb: 4_000_000 };

/**
 * Reading of scanned pages against the plain command (pdftoppm at 300 dpi, tesseract on one thread, page after page),
 * interleaved, medians. Goals (numbers.md): ≤ 1.1 × the command with pages in parallel; character errors ≤ 1 % on printed
 * body lines.
 */
export async function benchOcr(): Promise<void> {
  const scans = existsSync(SCANS) ? readdirSync(SCANS).filter((name) => name.endsWith('.scan.pdf')) : [];
  if (scans.length === 0) {
    console.log('no scans to read');
    return;
  }
  const wishes = Array.from({ length: 6 }, (_, index) =>
    toWish(scans[index % scans.length] ?? '', index + 1),
  );
  const searchPath = process.env.PATH ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'bench-ocr-'));
  try {
    const ours = await createReading(await findSystemTools(searchPath), folder);
    const alone = await createReading(await findSystemTools(''), folder);
    const variants: Readonly<Record<string, (wishes: readonly PageWish[]) => Promise<string[]>>> = {
      'plain command': (pages) => readPlainly(pages, folder, searchPath),
      'recognised here': ours.read,
      'recognised here, no program of the system': alone.read,
    };
    await compare(variants, wishes);
    await Promise.all([ours.close(), alone.close()]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const toWish = (name: string, pageNumber: number): PageWish => ({
  pageNumber,
  path: join(SCANS, name),
  pageInFile: 1,
  format: 'pdf',
  reason: 'picture',
});

async function createReading(tools: SystemTools, folder: string) {
  const recognizer = createPageRecognizer(tools, await mkdtemp(join(folder, 'pages-')), PAGES_AT_A_TIME);
  return {
    read: async (wishes: readonly PageWish[]) => {
      const pages = await Promise.all(wishes.map((wish) => recognizer.recognizePage(wish)));
      return pages.map((page) => page?.reading.text ?? '');
    },
    close: () => recognizer.close(),
  };
}

async function readPlainly(
  wishes: readonly PageWish[],
  folder: string,
  searchPath: string,
): Promise<string[]> {
  const [tesseract, pdftoppm] = ['tesseract', 'pdftoppm'].map((name) => findProgram(name, searchPath));
  if (tesseract === undefined || pdftoppm === undefined) return [];
  const texts: string[] = [];
  for (const { path } of wishes) {
    const target = join(folder, 'plain');
    await runProgram(
      pdftoppm,
      ['-r', '300', '-gray', '-f', '1', '-l', '1', '-singlefile', path, target],
      limits,
    );
    const { stdout } = await runProgram(tesseract, [`${target}.pgm`, 'stdout', '-l', 'vie'], limits);
    texts.push(stdout.toString('utf8'));
  }
  return texts;
}

async function compare(
  variants: Readonly<Record<string, (wishes: readonly PageWish[]) => Promise<string[]>>>,
  wishes: readonly PageWish[],
): Promise<void> {
  const seconds = new Map(Object.keys(variants).map((name) => [name, [] as number[]]));
  const texts = new Map<string, string[]>();
  // One page each starts the processes and fills the disk's cache.
  for (const read of Object.values(variants)) await read(wishes.slice(0, 1));
  const begin = performance.now();
  let rounds = 0;
  for (; rounds < ROUNDS && performance.now() - begin < BUDGET_S * 1000; rounds += 1) {
    for (const [name, read] of Object.entries(variants)) {
      const start = performance.now();
      texts.set(name, await read(wishes));
      seconds.get(name)?.push((performance.now() - start) / 1000 / wishes.length);
    }
  }
  const base = median(seconds.get('plain command') ?? []);
  console.log(`${wishes.length} pages, ${PAGES_AT_A_TIME} at a time, ${rounds} rounds, medians`);
  for (const [name, times] of seconds) {
    const pages = texts.get(name) ?? [];
    if (pages.length === 0) console.log(`${name}: not installed`);
    else
      console.log(
        `${name}: ${median(times).toFixed(2)} s/page, ${(median(times) / base).toFixed(2)} ×; ${toErrors(pages, wishes)}`,
      );
  }
}

function toErrors(pages: readonly string[], wishes: readonly PageWish[]): string {
  const measured = wishes.map(({ path }, index) =>
    measureErrors(pages[index] ?? '', readFileSync(path.replace(/\.pdf$/, '.page1.txt'), 'utf8')),
  );
  const sum = (of: 'errors' | 'letters' | 'lines' | 'unlike') =>
    measured.reduce((total, each) => total + each[of], 0);
  const share = (100 * sum('errors')) / Math.max(sum('letters'), 1);
  return `character errors ${share.toFixed(2)} % on ${sum('lines')} body lines, ${sum('unlike')} unlike what was typed`;
}
