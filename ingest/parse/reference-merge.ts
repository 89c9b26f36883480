import { documentNumberKey } from '../../knowledge/language/document-number.ts';
import { foldMarks } from '../../knowledge/language/fold.ts';
import { unifyTonePlacement } from '../../knowledge/language/normalize.ts';
import { datesAgree } from '../../knowledge/language/vietnamese-date.ts';
import type { Evidence, Reference, Standing } from '../../knowledge/model/register.ts';
import { relationStrength } from './reference-relation.ts';
import type { ReferenceOccurrence } from './references.ts';

function keyOf({ reference, hasSymbol }: ReferenceOccurrence): string {
  if (reference.number === null) return `name:${foldMarks(unifyTonePlacement(reference.subject ?? ''))}`;
  if (!hasSymbol) return `serial:${reference.type}:${Number(reference.number)}`;
  return documentNumberKey(reference.number) ?? `text:${reference.number}`;
}

function serialKeyOf({ reference }: ReferenceOccurrence): string {
  return `serial:${reference.type}:${Number.parseInt(reference.number ?? '', 10)}`;
}

function completeness({ issuedOn, issuer, subject }: Reference): number {
  const dateParts = [issuedOn.year, issuedOn.month, issuedOn.day].filter((part) => part !== null).length;
  return dateParts * 2 + (issuer === null ? 0 : 2) + (subject === null ? 0 : 1);
}

/** An act on a part alone says less of a document than an amendment, and more than that it is carried out. */
function strength({ relation, isPartial }: Reference): number {
  const isPart = isPartial && (relation === 'replaces' || relation === 'repeals');
  return relationStrength.indexOf(relation) + (isPart ? PART_BEHIND_AMENDS : 0);
}
const PART_BEHIND_AMENDS = relationStrength.indexOf('amends') + 0.5;

/** Of two mentions of one act that which names its first day says more: titles leave it out. */
function saysMore(one: Reference, other: Reference): boolean {
  const difference = strength(one) - strength(other);
  return difference === 0 ? one.actsFrom !== null && other.actsFrom === null : difference < 0;
}

function merge(a: ReferenceOccurrence, b: ReferenceOccurrence): ReferenceOccurrence {
  const isBetter = (!a.hasSymbol && b.hasSymbol) || completeness(b.reference) > completeness(a.reference);
  const kept = isBetter && (b.hasSymbol || !a.hasSymbol) ? b : a;
  const strongest = saysMore(b.reference, a.reference) ? b : a;
  const { relation, isPartial, actsFrom } = strongest.reference;
  const told = isAct(strongest.reference) ? readEvidence(strongest.reference) : {};
  const standing = mergeStanding(a.reference, b.reference, isAct(strongest.reference));
  return { ...kept, reference: { ...kept.reference, relation, isPartial, actsFrom, ...told, standing } };
}

const STANDING_STRENGTH: readonly Standing['says'][] = ['suspended', 'doubted', 'noted'];

/** Where it is done something to, words about that say no more; that it is stopped for a time does. */
function mergeStanding(a: Reference, b: Reference, isActedOn: boolean): Standing | undefined {
  return [a.standing, b.standing]
    .filter((one) => one !== undefined && (!isActedOn || one.says === 'suspended'))
    .toSorted((one, other) => rank(one) - rank(other))[0];
}

function rank(standing: Standing | undefined): number {
  return standing === undefined ? STANDING_STRENGTH.length : STANDING_STRENGTH.indexOf(standing.says);
}

// What it does to the other document is worth more than where that one is named in full.
function isAct({ relation }: Reference): boolean {
  return relation === 'replaces' || relation === 'repeals' || relation === 'amends';
}

function readEvidence({ quote, locator, page, passage, start, end, scan, confirmedBy }: Reference): Evidence {
  return { quote, locator, page, passage, start, end, scan, confirmedBy };
}

/**
 * One reference a document: occurrences with one number (or law name) and dates that do not contradict meet. A number
 * without symbol ("Quyết định số 23") joins the only document of that type and running number.
 */
export function mergeReferences(occurrences: readonly ReferenceOccurrence[]): Reference[] {
  const entries: { occurrence: ReferenceOccurrence }[] = [];
  const byKey = new Map<string, { occurrence: ReferenceOccurrence }[]>();
  const serials = Map.groupBy(
    occurrences.filter((occurrence) => occurrence.hasSymbol),
    serialKeyOf,
  );
  for (const occurrence of occurrences) {
    const own = keyOf(occurrence);
    const whole = occurrence.hasSymbol ? undefined : serials.get(own)?.[0];
    const key = whole === undefined ? own : keyOf(whole);
    const namesakes = byKey.get(key) ?? [];
    const known = namesakes.find((entry) =>
      datesAgree(entry.occurrence.reference.issuedOn, occurrence.reference.issuedOn),
    );
    if (known !== undefined) {
      known.occurrence = merge(known.occurrence, occurrence);
      continue;
    }
    const entry = { occurrence };
    entries.push(entry);
    byKey.set(key, [...namesakes, entry]);
  }
  return entries.map((entry) => entry.occurrence.reference);
}
