import { z } from 'zod';
import { headerSchema } from '../model/official-document.ts';
import { registerSchema } from '../model/register.ts';
import type { StoreDatabase } from './database.ts';
import { parseIssuerKey } from './issuer-key.ts';
import { damaged, getNullableText, getText, parseJson } from './rows.ts';
import type { DocumentHead, IssuerGroup, Viewer } from './store.ts';
import { isOperator, toVisibilityClause } from './visibility.ts';

/** What stands of a document in its row, to be read without its record. */
export const documentHeadSchema = z.object({ ...headerSchema.shape, effects: registerSchema.shape.effects });

/** See `Store.listHeads` and `Store.listHeadsOf`. */
export function listHeads(
  database: StoreDatabase,
  viewer: Viewer,
  by: 'issuer_key' | 'id',
  keys: readonly string[],
  subjectKey?: string,
): DocumentHead[] {
  const visible = toVisibilityClause(viewer);
  // The plus keeps the way by issuer: thousands of offices may give their plans one subject.
  const subjectClause = subjectKey === undefined ? '' : "AND +json_extract(d.head, '$.subjectKey') = ?";
  const rows = database.all(
    `SELECT d.id, d.source_file, d.head FROM documents d
     WHERE d.${by} IN (SELECT value FROM json_each(?)) AND ${visible.sql} ${subjectClause} ORDER BY d.sequence`,
    JSON.stringify(keys),
    ...visible.parameters,
    ...(subjectKey === undefined ? [] : [subjectKey]),
  );
  return rows.map((row) => {
    const id = getText(row, 'id');
    const head = documentHeadSchema.safeParse(parseJson(getText(row, 'head'), id));
    if (!head.success) throw damaged(`head has not the shape expected: ${id}`, head.error);
    return { ...head.data, id, sourceFile: getNullableText(row, 'source_file') };
  });
}

/** See `Store.listIssuers`. */
export function listIssuerGroups(
  database: StoreDatabase,
  viewer: Viewer,
  of: 'held' | 'cited',
): IssuerGroup[] {
  const visible = toVisibilityClause(viewer);
  // The operator sees all, and the index alone tells.
  const join = isOperator(viewer) ? '' : 'JOIN documents d ON d.sequence = r.document';
  const from = of === 'held' ? 'documents d' : `document_references r ${join}`;
  const column = of === 'held' ? 'd.issuer_key' : 'r.issuer_key';
  const rows = database.all(
    `SELECT DISTINCT ${column} AS issuer_key FROM ${from} WHERE ${visible.sql} AND ${column} IS NOT NULL`,
    ...visible.parameters,
  );
  return rows.map((row) => {
    const key = getText(row, 'issuer_key');
    return { key, head: parseIssuerKey(key) };
  });
}
