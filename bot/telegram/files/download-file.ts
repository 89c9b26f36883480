import { type Api, GrammyError } from 'grammy';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { toCallSignal } from '../call-signal.ts';
import type { Timings } from '../timings.ts';

/** Bot API: files up to 20 MB can be fetched. */
export const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;

const DEFAULT_API_ROOT = 'https://api.telegram.org';

/**
 * Fetches a file that was sent to the bot.
 *
 * @throws DOCUMENT_TOO_BIG — it, or what the server sends for it, is more than Telegram gives
 * @throws DOCUMENT_UNREADABLE — it did not come, in time or at all
 */
export type Download = (fileId: string) => Promise<Uint8Array>;

/**
 * Downloads by our own fetch, with a cap on bytes and time. The address holds the token: it stands in no error and no log.
 *
 * @param fetch the platform's own, or one through a proxy
 * @param givingUp ends what is under way
 */
export function createDownload(
  api: Api,
  {
    token,
    apiRoot = DEFAULT_API_ROOT,
    fetch,
  }: { readonly token: string; readonly apiRoot?: string; readonly fetch: typeof globalThis.fetch },
  givingUp: AbortSignal,
  { downloadTimeoutMs }: Timings,
): Download {
  const root = `${apiRoot.replace(/\/+$/, '')}/file/bot${token}/`;
  return async (fileId) => {
    const path = await findPath(api, fileId, givingUp);
    const signal = AbortSignal.any([givingUp, AbortSignal.timeout(downloadTimeoutMs)]);
    try {
      // Never followed: a redirect would carry the token elsewhere.
      const response = await fetch(root + path.split('/').map(encodeURIComponent).join('/'), {
        signal,
        redirect: 'error',
      });
      if (!response.ok || response.body === null) throw unreadable();
      return await readCapped(response.body);
    } catch (error) {
      throw error instanceof AssistantError ? error : unreadable();
    }
  };
}

async function findPath(api: Api, fileId: string, givingUp: AbortSignal): Promise<string> {
  try {
    const { file_path: path, file_size: sizeBytes = 0 } = await api.getFile(fileId, toCallSignal(givingUp));
    if (sizeBytes > MAX_DOWNLOAD_BYTES) throw tooBig();
    if (path === undefined || path.split('/').includes('..')) throw unreadable();
    return path;
  } catch (error) {
    if (error instanceof AssistantError) throw error;
    if (error instanceof GrammyError && /file is too big/i.test(error.description)) throw tooBig();
    throw unreadable();
  }
}

async function readCapped(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_DOWNLOAD_BYTES) throw tooBig();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooBig(): AssistantError {
  return new AssistantError('DOCUMENT_TOO_BIG', 'file is more than Telegram gives');
}

function unreadable(): AssistantError {
  return new AssistantError('DOCUMENT_UNREADABLE', 'file did not come from Telegram', { retryable: true });
}
