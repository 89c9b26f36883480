import { toAgencyName } from '../language/agency-case.ts';
import type { SchoolStage, UnitInTime } from './agency.ts';
import { type NameToken, plainText, toNameTokens } from './name-tokens.ts';
import type { ReadBody } from './parsed-agency.ts';
import { isEndOfName } from './unit-specs.ts';

const SCHOOL =
  /^(?:lien doi |chi bo |cong doan |doan )?(?:truong(?= )|nhom tre|trung tam (?:gdnn|gdtx|giao duc))|^(?:th|thcs|thpt|mn|mam non|mau giao|tieu hoc|trung hoc (?:co so|pho thong)|ptdtnt|ptdtbt|pho thong dan toc)(?= )/;
// The last stage named counts: "TH và THCS" goes by THCS.
const STAGES: readonly (readonly [RegExp, SchoolStage])[] = [
  [
    /\bthpt\b|trung hoc pho thong|\bgdtx\b|giao duc thuong xuyen|\bgdnn\b|giao duc nghe nghiep|ptdtnt tinh/,
    'upper',
  ],
  [/\bthcs\b|trung hoc co so|ptdtnt|ptdtbt|pho thong dan toc|pho thong co so|\bptcs\b/, 'lower'],
  [/\bth\b|tieu hoc/, 'primary'],
  [/\bmn\b|mam non|mau giao|\bmg\b|nhom tre|nha tre/, 'preschool'],
];

/** A school by the words its name begins with, up to the first unit or comma; undefined for other bodies. */
export function readSchool(tokens: readonly NameToken[], isMarked: boolean): ReadBody | undefined {
  const text = plainText(tokens);
  const start = SCHOOL.exec(text);
  if (start === null) return undefined;
  let length = start[0].trim().split(' ').length;
  while (length < tokens.length && !isEndOfName(tokens, length, isMarked)) length += 1;
  const words = tokens.slice(0, length);
  const plain = plainText(words);
  const stage = STAGES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
  const isUnion = /^(?:lien doi|cong doan|doan) /.test(text);
  const name = toSchoolName(words, isMarked);
  return {
    key: `school:${toSchoolKey(plain)}`,
    kind: 'school',
    system: isUnion ? 'front' : text.startsWith('chi bo ') ? 'party' : 'state',
    name: /^(?:truong|lien doi|chi bo|cong doan|doan|nhom|trung tam)(?= )/.test(text)
      ? name
      : `Trường ${name}`,
    fields: ['education'],
    sectors: [],
    schoolStage: stage,
    length,
    noun: null,
  };
}

const SCHOOL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^truong(?= |$)/, 'Trường'],
  [/tieu hoc(?= |$)/, 'Tiểu học'],
  [/trung hoc co so(?= |$)/, 'Trung học cơ sở'],
  [/trung hoc pho thong(?= |$)/, 'Trung học phổ thông'],
  [/mam non(?= |$)/, 'Mầm non'],
  [/mau giao(?= |$)/, 'Mẫu giáo'],
  [/(?<= )(?:thpt|thcs|th|mn|ptdtnt|ptdtbt)(?= |$)/g, '$&'],
];

// Typed without marks, the words for the kind of school get theirs; its own name stays as typed.
function toSchoolName(words: readonly NameToken[], isMarked: boolean): string {
  const written = words.map((word) => word.written).join(' ');
  if (isMarked) return toAgencyName(written);
  const lower = written.toLowerCase();
  const named = lower.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase());
  return SCHOOL_WORDS.reduce((name, [pattern, full]) => {
    const found = new RegExp(pattern.source, 'i').exec(name);
    return found === null ? name : name.replace(found[0], full === '$&' ? found[0].toUpperCase() : full);
  }, named);
}

const STAGE_SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^truong /, ''],
  [/trung hoc pho thong/g, 'thpt'],
  [/trung hoc co so/g, 'thcs'],
  [/tieu hoc/g, 'th'],
  [/mam non/g, 'mn'],
  [/mau giao/g, 'mg'],
];

function toSchoolKey(plain: string): string {
  return STAGE_SHORT_FORMS.reduce((key, [pattern, short]) => key.replace(pattern, short), plain);
}

/** What stands in the key of a school that is told by its stage and its place alone: "Trường Tiểu học xã A". */
const STAGES_ALONE = /^school:(?:(?:th|thcs|thpt|mn|mg)(?: va (?=th))?)+$/;

/** Whether a school's key holds no name of its own. */
export function isNamedByPlace(key: string): boolean {
  return STAGES_ALONE.test(key);
}

/**
 * Whether two keys are of one school, that lies in a unit: it may be written with the unit's name as its own ("Trường Tiểu
 * học A") or by where it is ("Trường Tiểu học xã A").
 */
export function isSameSchool(a: string, b: string, { name }: UnitInTime): boolean {
  const own = ` ${plainText(toNameTokens(name))}`;
  const isNamed = (bare: string, named: string) => isNamedByPlace(bare) && named === bare + own;
  return a === b || isNamed(a, b) || isNamed(b, a);
}
