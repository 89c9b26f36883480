import { extname } from 'node:path';
import type { Original } from '../../ingest/read-original.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { Office } from '../office/office.ts';
import { type Access, findUserId } from './asker.ts';
import type { ChannelPolicy } from './channel-policy.ts';
import { toViewer } from './feature.ts';
import { findKeeperViewer } from './keeping/find-kept.ts';

/** A document's file, for somebody who may have it now. */
export interface OpenOriginal {
  /** What the document was read from: another content is another file. */
  readonly contentHash: string;
  /** As Telegram takes it. */
  readonly fileName: string;
  read(): Promise<Original>;
}

/** Finds the file of a document for a person in a chat; undefined when they may not have it there, or not any more. */
export type OriginalSource = (
  place: { readonly person: string | null; readonly chatId: number },
  documentId: string,
) => Promise<OpenOriginal | undefined>;

/** Files of documents, as access, visibility and class allow at the moment of sending. */
export function createOriginalSource({
  assistant,
  access,
  policy,
  office,
}: {
  readonly assistant: Pick<Assistant, 'findDocument' | 'readOriginal'>;
  readonly access: Access;
  readonly policy: ChannelPolicy;
  readonly office: Pick<Office, 'proposals'>;
}): OriginalSource {
  return async ({ person, chatId }, documentId) => {
    const asker = access.findAsker(findUserId(person ?? '') ?? 0, chatId);
    if (asker === undefined) return undefined;
    const viewer = findKeeperViewer(asker, documentId, { office }) ?? toViewer({ asker });
    const document = await assistant.findDocument(viewer, documentId);
    if (document === undefined || !policy.mayShow(document)) return undefined;
    return {
      contentHash: document.contentHash ?? '',
      fileName: toSafeFileName(document.sourceFile ?? ''),
      read: () => assistant.readOriginal(viewer, documentId),
    };
  };
}

const MAX_STEM = 60;

/**
 * A file's name in letters that grammY's unquoted form field takes: "Kế hoạch; số 5.pdf" is "Ke-hoach-so-5.pdf".
 */
export function toSafeFileName(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const ending = extname(name).toLowerCase();
  const stem = (ending === '' ? name : name.slice(0, -ending.length))
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replaceAll(/[^A-Za-z0-9_]+/g, '-')
    .slice(0, MAX_STEM)
    .replaceAll(/^-+|-+$/g, '');
  return `${stem === '' ? 'van-ban' : stem}${/^\.[a-z0-9]{1,5}$/.test(ending) ? ending : ''}`;
}
