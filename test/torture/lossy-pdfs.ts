import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { toSyllables } from '../../knowledge/language/fold.ts';
import { createRandom } from '../helpers/random.ts';
import { damageBytes } from './damage-bytes.ts';
import { examineFiles, type FileOutcome } from './examine-files.ts';

/** A reading with fewer of the original's words is lossy. */
const WHOLE_SHARE = 0.99;
/** Of a text of a few words one word is a large share. */
const MIN_WORDS = 50;
/** Warnings that tell the operator not to trust a reading. */
const TELLS_OF_LOSS = /^(?:FILE_DAMAGED|BYTES_LOST|TEXT_GARBLED|PAGES_WITHOUT_TEXT|PAGES_RECOGNIZED)$/;

/** Damaged PDFs that were read all the same. */
export interface LossCount {
  readonly damaged: number;
  readonly read: number;
  /** Read with words missing. */
  readonly lossy: number;
  /** Lossy, and the operator is told. */
  readonly flagged: number;
  /** Lossy and nothing said, with the share of words that are left. */
  readonly silent: readonly string[];
}

/**
 * Damages PDFs and compares what is read of each with what is read of the whole one: whoever reads on with words missing
 * must be told.
 *
 * @param pdfs whole ones with a text layer
 * @param searchPath where `qpdf` is found, and `pdftotext`
 */
export async function countLosses(
  pdfs: readonly string[],
  perPdf: number,
  seed: number,
  searchPath: string,
): Promise<LossCount> {
  const folder = mkdtempSync(join(tmpdir(), 'lossy-'));
  try {
    const whole = (await examineFiles(pdfs)).outcomes.filter(
      ({ text }) => toSyllables(text).length >= MIN_WORDS,
    );
    const random = createRandom(seed);
    const originals = new Map<string, FileOutcome>();
    for (const original of whole) {
      for (let i = 0; i < perPdf; i++) {
        const path = join(folder, `${originals.size}-${basename(original.file)}`);
        writeFileSync(path, damageBytes(readFileSync(original.file), random));
        originals.set(path, original);
      }
    }
    const { outcomes } = await examineFiles([...originals.keys()], { searchPath });
    return judge(outcomes, originals);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function judge(outcomes: readonly FileOutcome[], originals: ReadonlyMap<string, FileOutcome>): LossCount {
  const read = outcomes.filter(({ state }) => state === 'read');
  const lossy = read
    .map((outcome) => ({ outcome, kept: shareKept(originals.get(outcome.file)?.text ?? '', outcome.text) }))
    .filter(({ kept }) => kept < WHOLE_SHARE);
  const silent = lossy.filter(({ outcome }) => !outcome.warnings.some((code) => TELLS_OF_LOSS.test(code)));
  return {
    damaged: outcomes.length,
    read: read.length,
    lossy: lossy.length,
    flagged: lossy.length - silent.length,
    silent: silent.map(({ outcome, kept }) => `${basename(outcome.file)} ${(kept * 100).toFixed(1)} %`),
  };
}

/** Share of the original's words that the reading has, each as often as it stands there. */
function shareKept(original: string, reading: string): number {
  const left = new Map<string, number>();
  for (const word of toSyllables(reading)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = toSyllables(original);
  const kept = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return words.length === 0 ? 1 : kept.length / words.length;
}
