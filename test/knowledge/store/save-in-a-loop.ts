// Child of the kill test: saves document after document and says each id once it is saved. Arguments: data directory, first serial.
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { createDeadline, createDocument, createPassages } from './sample-documents.ts';

const [, , dataDirectory = '', first = '0'] = process.argv;
const store = await openSqliteStore({ dataDirectory });
for (let serial = Number(first); ; serial += 1) {
  const id = `document-${serial}`;
  const lines = Array.from({ length: 20 }, (_, i) => `Dòng ${i} của văn bản ${serial} về kênh mương`);
  const deadlines = [createDeadline(`Việc ${serial}`, '2031-06-25')];
  await store.saveDocument(
    createDocument(id, { number: `${serial}/KH-UBND`, deadlines }),
    createPassages(lines),
  );
  process.stdout.write(`${id}\n`);
}
