// Child of the full-disk test, run under a file-size limit: saves ever larger documents until one is refused; says the
// code of the refusal, how many were saved, and how many documents and passages the store then holds.
import { toAssistantError } from '../../../knowledge/model/errors.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { createDocument, createPassages } from './sample-documents.ts';

const PASSAGES = 40;
const store = await openSqliteStore({ dataDirectory: process.argv[2] ?? '' });
let code = 'none';
let saved = 0;
while (code === 'none') {
  const lines = Array.from({ length: PASSAGES }, (_, i) => `Đoạn ${i} ${saved} `.repeat(200));
  try {
    await store.saveDocument(createDocument(`document-${saved}`), createPassages(lines));
    saved += 1;
  } catch (error) {
    code = toAssistantError(error).code;
  }
}
const held = await store.count(OPERATOR);
process.stdout.write(
  JSON.stringify({ code, isWhole: held.documents === saved && held.passages === saved * PASSAGES, saved }),
);
process.exit(0);
