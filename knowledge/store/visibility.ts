import { OPERATOR, type Viewer } from './store.ts';

/**
 * SQL that holds for the documents a viewer may see, over columns `owner` and `visibility` of `documents`, with the
 * parameters it needs. What belongs to the installation (no owner) is everybody's; 'agency' and 'person' are for the
 * owner so named; the operator sees all.
 */
export function toVisibilityClause(viewer: Viewer): { sql: string; parameters: (string | null)[] } {
  if (isOperator(viewer)) return { sql: '1', parameters: [] };
  return {
    sql: `(d.visibility = 'all' OR d.owner IS NULL
      OR (d.visibility = 'agency' AND d.owner = ?) OR (d.visibility = 'person' AND d.owner = ?))`,
    parameters: [viewer.agency, viewer.person],
  };
}

/** Whether the viewer is the installation's own command line. */
export function isOperator(viewer: Viewer): boolean {
  return viewer.agency === OPERATOR.agency;
}

/** Two viewers with one key see the same. */
export function toViewerKey(viewer: Viewer): string {
  return isOperator(viewer) ? '*' : JSON.stringify([viewer.agency, viewer.person]);
}
