import { z } from 'zod';
import { AssistantError } from '../knowledge/model/errors.ts';
import {
  documentClassSchema,
  headerScansSchema,
  headerSchema,
} from '../knowledge/model/official-document.ts';
import { passageSchema } from '../knowledge/model/passage.ts';
import { registerSchema, warningSchema } from '../knowledge/model/register.ts';
import { parseDocument } from './parse/parse-document.ts';
import type { SecrecyMark } from './parse/secrecy-mark.ts';
import { mergeReadings } from './read/merge-readings.ts';
import { pageLayoutSchema } from './read/page-layout.ts';
import { type PageReading, pageWishSchema, type SurveyTask } from './read/page-readings.ts';
import { type ReadFile, readFiles } from './read/read-file.ts';
import { documentFormats, type ReadResult } from './read/read-result.ts';
import { returnedMarksSchema } from './read/returned-marks.ts';

const parsedSchema = z.object({
  header: headerSchema,
  passages: z.array(passageSchema).readonly(),
  register: registerSchema,
  headerScans: headerScansSchema,
  warnings: z.array(warningSchema).readonly(),
});

/** What examining a file gives; it crosses a process boundary as JSON. */
export const examinationSchema = z.object({
  /** sha256 of the file's bytes, hex; of several files, see `hashFiles`. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.int(),
  format: z.enum(documentFormats),
  /** Pages with text of pages there are; an unpaged file counts as one. */
  pages: z.object({ read: z.int(), total: z.int() }),
  /** The class its content asks for. */
  documentClass: documentClassSchema.extract(['internal', 'personal']),
  /** Something in it looks like a stamp of secrecy and may be none: only a person who has looked may let it in. */
  isSecrecyDoubted: z.boolean(),
  /** What a Word document bears of having been handed out: our id, changes, comments; null when it bears nothing. */
  returned: returnedMarksSchema.nullable(),
  /** How a Word document is set; null of other files, and where it says nothing of it. */
  layout: pageLayoutSchema.nullable(),
  /** Pages that further documents in the same file or album open; empty for one document. */
  documentPages: z.array(z.int()).readonly(),
  parsed: parsedSchema,
  /** The same as it read before its tracked changes; null where it bears none. */
  original: parsedSchema.nullable(),
});
export type Examination = z.infer<typeof examinationSchema>;

/** What a reader process answers: it is done, or pages are to be read otherwise first. */
export const surveySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('examined'), examination: examinationSchema }),
  z.object({ kind: z.literal('wanted'), wishes: z.array(pageWishSchema) }),
]);
export type Survey = z.infer<typeof surveySchema>;

/**
 * Reads and parses the document that files make: mostly one file, or the pages of an album of pictures. Runs in a reader
 * process, so that hostile files and hostile text alike are met under its limits.
 *
 * @param readings pages read otherwise, which its files do not give
 * @throws AssistantError with a DOCUMENT_* code; DOCUMENT_SECRET before anything of the text leaves the process
 */
export async function examineFile(
  paths: readonly string[],
  readings: readonly PageReading[] = [],
): Promise<Examination> {
  return toExamination(await readFiles(paths), readings);
}

/** The same as a task of a reader process: a first look names the pages that should be read otherwise, if there are any. */
export async function surveyFile({ paths, readings }: SurveyTask): Promise<Survey> {
  const file = await readFiles(paths);
  if (readings === null && file.wishes.length > 0) {
    // Pictures are made of no page of a file whose own words already forbid it.
    refuseSecret(parseDocument(file.result).secrecyMark);
    return { kind: 'wanted', wishes: [...file.wishes] };
  }
  return { kind: 'examined', examination: toExamination(file, readings ?? []) };
}

function toExamination(
  { contentHash, sizeBytes, result: own, wishes }: ReadFile,
  readings: readonly PageReading[],
): Examination {
  const result = mergeReadings(own, wishes, readings);
  const { parsed, secrecyMark, documentClass, documentPages } = parseDocument(result);
  refuseSecret(secrecyMark);
  const read = result.pages.filter((page) => page.text.trim() !== '').length;
  // Its shape is checked where it arrives, on the other side of the process boundary.
  return {
    contentHash,
    sizeBytes,
    format: result.format,
    pages: { read, total: result.totalPages },
    documentClass,
    isSecrecyDoubted: secrecyMark !== null,
    returned: result.returned ?? null,
    layout: result.layout ?? null,
    documentPages,
    parsed,
    original: parseOriginal(result),
  };
}

function parseOriginal({ original, ...result }: ReadResult): Examination['original'] {
  if (original === undefined) return null;
  const { parsed, secrecyMark } = parseDocument({
    ...result,
    pages: [{ pageNumber: null, text: original }],
  });
  refuseSecret(secrecyMark);
  return parsed;
}

function refuseSecret(mark: SecrecyMark | null): void {
  if (mark?.isSure === true) throw new AssistantError('DOCUMENT_SECRET', 'file bears a secrecy mark');
}
