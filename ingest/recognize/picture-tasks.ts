import { z } from 'zod';

/** Where a page's picture comes from. page: its number in the file, from 1. drawn: what `pdftoppm` wrote. */
const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('image'), path: z.string(), page: z.int().min(1) }),
  z.object({ kind: z.literal('pdf'), path: z.string(), page: z.int().min(1) }),
  z.object({ kind: z.literal('drawn'), path: z.string() }),
]);
export type PictureSource = z.infer<typeof sourceSchema>;

/** Quarter turns clockwise. */
const turnsSchema = z.int().min(0).max(3);

const areaSchema = z.object({ left: z.int(), top: z.int(), right: z.int(), bottom: z.int() });
/** A part of a prepared picture, in its pixels, right and bottom exclusive. */
export type PictureArea = z.infer<typeof areaSchema>;

const blobSchema = areaSchema.extend({ pixels: z.int() });

/** How much larger than the page the areas of a task "cut" are: in the same size a second look would make the same mistakes. */
export const CUT_SCALE = 1.5;

/** How words lie on a picture. stamp: a few, anywhere. */
export const readModes = ['page', 'line', 'stamp'] as const;
/** One of `readModes`. */
export type ReadMode = (typeof readModes)[number];

/** What a picture process is told to do: hostile pictures and PDFs are decoded there, under its limits. */
export const pictureTaskSchema = z.discriminatedUnion('kind', [
  /**
   * Writes the page as it is to be read (`prepared`, PGM), as it is to be kept (`kept`, WebP), its red ink alone (`ink`, PGM),
   * and each block of it shaped like a stamp, level and tilted (`${ink}-${index}.pgm`).
   */
  z.object({
    kind: z.literal('prepare'),
    source: sourceSchema,
    turns: turnsSchema,
    prepared: z.string(),
    kept: z.string(),
    ink: z.string(),
  }),
  /** Writes each area of a prepared picture enlarged to `${target}-${index}.pgm`, and tells the ink of each of `figures`. */
  z.object({
    kind: z.literal('cut'),
    prepared: z.string(),
    areas: z.array(areaSchema),
    figures: z.array(areaSchema),
    target: z.string(),
  }),
  /** Reads prepared pictures by tesseract.js. */
  z.object({ kind: z.literal('read'), pictures: z.array(z.string()), mode: z.enum(readModes) }),
]);
export type PictureTask = z.infer<typeof pictureTaskSchema>;

/** What it answers. */
export const pictureAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('prepared'),
    width: z.int(),
    height: z.int(),
    isBlank: z.boolean(),
    hasInk: z.boolean(),
    /** Pictures of blocks of red ink that were written. */
    stampPictures: z.int().min(0),
  }),
  /** One list of blobs for each figure, in pixels of its area. */
  z.object({ kind: z.literal('cut'), blobs: z.array(z.array(blobSchema)) }),
  /** Tab-separated words, one text for each picture. */
  z.object({ kind: z.literal('read'), tables: z.array(z.string()) }),
]);
export type PictureAnswer = z.infer<typeof pictureAnswerSchema>;
