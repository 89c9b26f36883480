import { AssistantError } from '../../knowledge/model/errors.ts';
import type { ReadResult } from './read-result.ts';

/**
 * A picture of pages: it holds no letters of its own.
 *
 * @throws DOCUMENT_NO_TEXT
 */
export async function readImage(_bytes: Buffer): Promise<ReadResult> {
  throw new AssistantError('DOCUMENT_NO_TEXT', 'picture without a text layer');
}
