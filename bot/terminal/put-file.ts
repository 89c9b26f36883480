import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AssistantError } from '../../knowledge/model/errors.ts';

/**
 * Writes a file that a person will work with: aside first and moved into place whole; one that is there is not replaced
 * unasked.
 *
 * @throws INPUT_INVALID — it is there already, or cannot be written
 */
export async function putFile(
  file: string,
  content: Uint8Array | string,
  isOverwriting: boolean,
): Promise<void> {
  const path = resolve(file);
  const aside = `${path}.${randomUUID()}.new`;
  try {
    await writeFile(aside, content, { flag: 'wx' });
    // An empty file takes the name first: a link would do the same but not on every disk (exFAT sticks have none).
    if (!isOverwriting) await writeFile(path, '', { flag: 'wx' });
    await rename(aside, path);
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    const problem = isThere
      ? `Tệp ${file} đã có. Hãy chọn tên khác, hoặc thêm --overwrite để ghi đè.`
      : `Không ghi được tệp ${file}.`;
    throw new AssistantError('INPUT_INVALID', `file cannot be written: ${file}`, {
      cause,
      details: { problems: [problem] },
    });
  } finally {
    await rm(aside, { force: true });
  }
}
