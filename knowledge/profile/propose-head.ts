import type { Agency } from '../agencies/agency.ts';
import { parseAgencyName } from '../agencies/parse-agency-name.ts';
import { FIRST_DAY_OF_TWO_TIERS } from '../agencies/unit-days.ts';
import { markedKey } from '../agencies/unit-names.ts';
import { parseNumberSymbol } from '../language/number-symbol.ts';
import { toDayBounds } from '../language/vietnamese-date.ts';
import type { FormRules } from './form-rules.ts';
import { LETTERHEAD_RULE } from './form-rules.ts';
import type { OwnDocument } from './own-documents.ts';
import { citeRule, quoteDocument, type Sourced } from './sourced.ts';
import type { Standing } from './standing-bodies.ts';

/** What stands over the title of its documents; undefined where nothing tells it. */
export interface ProposedHead {
  readonly superior: Sourced<readonly string[]> | undefined;
  readonly issuer: Sourced<readonly string[]> | undefined;
  readonly place: Sourced<string> | undefined;
  readonly symbol: Sourced<string> | undefined;
}

/** Letterhead, địa danh and symbol: what is printed on today's documents, where the rules of form do not say otherwise. */
export function proposeHead(
  agency: Agency,
  documents: readonly OwnDocument[],
  rules: FormRules,
  standing: Standing,
  asOf: string,
): ProposedHead {
  const today = documents.filter(({ isOfPredecessor }) => !isOfPredecessor);
  return {
    superior: proposeSuperior(agency, today, rules, standing),
    issuer: proposeIssuer(agency, today, rules),
    place: proposePlace(agency, today, rules, asOf),
    symbol: proposeSymbol(documents, rules),
  };
}

function byRule<T>(value: T | null): Sourced<T> | undefined {
  return value === null ? undefined : { value, origin: citeRule(LETTERHEAD_RULE) };
}

/** UBND, HĐND: two fixed lines, and nobody over them. */
function isCollegial({ kind }: Agency): boolean {
  return kind === 'committee' || kind === 'council';
}

// A committee's two lines are fixed; what is printed only proves them.
function proposeIssuer(
  agency: Agency,
  today: readonly OwnDocument[],
  rules: FormRules,
): ProposedHead['issuer'] {
  const isFixed = isCollegial(agency);
  const printed = today.find(({ printed: { issuer } }) =>
    isFixed ? isSame(issuer, rules.issuer ?? []) : isNameOf(agency, issuer.join(' ')),
  );
  if (printed === undefined) return byRule(rules.issuer);
  const lines = printed.printed.issuer;
  return {
    value: rules.issuer !== null && isFixed ? rules.issuer : lines,
    origin: quoteDocument(printed, lines[0] ?? ''),
  };
}

function isSame(printed: readonly string[], ruled: readonly string[]): boolean {
  return printed.length > 0 && markedKey(printed.join(' ')) === markedKey(ruled.join(' '));
}

function isNameOf(agency: Agency, printed: string): boolean {
  return printed !== '' && parseAgencyName(printed).key === parseAgencyName(agency.name).key;
}

// A template from before may still bear a body that is gone.
function proposeSuperior(
  agency: Agency,
  today: readonly OwnDocument[],
  rules: FormRules,
  standing: Standing,
): ProposedHead['superior'] {
  if (isCollegial(agency)) return byRule(rules.superior);
  const printed = today.find(
    ({ printed: { superior, issuer } }) =>
      superior.length > 0 &&
      isNameOf(agency, issuer.join(' ')) &&
      superior.every((lines) => !standing.isGone(lines.join(' '))),
  );
  if (printed === undefined) return byRule(rules.superior);
  const lines = printed.printed.superior.flat();
  return { value: lines, origin: quoteDocument(printed, lines[0] ?? '') };
}

// A district's or a city's name on a paper from before the two tiers may be no unit's any more.
function proposePlace(
  { units }: Agency,
  today: readonly OwnDocument[],
  { place: ruled }: FormRules,
  asOf: string,
): ProposedHead['place'] {
  const stands = ({ document }: OwnDocument) =>
    asOf < FIRST_DAY_OF_TWO_TIERS || (toDayBounds(document.issuedOn)?.last ?? '') >= FIRST_DAY_OF_TWO_TIERS;
  const fits = (own: OwnDocument, place: string) =>
    ruled === null
      ? stands(own) || units.some(({ name }) => markedKey(name) === markedKey(place))
      : markedKey(place) === markedKey(ruled);
  for (const own of today) {
    const { place } = own.printed;
    if (place !== null && fits(own, place))
      return { value: ruled ?? place, origin: quoteDocument(own, place) };
  }
  return byRule(ruled);
}

// What an office puts behind the type does not change with the units around it.
function proposeSymbol(documents: readonly OwnDocument[], rules: FormRules): ProposedHead['symbol'] {
  if (rules.symbol !== null) return byRule(rules.symbol);
  for (const own of documents) {
    const number = own.document.number ?? own.printed.blankSymbol;
    const symbol = number === null ? undefined : readOwnSymbol(number);
    if (number !== null && symbol !== undefined) return { value: symbol, origin: quoteDocument(own, number) };
  }
  return undefined;
}

// "12-KH/ĐU": Party numbers have the type before the stroke.
const OF_PARTY = /^\s*\d*\s*-\s*\p{Lu}\p{L}*\/(?<symbol>[\p{Lu}\d&]+)$/u;

/** "THCSBS" of "09/KH-THCSBS", "SGDĐT" of "118/SGDĐT-CTHSSV"; undefined for "12/THCSBS", whose parts are not told apart. */
function readOwnSymbol(number: string): string | undefined {
  const party = OF_PARTY.exec(number)?.groups?.symbol;
  if (party !== undefined) return party;
  const groups = number.replace(/^.*\//u, '').split('-');
  if (groups.length < 2 || groups.some((group) => group === '')) return undefined;
  return parseNumberSymbol(number).type === 'Công văn' ? groups[0] : groups[1];
}
