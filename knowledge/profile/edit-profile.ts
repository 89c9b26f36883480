import {
  type AgencyProfile,
  type OwnUnitKind,
  ownUnitKinds,
  type ProfileField,
  type ProfileSigner,
  type ProfileSource,
  profileFields,
} from '../model/agency-profile.ts';
import { AssistantError } from '../model/errors.ts';

/** One change that a person asks for: the whole value set anew, or items of a list added or taken out. */
export interface ProfileEdit {
  readonly field: ProfileField;
  readonly change: 'set' | 'add' | 'remove';
  /** Items of a list parted by ";", lines of a signer by "|" ("KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Họ tên"); empty for none. */
  readonly value: string;
}

/** No name, and no line of Nơi nhận, is longer. */
const MAX_LETTERS = 200;
/** No agency has more thôn, lớp or recipients. */
const MAX_ITEMS = 300;

/** An item of a list with its source. */
interface Item<T> {
  readonly value: T;
  readonly source: ProfileSource | undefined;
}

/**
 * The profile with a change made in a person's name.
 *
 * @throws INPUT_INVALID — too long, control characters, an item to remove that is not there, a signer without capacity,
 * several values where there is one.
 */
export function editProfile(profile: AgencyProfile, edit: ProfileEdit, by: string): AgencyProfile {
  const items = splitItems(edit);
  switch (edit.field) {
    case 'place':
    case 'symbol':
      return editOne(profile, edit.field, edit, items, by);
    case 'letterhead.superior':
    case 'letterhead.issuer':
      return editLetterhead(profile, edit.field, edit, items, by);
    case 'signers':
      return withList(
        profile,
        'signers',
        changeItems(edit, itemsOf(profile, 'signers'), items.map(toSigner), keyOfSigner, by),
      );
    case 'partners':
    case 'recipients':
      return withList(
        profile,
        edit.field,
        changeItems(edit, itemsOf(profile, edit.field), items, (line) => line, by),
      );
    default:
      return editUnits(profile, edit, items, by);
  }
}

/** @returns undefined for a name that is no field's */
export function findProfileField(name: string): ProfileField | undefined {
  return profileFields.find((field) => field === name);
}

function refuse(field: string, why: string): AssistantError {
  return new AssistantError('INPUT_INVALID', `profile: ${field}: ${why}`, {
    details: { problems: [`${field}: ${why}`] },
  });
}

function splitItems({ field, value }: ProfileEdit): string[] {
  if (/\p{Cc}/u.test(value)) throw refuse(field, 'không nhận ký tự điều khiển');
  const items = value
    .split(field.startsWith('letterhead') ? /[;|]/u : ';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length > MAX_ITEMS) throw refuse(field, `quá ${MAX_ITEMS} mục`);
  if (items.some((item) => item.length > MAX_LETTERS))
    throw refuse(field, `một mục dài quá ${MAX_LETTERS} chữ`);
  return items.map((item) => item.normalize('NFC'));
}

function byPerson(field: string, by: string): ProfileSource {
  return { field, origin: 'person', documentId: null, quote: by, locator: '', page: null };
}

function editOne(
  profile: AgencyProfile,
  field: 'place' | 'symbol',
  { change }: ProfileEdit,
  items: readonly string[],
  by: string,
): AgencyProfile {
  if (change !== 'set' || items.length > 1) throw refuse(field, 'chỉ có một giá trị, viết trường=giá trị');
  const sources = [...profile.sources.filter((source) => source.field !== field), byPerson(field, by)];
  return { ...profile, [field]: items[0] ?? null, sources };
}

function editLetterhead(
  profile: AgencyProfile,
  field: 'letterhead.superior' | 'letterhead.issuer',
  { change }: ProfileEdit,
  items: readonly string[],
  by: string,
): AgencyProfile {
  if (change !== 'set') throw refuse(field, 'ghi lại cả các dòng, viết trường=dòng 1; dòng 2');
  const part = field === 'letterhead.superior' ? 'superior' : 'issuer';
  const sources = [...profile.sources.filter((source) => source.field !== field), byPerson(field, by)];
  return { ...profile, letterhead: { ...profile.letterhead, [part]: [...items] }, sources };
}

function toSigner(written: string): ProfileSigner {
  const lines = written.split('|').map((line) => line.trim());
  const last = lines.at(-1) ?? '';
  const hasName = last !== last.toUpperCase();
  const capacity = hasName ? lines.slice(0, -1) : lines;
  if (capacity.length === 0 || capacity.some((line) => line === ''))
    throw refuse(
      'signers',
      'cần quyền hạn, chức vụ viết hoa, ví dụ: KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Họ và tên',
    );
  return { capacity, name: hasName ? last : null };
}

/** Two of one key are one office, for adding and removing. */
function keyOfSigner({ capacity, name }: ProfileSigner): string {
  return [...capacity, name ?? ''].join(' | ');
}

type ListName = 'signers' | 'units' | 'partners' | 'recipients';

function itemsOf<N extends ListName>(profile: AgencyProfile, name: N): Item<AgencyProfile[N][number]>[] {
  const list: readonly AgencyProfile[N][number][] = profile[name];
  return list.map((value, i) => ({
    value,
    source: profile.sources.find(({ field }) => field === `${name}[${i}]`),
  }));
}

function withList<T>(profile: AgencyProfile, name: ListName, items: readonly Item<T>[]): AgencyProfile {
  const others = profile.sources.filter(({ field }) => !field.startsWith(`${name}[`));
  const own = items.flatMap(({ source }, i) =>
    source === undefined ? [] : [{ ...source, field: `${name}[${i}]` }],
  );
  return { ...profile, [name]: items.map(({ value }) => value), sources: [...others, ...own] };
}

function changeItems<T>(
  { field, change }: ProfileEdit,
  items: readonly Item<T>[],
  given: readonly T[],
  keyOf: (value: T) => string,
  by: string,
): readonly Item<T>[] {
  const keys = given.map(keyOf);
  if (change === 'remove') {
    const held = items.map(({ value }) => keyOf(value));
    const absent = keys.find((key) => !held.includes(key));
    if (absent !== undefined) throw refuse(field, `không có “${absent}” để bỏ`);
    return items.filter(({ value }) => !keys.includes(keyOf(value)));
  }
  const added = given.map((value) => ({ value, source: byPerson(field, by) }));
  return change === 'set' ? added : [...items.filter(({ value }) => !keys.includes(keyOf(value))), ...added];
}

function editUnits(
  profile: AgencyProfile,
  edit: ProfileEdit,
  items: readonly string[],
  by: string,
): AgencyProfile {
  const kind = findKind(edit.field);
  const units = itemsOf(profile, 'units');
  const others = units.filter(({ value }) => value.kind !== kind);
  const given = items.map((name) => ({ name, kind }));
  const own = changeItems(
    edit,
    units.filter(({ value }) => value.kind === kind),
    given,
    ({ name }) => name,
    by,
  );
  return withList(profile, 'units', [...others, ...own]);
}

function findKind(field: string): OwnUnitKind {
  const kind = ownUnitKinds.find((each) => field === `units.${each}`);
  if (kind === undefined) throw refuse(field, 'không phải một trường của hồ sơ');
  return kind;
}
