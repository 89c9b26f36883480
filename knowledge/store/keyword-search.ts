import type { StoreDatabase } from './database.ts';
import type { KeywordHit, KeywordIndex } from './keyword-index.ts';
import { createRangeFilter } from './passage-ranges.ts';
import type { SearchOptions, Viewer } from './store.ts';
import { toViewerKey, toVisibilityClause } from './visibility.ts';

type Accept = ((passageId: number) => boolean) | undefined;

/** Keyword search that lets through only what the viewer may see. */
export interface KeywordSearch {
  search(query: string, viewer: Viewer, options: SearchOptions): KeywordHit[];
  /** In how many passages that the viewer may see each of the words stands. */
  count(words: readonly string[], viewer: Viewer): number[];
}

/** Call `search` inside a read of the database: filter and index must be of one snapshot. */
export function createKeywordSearch(database: StoreDatabase, keywords: KeywordIndex): KeywordSearch {
  let cachedGeneration = -1;
  const cached = new Map<string, { accept: Accept }>();

  const findAccept = (viewer: Viewer): Accept => {
    const generation = database.generation();
    if (generation !== cachedGeneration) {
      cached.clear();
      cachedGeneration = generation;
    }
    const viewerKey = toViewerKey(viewer);
    const known = cached.get(viewerKey);
    if (known !== undefined) return known.accept;
    const accept = isAllVisible(database, viewer) ? undefined : createAccept(database, viewer, undefined);
    cached.set(viewerKey, { accept });
    return accept;
  };

  return {
    search(query, viewer, { limit, documentIds, otherWords }) {
      if (limit <= 0) return [];
      const accept =
        documentIds === undefined ? findAccept(viewer) : createAccept(database, viewer, documentIds);
      return keywords.search(query, { limit, accept, otherWords });
    },
    count: (words, viewer) => keywords.count(words, findAccept(viewer)),
  };
}

function isAllVisible(database: StoreDatabase, viewer: Viewer): boolean {
  const visible = toVisibilityClause(viewer);
  const sql = `SELECT 1 AS found FROM documents d WHERE (${visible.sql}) IS NOT TRUE LIMIT 1`;
  return database.get(sql, ...visible.parameters) === undefined;
}

function createAccept(
  database: StoreDatabase,
  viewer: Viewer,
  documentIds: readonly string[] | undefined,
): Accept {
  const visible = toVisibilityClause(viewer);
  const rows = database.all(
    `SELECT d.first_passage, d.last_passage FROM documents d
     WHERE ${visible.sql} ${documentIds === undefined ? '' : 'AND d.id IN (SELECT value FROM json_each(?))'}
     ORDER BY d.first_passage`,
    ...visible.parameters,
    ...(documentIds === undefined ? [] : [JSON.stringify(documentIds)]),
  );
  return createRangeFilter(rows);
}
