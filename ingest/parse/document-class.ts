import { findPersonalData, type PersonalDatum } from '../../knowledge/language/personal-data.ts';
import type { PersonalDataKind } from '../../knowledge/language/personal-data-span.ts';
import type { DocumentClass } from '../../knowledge/model/official-document.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import type { CleanedText } from '../clean/cleaned-text.ts';

/** The class that a document's own marks and content ask for, and what to say of them. */
export interface ClassFinding {
  /** public is only proposed in a warning: that something was published a person must know. */
  readonly documentClass: Extract<DocumentClass, 'internal' | 'personal'>;
  readonly warnings: readonly Warning[];
}

const KIND_WORDS: Readonly<Record<PersonalDataKind, string>> = {
  phone: 'số điện thoại',
  email: 'địa chỉ thư điện tử',
  'id-number': 'số định danh, căn cước',
  passport: 'số hộ chiếu',
  'health-insurance': 'số bảo hiểm',
  'bank-account': 'số tài khoản',
  'tax-code': 'mã số thuế',
  plate: 'biển số xe',
  'birth-date': 'ngày sinh',
  address: 'địa chỉ nhà',
  name: 'tên người',
};

/** As many of one kind make a list of persons, wherever they stand. */
const LIST_LENGTH = 3;
const LISTED: readonly PersonalDataKind[] = [
  'id-number',
  'passport',
  'health-insurance',
  'bank-account',
  'birth-date',
  'address',
  'name',
];
/** With a name beside it, one is a case file. */
const TELLING: readonly PersonalDataKind[] = [
  'id-number',
  'birth-date',
  'address',
  'health-insurance',
  'phone',
];

const LIMITED =
  /lưu hành nội bộ|không phổ biến|không (?:được )?(?:sao chụp|phát tán)|tài liệu (?:phục vụ )?(?:cuộc )?(?:họp|hội nghị)/iu;
const GAZETTE = /^CÔNG BÁO(?:\s*\/|\s+số|\s+Số)/u;
const PUBLISHED = /(?:nguồn|https?:\/\/|www\.)[^\n]{0,80}\.gov\.vn/iu;
/** A mark of circulation is short and stands at the head. */
const MARK_LENGTH = 80;
const HEAD_LINES = 25;

/** Class by content (lists of persons, case files) and by marks ("Lưu hành nội bộ", Công báo); internal when nothing tells. */
export function findDocumentClass(
  cleaned: Pick<CleanedText, 'text' | 'removed' | 'looksLikeWebPage'>,
): ClassFinding {
  const owned = findPersonalData(cleaned.text).filter(({ holder }) => holder === 'person');
  const isPersonal = isAboutPersons(owned);
  const limited = findLimited(cleaned.text);
  const warnings = [
    ...warnOfPersonalData(owned, cleaned.text),
    ...(isPersonal ? [PERSONAL] : []),
    ...(limited === undefined ? [] : [toLimitedWarning(limited)]),
    ...(!isPersonal && limited === undefined && isPublished(cleaned) ? [MAY_BE_PUBLIC] : []),
  ];
  return { documentClass: isPersonal ? 'personal' : 'internal', warnings };
}

const PERSONAL: Warning = {
  code: 'CLASS_PERSONAL',
  message: 'Theo nội dung, văn bản là danh sách hoặc hồ sơ cá nhân (loại personal): không gửi ra ngoài.',
  quote: null,
};

const MAY_BE_PUBLIC: Warning = {
  code: 'CLASS_MAY_BE_PUBLIC',
  message: 'Văn bản có dấu hiệu đã đăng công khai. Nếu đúng, có thể xếp loại công khai (public).',
  quote: null,
};

function toLimitedWarning(quote: string): Warning {
  return {
    code: 'LIMITED_CIRCULATION',
    message: 'Văn bản ghi hạn chế phổ biến: giữ loại nội bộ (internal).',
    quote,
  };
}

/** Two numbers of identity cards are of two persons, which no form of an agency names. */
function isAboutPersons(owned: readonly PersonalDatum[]): boolean {
  const counts = countKinds(owned);
  const count = (kind: PersonalDataKind) => counts.get(kind) ?? 0;
  return (
    LISTED.some((kind) => count(kind) >= LIST_LENGTH) ||
    count('id-number') > 1 ||
    (count('name') > 0 && TELLING.some((kind) => count(kind) > 0))
  );
}

/** Different ones of each kind. */
function countKinds(owned: readonly PersonalDatum[]): Map<PersonalDataKind, number> {
  const seen = new Map<PersonalDataKind, Set<string>>();
  for (const { kind, text } of owned) {
    const texts = seen.get(kind) ?? new Set();
    seen.set(kind, texts.add(text));
  }
  return new Map([...seen].map(([kind, texts]) => [kind, texts.size]));
}

/** Phones and mail alone have a warning of their own among those of the header. */
function warnOfPersonalData(owned: readonly PersonalDatum[], text: string): Warning[] {
  const counts = countKinds(owned.filter(({ kind }) => kind !== 'phone' && kind !== 'email'));
  const [first] = owned.filter(({ kind }) => counts.has(kind));
  if (first === undefined) return [];
  const list = [...counts].map(([kind, count]) => `${count} ${KIND_WORDS[kind]}`).join(', ');
  return [
    {
      code: 'PERSONAL_DATA',
      message: `Văn bản có dữ liệu cá nhân: ${list}.`,
      quote: quoteBefore(text, first, owned),
    },
  ];
}

/** The words that lead to it on its line, without it and without any other: warnings are shown in places that keep logs. */
function quoteBefore(text: string, { start }: PersonalDatum, owned: readonly PersonalDatum[]): string | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(lineStart, ...owned.filter(({ end }) => end <= start).map(({ end }) => end));
  // A comma behind the datum before is no word of this one.
  const words = text
    .slice(from, start)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
  return words === '' ? null : words;
}

function findLimited(text: string): string | undefined {
  const head = text.split('\n', HEAD_LINES);
  return head.find((line) => line.length <= MARK_LENGTH && LIMITED.test(line) && !/[;.]$/.test(line));
}

function isPublished({
  text,
  removed,
  looksLikeWebPage,
}: Pick<CleanedText, 'text' | 'removed' | 'looksLikeWebPage'>): boolean {
  if (removed.some((line) => GAZETTE.test(line.text)) || GAZETTE.test(text)) return true;
  return looksLikeWebPage && (PUBLISHED.test(text) || removed.some((line) => PUBLISHED.test(line.text)));
}
