import { areSameLines } from '../../../knowledge/model/boxes.ts';
import type { OfficialDocument, ScannedField } from '../../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import type { DraftStatement } from '../compose-answer.ts';

/** The fields that are left empty when a scan does not give them surely, by what asks for them. */
const EMPTIED: Readonly<Record<string, ScannedField>> = { number: 'number', 'issued-on': 'issuedOn' };

/**
 * The line of a scan on which a field stands that could not be read: said is only where to look. Empty when the field was
 * not left empty for that.
 */
export function quoteUnclearField(
  document: OfficialDocument,
  passages: readonly StoredPassage[],
  intent: string,
): DraftStatement[] {
  const field = EMPTIED[intent];
  const scan = field === undefined ? undefined : document.headerScans[field];
  const place =
    scan === undefined
      ? undefined
      : passages.find((passage) => passage.scan !== null && areSameLines(passage.scan, scan));
  if (scan === undefined || place === undefined) return [];
  const { text: quote, locator, page } = place;
  return [
    {
      text: `“${quote}”`,
      sources: [{ document, quote, locator, page, scan, confirmedBy: null, isUnread: true }],
    },
  ];
}
