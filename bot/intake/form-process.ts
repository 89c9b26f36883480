/** Main of a process that reads one filled form: what a file holds may take all the time and memory that it is given, and no more. */
import { z } from 'zod';
import { readXlsxCells } from '../../ingest/read/read-xlsx-cells.ts';
import { readForm } from '../assistant/draft/report/read-form.ts';
import { serveProcess } from '../serve-process.ts';

serveProcess(async () => async (task) => {
  const bytes = z.instanceof(Uint8Array).parse(task);
  return readXlsxCells(Buffer.from(bytes)).then(readForm, () => ({ kind: 'no-form' as const }));
});
