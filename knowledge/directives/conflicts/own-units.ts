import { findUnits } from '../../language/agency.ts';
import { blankSpans } from '../../language/blank-spans.ts';
import { normalizeCharacters, unifyTonePlacement } from '../../language/normalize.ts';
import { rememberFor } from '../../language/remember.ts';
import type { DocumentHeader } from '../../model/official-document.ts';

/** Who issued a document, and where that sits. */
type Placed = Pick<DocumentHeader, 'issuer' | 'place'>;

/** The units a document is of: its issuer's own and those around it, as keys; the smallest is the first. */
export const listOwnUnits = rememberFor((document: Placed): readonly string[] => {
  const written = [document.issuer ?? '', document.place ?? ''].join(' , ');
  return [...new Set(findUnits(written).map(({ noun, name }) => toUnitKey(`${noun} ${name}`)))];
});

/** A text without the units that its document is of: "tỷ lệ hộ nghèo của xã A" in a plan of xã A is "tỷ lệ hộ nghèo của". */
export function withoutOwnUnits(text: string, document: Placed): string {
  const own = listOwnUnits(document);
  const units = findUnits(text).filter(({ noun, name }) => own.includes(toUnitKey(`${noun} ${name}`)));
  return blankSpans(text, units);
}

/** Whether a text is the name of the unit that issued a document, with its noun or bare: a row of a superior's table. */
export function namesIssuerUnit(text: string, document: Placed): boolean {
  const [smallest] = listOwnUnits(document);
  if (smallest === undefined) return false;
  const key = toUnitKey(text);
  return key === smallest || key === smallest.replace(NOUN, '');
}

const NOUN = /^(?:thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|xã|phường) /u;

// With marks: "Tân Phong" and "Tân Phòng" are two places.
function toUnitKey(text: string): string {
  const plain = unifyTonePlacement(normalizeCharacters(text)).toLowerCase();
  return (plain.match(/[\p{L}\d]+/gu) ?? []).join(' ');
}
