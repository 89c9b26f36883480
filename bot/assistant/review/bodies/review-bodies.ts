import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { type Draft, listOwnItems } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { isOthers, speaksOfFormer } from '../looking-back.ts';
import { findEndedBodies } from './ended-bodies.ts';
import { findEndedUnits } from './ended-units.ts';
import { findOrders } from './orders.ts';
import { findBeyondScope } from './scope.ts';

/** Bodies and places that are gone, not the issuer's to manage, or not its to order about. */
export function reviewBodies(draft: Draft): Finding[] {
  if (draft.document.kind !== 'original') return [];
  return listOwnItems(draft).flatMap((item) => reviewItem(draft, item));
}

function reviewItem(draft: Draft, item: OutlineItem): Finding[] {
  if (item.zone === 'letterhead' || item.zone === 'signature') return [];
  const ended = [...findEndedBodies(draft, item), ...findEndedUnits(draft, item)].filter(
    ({ start }) => !isOthers(draft, item, start) && !speaksOfFormer(item, start),
  );
  const beyond =
    item.zone === 'recipients' || item.zone === 'annex'
      ? []
      : [...findBeyondScope(draft, item), ...findOrders(draft, item)];
  const own = beyond.filter(({ start }) => !isOthers(draft, item, start) && !speaksOfFormer(item, start));
  return dropCovered([...ended, ...own]).map(({ finding }) => finding);
}

interface Place {
  readonly start: number;
  readonly finding: Finding;
}

/** Of findings that share words the first and longest tells; the same words are told once an item. */
function dropCovered(places: readonly Place[]): Place[] {
  const longest = places.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start);
  const kept: Place[] = [];
  for (const place of longest) {
    const isCovered = kept.some(
      (other) =>
        (place.start < other.start + lengthOf(other) && other.start < place.start + lengthOf(place)) ||
        other.finding.quote === place.finding.quote,
    );
    if (!isCovered) kept.push(place);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

function lengthOf({ finding }: Place): number {
  return finding.quote?.length ?? 0;
}
