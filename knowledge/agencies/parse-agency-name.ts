import { toAgencyName } from '../language/agency-case.ts';
import type { IssuerSystem } from '../model/official-document.ts';
import type { AgencyKind, SchoolStage } from './agency.ts';
import { bodyRows } from './body-words.ts';
import type { Field } from './fields.ts';
import { isTypedMarked, type NameToken, toNameTokens } from './name-tokens.ts';
import { type SectorBody, sectorBodies } from './sector-bodies.ts';
import { findNoun, readUnitSpecs, type UnitSpec } from './unit-specs.ts';

/** A body's name in parts, before any unit is looked up. */
export interface ParsedAgency {
  /** Two bodies of one key and one unit are one; "" when only a place was written. */
  readonly key: string;
  readonly kind: AgencyKind;
  readonly system: IssuerSystem;
  /** The body written out without its units; a school's with its own name. */
  readonly name: string;
  readonly fields: readonly Field[];
  /** Rows of the sector table that the name can mean; empty for other bodies. */
  readonly sectors: readonly SectorBody[];
  readonly schoolStage: SchoolStage | null;
  /** Units as written, smallest first. */
  readonly units: readonly UnitSpec[];
  readonly isMarked: boolean;
  /** The syllables that the units were read from. */
  readonly unitTokens: readonly NameToken[];
}

type Body = Omit<ParsedAgency, 'units' | 'isMarked' | 'unitTokens'> & {
  /** How many syllables it took. */
  readonly length: number;
  /** The noun that "tỉnh ủy", "huyện đoàn" imply for the unit that follows. */
  readonly noun: string | null;
};

const OFFICES =
  /^(?:(?:pho )?chu tich(?= (?:ubnd|uy ban|hdnd|hoi dong))|(?:pho )?bo truong(?= bo)|(?:pho )?giam doc(?= so| cong an)|(?:pho )?truong phong(?= phong)|(?:pho )?hieu truong(?= truong))(?= |$)/;

/**
 * Reads the name of an agency or issuer as written: in full or in short forms, with marks or without, in any case. Nothing is looked
 * up but where unit names lean on each other without a comma.
 */
export function parseAgencyName(written: string): ParsedAgency {
  const isMarked = isTypedMarked(written);
  const tokens = dropOffice(toNameTokens(written.replace(/[“”"]/g, ' ')));
  const body =
    readSchool(tokens, isMarked) ??
    readSector(tokens) ??
    readBodyRow(tokens, isMarked) ??
    readOther(tokens, isMarked) ??
    NO_BODY;
  const rest = tokens.slice(body.length);
  const specs = readUnitSpecs(rest, isMarked);
  const units = body.noun === null ? specs : addNoun(body.noun, specs);
  return { ...body, units, isMarked, unitTokens: rest };
}

const NO_BODY: Body = {
  key: '',
  kind: 'committee',
  system: 'state',
  name: 'Ủy ban nhân dân',
  fields: [],
  sectors: [],
  schoolStage: null,
  length: 0,
  noun: null,
};

function plainText(tokens: readonly NameToken[]): string {
  return tokens.map(({ plain }) => plain).join(' ');
}

function countWords(text: string): number {
  return text === '' ? 0 : text.trim().split(' ').length;
}

function dropOffice(tokens: readonly NameToken[]): readonly NameToken[] {
  return tokens.slice(countWords(OFFICES.exec(plainText(tokens))?.[0] ?? ''));
}

function addNoun(noun: string, specs: readonly UnitSpec[]): UnitSpec[] {
  const [first, ...others] = specs;
  if (first === undefined) return [{ noun, name: EMPTY_NAME, written: '' }];
  return first.noun === null ? [{ ...first, noun }, ...others] : [...specs];
}

const EMPTY_NAME = { marked: '', plain: '', isMarked: false };

const BODY_NOUNS: Readonly<Record<string, string>> = {
  tinh: 'tỉnh',
  thanh: 'thành phố',
  huyen: 'huyện',
  quan: 'quận',
  thi: 'thị xã',
  xa: 'xã',
  phuong: 'phường',
};

function readBodyRow(tokens: readonly NameToken[], isMarked: boolean): Body | undefined {
  const text = plainText(tokens);
  for (const { pattern, key, kind, system, name, fields } of bodyRows) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const noun = BODY_NOUNS[match.groups?.unit ?? ''] ?? null;
    const length = countWords(match[0]);
    const rest = { kind, system, fields, sectors: [], schoolStage: null, noun };
    if (!NAMED_BODIES.includes(key)) return { ...rest, key, name, length };
    return { ...rest, ...readProperName(tokens, length, isMarked) };
  }
  return undefined;
}

/** Bodies below the commune and others of which a unit has several: their own name tells them apart. */
const NAMED_BODIES: readonly string[] = ['thon', 'benh-vien'];

function readProperName(
  tokens: readonly NameToken[],
  from: number,
  isMarked: boolean,
): { key: string; name: string; length: number } {
  let length = from;
  while (length < tokens.length && !isEndOfName(tokens, length, isMarked)) length += 1;
  const words = tokens.slice(0, length);
  const name = toAgencyName(words.map(({ written }) => written).join(' '));
  return { key: `named:${plainText(words)}`, name, length };
}

const OTHER =
  /^(?:trung tam|chi cuc|cuc|hoi|quy|ban (?:quan ly|chi dao|dai dien)|van phong|doi|to|hat|nha|dai|vien|lien hiep|lien minh|cum|khoi)(?= )/;

/** Any other body: its name runs to the first unit that is written with its noun. */
function readOther(tokens: readonly NameToken[], isMarked: boolean): Body | undefined {
  if (!OTHER.test(plainText(tokens))) return undefined;
  return {
    ...readProperName(tokens, 1, isMarked),
    kind: 'other',
    system: plainText(tokens).startsWith('hoi ') ? 'front' : 'state',
    fields: [],
    sectors: [],
    schoolStage: null,
    noun: null,
  };
}

const SECTORS_BY_KEY = Map.groupBy(
  sectorBodies.flatMap((body) => body.keys.map((key) => ({ key, body }))),
  ({ key }) => key,
);
const SECTOR_WORDS_MAX = 14;
const SECTOR_KINDS = {
  ministry: 'ministry',
  department: 'department',
  division: 'division',
  'commune-division': 'division',
} as const;

/** The longest run of syllables from the start that is a sector's name: "SGD&ĐT", "Phòng Văn hóa - Xã hội". */
function readSector(tokens: readonly NameToken[]): Body | undefined {
  for (let length = Math.min(tokens.length, SECTOR_WORDS_MAX); length > 0; length -= 1) {
    const found = SECTORS_BY_KEY.get(plainText(tokens.slice(0, length)).replaceAll(' ', ''));
    if (found === undefined) continue;
    const sectors = found.map(({ body }) => body);
    const [first] = sectors;
    if (first === undefined) continue;
    return {
      key: `sector:${first.name}`,
      kind: SECTOR_KINDS[first.rank],
      system: 'state',
      name: first.name,
      fields: [],
      sectors,
      schoolStage: null,
      length,
      noun: null,
    };
  }
  return undefined;
}

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

function readSchool(tokens: readonly NameToken[], isMarked: boolean): Body | undefined {
  const text = plainText(tokens);
  const start = SCHOOL.exec(text);
  if (start === null) return undefined;
  let length = countWords(start[0]);
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

function isEndOfName(tokens: readonly NameToken[], at: number, isMarked: boolean): boolean {
  return tokens[at]?.isAfterBreak === true || findNoun(tokens, at, isMarked) !== undefined;
}
