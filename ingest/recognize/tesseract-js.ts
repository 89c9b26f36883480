import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { loadLibrary } from '../read/load-library.ts';
import type { PictureTask } from './picture-tasks.ts';

type Worker = Awaited<ReturnType<typeof import('tesseract.js').createWorker>>;

/** The Vietnamese model of integer weights: a third of the errors of the older one of the same package, and faster. */
const MODEL = '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz';
const modelPath = createRequire(import.meta.url).resolve(MODEL);

let started: Promise<Worker> | undefined;

// One for the life of the process, started when first needed. The model is the packaged one, so that nothing
// is ever fetched or cached.
function getWorker(): Promise<Worker> {
  started ??= loadLibrary('tesseract.js', async () => {
    const { createWorker, OEM } = await import('tesseract.js');
    return createWorker('vie', OEM.LSTM_ONLY, {
      langPath: dirname(modelPath),
      gzip: true,
      cacheMethod: 'none',
    });
  });
  return started;
}

/**
 * Reads pictures one after another.
 *
 * @returns for each picture its words as tab-separated text, as the tesseract command writes it
 */
export async function readByTesseractJs({
  pictures,
  mode,
}: Extract<PictureTask, { kind: 'read' }>): Promise<string[]> {
  const worker = await getWorker();
  const { PSM } = await import('tesseract.js');
  const segmentation = { page: PSM.AUTO, line: PSM.SINGLE_LINE, stamp: PSM.SPARSE_TEXT }[mode];
  await worker.setParameters({ tessedit_pageseg_mode: segmentation });
  const tables: string[] = [];
  for (const picture of pictures) {
    const { data } = await worker.recognize(await readFile(picture), {}, { text: false, tsv: true });
    tables.push(data.tsv ?? '');
  }
  return tables;
}

/**
 * A picture that the canvas does not know (TIFF), as PNG: by the picture library that tesseract.js brings.
 *
 * @throws DOCUMENT_DAMAGED — it cannot be decoded
 */
export async function convertToPng(bytes: Buffer): Promise<Buffer> {
  const worker = await getWorker();
  try {
    const { data } = await worker.recognize(bytes, {}, { text: false, imageColor: true });
    return Buffer.from((data.imageColor ?? '').replace(/^data:image\/png;base64,/, ''), 'base64');
  } catch (error) {
    throw new AssistantError('DOCUMENT_DAMAGED', `picture cannot be decoded: ${String(error)}`, {
      cause: error,
    });
  }
}
