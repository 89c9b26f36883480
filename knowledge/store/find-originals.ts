import type { StoreDatabase } from './database.ts';
import { type FindOriginals, type HeldOriginal, toHeldOriginal } from './held-references.ts';
import type { Viewer } from './store.ts';
import { toVisibilityClause } from './visibility.ts';

/** Reads each number's originals once; for one pass over one snapshot, since what is saved meanwhile is not seen. */
export function createFindOriginals(database: StoreDatabase, viewer: Viewer): FindOriginals {
  const known = new Map<string, readonly HeldOriginal[]>();
  return (numberKey) => {
    const found = known.get(numberKey) ?? listOriginals(database, viewer, numberKey);
    known.set(numberKey, found);
    return found;
  };
}

function listOriginals(database: StoreDatabase, viewer: Viewer, numberKey: string): HeldOriginal[] {
  const visible = toVisibilityClause(viewer);
  const rows = database.all(
    `SELECT d.id, d.head FROM documents d
     WHERE d.number_key = ? AND d.kind = 'original' AND ${visible.sql} ORDER BY d.sequence`,
    numberKey,
    ...visible.parameters,
  );
  return rows.map(toHeldOriginal);
}
