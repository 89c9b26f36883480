import type { OfficialDocument } from '../../model/official-document.ts';
import type { Viewer } from '../../store/store.ts';
import { type ActStore, collectIncomingActs } from '../incoming-acts.ts';
import { judgeValidity } from '../validity.ts';

/** Whether a pair's superior was surely replaced or repealed as a whole when its subordinate is held against it. */
export type ReplacedCheck = (superior: OfficialDocument, subordinate: OfficialDocument) => Promise<boolean>;

/**
 * Checks superiors by what the held documents say of them: on the day asked of, else on the day the subordinate was issued.
 * A plan that followed a directive which held then is held against that one, whatever came after.
 *
 * @param asOf `YYYY-MM-DD`; null = each subordinate's own day
 */
export function createReplacedCheck(store: ActStore, viewer: Viewer, asOf: string | null): ReplacedCheck {
  return async (superior, subordinate) => {
    const day = asOf ?? toDay(subordinate) ?? subordinate.period.from;
    if (day === null) return false;
    const acts = await collectIncomingActs(store, viewer, [superior]);
    return judgeValidity(superior, acts.get(superior.id) ?? [], day).status === 'replaced';
  };
}

/** The last day a document can have been issued on, as far as its date is known. */
function toDay({ issuedOn: { year, month, day } }: OfficialDocument): string | null {
  if (year === null) return null;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${year}-${pad(month ?? 12)}-${pad(day ?? 28)}`;
}
