import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isVietnameseSyllable } from '../../knowledge/language/vietnamese-syllable.ts';
import type { PageReading, PageWish } from '../read/page-readings.ts';
import { createTurns } from '../read/turns.ts';
import { compareFigures, hasFigures } from './doubtful-digits.ts';
import { contradictsInk, isPlainFigure } from './figure-ink.ts';
import { decodePnm, toGray } from './gray-picture.ts';
import { type PageSize, toPageReading } from './page-lines.ts';
import type { PagePicture } from './page-pictures.ts';
import { createPicturePool, expectAnswer, type PicturePool } from './picture-pool.ts';
import { CUT_SCALE, type PictureArea, type PictureSource, type ReadMode } from './picture-tasks.ts';
import type { SystemTools } from './system-tools.ts';
import { type FoundWord, parseWordTable } from './tesseract-table.ts';
import { doubtWidePercents, hasPercents } from './wide-percents.ts';

/** A page read from its picture, and the picture for crops. */
export interface RecognizedPage {
  readonly reading: PageReading;
  readonly picture: PagePicture;
}

/** Reads pages from their pictures. */
export interface PageRecognizer {
  /**
   * Reads one page; calls beyond the number of cores used wait for their turn.
   *
   * @returns null for a blank page
   * @throws DOCUMENT_* — the page cannot be drawn or decoded
   */
  recognizePage(wish: PageWish): Promise<RecognizedPage | null>;
  /** Ends its processes at once. */
  close(): Promise<void>;
}

/** Confidence from which a word counts as read. */
const SURE = 0.7;
/** A page with fewer of its words sure and possible may lie on its side. */
const MIN_GOOD_SHARE = 0.4;
/** How far a comma may reach below its word, of the word's height. */
const COMMA_DEPTH = 0.25;
/** Pixels around a line in a second look. */
const LINE_MARGIN = 8;

/** A reading of the picture in one position. */
interface Attempt {
  readonly prepared: string;
  readonly kept: string;
  /** The page's red ink alone; null when there is none. */
  readonly ink: string | null;
  /** Blocks of it shaped like a stamp, level and tilted. */
  readonly stampPictures: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (readonly FoundWord[])[];
  readonly goodShare: number;
}

/**
 * A recogniser by the system's tesseract where it is, else by tesseract.js.
 *
 * @param folder where pictures are written; the caller empties it
 * @param size pages at a time
 */
export function createPageRecognizer(tools: SystemTools, folder: string, size: number): PageRecognizer {
  const pictures = createPicturePool(folder, size);
  const turns = createTurns(size);
  let count = 0;
  return {
    async recognizePage(wish) {
      count += 1;
      const stem = join(folder, `page-${count}`);
      return turns.run(() => new Recognition(wish, tools, pictures, stem).run());
    },
    close: () => pictures.close(),
  };
}

/** One page on its way. */
class Recognition {
  readonly #wish: PageWish;
  readonly #tools: SystemTools;
  readonly #pictures: PicturePool;
  readonly #stem: string;
  readonly #scratch: string[] = [];

  constructor(wish: PageWish, tools: SystemTools, pictures: PicturePool, stem: string) {
    this.#wish = wish;
    this.#tools = tools;
    this.#pictures = pictures;
    this.#stem = stem;
  }

  async run(): Promise<RecognizedPage | null> {
    try {
      const source = await this.#findSource();
      const asIs = await this.#attempt(source, 0);
      if (asIs === null) return null;
      const best = asIs.goodShare >= MIN_GOOD_SHARE ? asIs : await this.#turnAround(asIs, source);
      const lines = await this.#lookAtPercents(best, await this.#lookAgain(best));
      const { pageNumber } = this.#wish;
      return {
        reading: { ...toPageReading(pageNumber, lines, best), ...(await this.#readStamps(best)) },
        picture: { pageNumber, path: best.kept },
      };
    } finally {
      await Promise.all(this.#scratch.map((path) => rm(path, { force: true })));
    }
  }

  async #findSource(): Promise<PictureSource> {
    const { path, pageInFile: page, format } = this.#wish;
    if (format === 'image') return { kind: 'image', path, page };
    const target = `${this.#stem}-drawn`;
    this.#scratch.push(`${target}.ppm`);
    const isDrawn = (await this.#tools.drawPdfPage?.(path, page, target)) ?? false;
    return isDrawn ? { kind: 'drawn', path: `${target}.ppm` } : { kind: 'pdf', path, page };
  }

  async #attempt(source: PictureSource, turns: number): Promise<Attempt | null> {
    const prepared = `${this.#stem}-${turns}.pgm`;
    const kept = `${this.#stem}-${turns}.webp`;
    const ink = `${this.#stem}-${turns}-ink.pgm`;
    this.#scratch.push(prepared, ink);
    const task = { kind: 'prepare', source, turns, prepared, kept, ink } as const;
    const answer = expectAnswer(await this.#pictures.do(task, this.#wish.path), 'prepared');
    const stampPictures = Array.from({ length: answer.stampPictures }, (_, index) => `${ink}-${index}.pgm`);
    this.#scratch.push(...stampPictures, `${stampPictures[0]}.list`);
    if (answer.isBlank) return null;
    const [table = ''] = await this.#read([prepared], 'page');
    const lines = parseWordTable(table);
    return {
      prepared,
      kept,
      ink: answer.hasInk ? ink : null,
      stampPictures,
      width: answer.width,
      height: answer.height,
      lines,
      goodShare: measureGood(lines),
    };
  }

  /** The page in the position in which most of its words make sense; as it came when all are alike. */
  async #turnAround(asIs: Attempt, source: PictureSource): Promise<Attempt> {
    let best = asIs;
    for (const turns of [1, 3, 2]) {
      const turned = await this.#attempt(source, turns);
      if (turned !== null && turned.goodShare > best.goodShare) best = turned;
      if (best.goodShare >= MIN_GOOD_SHARE) break;
    }
    return best;
  }

  /** The lines in red ink, which the page is read without: stamps of secrecy are red. */
  async #readStamps({
    ink,
    stampPictures,
  }: Attempt): Promise<Pick<PageReading, 'stamps' | 'hasUnreadStamp'>> {
    if (ink === null) return {};
    const page = await this.#read([ink], 'page');
    const blocks = stampPictures.length === 0 ? [] : await this.#read(stampPictures, 'stamp');
    const lines = [...page, ...blocks].flatMap(parseWordTable);
    const stamps = [...new Set(lines.map((words) => words.map(({ text }) => text).join(' ')))];
    const hasUnreadStamp = stampPictures.length > 0 && !lines.some(isUnderstood);
    return { ...(stamps.length === 0 ? {} : { stamps }), ...(hasUnreadStamp ? { hasUnreadStamp } : {}) };
  }

