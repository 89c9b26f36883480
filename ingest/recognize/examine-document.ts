import { judgeVietnamese } from '../../knowledge/language/vietnamese-syllable.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import type { Examination } from '../examine-file.ts';
import type { PageReading, PageWish } from '../read/page-readings.ts';
import type { ReaderPool } from '../read/reader-pool.ts';
import { type AlbumPart, partAlbum } from './album-parts.ts';
import type { PagePicture } from './page-pictures.ts';
import type { PageRecognizer, RecognizedPage } from './page-recognizer.ts';
import type { SystemTools } from './system-tools.ts';

/** A document examined, with the pictures of the pages that were recognised, not yet kept. */
export interface ExaminedDocument extends Examination {
  readonly pictures: readonly PagePicture[];
  /** The documents that an album turned out to hold, in order; absent when it holds one. */
  readonly parts?: readonly DocumentPart[];
}

/** One of several documents in an album of pictures. */
export interface DocumentPart {
  readonly paths: readonly string[];
  /** Examines it by itself; its pages are not read from their pictures again. @throws as `ReaderPool.examine` */
  readonly examine: () => Promise<ExaminedDocument>;
}

/** What examination works with. */
export interface ExaminationMeans {
  readonly readers: Pick<ReaderPool, 'survey' | 'examine'>;
  readonly tools: SystemTools;
  readonly recognizer: PageRecognizer;
  /** Is told, in English, what went wrong without failing the file. */
  readonly warn: (message: string) => void;
}

/**
 * Examines the document that files make, with all there is to read them: a reader process first; pages it cannot read by
 * `pdftotext` or recognition, then the process again with these pages; the structure of PDFs by `qpdf`.
 *
 * @throws AssistantError as `ReaderPool.examine`; pictures of a refused file are left for the caller to clear
 */
export async function examineDocument(
  paths: readonly string[],
  means: ExaminationMeans,
): Promise<ExaminedDocument> {
  const survey = await means.readers.survey(paths);
  if (survey.kind === 'examined') return withCheck(paths, survey.examination, [], means);
  const pages = await Promise.all(survey.wishes.map((wish) => readPage(wish, means)));
  const found = pages.filter((page) => page !== null);
  const examined = await examineWith(paths, found, means);
  const parts = paths.length > 1 ? partAlbum(paths, survey.wishes, examined.documentPages) : [];
  return parts.length > 1 ? { ...examined, parts: toParts(parts, found, means) } : examined;
}

async function examineWith(
  paths: readonly string[],
  found: readonly PageFound[],
  means: ExaminationMeans,
): Promise<ExaminedDocument> {
  const readings = found.map(({ reading }) => reading);
  const examination = await means.readers.examine(paths, readings);
  const pictures = found.flatMap(({ picture }) => (picture === null ? [] : [picture]));
  return withCheck(paths, examination, pictures, means);
}

function toParts(
  parts: readonly AlbumPart[],
  found: readonly PageFound[],
  means: ExaminationMeans,
): DocumentPart[] {
  return parts.map(({ paths, firstPage, endPage }) => {
    const own = found.filter(
      ({ reading: { pageNumber } }) => pageNumber >= firstPage && pageNumber < endPage,
    );
    const numbered = own.map((page) => renumber(page, page.reading.pageNumber - firstPage + 1));
    return { paths, examine: () => examineWith(paths, numbered, means) };
  });
}

function renumber({ reading, picture }: PageFound, pageNumber: number): PageFound {
  return {
    reading: { ...reading, pageNumber },
    picture: picture === null ? null : { ...picture, pageNumber },
  };
}

interface PageFound {
  readonly reading: PageReading;
  readonly picture: PagePicture | null;
}

async function readPage(wish: PageWish, means: ExaminationMeans): Promise<PageFound | null> {
  const text = wish.reason === 'picture' ? null : await readByProgram(wish, means.tools);
  if (text !== null) return { reading: { pageNumber: wish.pageNumber, text, lines: null }, picture: null };
  return wish.reason === 'fields' ? null : await recognize(wish, means);
}

/** The text layer by another program; null when there is none, or when its text is no better. */
async function readByProgram(
  { path, pageInFile, reason }: PageWish,
  { readPdfPage }: SystemTools,
): Promise<string | null> {
  const isForFields = reason === 'fields';
  const text = (await readPdfPage?.(path, pageInFile, isForFields)) ?? null;
  return text === null || isForFields || judgeVietnamese(text).verdict === 'vietnamese' ? text : null;
}

/** A page that cannot be recognised is left as the file gives it, and warned of with the rest. */
async function recognize(
  wish: PageWish,
  { recognizer, warn }: ExaminationMeans,
): Promise<RecognizedPage | null> {
  try {
    return await recognizer.recognizePage(wish);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn(`page ${wish.pageInFile} not recognised: ${reason}`);
    return null;
  }
}

async function withCheck(
  paths: readonly string[],
  examination: Examination,
  pictures: readonly PagePicture[],
  { tools: { checkPdf } }: ExaminationMeans,
): Promise<ExaminedDocument> {
  const { parsed } = examination;
  const isKnown = parsed.warnings.some((warning) => warning.code === DAMAGED);
  if (examination.format !== 'pdf' || checkPdf === null || isKnown) return { ...examination, pictures };
  const areWhole = await Promise.all(paths.map((path) => checkPdf(path)));
  if (areWhole.every(Boolean)) return { ...examination, pictures };
  return { ...examination, parsed: { ...parsed, warnings: [...parsed.warnings, lossyWarning] }, pictures };
}

const DAMAGED = 'FILE_DAMAGED';
const lossyWarning: Warning = {
  code: DAMAGED,
  message: 'Tệp PDF có chỗ hỏng, có thể đã mất chữ. Cần đối chiếu với bản gốc.',
  quote: null,
};
