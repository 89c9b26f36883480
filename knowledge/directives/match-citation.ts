import { documentNumberKey } from '../language/document-number.ts';
import { parseNumberSymbol } from '../language/number-symbol.ts';
import type { DocumentIdentity } from '../model/official-document.ts';
import { canBeSameIssuer, parseIssuerName } from './issuer-name.ts';
import { isSameDocument } from './same-document.ts';
import { toSubjectKey } from './subject-key.ts';

/**
 * How surely a citation means a document. certain: number, issuer and year agree, or the number alone names one ·
 * likely: the only one it can be, with something unknown on a side · ambiguous: several it can be, or next to nothing told.
 */
export const certainties = ['certain', 'likely', 'ambiguous'] as const;
export type Certainty = (typeof certainties)[number];

/** A document as a citation names it. */
export interface Cited extends DocumentIdentity {
  readonly subject?: string | null;
}

/** The document a citation means, or the several it may mean. */
export type CitationMatch<T> =
  | { readonly certainty: 'certain' | 'likely'; readonly found: T; readonly why: string }
  | { readonly certainty: 'ambiguous'; readonly options: readonly T[]; readonly why: string };

// A normative number carries its year ("80/2017/NĐ-CP"); others restart every year in every office.
const KEY_WITH_YEAR = /^\d+[A-Z]?\/\d{4}\//;

/**
 * Which of several documents a citation means. Copies of one document count as one: the first stands for them.
 *
 * @param citingIssuer whose text cites: what it replaces without naming an issuer is its own
 * @returns undefined when it can be none of them
 */
export function matchCitation<T extends DocumentIdentity & { readonly subject?: string | null }>(
  cited: Cited,
  candidates: readonly T[],
  citingIssuer: string | null,
): CitationMatch<T> | undefined {
  const matching = candidates.filter((candidate) => isSameDocument(cited, candidate));
  const [first] = matching;
  if (first === undefined) return undefined;
  if (!isTelling(cited) && !hasYearInNumber(cited))
    return { certainty: 'ambiguous', options: matching, why: 'chỉ nêu số, không nêu ngày, cơ quan ban hành' };
  if (!matching.every((candidate) => isSameDocument(first, candidate)))
    return {
      certainty: 'ambiguous',
      options: matching,
      why: `có ${matching.length} văn bản cùng số phù hợp`,
    };
  return { ...rateMatch(cited, first, citingIssuer), found: first };
}

/** How surely a citation that can be of a document is of it, and why (Vietnamese). */
export function rateMatch(
  cited: Cited,
  held: Cited,
  citingIssuer: string | null,
): { readonly certainty: 'certain' | 'likely'; readonly why: string } {
  const isYearSure = hasYearInNumber(cited) || isSameYear(cited, held) || isSameSubject(cited, held);
  const isIssuerSure = isSameNamedIssuer(cited, held, citingIssuer);
  if (isYearSure && isIssuerSure)
    return { certainty: 'certain', why: 'trùng số, ký hiệu, cơ quan, thời gian ban hành' };
  const open = [isIssuerSure ? null : 'cơ quan ban hành', isYearSure ? null : 'ngày ban hành'];
  return {
    certainty: 'likely',
    why: `trùng số, ký hiệu; chưa đối chiếu được ${open.filter((part) => part !== null).join(', ')}`,
  };
}

/** Whether a citation says more than a number. */
export function isTelling({ issuer, issuedOn }: DocumentIdentity): boolean {
  return (issuer !== null && !isUnnamed(issuer)) || issuedOn.year !== null;
}

/** "Ủy ban nhân dân tỉnh" without its name is one of many. */
function isUnnamed(issuer: string): boolean {
  const { units } = parseIssuerName(issuer);
  return units.length > 0 && units.every(({ name }) => name.length === 0);
}

function hasYearInNumber({ number }: DocumentIdentity): boolean {
  return KEY_WITH_YEAR.test(documentNumberKey(number) ?? '');
}

// Numbers restart with the year: of one issuer a number and a year are one document.
function isSameYear(a: Cited, b: Cited): boolean {
  return a.issuedOn.year !== null && a.issuedOn.year === b.issuedOn.year;
}

function isSameSubject(a: Cited, b: Cited): boolean {
  const key = toSubjectKey(a.subject ?? null);
  return key !== null && key === toSubjectKey(b.subject ?? null);
}

function isSameNamedIssuer(cited: Cited, held: Cited, citingIssuer: string | null): boolean {
  if (parseNumberSymbol(cited.number ?? '').issuer !== null) return true;
  if (held.issuer === null) return false;
  const own = parseIssuerName(held.issuer);
  const said = cited.issuer ?? citingIssuer;
  if (said === null) return false;
  const named = parseIssuerName(said);
  const isWhole = own.units.every(
    ({ kind, name }, i) =>
      i > 0 || name.length === 0 || named.units.some((unit) => unit.kind === kind && unit.name.length > 0),
  );
  return isWhole && canBeSameIssuer(named, own);
}
