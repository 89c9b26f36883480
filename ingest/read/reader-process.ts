/** Main of a reader process, see {@link createReaderPool}. */
import { surveyFile } from '../examine-file.ts';
import { surveyTaskSchema } from './page-readings.ts';
import { serveReader } from './serve-reader.ts';

await serveReader((task) => surveyFile(surveyTaskSchema.parse(task)));
