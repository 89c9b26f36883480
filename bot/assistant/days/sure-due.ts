import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { findItemChanges } from '../register/corrected-values.ts';
import type { Due } from './count-days.ts';

/** The day due as the document itself gives it: a corrected or unclear one is counted to by nobody. */
export function dueOf({ item, sources }: DraftStatement): Due | undefined {
  const document = sources[0]?.document;
  if (item === undefined || !('bound' in item) || document === undefined) return undefined;
  const isSure = !isUnclear(item) && findItemChanges(document, item).length === 0;
  const { bound, dueOn } = item;
  return isSure && dueOn !== null ? { bound, dueOn } : undefined;
}
