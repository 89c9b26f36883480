import { foldMarks, hasMarks } from '../language/fold.ts';
import { normalizeCharacters, unifyTonePlacement } from '../language/normalize.ts';

/** An issuer's name in parts that can be compared: "Phòng Y tế huyện A, tỉnh B" is phòng y tế + huyện a + tỉnh b. */
export interface IssuerName {
  /** What kind of body, syllables. */
  readonly body: readonly string[];
  /** Administrative units from its own level up, as far as written; `name` is empty in "UBND tỉnh". */
  readonly units: readonly IssuerUnit[];
  /** Whether it was written with marks: only then do marks tell two names apart. */
  readonly hasMarks: boolean;
}

/** An administrative unit in an issuer's name: what kind, and its name's folded syllables. */
export interface IssuerUnit {
  readonly kind: string;
  readonly name: readonly string[];
}

// Short forms of bodies as letterheads and citations write them (Decree 30/2020/NĐ-CP, appendices I and III); folded.
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['ubnd', 'ủy ban nhân dân'],
  ['hdnd', 'hội đồng nhân dân'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttq', 'mặt trận tổ quốc'],
  ['vpcp', 'văn phòng chính phủ'],
  ['ttg', 'thủ tướng chính phủ'],
  ['gddt', 'giáo dục đào tạo'],
  ['gd dt', 'giáo dục đào tạo'],
  ['ldtbxh', 'lao động thương binh xã hội'],
  ['ld tbxh', 'lao động thương binh xã hội'],
  ['ldtb xh', 'lao động thương binh xã hội'],
  ['ld tb xh', 'lao động thương binh xã hội'],
  ['vhttdl', 'văn hóa thể thao du lịch'],
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
];

// Who signs or decides for a body stands for it: a person, or its standing committee.
const OFFICES: readonly string[] = [
  'chu tich',
  'pho chu tich',
  'bo truong',
  'giam doc',
  'hieu truong',
  'ban thuong vu',
  'ban chap hanh',
  'thuong truc',
];
const CONNECTIVES: readonly string[] = ['va', 'cua'];

const UNIT_KINDS: readonly string[] = [
  'tinh',
  'thanh pho',
  'huyen',
  'quan',
  'thi xa',
  'thi tran',
  'xa',
  'phuong',
  'dac khu',
];
// "xã hội", "tỉnh ủy", "huyện đoàn" are no units; after "nhân dân" they are ("UBND xã Hội …").
const NOT_AFTER_UNIT: readonly string[] = ['hoi', 'uy', 'doan'];

const SYLLABLE = /[\p{L}\p{N}]+/gu;

interface Syllable {
  /** Lower case, with marks as written. */
  readonly text: string;
  readonly folded: string;
}

const ABBREVIATION_ROWS = ABBREVIATIONS.map(([short, full]) => ({
  short: short.split(' '),
  full: toSyllables(full),
}));
const OFFICE_ROWS = OFFICES.map((office) => office.split(' '));
const UNIT_ROWS = UNIT_KINDS.map((kind) => ({ kind, words: kind.split(' ') }));

// A register names few issuers many times; emptied when full.
const parsedNames = new Map<string, IssuerName>();
const PARSED_NAMES_MAX = 2_000;

/** Reads an issuer as written, in full or abbreviated, with marks or without. */
export function parseIssuerName(issuer: string): IssuerName {
  const known = parsedNames.get(issuer);
  if (known !== undefined) return known;
  if (parsedNames.size >= PARSED_NAMES_MAX) parsedNames.clear();
  const parsed = splitUnits(dropOffice(expand(toSyllables(issuer))), hasMarks(issuer));
  parsedNames.set(issuer, parsed);
  return parsed;
}

function toSyllables(text: string): Syllable[] {
  const plain = unifyTonePlacement(normalizeCharacters(text).toLowerCase());
  return (plain.match(SYLLABLE) ?? []).map((syllable) => ({ text: syllable, folded: foldMarks(syllable) }));
}

