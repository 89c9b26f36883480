import type { DocumentHead, ReferenceRow, Store, Viewer } from '../store/store.ts';
import { createProblemFinder, type GraphProblem } from './graph-problems.ts';

/** Documents whose references are read at a time. */
const CHUNK = 500;
/** Issuers whose heads are read at a time. */
const ISSUER_CHUNK = 100;

type WholeStore = Pick<Store, 'listIssuers' | 'listHeads' | 'listReferencesOf'>;

/**
 * What does not fit in all the documents a viewer sees, as it is found: heads and references are read part by part, never
 * all at once, in an order of their own that does not depend on chance.
 *
 * @param onReferences told of each part of the references when it is read
 */
export async function* listProblems(
  store: WholeStore,
  viewer: Viewer,
  onReferences: (references: readonly ReferenceRow[]) => void = () => undefined,
): AsyncGenerator<GraphProblem> {
  const finder = createProblemFinder({ isStreamed: true });
  const ids: string[] = [];
  for await (const heads of readHeads(store, viewer)) {
    for (const head of heads) {
      finder.addNode(head);
      ids.push(head.id);
    }
  }
  ids.sort();
  for (let at = 0; at < ids.length; at += CHUNK) {
    const references = await store.listReferencesOf(viewer, ids.slice(at, at + CHUNK));
    onReferences(references);
    for (const reference of references) yield* finder.addEdge(toLink(reference));
  }
  yield* finder.finish();
}

async function* readHeads(store: WholeStore, viewer: Viewer): AsyncGenerator<DocumentHead[]> {
  const keys = (await store.listIssuers(viewer, 'held')).map(({ key }) => key).sort();
  for (let at = 0; at < keys.length; at += ISSUER_CHUNK)
    yield await store.listHeads(viewer, keys.slice(at, at + ISSUER_CHUNK));
}

function toLink(row: ReferenceRow) {
  const {
    citedBy,
    documentId,
    relation,
    isPartial,
    quote,
    locator,
    page,
    type,
    number,
    issuedOn,
    issuer,
    subject,
  } = row;
  const cited = { type, number, issuedOn, issuer, subject };
  return { from: citedBy, to: documentId, relation, isPartial, cited, quote, locator, page };
}
