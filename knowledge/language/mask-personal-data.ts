import { findPersonalData } from './personal-data.ts';
import type { PersonalDataKind } from './personal-data-span.ts';

/** What stands in the place of something masked. */
export interface PersonalMask {
  /** "[SĐT-1]" */
  readonly placeholder: string;
  /** As written. */
  readonly text: string;
  readonly kind: PersonalDataKind;
}

/** A text that may be shown outside, with the key to undo it, which stays here. */
export interface MaskedText {
  readonly text: string;
  readonly masks: readonly PersonalMask[];
}

/** The same of several texts, in their order. */
export interface MaskedTexts {
  readonly texts: readonly string[];
  readonly masks: readonly PersonalMask[];
}

const NAMES: Readonly<Record<PersonalDataKind, string>> = {
  phone: 'SĐT',
  email: 'EMAIL',
  'id-number': 'CCCD',
  passport: 'HỘ-CHIẾU',
  'health-insurance': 'BHYT',
  'bank-account': 'TÀI-KHOẢN',
  'tax-code': 'MST',
  plate: 'BIỂN-SỐ',
  'birth-date': 'NGÀY-SINH',
  address: 'ĐỊA-CHỈ',
  name: 'TÊN',
};

/**
 * The text with every personal datum replaced by a placeholder, agencies' numbers too: what is told in public is still no
 * matter of a model's. One writing gets one placeholder throughout the text; `restorePersonalData` gives the text back.
 *
 * @example maskPersonalData('ĐT: 0912.345.678').text // 'ĐT: [SĐT-1]'
 */
export function maskPersonalData(text: string): MaskedText {
  const { texts, masks } = maskPersonalDataOf([text]);
  return { text: texts.join(''), masks };
}

/** The same for texts that go out together: a placeholder stands for one datum in all of them. */
export function maskPersonalDataOf(texts: readonly string[]): MaskedTexts {
  const masks = new Map<string, PersonalMask>();
  const counts = new Map<PersonalDataKind, number>();
  const masked = texts.map((text) => {
    const pieces: string[] = [];
    let from = 0;
    for (const datum of findPersonalData(text)) {
      const key = `${datum.kind} ${datum.text}`;
      const mask = masks.get(key) ?? toMask(datum, texts, counts);
      masks.set(key, mask);
      pieces.push(text.slice(from, datum.start), mask.placeholder);
      from = datum.end;
    }
    return pieces.join('') + text.slice(from);
  });
  return { texts: masked, masks: [...masks.values()] };
}

function toMask(
  { kind, text }: { kind: PersonalDataKind; text: string },
  wholes: readonly string[],
  counts: Map<PersonalDataKind, number>,
): PersonalMask {
  for (;;) {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const placeholder = `[${NAMES[kind]}-${number}]`;
    // A text that already holds such a placeholder must not get another's content there.
    if (!wholes.some((whole) => whole.includes(placeholder))) return { placeholder, text, kind };
  }
}

/** Puts back what was masked, also in a text made from the masked one. */
export function restorePersonalData(text: string, masks: readonly PersonalMask[]): string {
  const byPlaceholder = new Map(masks.map((mask) => [mask.placeholder, mask.text]));
  return text.replace(/\[[\p{Lu}-]+-\d+\]/gu, (placeholder) => byPlaceholder.get(placeholder) ?? placeholder);
}
