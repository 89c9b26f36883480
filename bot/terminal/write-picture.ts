import { AssistantError } from '../../knowledge/model/errors.ts';
import { terminalTexts } from '../../prompts/terminal-texts.ts';
import type { Picture } from '../assistant/picture.ts';
import type { Arguments } from './command.ts';
import { putFile } from './put-file.ts';

/** Where a picture goes, and as what. */
export interface PictureFile {
  readonly file: string;
  readonly format: 'svg' | 'png';
  readonly isOverwriting: boolean;
}

/**
 * Reads `--out` and `--overwrite` of a command that draws; undefined where no file is wanted.
 *
 * @throws INPUT_USAGE — the name ends in neither .png nor .svg
 */
export function parsePictureFile(command: string, values: Arguments['values']): PictureFile | undefined {
  const { out, overwrite } = values;
  if (typeof out !== 'string') return undefined;
  const ending = /\.(svg|png)$/iu.exec(out)?.[1]?.toLowerCase();
  if (ending !== 'svg' && ending !== 'png')
    throw new AssistantError('INPUT_USAGE', `${command}: bad file: ${out}`, {
      details: { problems: [terminalTexts.usage.pictureFile] },
    });
  return { file: out, format: ending, isOverwriting: overwrite === true };
}

/** Draws and writes a picture. The drawing libraries are loaded only here. */
export async function writePicture(
  picture: Picture,
  { file, format, isOverwriting }: PictureFile,
): Promise<void> {
  const { renderPicture } = await import('../output/pictures/render-picture.ts');
  await putFile(file, await renderPicture(picture, format), isOverwriting);
}
