import type { PartialDate } from '../model/calendar.ts';
import type { IssuerLevel, IssuerSystem } from '../model/official-document.ts';
import { isTypedMarked, toNameTokens } from './name-tokens.ts';
import { parseAgencyName } from './parse-agency-name.ts';
import type { ParsedAgency } from './parsed-agency.ts';
import { readUnitSpecs, type UnitSpec } from './unit-specs.ts';

/** What a document's head says of its issuer. */
export interface IssuerHead {
  readonly issuer: string | null;
  readonly issuerLevel: IssuerLevel | null;
  readonly issuerSystem: IssuerSystem | null;
  readonly place: string | null;
  readonly number: string | null;
  readonly issuedOn: PartialDate;
}

/** An issuer as read: which body, of which units. */
export interface ReadHead {
  /** As in `ParsedAgency`. */
  readonly key: string;
  /** From the name, smallest first. */
  readonly units: readonly UnitSpec[];
  /** Where it sits, by the document's own place. */
  readonly place: readonly UnitSpec[];
  readonly level: IssuerLevel | null;
}

/** The bodies a head can mean: one, or one for each rank a name is borne at ("Công an"); empty when it names none. */
export function readIssuerHead(head: IssuerHead): readonly ReadHead[] {
  const bodies = head.issuer === null ? [readSymbol(head.number)] : head.issuer.split(JOINT).map(readIssuer);
  return bodies.flatMap((parsed) => readBody(parsed, head));
}

/** "Bộ A, Bộ B": what several issue together is of each. */
const JOINT =
  /(?:[,;]|\s[-–]|\svà)\s+(?=(?:Bộ|Sở|Ủy ban|Ban|Hội|Liên đoàn|Tổng|Ngân hàng|Thanh tra|Tòa án|Viện) )/u;

function readBody(parsed: ParsedAgency | undefined, head: IssuerHead): readonly ReadHead[] {
  if (parsed === undefined || parsed.key === '') return [];
  const place = head.place === null ? [] : readPlace(head.place);
  const keys = new Set([toBodyKey(parsed.key), ...parsed.sectors.map(({ name }) => `sector:${name}`)]);
  return [...keys].map((key) => ({ key, units: parsed.units, place, level: head.issuerLevel }));
}

const OF_MINISTRY = /(?<=^(?:Cục|Tổng cục|Vụ|Viện|Văn phòng)(?!\p{L}).*)(?<!\p{L})Bộ \p{Lu}.*$/u;

// "Cục Trẻ em Bộ Y tế" speaks for its ministry.
function readIssuer(issuer: string): ParsedAgency {
  return parseAgencyName(OF_MINISTRY.exec(issuer)?.[0] ?? issuer);
}

// Their documents go out for the committee they serve.
const SERVES: Readonly<Record<string, string>> = {
  'committee-office': 'committee',
  'ban-dang': 'party',
  'uy-ban-kiem-tra': 'party',
};

function toBodyKey(key: string): string {
  return SERVES[key] ?? key;
}

function readPlace(place: string): readonly UnitSpec[] {
  return readUnitSpecs(toNameTokens(place), isTypedMarked(place));
}

// Parts of a symbol that name no body by themselves but are one's alone.
const SYMBOL_BODIES: readonly (readonly [RegExp, string])[] = [
  [/^QH\d{1,2}$/, 'Quốc hội'],
  [/^CP$/, 'Chính phủ'],
  [/^TW$|^TƯ$/, 'Ban Chấp hành Trung ương Đảng'],
];

/** The body in a number's symbol: "305/QĐ-SLĐTBXH", "23/CT-TTg". */
function readSymbol(number: string | null): ParsedAgency | undefined {
  const symbol = number?.slice(number.lastIndexOf('/') + 1) ?? '';
  for (const part of symbol.split('-')) {
    const known = SYMBOL_BODIES.find(([pattern]) => pattern.test(part))?.[1];
    const parsed = parseAgencyName(known ?? part);
    if (parsed.key !== '' && parsed.kind !== 'school' && parsed.units.length === 0) return parsed;
  }
  return undefined;
}
