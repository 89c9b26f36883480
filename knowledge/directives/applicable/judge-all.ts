import type { Store, Viewer } from '../../store/store.ts';
import { collectIncomingActs } from '../incoming-acts.ts';
import { judgeValidity, type Validity } from '../validity.ts';
import type { ApplicableStatus } from './applicable-line.ts';
import type { ConcernedDocument } from './keep-concerned.ts';

/** A document that concerns the agency, with whether it holds. */
export interface JudgedLine extends ConcernedDocument {
  readonly validity: Validity;
  readonly status: ApplicableStatus;
}

/** Judges each document's validity on a day by its own words and what the store's other documents do to it. */
export async function judgeAll(
  store: Store,
  viewer: Viewer,
  concerned: readonly ConcernedDocument[],
  asOf: string,
): Promise<JudgedLine[]> {
  const byText = concerned.map(({ document: { head } }) => judgeValidity(head, [], asOf));
  // What is over by its own text stays so whatever others do to it: most of a store, and nothing is looked up for it.
  const open = concerned
    .filter((_, i) => byText[i]?.status !== 'lapsed')
    .map(({ document: { head } }) => head);
  const acts = await collectIncomingActs(store, viewer, open);
  return concerned.map((one, i) => {
    const { head, placed } = one.document;
    const done = acts.get(head.id);
    const alone = byText[i];
    const validity =
      alone === undefined || done !== undefined ? judgeValidity(head, done ?? [], asOf) : alone;
    const status = toStatus(validity, placed.isFormer);
    // A draft binds nobody, whatever time it names.
    const isDraft = status === 'in-force' && /dự thảo/iu.test(head.subject ?? '');
    return { ...one, validity, status: isDraft ? 'unknown' : status };
  });
}

/** A time that is over, or an act against it, is sure whoever issued it; what a former unit left behind is asserted by nobody. */
function toStatus({ status }: Validity, isFormer: boolean): ApplicableStatus {
  if (status === 'lapsed' || status === 'replaced') return status;
  if (isFormer) return 'former-unit';
  return status === 'in-force' ? 'in-force' : 'unknown';
}
