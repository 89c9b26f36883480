import { z } from 'zod';
import type { IssuerHead } from '../agencies/issuer-head.ts';
import { issuerLevels, issuerSystems } from '../model/official-document.ts';

const keySchema = z.tuple([
  z.string().nullable(),
  z.enum(issuerLevels).nullable(),
  z.enum(issuerSystems).nullable(),
  z.string().nullable(),
  z.int().nullable(),
  z.int().nullable(),
  z.string().nullable(),
]);

/** The year in which bodies changed within the year (01/01, 01/3, 01/7/2025): its months are told apart. */
const YEAR_OF_CHANGES = 2025;

/**
 * A text that is the same for all documents whose issuer is written alike in one span of time, a year or, in 2025, a
 * month. What a store groups documents and references by, so that an issuer is judged once, not once a document.
 */
export function toIssuerKey({
  issuer,
  issuerLevel,
  issuerSystem,
  place,
  number,
  issuedOn,
}: IssuerHead): string {
  const month = issuedOn.year === YEAR_OF_CHANGES ? issuedOn.month : null;
  const standIn = issuer === null ? number : null;
  return JSON.stringify([issuer, issuerLevel, issuerSystem, place, issuedOn.year, month, standIn]);
}

/** What `toIssuerKey` was made of; the day is left open. */
export function parseIssuerKey(key: string): IssuerHead {
  const [issuer, issuerLevel, issuerSystem, place, year, month, number] = keySchema.parse(JSON.parse(key));
  return { issuer, issuerLevel, issuerSystem, place, number, issuedOn: { year, month, day: null } };
}

/** The keys of what one issuer issued in these years, each as `toIssuerKey` writes them. */
export function listIssuerKeys(
  head: Omit<IssuerHead, 'issuedOn' | 'number'>,
  years: readonly number[],
): string[] {
  const toKey = (year: number, month: number | null) =>
    toIssuerKey({ ...head, number: null, issuedOn: { year, month, day: null } });
  return years.flatMap((year) => {
    if (year !== YEAR_OF_CHANGES) return [toKey(year, null)];
    return [null, ...Array.from({ length: 12 }, (_, i) => i + 1)].map((month) => toKey(year, month));
  });
}
