import { describeIdentity } from '../../../../knowledge/directives/describe-identity.ts';
import { datesAgree, formatDate } from '../../../../knowledge/language/vietnamese-date.ts';
import { referenceWording } from '../../../../prompts/review-reference-wording.ts';
import type { Draft } from '../draft.ts';
import { type Finding, toFinding } from '../finding.ts';
import type { Holdings } from '../holdings.ts';
import { type HeldMatch, matchHeld } from './against-held.ts';
import { type CitedPlace, listCitedPlaces, toPlace } from './cited-places.ts';
import { findContradictions } from './contradictions.ts';
import { findEnded, type MatchedPlace } from './ended.ts';
import { findIncomplete } from './incomplete.ts';

/** Every document a draft names, set against itself, the rule and what is held. */
export async function reviewReferences(draft: Draft, holdings: Holdings): Promise<Finding[]> {
  const places = listCitedPlaces(draft);
  const { document } = draft;
  const matches = places.map((place) => ({ place, ...matchHeld(place, holdings.heads, document.issuer) }));
  const contradictions = places.flatMap((place) => findContradictions(place, draft));
  // What is wrong by the held document is not told a second time as a contradiction.
  const wrong = matches.flatMap(({ findings }) => findings);
  const own = contradictions.filter((one) => !wrong.some((other) => isSamePlace(one, other)));
  return [
    ...own,
    ...wrong,
    ...findTwoDates(matches),
    ...(draft.isUnsure ? [] : findIncomplete(places, draft)),
    ...(await findEnded(matches, draft, holdings)),
    ...tellNotHeld(matches),
  ];
}

function isSamePlace(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.where === b.where && a.quote === b.quote;
}

/** One document that is not held, with two days in two places. */
function findTwoDates(matches: readonly MatchedPlace[]): Finding[] {
  const first = new Map<string, CitedPlace>();
  return matches.flatMap(({ place, head }) => {
    const before = first.get(place.key);
    if (before === undefined) first.set(place.key, place);
    if (before === undefined || head !== null || !isOneOf(before, place)) return [];
    const [a, b] = [before.reference.issuedOn, place.reference.issuedOn];
    if (datesAgree(a, b)) return [];
    return [
      toFinding(toPlace(place), {
        code: 'REFERENCE_TWO_DATES',
        severity: 'error',
        message: referenceWording.twoDates(formatDate(a), formatDate(b)),
        suggestion: referenceWording.check,
        source: referenceWording.ownWords,
      }),
    ];
  });
}

// One number, one issuer and one year; of another year it may be another document.
function isOneOf(a: CitedPlace, b: CitedPlace): boolean {
  const isYear = a.reference.issuedOn.year === b.reference.issuedOn.year;
  return isYear && a.reference.issuer === b.reference.issuer && a.reference.issuer !== null;
}

const MAX_NAMED = 6;

/** All that could not be looked at, in one hint. */
function tellNotHeld(matches: readonly (MatchedPlace & Pick<HeldMatch, 'isOpen'>)[]): Finding[] {
  const open = matches.filter(
    ({ place, head, isOpen }) =>
      head === null && !isOpen && place.reference.number !== null && !place.isNested,
  );
  const places = [...Map.groupBy(open, ({ place }) => place.key).values()].flatMap(([match]) =>
    match === undefined ? [] : [match.place],
  );
  const [first] = places;
  if (first === undefined) return [];
  const names = places.map(({ reference }) => describeIdentity({ ...reference, issuer: null }));
  const shown = names.length > MAX_NAMED ? [...names.slice(0, MAX_NAMED), '…'] : names;
  return [
    toFinding(
      { locator: first.reference.locator, page: first.reference.page, quote: null },
      {
        code: 'REFERENCES_NOT_HELD',
        severity: 'hint',
        message: referenceWording.notHeld(places.length, shown),
        source: referenceWording.notHeldSource,
        suggestion: referenceWording.notHeldSuggestion,
      },
    ),
  ];
}