  async #lookAgain({ prepared, lines, width, height }: Attempt): Promise<(readonly FoundWord[])[]> {
    const doubtful = lines.filter(hasFigures);
    if (doubtful.length === 0) return [...lines];
    const areas = doubtful.map((words) => toArea(words, { width, height }));
    const target = `${this.#stem}-line`;
    const figures = doubtful.flat().filter(({ text }) => isPlainFigure(text));
    const task = { kind: 'cut', prepared, areas, figures: figures.map(toFigureArea), target } as const;
    const { blobs } = expectAnswer(await this.#pictures.do(task, this.#wish.path), 'cut');
    const contradicted = new Set(
      figures.filter((word, index) => contradictsInk(word.text, blobs[index] ?? [], word.bottom - word.top)),
    );
    const cuts = areas.map((_, index) => `${target}-${index}.pgm`);
    this.#scratch.push(...cuts, `${cuts[0]}.list`);
    const tables = await this.#read(cuts, 'line');
    return lines.map((words) => {
      const index = doubtful.indexOf(words);
      const area = areas[index];
      if (area === undefined) return words;
      const second = parseWordTable(tables[index] ?? '').flat();
      const moved = second.map((word) => moveBack(word, area));
      return compareFigures(words, moved, contradicted);
    });
  }

  async #lookAtPercents(
    { prepared }: Attempt,
    lines: readonly (readonly FoundWord[])[],
  ): Promise<readonly (readonly FoundWord[])[]> {
    if (!lines.some(hasPercents)) return lines;
    const page = toGray(decodePnm(await readFile(prepared)));
    return lines.map((words) => doubtWidePercents(words, page));
  }

  async #read(pictures: readonly string[], mode: ReadMode): Promise<string[]> {
    const tables = (await this.#tools.readPictures?.(pictures, mode)) ?? null;
    if (tables !== null) return tables;
    const answer = await this.#pictures.do({ kind: 'read', pictures: [...pictures], mode }, this.#wish.path);
    return expectAnswer(answer, 'read').tables;
  }
}

/** A stamp's line of words: of arrival, of a signer's name, of secrecy. */
function isUnderstood(words: readonly FoundWord[]): boolean {
  return words.some(
    ({ text, confidence }) =>
      confidence >= SURE && text.length > 2 && isVietnameseSyllable(text.replace(EDGES, '')),
  );
}

function measureGood(lines: readonly (readonly FoundWord[])[]): number {
  const words = lines.flat();
  // Tesseract reads lines that run up or down as well, but then says little of where columns part.
  const long = words.filter(({ text }) => text.length > 2);
  const upright = long.filter((word) => word.right - word.left > word.bottom - word.top);
  if (upright.length < long.length / 2) return 0;
  const good = words.filter(
    ({ text, confidence }) =>
      confidence >= SURE && text.length > 1 && isVietnameseSyllable(text.replace(EDGES, '')),
  );
  return good.length / Math.max(words.length, 1);
}

const EDGES = /^[^\p{L}]+|[^\p{L}]+$/gu;

function toArea(words: readonly FoundWord[], { width, height }: PageSize): PictureArea {
  return {
    left: Math.max(0, Math.min(...words.map((word) => word.left)) - LINE_MARGIN),
    top: Math.max(0, Math.min(...words.map((word) => word.top)) - LINE_MARGIN),
    right: Math.min(width, Math.max(...words.map((word) => word.right)) + LINE_MARGIN),
    bottom: Math.min(height, Math.max(...words.map((word) => word.bottom)) + LINE_MARGIN),
  };
}

/** Commas reach below what is read as the word. */
function toFigureArea({ left, top, right, bottom }: FoundWord): PictureArea {
  return { left, top, right, bottom: bottom + Math.round((bottom - top) * COMMA_DEPTH) };
}

/** From the enlarged cut to the page. */
function moveBack(word: FoundWord, { left, top }: PictureArea): FoundWord {
  return {
    ...word,
    left: left + word.left / CUT_SCALE,
    right: left + word.right / CUT_SCALE,
    top: top + word.top / CUT_SCALE,
    bottom: top + word.bottom / CUT_SCALE,
  };
}
