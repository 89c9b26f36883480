import { toAgencyName } from '../language/agency-case.ts';
import { bodyRows } from './body-words.ts';
import { isTypedMarked, type NameToken, plainText, toNameTokens } from './name-tokens.ts';
import type { ParsedAgency, ReadBody } from './parsed-agency.ts';
import { readSchool } from './school-names.ts';
import { type SectorBody, sectorBodies } from './sector-bodies.ts';
import { findTopicFields } from './topic-fields.ts';
import { canBeSameName } from './unit-names.ts';
import { isEndOfName, readUnitSpecs, type UnitSpec } from './unit-specs.ts';

const OFFICES =
  /^(?:(?:pho )?chu tich(?= (?:ubnd|uy ban|hdnd|hoi dong))|(?:pho )?bo truong(?= bo)|(?:pho )?giam doc(?= so| cong an)|(?:pho )?truong phong(?= phong)|(?:pho )?hieu truong(?= truong))(?= |$)/;

// "tỉnh Hải Dương (cũ)": when it was is for the day asked to tell.
const NOT_OF_NAME = /[“”"]|(?<!\p{L})(?:cũ|trước đây)(?!\p{L})/giu;

/**
 * Reads the name of an agency or issuer as written: in full or in short forms, with marks or without, in any case.
 * Nothing is looked up but where unit names lean on each other without a comma.
 */
export function parseAgencyName(written: string): ParsedAgency {
  const isMarked = isTypedMarked(written);
  const tokens = dropOffice(toNameTokens(written.replace(NOT_OF_NAME, ' ')));
  const body =
    readSchool(tokens, isMarked) ??
    readSector(tokens) ??
    readBodyRow(tokens, isMarked) ??
    readOther(tokens, isMarked) ??
    NO_BODY;
  const rest = dropCommittee(tokens.slice(body.length));
  const specs = readUnitSpecs(rest, isMarked);
  const units = body.noun === null ? specs : addNoun(body.noun, specs);
  return { ...body, units: dropRepeated(units, body.kind), isMarked, unitTokens: rest };
}

/** "Phòng A, Ủy ban nhân dân xã B": the body whose part it is has the same unit. */
const OF_COMMITTEE = /^(?:(?:thuoc|cua|truc thuoc) )?(?:uy ban nhan dan|ubnd)(?= )/;

function dropCommittee(tokens: readonly NameToken[]): readonly NameToken[] {
  return tokens.slice(countWords(OF_COMMITTEE.exec(plainText(tokens))?.[0] ?? ''));
}

const NO_BODY: ReadBody = {
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

// "UBND xã A, xã A, huyện B", "Sở Y tế C, tỉnh C": one unit named twice. A town may bear its province's name.
function dropRepeated(units: readonly UnitSpec[], kind: ReadBody['kind']): UnitSpec[] {
  return units.filter(({ noun, name }, i) => {
    const next = units[i + 1];
    if (next === undefined || name.plain === '' || !canBeSameName(name, next.name)) return true;
    return noun !== next.noun && !(noun === null && kind === 'department');
  });
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

function readBodyRow(tokens: readonly NameToken[], isMarked: boolean): ReadBody | undefined {
  const text = plainText(tokens);
  for (const { pattern, key, kind, system, name, fields } of bodyRows) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const noun = BODY_NOUNS[match.groups?.unit ?? ''] ?? null;
    const length = countWords(match[0]);
    const rest = { kind, system, fields, sectors: [], schoolStage: null, noun };
    if (PARTY_OFFICES.includes(key)) return { ...rest, key, name: toName(tokens.slice(0, length)), length };
    if (!NAMED_BODIES.includes(key)) return { ...rest, key, name, length };
    return { ...rest, ...readProperName(tokens, length, isMarked) };
  }
  return undefined;
}

/** "Ban Tổ chức Tỉnh ủy": their own words are their name. */
const PARTY_OFFICES: readonly string[] = ['ban-dang', 'uy-ban-kiem-tra'];

function toName(words: readonly NameToken[]): string {
  return toAgencyName(words.map(({ written }) => written).join(' '));
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
  return { key: `named:${plainText(words)}`, name: toName(words), length };
}

const OTHER =
  /^(?:trung tam|chi cuc|cuc|hoi|quy|ban (?:quan ly|chi dao|dai dien)|bql|van phong|doi|to|hat|nha|dai|vien|lien hiep|lien minh|cum|khoi)(?= )/;

/** Any other body: its name runs to the first unit that is written with its noun. */
function readOther(tokens: readonly NameToken[], isMarked: boolean): ReadBody | undefined {
  if (!OTHER.test(plainText(tokens))) return undefined;
  const named = readProperName(tokens, 1, isMarked);
  return {
    ...named,
    kind: 'other',
    system: plainText(tokens).startsWith('hoi ') ? 'front' : 'state',
    // "Chi cục Dân số", "Trung tâm Công tác xã hội": the name tells the field.
    fields: findTopicFields(named.name),
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
function readSector(tokens: readonly NameToken[]): ReadBody | undefined {
  let key = '';
  let longest: { readonly sectors: readonly SectorBody[]; readonly length: number } | undefined;
  for (const [i, { plain }] of tokens.slice(0, SECTOR_WORDS_MAX).entries()) {
    key += plain;
    const found = SECTORS_BY_KEY.get(key);
    if (found !== undefined) longest = { sectors: found.map(({ body }) => body), length: i + 1 };
  }
  const first = longest?.sectors[0];
  if (longest === undefined || first === undefined) return undefined;
  return {
    key: `sector:${first.name}`,
    kind: SECTOR_KINDS[first.rank],
    system: 'state',
    name: first.name,
    fields: [],
    sectors: longest.sectors,
    schoolStage: null,
    length: longest.length,
    noun: null,
  };
}
