import { writeFile } from 'node:fs/promises';
import type { ReadMode } from './picture-tasks.ts';
import { findProgram, runProgram } from './run-program.ts';

/** Longest time of one page in a program, in ms; a dense page takes tesseract 3 s. */
const PAGE_TIMEOUT_MS = 60_000;
/** A check of a whole file; what takes longer is left unchecked. */
const CHECK_TIMEOUT_MS = 20_000;
const MAX_OUTPUT_BYTES = 32 * 1024 * 1024;
const DATA_LIMIT_KB = 1_500_000;
const pageLimits = {
  timeoutMs: PAGE_TIMEOUT_MS,
  maxOutputBytes: MAX_OUTPUT_BYTES,
  dataLimitKb: DATA_LIMIT_KB,
};

/** Programs of the system that read better or faster than what comes with us; each is null where it is absent. */
export interface SystemTools {
  /** Words of pictures as tab-separated tables, one for each; null when the program failed. */
  readonly readPictures: ((pictures: readonly string[], mode: ReadMode) => Promise<string[] | null>) | null;
  /** Draws a PDF's page as `${target}.ppm`; false when it failed. */
  readonly drawPdfPage: ((path: string, page: number, target: string) => Promise<boolean>) | null;
  /** The text of a PDF's page, a row a line when `keepsRows`; null when it failed. */
  readonly readPdfPage: ((path: string, page: number, keepsRows: boolean) => Promise<string | null>) | null;
  /** Whether a PDF's structure is whole. */
  readonly checkPdf: ((path: string) => Promise<boolean>) | null;
}

/**
 * Looks once for `tesseract` with Vietnamese, `pdftoppm`, `pdftotext` and `qpdf`.
 *
 * @param searchPath as in the environment's PATH; empty: none is used
 */
export async function findSystemTools(searchPath: string): Promise<SystemTools> {
  const tesseract = findProgram('tesseract', searchPath);
  const pdftoppm = findProgram('pdftoppm', searchPath);
  const pdftotext = findProgram('pdftotext', searchPath);
  const qpdf = findProgram('qpdf', searchPath);
  const knowsVietnamese = tesseract !== undefined && (await listsVietnamese(tesseract));
  return {
    readPictures: knowsVietnamese ? (pictures, mode) => readPictures(tesseract, pictures, mode) : null,
    drawPdfPage:
      pdftoppm === undefined ? null : (path, page, target) => drawPdfPage(pdftoppm, path, page, target),
    readPdfPage:
      pdftotext === undefined
        ? null
        : (path, page, keepsRows) => readPdfPage(pdftotext, path, page, keepsRows),
    checkPdf: qpdf === undefined ? null : (path) => checkPdf(qpdf, path),
  };
}

async function listsVietnamese(tesseract: string): Promise<boolean> {
  const { exitCode, stdout } = await runProgram(tesseract, ['--list-langs'], pageLimits);
  return exitCode === 0 && /^vie$/m.test(stdout.toString('utf8'));
}

const SEGMENTATIONS: Readonly<Record<ReadMode, string>> = { page: '3', line: '7', stamp: '11' };

async function readPictures(
  tesseract: string,
  pictures: readonly string[],
  mode: ReadMode,
): Promise<string[] | null> {
  if (pictures.length === 0) return [];
  const input = pictures.length === 1 ? (pictures[0] ?? '') : await writeList(pictures);
  const options = ['-l', 'vie', '--dpi', '200', '--psm', SEGMENTATIONS[mode], 'tsv'];
  const { exitCode, stdout } = await runProgram(tesseract, [input, 'stdout', ...options], pageLimits);
  return exitCode === 0 ? splitByPage(stdout.toString('utf8'), pictures.length) : null;
}

// Many pictures in one run load the model once.
async function writeList(pictures: readonly string[]): Promise<string> {
  const list = `${pictures[0]}.list`;
  await writeFile(list, pictures.join('\n'));
  return list;
}

function splitByPage(table: string, count: number): string[] {
  const tables = Array.from({ length: count }, (): string[] => []);
  for (const row of table.split('\n')) tables[Number(row.split('\t')[1]) - 1]?.push(row);
  return tables.map((rows) => rows.join('\n'));
}

const DRAW_DPI = 200;
/** Longer side of a page too big to be drawn at that, in pixels. */
const BIG_PAGE_SIDE = 4000;

async function drawPdfPage(pdftoppm: string, path: string, page: number, target: string): Promise<boolean> {
  const which = ['-f', String(page), '-l', String(page), '-singlefile', path, target];
  const asUsual = await runProgram(pdftoppm, ['-r', String(DRAW_DPI), ...which], pageLimits);
  if (asUsual.exitCode === 0) return true;
  const smaller = await runProgram(pdftoppm, ['-scale-to', String(BIG_PAGE_SIDE), ...which], pageLimits);
  return smaller.exitCode === 0;
}

async function readPdfPage(
  pdftotext: string,
  path: string,
  page: number,
  keepsRows: boolean,
): Promise<string | null> {
  const layout = keepsRows ? ['-layout'] : [];
  const which = ['-f', String(page), '-l', String(page), '-enc', 'UTF-8', path, '-'];
  const { exitCode, stdout } = await runProgram(pdftotext, [...layout, ...which], pageLimits);
  return exitCode === 0 ? stdout.toString('utf8').replaceAll('\f', '').normalize('NFC') : null;
}

/** Exit codes of `qpdf --check`: 2 errors, 3 warnings. */
const DAMAGE_CODES: readonly (number | null)[] = [2, 3];

async function checkPdf(qpdf: string, path: string): Promise<boolean> {
  const limits = { ...pageLimits, timeoutMs: CHECK_TIMEOUT_MS };
  const { exitCode } = await runProgram(qpdf, ['--check', path], limits);
  return !DAMAGE_CODES.includes(exitCode);
}
