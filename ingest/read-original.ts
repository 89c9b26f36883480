import { type AssistantError, toAssistantError } from '../knowledge/model/errors.ts';
import type { OfficialDocument } from '../knowledge/model/official-document.ts';
import { withContentFiles } from './find-content.ts';
import { readFileBytes } from './read/file-bytes.ts';

/**
 * The file a document was read from. gone: it is not there any more, or cannot be read · changed: it holds something else
 * by now · several: the document was read from pictures, one a page · too-big: more than `MAX_FILE_BYTES`.
 */
export type Original =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'gone' | 'changed' | 'several' | 'too-big' };

/** Reads the file of a document where it was when it was brought in, out of its archive where it lay in one. */
export async function readOriginal({
  sourceFile,
  contentHash,
}: Pick<OfficialDocument, 'sourceFile' | 'contentHash'>): Promise<Original> {
  if (sourceFile === null || contentHash === null) return { kind: 'gone' };
  try {
    return await withContentFiles(sourceFile, async (paths): Promise<Original> => {
      const [path, ...others] = paths;
      if (path === undefined) return { kind: 'gone' };
      if (others.length > 0) return { kind: 'several' };
      const { bytes, contentHash: hashNow } = await readFileBytes(path);
      return hashNow === contentHash ? { kind: 'file', bytes } : { kind: 'changed' };
    });
  } catch (error) {
    return { kind: toKind(toAssistantError(error)) };
  }
}

function toKind({ code }: AssistantError): 'gone' | 'too-big' {
  return code === 'DOCUMENT_TOO_BIG' ? 'too-big' : 'gone';
}
