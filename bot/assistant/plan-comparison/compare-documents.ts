import { comparePlans, type PlanComparison } from '../../../knowledge/directives/coverage/compare-plans.ts';
import type { GraphNode } from '../../../knowledge/directives/document-graph.ts';
import { findNodesBy } from '../../../knowledge/directives/find-nodes.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';

/** One of two plans to compare: a held one by its number or id, or a document that was read and is not kept. */
export type NamedPlan = string | OfficialDocument;

/** compared · not-held: no document bears the name, or it is only cited · ambiguous: several do, and one must be chosen. */
export type ComparisonFinding =
  | {
      readonly kind: 'compared';
      readonly before: OfficialDocument;
      readonly after: OfficialDocument;
      readonly comparison: PlanComparison;
    }
  | { readonly kind: 'not-held'; readonly name: string; readonly isCited: boolean }
  | { readonly kind: 'ambiguous'; readonly name: string; readonly documents: readonly GraphNode[] };

/** What a later plan added, dropped and changed of an earlier one, or what must be told or asked first. */
export async function compareDocuments(
  store: Store,
  viewer: Viewer,
  { before, after }: { readonly before: NamedPlan; readonly after: NamedPlan },
): Promise<ComparisonFinding> {
  const earlier = await findPlan(store, viewer, before);
  if (earlier.kind !== 'found') return earlier;
  const later = await findPlan(store, viewer, after);
  if (later.kind !== 'found') return later;
  const comparison = comparePlans(earlier.document, later.document);
  return { kind: 'compared', before: earlier.document, after: later.document, comparison };
}

type FoundPlan =
  | { readonly kind: 'found'; readonly document: OfficialDocument }
  | Exclude<ComparisonFinding, { readonly kind: 'compared' }>;

async function findPlan(store: Store, viewer: Viewer, plan: NamedPlan): Promise<FoundPlan> {
  if (typeof plan !== 'string') return { kind: 'found', document: plan };
  const nodes = await findNodesBy(store, viewer, plan.trim());
  const held = nodes.filter(({ isHeld }) => isHeld);
  if (held.length > 1) return { kind: 'ambiguous', name: plan, documents: held };
  const document = held[0] === undefined ? undefined : await store.findDocument(held[0].id, viewer);
  return document === undefined
    ? { kind: 'not-held', name: plan, isCited: nodes.length > 0 }
    : { kind: 'found', document };
}
