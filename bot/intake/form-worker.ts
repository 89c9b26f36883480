import { parentPort, workerData } from 'node:worker_threads';
import { readXlsxCells } from '../../ingest/read/read-xlsx-cells.ts';
import { readForm } from '../assistant/draft/report/read-form.ts';

// The thread's only work: what a file holds may take all the time and memory that it is given, and no more.
const reading = await readXlsxCells(Buffer.from(workerData)).then(readForm, () => ({
  kind: 'no-form' as const,
}));
parentPort?.postMessage(reading);
