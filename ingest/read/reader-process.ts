/** Main of a reader process, see {@link createReaderPool}. */
import { examineFile } from '../examine-file.ts';
import { serveReader } from './serve-reader.ts';

await serveReader(examineFile);
