import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Reference } from '../../../knowledge/model/register.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import type { Store } from '../../../knowledge/store/store.ts';
import { createDocument, createPassages, createReference } from '../store/sample-documents.ts';

/** A store of its own for each test, with documents of invented offices. */
export function useGraphStore() {
  let directory: string;
  let store: Store;
  beforeEach(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'tham-muu-graph-'));
    store = await openSqliteStore({ dataDirectory: directory });
  });
  afterEach(async () => {
    await store.close();
    rmSync(directory, { recursive: true });
  });
  return {
    store: () => store,
    async hold(id: string, fields: Partial<OfficialDocument>): Promise<OfficialDocument> {
      const document = createDocument(id, fields);
      await store.saveDocument(document, createPassages([id]));
      return document;
    },
  };
}

/** A whole citation of a document. */
export function citing(document: OfficialDocument, fields: Partial<Reference> = {}): Reference {
  const { type, number, issuedOn, issuer, subject } = document;
  return createReference(number, { type, issuedOn, issuer, subject, quote: `dẫn ${number}`, ...fields });
}
