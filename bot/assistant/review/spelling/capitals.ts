import { isCapitals } from '../../../../ingest/clean/line-shapes.ts';
import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { capitalForms, festivalForms } from '../../../../knowledge/forms/capital-forms.ts';
import type { FormRuleId } from '../../../../knowledge/forms/form-rules.ts';
import { documentTypeNames } from '../../../../knowledge/language/abbreviations.ts';
import { PLACE_NAME } from '../../../../knowledge/language/agency.ts';
import { unifyTonePlacement } from '../../../../knowledge/language/normalize.ts';
import { spellingWording } from '../../../../prompts/review-spelling-wording.ts';
import { type Draft, listOwnItems, placeOf } from '../draft.ts';
import type { Finding, Severity } from '../finding.ts';
import { breakRule } from '../form/break-rule.ts';

interface Slip {
  readonly item: OutlineItem;
  readonly start: number;
  readonly written: string;
  readonly right: string;
  readonly rule: FormRuleId;
  readonly severity: Severity;
}

/** Capitals against Phụ lục II; a slip that comes again is told once, with how often. */
export function reviewCapitals(draft: Draft): Finding[] {
  const slips = listOwnItems(draft)
    .filter((item) => item.zone !== 'letterhead' && item.zone !== 'signature' && !isCapitals(item.text))
    .flatMap((item) => [
      ...findForms(item),
      ...findFestivals(item),
      ...findTypes(item),
      ...findLaws(item),
      ...findUnitNouns(item),
      ...findWeekdays(item),
    ]);
  return [...Map.groupBy(slips, ({ written, right }) => `${written} ${right}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return breakRule(draft, first.rule, placeOf(first.item, first.written), {
      code: 'CAPITALS',
      severity: first.severity,
      ...spellingWording.capitals(first.written, first.right, same.length),
    });
  });
}

const FORMS = capitalForms.map((form) => ({ ...form, pattern: toPattern(form.right) }));
const FESTIVALS = festivalForms.map((right) => ({ right, pattern: toPattern(right) }));

function toPattern(right: string): RegExp {
  return new RegExp(
    `(?<!\\p{L})${right.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s/gu, '\\s')}(?!\\p{L})`,
    'giu',
  );
}

function findForms(item: OutlineItem): Slip[] {
  const text = unifyTonePlacement(item.text);
  const taken: { start: number; end: number }[] = [];
  return FORMS.flatMap(({ right, rule, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match): Slip[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => start < other.end && other.start < end)) return [];
      taken.push({ start, end });
      if (match[0] === right || match[0] === right.toUpperCase() || isOfLongerWord(text, start)) return [];
      return [{ item, start, written: item.text.slice(start, end), right, rule, severity: 'warning' }];
    }),
  );
}

/** "cán bộ y tế", "cơ sở y tế", "pháp luật đất đai": small words, of which the name is only a part. */
function isOfLongerWord(text: string, at: number): boolean {
  return (
    /^(?:bộ|sở|luật)/u.test(text.slice(at)) &&
    /(?:cán|cơ|pháp|dự|nội|toàn|đảng|kỷ)\s$/iu.test(text.slice(0, at))
  );
}

function findFestivals(item: OutlineItem): Slip[] {
  return FESTIVALS.flatMap(({ right, pattern }) =>
    [...item.text.matchAll(pattern)].flatMap((match): Slip[] => {
      const isOpening = match.index === 0 || /[.:;“"]\s*$/u.test(item.text.slice(0, match.index));
      const common = right.replace(/^t/u, 'T');
      if (match[0] === right || match[0] === common || (isOpening && match[0].slice(1) === right.slice(1)))
        return [];
      return [
        { item, start: match.index, written: match[0], right, rule: 'capitals-others', severity: 'warning' },
      ];
    }),
  );
}

const TYPES = documentTypeNames.filter((name) => name !== 'Luật').map((name) => name.toLowerCase());
const TYPED_NUMBER = new RegExp(
  String.raw`(?<![\p{L}])(?<type>${TYPES.join('|')})\s+số\s*:?\s*\d+[\d/]*[-/][A-ZĐ]`,
  'gu',
);

/** "kế hoạch số 12/KH-UBND": the type of a document that is named has a capital. */
function findTypes(item: OutlineItem): Slip[] {
  return [...item.text.matchAll(TYPED_NUMBER)].flatMap((match): Slip[] => {
    const { type = '' } = match.groups ?? {};
    const written = match[0].replace(/[-/]\p{L}$/u, '');
    return [
      {
        item,
        start: match.index,
        written,
        right: type.charAt(0).toUpperCase() + written.slice(1),
        rule: 'capitals-others',
        severity: 'warning',
      },
    ];
  });
}

/** A law by its name, its number or day behind it: "Căn cứ luật việc làm ngày 16 tháng 6 năm 2025". */
const NAMED_LAW =
  /(?<!\p{L}|(?:pháp|kỷ|dự thảo|dự án|đúng|trái|theo)\s)(?<type>bộ luật|luật|pháp lệnh) (?<name>\p{L}[\p{L},\s-]{2,90}?) (?=(?:số |ngày )\d{1,4}(?:\/| tháng))/gu;

function findLaws(item: OutlineItem): Slip[] {
  return [...item.text.matchAll(NAMED_LAW)].map((match): Slip => {
    const written = match[0].trim();
    const { type = '', name = '' } = match.groups ?? {};
    const right = [type, name].map((words) => words.charAt(0).toUpperCase() + words.slice(1)).join(' ');
    return { item, start: match.index, written, right, rule: 'capitals-others', severity: 'warning' };
  });
}

const UNIT_NOUN = new RegExp(
  String.raw`(?<=[\p{Ll}\d,;]\s)(?<noun>Tỉnh|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Thành phố)\s(?<name>${PLACE_NAME})(?!\p{L})`,
  'gu',
);
/** Names that ask for the capital: numbers, persons and events, and what the rule names itself. */
const CAPITAL_NOUN =
  /^(?:\d|Hồ Chí Minh|Điện Biên Phủ|Hùng Vương|Lê |Nguyễn |Trần |Phan |Ủy|Ban|Đoàn|Hội|Thủ)/u;

/** "trên địa bàn Xã Suối Reo": a unit's noun is small. */
function findUnitNouns(item: OutlineItem): Slip[] {
  return [...item.text.matchAll(UNIT_NOUN)].flatMap((match): Slip[] => {
    const { noun = '', name = '' } = match.groups ?? {};
    if (CAPITAL_NOUN.test(name)) return [];
    const right = `${noun.toLowerCase()} ${name}`;
    return [
      { item, start: match.index, written: match[0], right, rule: 'capitals-places', severity: 'warning' },
    ];
  });
}

const WEEKDAY =
  /(?<=[\p{Ll}\d,(]\s|\()(?<lead>thứ|Thứ)\s(?<day>hai|ba|tư|năm|sáu|bảy)(?=\s(?:hằng tuần|hàng tuần|hằng tháng|hàng tháng|đầu tiên|cuối|ngày)|\)|,\s*ngày)/gu;

/** "thứ hai hằng tuần": the day has a capital. */
function findWeekdays(item: OutlineItem): Slip[] {
  return [...item.text.matchAll(WEEKDAY)].map((match): Slip => {
    const day = match.groups?.day ?? '';
    const right = `thứ ${day.charAt(0).toUpperCase()}${day.slice(1)}`;
    return {
      item,
      start: match.index,
      written: match[0],
      right,
      rule: 'capitals-others',
      severity: 'warning',
    };
  });
}
