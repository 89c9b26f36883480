import type { Store } from '../../../knowledge/store/store.ts';
import { keepingWording } from '../../../prompts/keeping-wording.ts';
import type { DoubtfulReading } from '../scans/doubtful-readings.ts';

/** Who says so, and when (ISO 8601, UTC). */
export interface Author {
  readonly by: string;
  readonly at: string;
}

/** Whether a reading has no part that was given up as unclear: only such a one can be right as it stands. */
export function isWholeReading({ value }: Pick<DoubtfulReading, 'value'>): boolean {
  if (value === null || (typeof value === 'string' && value.includes('…'))) return false;
  return typeof value !== 'object' || Object.values(value).every((part) => part !== null);
}

/** Keeps that a person compared a reading with the page and found it right. @throws DOCUMENT_NOT_FOUND, INPUT_INVALID */
export async function confirmReading(
  store: Pick<Store, 'saveCorrection'>,
  { documentId, path, value }: DoubtfulReading,
  { by, at }: Author,
): Promise<void> {
  const reason = keepingWording.confirmed;
  await store.saveCorrection({
    documentId,
    kind: 'set',
    path,
    oldValue: value,
    newValue: value,
    by,
    reason,
    at,
  });
}
