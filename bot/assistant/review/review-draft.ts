import type { Examination } from '../../../ingest/examine-file.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { loadAmended } from '../amendments/load-amended.ts';
import { reviewAgency } from './agency.ts';
import { loadBases } from './bases.ts';
import { reviewBodies } from './bodies/review-bodies.ts';
import { createDraft, type ReviewRequest } from './draft.ts';
import { type Finding, severities } from './finding.ts';
import { reviewForm } from './form/review-form.ts';
import { loadHeads } from './holdings.ts';
import { reviewObligations } from './obligations/review-obligations.ts';
import { tellAmended } from './obligations/tell-amended.ts';
import { reviewReferences } from './references/review-references.ts';
import { joinChanges } from './returned/join-changes.ts';
import { findTrace, noteOwn } from './returned/recognise-own.ts';
import { findHandedOut, reviewReturned } from './returned/review-returned.ts';
import { reviewSpelling } from './spelling/review-spelling.ts';
import { reviewTime } from './time/review-time.ts';

/** A file to be reviewed, with what its content says. */
export interface ReviewedFile {
  readonly file: string;
  readonly examination: Examination;
}

/** What a review found, and of what. */
export interface Review {
  /** Gravest first, then in reading order. */
  readonly findings: readonly Finding[];
  /** The draft named, as far as its head tells. */
  readonly document: string;
  /** The day it was judged by, `YYYY-MM-DD`. */
  readonly day: string;
  /** That it is a draft of ours, and whether it was changed; null for any other file. */
  readonly note: string | null;
}

/** Everything to mend in anybody's draft, and what to look at. The draft is not kept; nothing is written. */
export async function reviewDraft(
  { file, examination }: ReviewedFile,
  store: Store,
  viewer: Viewer,
  request: ReviewRequest,
): Promise<Review> {
  const handedOut = await findHandedOut(store, viewer, examination);
  const heads = await loadHeads(store, viewer, examination.contentHash);
  const places = new Set(heads.flatMap(({ place }) => place ?? []));
  const draft = createDraft(
    file,
    examination,
    { ...request, agency: request.agency ?? handedOut?.agency ?? null },
    [...places],
  );
  const { document } = draft;
  const named = { document: describeIdentity(document), day: draft.day };
  const trace = findTrace(draft);
  if (trace !== undefined) return { ...named, findings: [trace], note: null };
  const { documents, missing } = await loadBases(store, viewer, {
    document,
    against: request.against.length > 0 ? request.against : (handedOut?.basis ?? []),
    heads,
  });
  const amended = await loadAmended(store, viewer, documents, { agency: draft.agency, asOf: draft.day });
  const holdings = {
    store,
    viewer,
    heads,
    bases: amended.documents,
    isAsked: request.against.length > 0,
    missingBases: missing,
  };
  const changes = reviewReturned(draft, examination, handedOut);
  const others = [
    ...reviewAgency(draft, request.agency),
    ...reviewForm(draft, examination.layout),
    ...(await reviewReferences(draft, holdings)),
    ...(await reviewTime(draft, holdings)),
    ...reviewBodies(draft),
    ...tellAmended(await reviewObligations(draft, holdings), amended),
    ...reviewSpelling(draft),
  ];
  const found = joinChanges(changes, others);
  return { ...named, findings: arrange(found), note: noteOwn(handedOut, changes) };
}

function arrange(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
