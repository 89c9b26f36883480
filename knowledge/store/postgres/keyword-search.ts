import type { KeywordHit, KeywordOptions } from '../keyword-ranking.ts';
import { createRangeFilter } from '../passage-ranges.ts';
import { getInteger } from '../rows.ts';
import type { SearchOptions, Viewer } from '../store.ts';
import { isOperator, toViewerKey } from '../visibility.ts';
import type { PostgresKeywordIndex } from './keyword-index.ts';
import type { PostgresSession } from './postgres-database.ts';
import { sql } from './sql.ts';
import { also, toVisible } from './visible.ts';

type Accept = KeywordOptions['accept'];

/** Keyword search that lets through only what the viewer may see; inside a read. */
export interface PostgresKeywordSearch {
  search(
    session: PostgresSession,
    query: string,
    viewer: Viewer,
    options: SearchOptions,
  ): Promise<KeywordHit[]>;
  /** In how many passages that the viewer may see each of the words stands. */
  count(session: PostgresSession, words: readonly string[], viewer: Viewer): Promise<number[]>;
}

/** Remembers for each viewer what they may see, until something changes. */
export function createPostgresKeywordSearch(keywords: PostgresKeywordIndex): PostgresKeywordSearch {
  let cached: { generation: number; byViewer: Map<string, Accept> } = { generation: -1, byViewer: new Map() };

  const findAccept = async (session: PostgresSession, viewer: Viewer): Promise<Accept> => {
    if (isOperator(viewer)) return undefined;
    const row = await session.get(sql`SELECT value FROM meta WHERE key = 'generation'`);
    const generation = getInteger(row ?? {}, 'value');
    if (generation > cached.generation) cached = { generation, byViewer: new Map() };
    // A snapshot older than what is remembered reads for itself.
    if (generation < cached.generation) return readAccept(session, viewer, undefined);
    const { byViewer } = cached;
    const key = toViewerKey(viewer);
    if (!byViewer.has(key)) {
      const accept = await readAccept(session, viewer, undefined);
      byViewer.set(key, accept);
      return accept;
    }
    return byViewer.get(key);
  };

  return {
    async search(session, query, viewer, { limit, documentIds, otherWords }) {
      if (limit <= 0) return [];
      const accept = await (documentIds === undefined
        ? findAccept(session, viewer)
        : readAccept(session, viewer, documentIds));
      return keywords.search(session, query, { limit, accept, otherWords });
    },
    count: async (session, words, viewer) =>
      keywords.count(session, words, await findAccept(session, viewer)),
  };
}

// Undefined lets every passage through.
async function readAccept(
  session: PostgresSession,
  viewer: Viewer,
  documentIds: readonly string[] | undefined,
): Promise<Accept> {
  if (documentIds === undefined && !(await isAnyHidden(session, viewer))) return undefined;
  const rows = await session.all(
    sql`SELECT d.first_passage, d.last_passage FROM documents d
      WHERE ${toVisible(viewer)} ${also(documentIds, (ids) => sql`AND d.id = ANY(${ids}::text[])`)}
      ORDER BY d.first_passage`,
  );
  return createRangeFilter(rows);
}

async function isAnyHidden(session: PostgresSession, viewer: Viewer): Promise<boolean> {
  const row = await session.get(
    sql`SELECT 1 AS hidden FROM documents d WHERE (${toVisible(viewer)}) IS NOT TRUE LIMIT 1`,
  );
  return row !== undefined;
}
