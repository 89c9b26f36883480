/** Main of a picture process, see {@link createPicturePool}. */
import { serveReader } from '../read/serve-reader.ts';
import { type PictureAnswer, type PictureTask, pictureTaskSchema } from './picture-tasks.ts';
import { cutAreas, preparePicture } from './prepare-picture.ts';
import { readByTesseractJs } from './tesseract-js.ts';

async function doTask(task: PictureTask): Promise<PictureAnswer> {
  if (task.kind === 'prepare') return preparePicture(task);
  if (task.kind === 'cut') return cutAreas(task);
  return { kind: 'read', tables: await readByTesseractJs(task) };
}

await serveReader((task) => doTask(pictureTaskSchema.parse(task)));
