import { AssistantError } from '../../../knowledge/model/errors.ts';

/** What the system says when a disk or folder does not take what is written. */
const DISK_REFUSALS = [
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOENT',
  'ENOTDIR',
  'EFBIG',
  'EIO',
  'EISDIR',
];

/** Whether an error is the system's refusal to write. */
export function isDiskRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && DISK_REFUSALS.includes(String(error.code));
}

/** Runs work that writes files. @throws STORE_WRITE_FAILED — the disk or folder does not take them */
export async function writingBackup<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDiskRefusal(error)) throw error;
    throw new AssistantError('STORE_WRITE_FAILED', `cannot write: ${place}`, { cause: error });
  }
}
