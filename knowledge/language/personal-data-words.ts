import { familyNames } from './family-names.ts';
import type { PersonalSpan } from './personal-data-span.ts';

const AT = String.raw`\s?(?:@|\(at\)|\[at\])\s?`;
const DOT = String.raw`\s?(?:\.|\[\.\]|\(dot\))\s?`;
const EMAIL = new RegExp(
  String.raw`(?<![\w.+-])(?<local>[\w](?:[\w.+-]{0,62}[\w-])?)${AT}(?<domain>[\w-]{1,62}(?:${DOT}[a-z0-9-]{2,24}){1,4})`,
  'giu',
);

// Each of these is cheap to look for and stands in whatever the long pattern beside it can find.
const AT_SIGN = /@|\(at\)|\[at\]/i;

/** Mailboxes that anybody opens; other domains are of an organisation. */
const FREE_MAIL =
  /^(?:gmail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|proton|protonmail|zoho|gmx|mail|yandex)\s?\./iu;

/** E-mail addresses, also with spaces, a line break or "(at)". A person's where the mailbox is one that anybody opens. */
export function findEmails(text: string): PersonalSpan[] {
  if (!AT_SIGN.test(text)) return [];
  return [...text.matchAll(EMAIL)].map((match) => ({
    kind: 'email',
    holder: FREE_MAIL.test(match.groups?.domain ?? '') ? 'person' : 'agency',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const NAME = String.raw`\p{Lu}[\p{Ll}']*(?:\s\p{Lu}[\p{Ll}']*){1,4}`;
const DATE = String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)?\d\d|\d{1,2}\s?tháng\s?\d{1,2}\s?năm\s?(?:19|20)\d\d`;
// "vệ sinh ngày 28/5", "khai sinh năm 2019": other words that end in "sinh".
const BORN = String.raw`(?<!(?:vệ|khai|học|phát|dân|an|tuyển|thí|hộ|giáo|nữ|nam|sơ|ký|môi|tái|hy|hi|nghiên cứu)\s)sinh`;
const BIRTH_DATES: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}])(?:ngày,?\s?(?:tháng,?\s?năm\s)?sinh|${BORN}\sngày|${BORN}(?=\s?:?\s?\d)|DOB|NS)\s?:?\s?(?:ngày\s)?(?<value>${DATE})`,
    'giu',
  ),
  new RegExp(
    String.raw`(?:${NAME})\s?[,(-]?\s?(?:sinh năm|sinh|SN|sn)\s?:?\s?(?<value>(?:19|20)\d\d|${DATE})(?!\d)`,
    'gu',
  ),
  /(?<![\p{L}])năm sinh\s?:\s?(?<value>(?:19|20)\d\d)(?!\d)/giu,
];

const BORN_AND_DIGIT = /(?:sinh|DOB|NS|SN)(?:\s(?:ngày|năm))?\s?:?\s?(?:ngày\s)?\d/iu;

/** Dates of birth beside a label or a name; "trẻ em sinh năm 2019" is a cohort. */
export function findBirthDates(text: string): PersonalSpan[] {
  if (!BORN_AND_DIGIT.test(text)) return [];
  return BIRTH_DATES.flatMap((pattern) => findValues(text, pattern, 'birth-date'));
}

// "thường trú tại tỉnh" tells of no home: a colon, or a house, a hamlet or a street must follow.
const HOME =
  'nơi thường trú|hộ khẩu thường trú|HKTT|nơi tạm trú|nơi ở(?: hiện (?:nay|tại))?|chỗ ở(?: hiện (?:nay|tại))?|nơi cư trú|quê quán|nguyên quán|địa chỉ nhà|nhà riêng';
const PLACE = String.raw`(?=[^\n;]{0,30}(?:số|thôn|xóm|tổ|ấp|bản|khu|ngõ|ngách|hẻm|đường|phố|buôn|làng|\d))[^\n;|]{4,120}?`;
const LABELLED_HOME = new RegExp(
  String.raw`(?<![\p{L}])(?:${HOME})\s?:\s?(?<value>[^\n;|]{4,120}?)(?=\s?(?:[;|\n]|[.,]\s\p{Lu}?(?:điện thoại|số ĐT|ĐT|SĐT|CCCD|CMND|sinh)|\.\s|\.$|$))`,
  'gimu',
);
const NAMED_HOME = new RegExp(
  String.raw`${NAME}[^\n.;|]{0,80}(?:trú tại|thường trú tại|ngụ tại|cư trú tại)\s?:?\s?(?<value>${PLACE})(?=\s?(?:[;|\n]|\.\s|\.$|$))`,
  'gmu',
);
/** Asked first: every name of a text would be followed up otherwise. */
const LIVES_AT = /(?:trú|ngụ) tại/u;

const HOME_LABEL = /:(?<=(?:trú|HKTT|ở|nay|tại|quán|nhà|riêng)\s?:)/iu;

/** Home addresses behind their label, or behind a name that "trú tại". */
export function findAddresses(text: string): PersonalSpan[] {
  const patterns = [
    ...(HOME_LABEL.test(text) ? [LABELLED_HOME] : []),
    ...(LIVES_AT.test(text) ? [NAMED_HOME] : []),
  ];
  return patterns.flatMap((pattern) => findValues(text, pattern, 'address'));
}

const FAMILY = familyNames.join('|');
const GIVEN = String.raw`(?:\s\p{Lu}[\p{Ll}']*){1,4}`;
const INITIALS = String.raw`(?:\p{Lu}\s?\.\s?){1,4}(?:\p{Lu}(?![\p{L}]))?`;
const CHILD = String.raw`(?<![\p{L}])(?:cháu|bé(?: trai| gái)?|em|trẻ(?: em)?|học sinh|(?:nạn nhân|đối tượng) (?:là )?(?:trẻ em|cháu))`;
const CHILD_NAMES: readonly RegExp[] = [
  new RegExp(String.raw`${CHILD}\s(?:tên(?: là)?\s)?(?<value>(?:${FAMILY})${GIVEN})`, 'gu'),
  new RegExp(String.raw`${CHILD}\s(?:tên(?: là)?\s)?(?<value>${INITIALS})(?=[\s,;:().]|$)`, 'gu'),
];

const CHILD_AND_CAPITAL = /\s\p{Lu}(?<=(?:cháu|bé|trai|gái|em|trẻ|học sinh|tên|là)\s.)/u;

/** Names and initials of children behind "cháu", "em", "học sinh"… */
export function findChildNames(text: string): PersonalSpan[] {
  if (!CHILD_AND_CAPITAL.test(text)) return [];
  return CHILD_NAMES.flatMap((pattern) => findValues(text, pattern, 'name'));
}

function findValues(text: string, pattern: RegExp, kind: PersonalSpan['kind']): PersonalSpan[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = match.groups?.value;
    if (value === undefined) return [];
    const start = match.index + match[0].lastIndexOf(value);
    return [{ kind, holder: 'person' as const, start, end: start + value.length }];
  });
}
