import { readFile, writeFile } from 'node:fs/promises';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { drawPdfPage } from '../read/draw-pdf.ts';
import { loadLibrary } from '../read/load-library.ts';
import { selectTiffPage } from '../read/tiff-pages.ts';
import {
  type ColorPicture,
  cutOut,
  decodePnm,
  encodePgm,
  enlarge,
  type GrayPicture,
  measureInk,
  soften,
  toGray,
} from './gray-picture.ts';
import { findInkBlobs } from './ink-blobs.ts';
import { levelLight } from './level-light.ts';
import { CUT_SCALE, type PictureAnswer, type PictureSource, type PictureTask } from './picture-tasks.ts';
import { cutStampBlock, findStampBlocks } from './stamp-blocks.ts';
import { toStampInk } from './stamp-ink.ts';
import { convertToPng } from './tesseract-js.ts';

type PrepareTask = Extract<PictureTask, { kind: 'prepare' }>;

/** Longer side at which a page is read, in pixels: A4 at 200 dpi, where reading is as good as at 300 and twice as fast. */
const READ_SIDE = 2339;
/** Pictures from pages that much longer are scaled down, those shorter than `MIN_SIDE` up. */
const MAX_SIDE = 3300;
const MIN_SIDE = 1600;
/** Longer side of the picture kept for crops: A4 at 140 dpi. */
const KEPT_SIDE = 1640;
const KEPT_QUALITY = 45;
/** Most pixels a picture is decoded to; photos of phones have up to 50 million. */
const MAX_PIXELS = 64_000_000;
/** A page with less ink is blank but for dust: 600 pixels of A4 at 200 dpi, less than one line of text. */
const BLANK_INK = 0.00015;

const loadCanvas = () => loadLibrary('@napi-rs/canvas', () => import('@napi-rs/canvas'));

/** Does the task "prepare", see `pictureTaskSchema`. */
export async function preparePicture(task: PrepareTask): Promise<PictureAnswer> {
  const colored = await load(task.source);
  const ink = toStampInk(colored);
  const stampPictures = ink === null ? 0 : await writeInk(await turn(ink, task.turns), task.ink);
  const page = await turn(soften(levelLight(toGray(colored))), task.turns);
  const isBlank = measureInk(page) < BLANK_INK;
  await writeFile(task.prepared, encodePgm(page));
  if (!isBlank) await writeFile(task.kept, await toKept(page));
  // Drawn surfaces lie outside the heap, where the collector does not see them pile up.
  globalThis.gc?.();
  return {
    kind: 'prepared',
    width: page.width,
    height: page.height,
    isBlank,
    hasInk: ink !== null,
    stampPictures,
  };
}

/** How stamps lie, in degrees: hands press them down askew. */
const TILTS = [0, 4, -4, 8, -8, 15, -15];
/** Height to which a stamp is brought, in pixels: its letters are then as high as those of a line of text. */
const STAMP_HEIGHT = 90;

// How many pictures of blocks shaped like a stamp it wrote.
async function writeInk(ink: GrayPicture, path: string): Promise<number> {
  await writeFile(path, encodePgm(soften(ink)));
  let count = 0;
  for (const area of findStampBlocks(ink)) {
    const block = await toCanvas(cutStampBlock(ink, area));
    for (const tilt of TILTS) {
      await writeFile(`${path}-${count}.pgm`, encodePgm(await tiltBlock(block, tilt)));
      count += 1;
    }
  }
  return count;
}

async function tiltBlock(block: Awaited<ReturnType<typeof toCanvas>>, degrees: number): Promise<GrayPicture> {
  const { createCanvas } = await loadCanvas();
  const scale = STAMP_HEIGHT / block.height;
  const width = Math.round(block.width * scale * 1.2) + STAMP_HEIGHT * 2;
  const height = Math.round(STAMP_HEIGHT * 2 + block.width * scale * 0.3);
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.translate(width / 2, height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.scale(scale, scale);
  context.drawImage(block, -block.width / 2, -block.height / 2);
  const data = new Uint8Array(context.getImageData(0, 0, width, height).data);
  return toGray({ width, height, channels: 4, data });
}

async function load(source: PictureSource): Promise<ColorPicture> {
  if (source.kind === 'drawn') return decodePnm(await readFile(source.path));
  if (source.kind === 'pdf') return decode(await drawPdfPage(await readFile(source.path), source.page));
  const bytes = await readFile(source.path);
  const page = selectTiffPage(bytes, source.page);
  return decode(page === bytes ? bytes : await convertToPng(page));
}

// Turned upright by what the camera noted (EXIF), which the library heeds.
async function decode(bytes: Buffer): Promise<ColorPicture> {
  const { createCanvas, loadImage } = await loadCanvas();
  const image = await loadImage(bytes);
  if (image.width * image.height > MAX_PIXELS)
    throw new AssistantError('DOCUMENT_TOO_BIG', `picture has ${image.width} x ${image.height} pixels`);
  const scale = toScale(Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return { width, height, channels: 4, data: new Uint8Array(context.getImageData(0, 0, width, height).data) };
}

function toScale(side: number): number {
  return side > MAX_SIDE || side < MIN_SIDE ? Math.min(READ_SIDE / side, 3) : 1;
}

async function toCanvas({ width, height, data }: GrayPicture) {
  const { createCanvas } = await loadCanvas();
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(width, height);
  for (let pixel = 0, at = 0; pixel < data.length; pixel += 1, at += 4) {
    pixels.data.fill(data[pixel] ?? 0, at, at + 3);
    pixels.data[at + 3] = 255;
  }
  context.putImageData(pixels, 0, 0);
  return canvas;
}

async function toKept(page: GrayPicture): Promise<Buffer> {
  const { createCanvas } = await loadCanvas();
  const scale = Math.min(1, KEPT_SIDE / Math.max(page.width, page.height));
  const canvas = createCanvas(Math.round(page.width * scale), Math.round(page.height * scale));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(await toCanvas(page), 0, 0, canvas.width, canvas.height);
  return canvas.encode('webp', KEPT_QUALITY);
}

async function turn(page: GrayPicture, quarters: number): Promise<GrayPicture> {
  let turned = page;
  for (let done = 0; done < quarters; done += 1) turned = turnOnce(turned);
  return turned;
}

function turnOnce({ width, height, data }: GrayPicture): GrayPicture {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + (height - 1 - y)] = data[y * width + x] ?? 0;
  }
  return { width: height, height: width, data: turned };
}

type CutTask = Extract<PictureTask, { kind: 'cut' }>;

/** Does the task "cut", see `pictureTaskSchema`. */
export async function cutAreas({ prepared, areas, figures, target }: CutTask): Promise<PictureAnswer> {
  const page = toGray(decodePnm(await readFile(prepared)));
  for (const [index, { left, top, right, bottom }] of areas.entries()) {
    const area = cutOut(page, left, top, right, bottom);
    await writeFile(`${target}-${index}.pgm`, encodePgm(enlarge(area, CUT_SCALE)));
  }
  const blobs = figures.map(({ left, top, right, bottom }) =>
    findInkBlobs(cutOut(page, left, top, right, bottom)),
  );
  return { kind: 'cut', blobs };
}
