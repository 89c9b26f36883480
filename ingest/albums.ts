import { basename, dirname, extname } from 'node:path';
import { documentTypes } from '../knowledge/language/abbreviations.ts';
import type { FoundFile } from './list-files.ts';

const PICTURE_ENDINGS = new Set(['.jpg', '.jpeg', '.jfif', '.png', '.tif', '.tiff']);
/** A name and the number at its end: "trang-2", "IMG_0007", "KH 12 (3)"; more digits are a date or a time. */
const NUMBERED = /^(?<name>.*?)(?<gap>[\s._-]*)(?<bracket>\(?)(?<!\d)(?<number>\d{1,4})\)?$/su;
/** Names that say the number is that of a page: pages of one document even where one is missing between them. */
const PAGE_WORD = /(?:^|[\s._-])(?:trang|tr|page|pages|pg|p|to|tờ|mặt|mat|sheet)$/iu;
/** Names that say the number is that of the document. */
const DOCUMENT_WORD = new RegExp(
  String.raw`(?:^|[\s._-])(?:số|so|cv|công văn|vb|văn bản|${documentTypes.map(([symbol, name]) => `${symbol}|${name}`).join('|')})$`,
  'iu',
);
/** A number that is rather a year, except behind the words of a camera or a scanner. */
const YEAR = /^(?:19|20)\d\d$/;
const DEVICE_WORD = /^(?:img|dsc[nf]?|pxl|scan|image|photo|picture|ảnh|hình|anh|hinh)?$/iu;

interface NumberedPicture {
  readonly file: FoundFile;
  /** The same for the pages of one document. */
  readonly key: string;
  readonly page: number;
  readonly mayMissPages: boolean;
  readonly countsFromOne: boolean;
}

/**
 * Puts the pictures that are pages of one document together: those of a folder whose names differ only in the number at
 * their end, one after another without a gap, or with one where the name says that they are pages. The document takes the
 * place of its first page. Anything else stays as it is.
 */
export function groupAlbums(files: readonly FoundFile[]): FoundFile[] {
  const byKey = Map.groupBy(files.flatMap(toNumbered), ({ key }) => key);
  const albums = new Map<FoundFile, FoundFile>();
  const pages = new Set<FoundFile>();
  for (const run of [...byKey.values()].flatMap(toRuns)) {
    const [first, ...others] = run.map(({ file }) => file);
    if (first === undefined || others.length === 0) continue;
    albums.set(first, { ...joinPages(first, others), ...findMissingPages(run) });
    for (const other of others) pages.add(other);
  }
  return files.filter((file) => !pages.has(file)).map((file) => albums.get(file) ?? file);
}

/** More missing in one place are a numbering of another kind. */
const MAX_GAP = 20;

/** A word for a page counts from the first one; a number in brackets may be of a second copy. */
function findMissingPages(run: readonly NumberedPicture[]): Pick<FoundFile, 'missingPages'> {
  const missing: number[] = [];
  let next = run[0]?.countsFromOne === true ? 1 : (run[0]?.page ?? 1);
  for (const { page } of run) {
    if (page - next <= MAX_GAP) for (let one = next; one < page; one += 1) missing.push(one);
    next = page + 1;
  }
  return missing.length === 0 ? {} : { missingPages: missing };
}

function joinPages(first: FoundFile, others: readonly FoundFile[]): FoundFile {
  return {
    ...first,
    contentPaths: [first, ...others].flatMap(({ contentPaths }) => contentPaths),
    otherFiles: others.map(({ file }) => file),
    otherPaths: others.map(({ path }) => path),
  };
}

function toNumbered(file: FoundFile): NumberedPicture[] {
  const ending = extname(file.path).toLowerCase();
  const { name, gap, bracket, number } = NUMBERED.exec(basename(file.path, extname(file.path)))?.groups ?? {};
  if (!PICTURE_ENDINGS.has(ending) || file.problem !== undefined || number === undefined) return [];
  const stem = (name ?? '').normalize('NFC').toLowerCase();
  const mayMissPages = bracket !== '' || PAGE_WORD.test(stem);
  if (bracket === '' && (DOCUMENT_WORD.test(stem) || (YEAR.test(number) && !DEVICE_WORD.test(stem))))
    return [];
  const key = [dirname(file.path), stem, gap, bracket].join('\0');
  return [{ file, key, page: Number(number), mayMissPages, countsFromOne: PAGE_WORD.test(stem) }];
}

// Two files of one number ("trang-1.jpg", "trang-01.png") are no pages of one document.
function toRuns(pictures: readonly NumberedPicture[]): NumberedPicture[][] {
  const sorted = pictures.toSorted((a, b) => a.page - b.page);
  const runs: NumberedPicture[][] = [];
  for (const picture of sorted) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before?.page === picture.page) return [];
    const follows = before !== undefined && (picture.mayMissPages || picture.page === before.page + 1);
    if (follows) run?.push(picture);
    else runs.push([picture]);
  }
  return runs;
}
