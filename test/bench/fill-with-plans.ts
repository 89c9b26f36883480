import { parseDocument } from '../../ingest/parse/parse-document.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { buildDocument } from '../helpers/build-document.ts';
import type { PlanWriter } from './synthetic-plans.ts';

/** How much a store holds. */
export interface StoreSize {
  readonly documents: number;
  readonly passages: number;
}

/** Makes a store of generated plans, parsed as `ingest` does. */
export async function fillWithPlans(
  dataDirectory: string,
  writer: PlanWriter,
  isMoreWanted: (size: StoreSize) => boolean,
): Promise<StoreSize> {
  const store = await openSqliteStore({ dataDirectory, mode: 'read-write' });
  let size: StoreSize = { documents: 0, passages: 0 };
  while (isMoreWanted(size)) {
    const { documents: i } = size;
    const { parsed } = parseDocument({
      format: 'text',
      pages: [{ pageNumber: null, text: writer.writePlan(i) }],
      totalPages: 1,
      title: null,
      warnings: [],
    });
    const document = buildDocument({
      ...parsed.header,
      ...parsed.register,
      warnings: [...parsed.warnings],
      id: `vb-${String(i).padStart(12, '0')}`,
    });
    await store.saveDocument(document, parsed.passages);
    size = { documents: i + 1, passages: size.passages + parsed.passages.length };
  }
  await store.close();
  return size;
}
