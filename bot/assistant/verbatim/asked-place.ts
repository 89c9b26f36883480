import { foldMarks, hasMarks } from '../../../knowledge/language/fold.ts';

/** The words that name parts of a document, as they are typed. */
export const placeUnits = [
  'annex',
  'form',
  'part',
  'chapter',
  'section',
  'article',
  'clause',
  'point',
  'bullet',
  'paragraph',
  'row',
] as const;
export type PlaceUnit = (typeof placeUnits)[number];

/** One named step: "khoản 4" is a clause of label "4"; "mục III.2" two steps, of which the second is only numbered. */
export interface AskedStep {
  readonly unit: PlaceUnit | null;
  /** Lower case, marks kept where they were typed. */
  readonly label: string;
}

/** What is left of a question without the words that name a part, and the parts named. */
export interface AskedPlace {
  /** Each named part as its steps, in the order typed ("khoản 4", "Điều 2"). Empty when none is named. */
  readonly parts: readonly (readonly AskedStep[])[];
  /** Further labels of the first part: "khoản 4, 5 Điều 2". */
  readonly alsoLabels: readonly string[];
  /** From which passage on, from 1: how the rest of a long part is asked for. */
  readonly from: number;
  readonly rest: string;
  /** The word for the first part ("khoản"); empty where it stands without. */
  readonly firstUnit: string;
  /** The parts as typed ("khoản 4 Điều 2"). */
  readonly written: string;
}

type LabelKind = 'roman' | 'digits' | 'letter';

/**
 * Names of units with the labels they take. Nghị định 30/2020/NĐ-CP, Phụ lục I; "gạch đầu dòng", "đoạn", "dòng" by use.
 */
const UNITS: readonly (readonly [name: string, unit: PlaceUnit, labels: readonly LabelKind[]])[] = [
  ['phụ lục', 'annex', ['roman', 'digits', 'letter']],
  ['biểu mẫu', 'form', ['digits']],
  ['mẫu', 'form', ['digits']],
  ['phần', 'part', ['roman', 'digits', 'letter']],
  ['chương', 'chapter', ['roman', 'digits']],
  ['tiểu mục', 'section', ['digits']],
  ['mục', 'section', ['roman', 'digits', 'letter']],
  ['điều', 'article', ['digits']],
  ['khoản', 'clause', ['digits']],
  ['điểm', 'point', ['digits', 'letter']],
  ['gạch đầu dòng', 'bullet', ['digits']],
  ['đoạn', 'paragraph', ['digits']],
  ['dòng', 'row', ['digits']],
];
const LABELS: Readonly<Record<LabelKind, RegExp>> = {
  roman: /^[ivx]+$/,
  digits: /^\d+[a-z]?$/,
  letter: /^[a-zđ]$/,
};
const UNIT = UNITS.map(([name]) => foldMarks(name)).join('|');
const ONE = String.raw`(?:[ivx]{1,5}|\d{1,3}[a-z]?|[a-z])(?![a-z0-9])`;
const CHAIN = String.raw`${ONE}(?:\s?\.\s?${ONE}){0,4}`;
const ALSO = String.raw`(?:\s?(?:,|va)\s(?:(?:khoan|diem|muc|dieu)\s)?${ONE}(?=\s|[,.?]|$)){0,8}`;
const NAMED = new RegExp(
  String.raw`(?<![a-z])(?<unit>${UNIT})(?:\s(?:so|thu))?\s(?<chain>${CHAIN})(?<also>${ALSO})`,
  'g',
);
/** "II.3", "iv.1.a": numbered without a word, told by its Roman head. */
const BARE = new RegExp(String.raw`(?<![a-z0-9/.])(?<chain>[ivx]{1,5}(?:\.${ONE}){1,4})(?![a-z0-9/])`, 'g');
const FROM = /(?<![a-z])tu doan (?:thu )?(?<number>\d{1,3})(?!\d)/;
/** A number behind these is a count or a date, not a part ("Điều 2 năm", "phần 3 tháng"). */
const COUNTED = /^\s?(?:%|phan tram|tuoi|dong\b|trieu|ty\b|nguoi)/;

/**
 * The parts of a document a question names, typed with or without marks, small to large or large to small.
 *
 * @param text normalised, as typed otherwise
 * @example findAskedPlace('khoản 4 Điều 2 Quyết định 8').parts // clause 4, then article 2
 */
export function findAskedPlace(text: string): AskedPlace {
  const folded = foldMarks(text);
  const fromMatch = FROM.exec(folded);
  const spans: { start: number; end: number }[] = [];
  if (fromMatch !== null) spans.push({ start: fromMatch.index, end: fromMatch.index + fromMatch[0].length });
  const open = blank(folded, spans);
  const named = [...open.matchAll(NAMED)].filter(
    (match) => !COUNTED.test(open.slice(match.index + match[0].length)) && isPart(text, match),
  );
  const found = named.length > 0 ? named : [...open.matchAll(BARE)];
  spans.push(...found.map((match) => ({ start: match.index, end: match.index + match[0].length })));
  const parts = found.map((match) => toSteps(text, match));
  const also = found[0]?.groups?.also ?? '';
  return {
    parts,
    alsoLabels: [...also.matchAll(new RegExp(`(?:^|[\\s,])(${ONE})`, 'g'))]
      .map(([, label = '']) => label)
      .filter((label) => label !== ''),
    from: Number(fromMatch?.groups?.number ?? 1),
    firstUnit: text.slice(found[0]?.index, (found[0]?.index ?? 0) + (found[0]?.groups?.unit ?? '').length),
    written: found.map((match) => text.slice(match.index, match.index + match[0].length)).join(' '),
    rest: blank(text, spans).replace(/\s+/g, ' ').trim(),
  };
}

function blank(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduce(
    (left, { start, end }) => `${left.slice(0, start)}${' '.repeat(end - start)}${left.slice(end)}`,
    text,
  );
}

/** Whether the words typed name a unit with a label it takes: "động vì" is neither "dòng" nor "VI". */
function isPart(text: string, match: RegExpExecArray): boolean {
  const [, , labels = []] = findUnit(match) ?? [];
  const written = text.slice(match.index, match.index + match[0].length).toLowerCase();
  const [first] = toSteps(text, match);
  const label = first?.label ?? '';
  const isTyped = hasMarks(text) ? written.startsWith(findUnit(match)?.[0] ?? '') : true;
  return isTyped && labels.some((kind) => LABELS[kind].test(label));
}

function findUnit(match: RegExpExecArray) {
  return UNITS.find(([name]) => foldMarks(name) === match.groups?.unit);
}

/** The steps of a match, with the marks its letters were typed with ("điểm đ"). */
function toSteps(text: string, match: RegExpExecArray): AskedStep[] {
  const unit = findUnit(match)?.[1] ?? null;
  const chain = match.groups?.chain ?? '';
  const start = match.index + match[0].indexOf(chain, (match.groups?.unit ?? '').length);
  const written = text.slice(start, start + chain.length).toLowerCase();
  return written.split('.').map((label, i) => ({ unit: i === 0 ? unit : null, label: label.trim() }));
}
