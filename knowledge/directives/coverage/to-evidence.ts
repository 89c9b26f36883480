import type { Evidence } from '../../model/register.ts';

/** Where a fact stands, without the fact. */
export function toEvidence(item: Evidence): Evidence {
  const { quote, locator, page, passage, start, end, scan, confirmedBy } = item;
  return { quote, locator, page, passage, start, end, scan, confirmedBy };
}