function splitUnits(syllables: readonly Syllable[], isMarked: boolean): IssuerName {
  const body: string[] = [];
  const units: { kind: string; name: string[] }[] = [];
  for (let i = 0; i < syllables.length; ) {
    const unit = findUnit(syllables, i);
    if (unit === undefined) {
      const { text, folded } = syllables[i] ?? { text: '', folded: '' };
      if (!CONNECTIVES.includes(folded)) (units.at(-1)?.name ?? body).push(isMarked ? text : folded);
      i += 1;
    } else {
      units.push({ kind: unit.kind, name: [] });
      i += unit.words.length;
    }
  }
  return { body, units, hasMarks: isMarked };
}

function expand(syllables: readonly Syllable[]): Syllable[] {
  const expanded: Syllable[] = [];
  for (let i = 0; i < syllables.length; ) {
    const row = ABBREVIATION_ROWS.find(({ short }) => startsWithAt(syllables, i, short));
    expanded.push(...(row?.full ?? syllables.slice(i, i + 1)));
    i += row?.short.length ?? 1;
  }
  return expanded;
}

function dropOffice(syllables: readonly Syllable[]): readonly Syllable[] {
  const office = OFFICE_ROWS.find((words) => startsWithAt(syllables, 0, words));
  return office === undefined ? syllables : syllables.slice(office.length);
}

function findUnit(syllables: readonly Syllable[], position: number) {
  const unit = UNIT_ROWS.find(({ words }) => startsWithAt(syllables, position, words));
  if (unit === undefined) return undefined;
  const next = syllables[position + unit.words.length]?.folded ?? '';
  const isAfterPeople = syllables[position - 1]?.folded === 'dan';
  return NOT_AFTER_UNIT.includes(next) && !isAfterPeople ? undefined : unit;
}

function startsWithAt(syllables: readonly Syllable[], position: number, words: readonly string[]): boolean {
  return words.every((word, i) => syllables[position + i]?.folded === word);
}

/**
 * Whether two names can be of one issuer: the shorter may leave out units above or the name of its place ("UBND tỉnh"),
 * but nothing that both tell may differ. "UBND xã A" and "UBND xã A B" are two.
 */
export function canBeSameIssuer(a: IssuerName, b: IssuerName): boolean {
  const isSame = a.hasMarks && b.hasMarks ? isSameText : isSameFolded;
  return matchBodies(a, b, isSame) && matchUnits(a.units, b.units, isSame);
}

type CompareSyllables = (a: readonly string[], b: readonly string[]) => boolean;

function isSameText(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((syllable, i) => syllable === b[i]);
}

function isSameFolded(a: readonly string[], b: readonly string[]): boolean {
  return isSameText(a.map(foldMarks), b.map(foldMarks));
}

// "Sở Y tế" may be "Sở Y tế <place>" when the place is written without its kind; a school's name may not go on.
function matchBodies(a: IssuerName, b: IssuerName, isSame: CompareSyllables): boolean {
  const [short, long] = a.body.length <= b.body.length ? [a, b] : [b, a];
  if (!isSame(short.body, long.body.slice(0, short.body.length))) return false;
  const rest = long.body.slice(short.body.length);
  if (rest.length === 0) return true;
  if (short.body.length === 0 || foldMarks(short.body[0] ?? '') === 'truong') return false;
  const named = short.units.filter((unit) => unit.name.length > 0);
  return long.units.length > 0 || named.length === 0 || named.some((unit) => isSame(unit.name, rest));
}

function matchUnits(a: readonly IssuerUnit[], b: readonly IssuerUnit[], isSame: CompareSyllables): boolean {
  if (a.length === 0 || b.length === 0) return true;
  if (a[0]?.kind !== b[0]?.kind) return false;
  return a.every((unit) => {
    const other = b.find(({ kind }) => kind === unit.kind);
    if (other === undefined || unit.name.length === 0 || other.name.length === 0) return true;
    return isSame(unit.name, other.name);
  });
}
