import { foldMarks } from '../../../knowledge/language/fold.ts';
import { normalizeCharacters } from '../../../knowledge/language/normalize.ts';
import { findPersonalData, type PersonalDatum } from '../../../knowledge/language/personal-data.ts';
import type { PersonalDataKind } from '../../../knowledge/language/personal-data-span.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';

type HiddenKind = keyof typeof answerWording.hiddenContacts;

/** How people ask for each kind, folded; "gửi qua địa chỉ nào" asks where a report goes, which may be a person's mailbox. */
const ASKING: readonly (readonly [words: RegExp, kinds: readonly HiddenKind[]])[] = [
  [
    /\b(?:dien thoai|sdt|so (?:dt|phone|di dong|zalo|lien he|lien lac)|lien he|lien lac|hotline|goi (?:cho |den |toi )?(?:ai|so nao|dau)|phone)\b/,
    ['phone', 'email'],
  ],
  [/\b(?:e ?mail|mail|thu dien tu|hom thu|hop thu)\b/, ['phone', 'email']],
  [
    /\b(?:gui|nop|bao cao)\b.*\b(?:ve|qua|den|toi|vao|bang) (?:dia chi|kenh|hinh thuc|cach) (?:nao|gi)\b/,
    ['email'],
  ],
  [/\b(?:so )?tai khoan\b/, ['bank-account']],
  [/\b(?:can cuoc|cccd|cmnd|cmt|chung minh (?:nhan dan|thu)|so dinh danh)\b/, ['id-number']],
  [/\bho chieu\b/, ['passport']],
  [/\b(?:the|so) (?:bao hiem|bhyt)\b/, ['health-insurance']],
];

/** The kinds of private data a question asks for; empty for most. "Tổng đài điện thoại" names a service, not a person's. */
export function findAskedContacts(question: string): ReadonlySet<PersonalDataKind> {
  const folded = foldMarks(normalizeCharacters(question))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\btong dai dien thoai\b/g, ' ');
  return new Set(ASKING.flatMap(([words, kinds]) => (words.test(folded) ? kinds : [])));
}

/** What of a person's contacts and papers a text holds; an agency's own numbers are public. */
function findPrivate(text: string): (PersonalDatum & { kind: HiddenKind })[] {
  return findPersonalData(text).flatMap((datum) =>
    datum.holder === 'person' && isHidden(datum.kind) ? [{ ...datum, kind: datum.kind }] : [],
  );
}

function isHidden(kind: PersonalDataKind): kind is HiddenKind {
  return kind in answerWording.hiddenContacts;
}

/** Whether a text holds a person's contacts or papers of the kinds. */
export function holdsPrivate(text: string, kinds: ReadonlySet<PersonalDataKind>): boolean {
  return findPrivate(text).some(({ kind }) => kinds.has(kind));
}

/**
 * The text with what is a person's own (phone, mailbox, papers) named instead of shown.
 *
 * @param asked the kinds the question asks for, which stay
 * @param quotes what the text quotes: whole, their own words tell what a bare number is
 */
export function hidePrivate(
  text: string,
  asked: ReadonlySet<PersonalDataKind> = new Set(),
  quotes: readonly string[] = [],
): string {
  const found = [text, ...quotes].flatMap(findPrivate).filter(({ kind }) => !asked.has(kind));
  return [...found]
    .sort((a, b) => b.text.length - a.text.length)
    .reduce((shown, datum) => shown.replaceAll(datum.text, answerWording.hiddenContacts[datum.kind]), text);
}
