import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram, runProgram } from '../../ingest/recognize/run-program.ts';

const LIMITS = { timeoutMs: 120_000, maxOutputBytes: 10_000_000, dataLimitKb: 8_000_000 };
const soffice = findProgram('soffice', process.env.PATH ?? '');
const pdftotext = findProgram('pdftotext', process.env.PATH ?? '');

/** Whether LibreOffice and a reader of its PDFs are on this machine. */
export const hasOffice = soffice !== undefined && pdftotext !== undefined;

/** The document as LibreOffice opens it and saves it again. */
export async function saveInOffice(docx: Uint8Array, format: 'docx' | 'pdf'): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    const [source, target] = [join(folder, 'a.docx'), join(folder, 'saved', `a.${format}`)];
    writeFileSync(source, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const todo = ['--headless', '--convert-to', format, '--outdir', join(folder, 'saved'), source];
    await runProgram(soffice ?? '', [profile, ...todo], LIMITS);
    if (!existsSync(target)) throw new Error('LibreOffice saved nothing');
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages of a document as LibreOffice prints them. */
export async function printInOffice(docx: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, await saveInOffice(docx, 'pdf'));
    const { stdout } = await runProgram(pdftotext ?? '', ['-layout', file, '-'], LIMITS);
    return stdout.toString('utf8').split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
