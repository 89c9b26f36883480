import { setImmediate } from 'node:timers/promises';
import { hasMarks } from '../language/fold.ts';
import type { Store, Viewer } from '../store/store.ts';
import { MarkModel } from './mark-model.ts';

/** Below this many syllables too few pairs were seen; at 34,000, .96 of a document's syllables came out right (each document left out in turn). */
const MIN_SYLLABLES = 20_000;
/** Enough to know the words of an office; a second of learning, in pieces. */
const MAX_SYLLABLES = 1_000_000;
/** Documents came or went by more than this share: learnt anew. */
const STALE_SHARE = 0.25;

/** Writes the marks that a question lacks. */
export interface MarkRestorer {
  /** The text itself when it has marks, or when the viewer sees too few documents to learn from. */
  restore(text: string, viewer: Viewer): Promise<string>;
}

interface Learnt {
  readonly model: MarkModel;
  readonly documents: number;
}

/** Learns from the passages each viewer may see, so that nobody is shown a word of a document hidden from them. */
export function createMarkRestorer(store: Store): MarkRestorer {
  const byViewer = new Map<string, Promise<Learnt>>();
  return {
    async restore(text, viewer) {
      if (hasMarks(text)) return text;
      const key = JSON.stringify(viewer);
      const { documents } = await store.count(viewer);
      const known = await byViewer.get(key);
      const isStale =
        known === undefined || Math.abs(documents - known.documents) > STALE_SHARE * known.documents;
      const learning = isStale ? learn(store, viewer, documents) : Promise.resolve(known);
      byViewer.set(key, learning);
      // What failed is tried again by the next question.
      learning.catch(() => byViewer.delete(key));
      const { model } = await learning;
      return model.size < MIN_SYLLABLES ? text : model.restore(text);
    },
  };
}

async function learn(store: Store, viewer: Viewer, documents: number): Promise<Learnt> {
  const model = new MarkModel();
  for (const { id } of await store.listDocuments(viewer)) {
    for (const { text } of await store.listPassages(id, viewer)) model.learn(text);
    if (model.size >= MAX_SYLLABLES) break;
    // Others get a turn between two documents.
    await setImmediate();
  }
  return { model, documents };
}
