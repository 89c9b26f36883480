import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import type { Holdings } from '../holdings.ts';
import { reviewDays, reviewDeadlines } from './days.ts';
import { findOwnTime } from './own-time.ts';
import { reviewThemes } from './themes.ts';
import { reviewYears } from './years.ts';

/** Years, periods, days and themes of a draft against the time it is for. */
export async function reviewTime(draft: Draft, holdings: Holdings): Promise<Finding[]> {
  if (draft.document.kind !== 'original') return [];
  const own = findOwnTime(draft);
  const days = [...reviewDeadlines(draft, own), ...reviewDays(draft)];
  if (own === undefined) return days;
  return [...reviewYears(draft, own, holdings.bases), ...days, ...(await reviewThemes(draft, own, holdings))];
}
