import { addressedTypes, administrativeTypes } from '../../../../knowledge/forms/form-rules.ts';
import { unifyTonePlacement } from '../../../../knowledge/language/normalize.ts';
import { parseNumberSymbol } from '../../../../knowledge/language/number-symbol.ts';
import { formWording } from '../../../../prompts/review-form-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { breakRule, missingAt } from './break-rule.ts';

/** Tên loại, trích yếu and Kính gửi. */
export function reviewTitle(draft: Draft): Finding[] {
  return [...reviewType(draft), ...reviewAddressee(draft)];
}

const TYPE_ALONE = new RegExp(`^(?:DỰ THẢO\\s+)?(?:${administrativeTypes.join('|')})$`, 'iu');

function reviewType(draft: Draft): Finding[] {
  const head = draft.items.filter(({ zone }) => zone === 'letterhead' || zone === 'title');
  const lines = [...head, ...draft.items.filter(({ zone }) => zone === 'opening').slice(0, 2)];
  const line = lines.find(({ text }) => TYPE_ALONE.test(unifyTonePlacement(text.trim())));
  const letter = head.find(({ text }) => /^V\/v(?!\p{L})/iu.test(text));
  const isLetter = letter !== undefined || isOfLetter(draft);
  if (isLetter && line === undefined) return letter === undefined ? missSubject(draft, true) : [];
  if (line === undefined) {
    const isTitled = head.some(({ text }) => startsWithType(text));
    return isTitled ? [] : missType(draft);
  }
  if (line.text !== line.text.toUpperCase())
    return breakRule(draft, 'type-and-subject', placeOf(line), {
      code: 'TYPE_NOT_CAPITALS',
      ...formWording.typeCapitals(line.text.toUpperCase()),
    });
  const next = draft.items[draft.items.indexOf(line) + 1];
  const hasSubject = next !== undefined && (next.zone === 'title' || next.zone === 'letterhead');
  return hasSubject || draft.document.subject !== null ? [] : missSubject(draft, false);
}

function startsWithType(text: string): boolean {
  const upper = unifyTonePlacement(text).toUpperCase();
  // The subject may stand in the same line.
  return administrativeTypes.some(
    (type) =>
      upper.startsWith(type.toUpperCase()) && text.startsWith(text.slice(0, type.length).toUpperCase()),
  );
}

function isOfLetter({ document }: Draft): boolean {
  if (document.type === 'Công văn') return true;
  return document.number !== null && parseNumberSymbol(document.number).type === 'Công văn';
}

function missType(draft: Draft): Finding[] {
  const { type, number } = draft.document;
  if (draft.items.every(({ zone }) => zone !== 'letterhead')) return [];
  const meant = type ?? (number === null ? null : parseNumberSymbol(number).type);
  return breakRule(draft, 'type-and-subject', missingAt(formWording.places.title), {
    code: 'TYPE_MISSING',
    ...formWording.noType(meant),
  });
}

function missSubject(draft: Draft, isLetter: boolean): Finding[] {
  return breakRule(draft, 'type-and-subject', missingAt(formWording.places.title), {
    code: 'SUBJECT_MISSING',
    ...(isLetter ? formWording.noLetterSubject : formWording.noSubject),
  });
}

function reviewAddressee(draft: Draft): Finding[] {
  const { type } = draft.document;
  const line = draft.items.find(
    ({ zone, text }) => zone !== 'annex' && zone !== 'other-document' && /^Kính gửi(?!\p{L})/iu.test(text),
  );
  if (type === null) return [];
  if (line === undefined)
    return type === 'Công văn' || type === 'Tờ trình'
      ? breakRule(draft, 'recipients', missingAt(formWording.places.title), {
          code: 'ADDRESSEE_MISSING',
          ...formWording.noAddressee(type),
        })
      : [];
  if (addressedTypes.includes(type) || !administrativeTypes.includes(type)) return [];
  return breakRule(draft, 'recipients', placeOf(line), {
    code: 'ADDRESSEE_OUT_OF_PLACE',
    ...formWording.addresseeOutOfPlace(type),
  });
}
