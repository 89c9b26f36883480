import type { Viewer } from '../store.ts';
import { isOperator } from '../visibility.ts';
import { NOTHING, type SqlFragment, sql } from './sql.ts';

/** Holds for the documents, `d`, a viewer may see: as `toVisibilityClause` in the other store. */
export function toVisible(viewer: Viewer): SqlFragment {
  if (isOperator(viewer)) return sql`true`;
  return sql`(d.visibility = 'all' OR d.owner IS NULL
    OR (d.visibility = 'agency' AND d.owner = ${viewer.agency})
    OR (d.visibility = 'person' AND d.owner = ${viewer.person}))`;
}

/** A further condition, where it is wanted. */
export function also<T>(value: T | undefined, toFragment: (value: T) => SqlFragment): SqlFragment {
  return value === undefined ? NOTHING : toFragment(value);
}
