import { KEYWORD_INDEX_SCHEMA } from './keyword-index.ts';

/** The store's file in the data directory. */
export const STORE_FILE = 'tham-muu.sqlite';

/** Marks a SQLite file as ours ("TMUU" in ASCII); https://www.sqlite.org/pragma.html#pragma_application_id */
export const APPLICATION_ID = 0x544d5555;

/** Version of the tables below and of the keyword index's; rises when either changes. An older store is brought up to it, a newer one refused. */
export const SCHEMA_VERSION = 7;

// What was done to documents, without their content (deleted, refused as secret, classed).
const AUDIT = `
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  document_id TEXT,
  content_hash TEXT,
  detail TEXT
) STRICT;
CREATE INDEX audit_by_content ON audit (content_hash) WHERE content_hash IS NOT NULL;`;

// The ways to documents by their subject, and to documents and references by who issued them (`toIssuerKey`).
const BY_SUBJECT_AND_ISSUER = `
CREATE INDEX documents_by_subject ON documents (json_extract(head, '$.subjectKey'));
CREATE INDEX documents_by_issuer ON documents (issuer_key);
CREATE INDEX references_by_issuer ON document_references (issuer_key, number_key);`;

/**
 * Holds for a reference, `r`, by which one document amends, replaces or repeals another, or speaks of whether it holds: few
 * among many.
 */
export const IS_ACT = `(json_extract(r.record, '$.relation') IN ('amends', 'replaces', 'repeals')
  OR json_extract(r.record, '$.standing') IS NOT NULL)`;
const ACTS_BY_NUMBER = `
CREATE INDEX acts_by_number ON document_references (number_key) WHERE ${IS_ACT.replaceAll('r.record', 'record')};`;

// What a person confirmed of an agency (`AgencyProfile`).
const AGENCY_PROFILES = `
CREATE TABLE agency_profiles (agency TEXT PRIMARY KEY, record TEXT NOT NULL, seal TEXT NOT NULL) STRICT, WITHOUT ROWID;`;

// Drafts as they were handed out (`KeptDraft`).
const KEPT_DRAFTS = `
CREATE TABLE kept_drafts (id TEXT PRIMARY KEY, record TEXT NOT NULL, seal TEXT NOT NULL) STRICT, WITHOUT ROWID;`;

// Scans for visibility and counts touch `documents` alone, so the large record stands in a table of its own.
// Columns of `documents`, `deadlines` and `document_references` hold values with corrections laid over;
// `document_records.record` holds what the parser read.
const TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE documents (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL,
  source_file TEXT,
  content_hash TEXT,
  parser_version INTEGER NOT NULL,
  number_key TEXT,
  head TEXT NOT NULL,
  issuer_key TEXT,
  owner TEXT,
  visibility TEXT NOT NULL,
  class TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  first_passage INTEGER NOT NULL,
  last_passage INTEGER NOT NULL
) STRICT;
CREATE INDEX documents_by_number ON documents (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX documents_by_source ON documents (source_file) WHERE source_file IS NOT NULL;
CREATE INDEX documents_by_content ON documents (content_hash) WHERE content_hash IS NOT NULL;
CREATE TABLE document_records (
  document INTEGER PRIMARY KEY REFERENCES documents (sequence) ON DELETE CASCADE,
  record TEXT NOT NULL,
  seal TEXT NOT NULL
) STRICT;
CREATE TABLE passages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents (sequence) ON DELETE CASCADE,
  record TEXT NOT NULL,
  seal TEXT NOT NULL,
  text_hash TEXT NOT NULL
) STRICT;
CREATE INDEX passages_by_document ON passages (document);
CREATE INDEX passages_by_text ON passages (text_hash);
CREATE TABLE deadlines (
  document INTEGER NOT NULL REFERENCES documents (sequence) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  due_on TEXT,
  record TEXT NOT NULL,
  seal TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadlines_by_date ON deadlines (due_on);
CREATE TABLE document_references (
  document INTEGER NOT NULL REFERENCES documents (sequence) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number_key TEXT,
  issuer_key TEXT,
  record TEXT NOT NULL,
  seal TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX references_by_number ON document_references (number_key) WHERE number_key IS NOT NULL;
CREATE TABLE corrections (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents (sequence) ON DELETE CASCADE,
  record TEXT NOT NULL,
  seal TEXT NOT NULL
) STRICT;
CREATE INDEX corrections_by_document ON corrections (document);
${AUDIT}
${BY_SUBJECT_AND_ISSUER}
${ACTS_BY_NUMBER}
${AGENCY_PROFILES}
${KEPT_DRAFTS}
CREATE TABLE embedders (id TEXT PRIMARY KEY, dimension INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE vectors (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  embedder TEXT NOT NULL REFERENCES embedders (id),
  text_hash TEXT NOT NULL,
  vector BLOB NOT NULL,
  UNIQUE (embedder, text_hash)
) STRICT;
CREATE INDEX vectors_in_order ON vectors (embedder, id);
`;

/** Every statement that makes an empty store, to run in one transaction; `storeId` tells this store from every other. */
export function toSchemaStatements(storeId: string): string {
  return `${TABLES}
${KEYWORD_INDEX_SCHEMA}
INSERT INTO meta (key, value) VALUES ('generation', 0), ('vector_generation', 0), ('store_id', '${storeId}');
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};`;
}

// As `toIssuerKey` writes it: JSON.stringify and json_array give the same text.
const toIssuerKeySql = (head: string) => `json_array(
  json_extract(${head}, '$.issuer'), json_extract(${head}, '$.issuerLevel'),
  json_extract(${head}, '$.issuerSystem'), json_extract(${head}, '$.place'),
  json_extract(${head}, '$.issuedOn.year'),
  iif(json_extract(${head}, '$.issuedOn.year') = 2025, json_extract(${head}, '$.issuedOn.month'), NULL),
  iif(json_extract(${head}, '$.issuer') IS NULL, json_extract(${head}, '$.number'), NULL))`;

const toHeadFieldsSql = (column: string, fields: readonly string[]) =>
  fields.map((field) => `'${field}', json_extract(${column}, '$.${field}')`).join(', ');

/** The statements that bring a store of version n to n + 1, by n; each to run in one transaction. */
export const MIGRATIONS: ReadonlyMap<number, string> = new Map([
  [
    1,
    `ALTER TABLE documents ADD COLUMN class TEXT NOT NULL DEFAULT 'internal';
UPDATE documents SET class = coalesce(
  (SELECT json_extract(record, '$.class') FROM document_records WHERE document = sequence), 'internal');
${AUDIT}
CREATE INDEX documents_by_subject ON documents (json_extract(identity, '$.subjectKey'));`,
  ],
  [
    2,
    // Corrected values stand in the fields there were; of the new ones the record's are taken until the next correction.
    `DROP INDEX documents_by_subject;
ALTER TABLE documents RENAME COLUMN identity TO head;
ALTER TABLE documents ADD COLUMN issuer_key TEXT;
ALTER TABLE document_references ADD COLUMN issuer_key TEXT;
UPDATE documents SET head = (
  SELECT json_object(${toHeadFieldsSql('head', ['type', 'number', 'issuedOn', 'issuer', 'subjectKey'])},
    ${toHeadFieldsSql('record', ['kind', 'describes', 'issuerLevel', 'issuerSystem', 'place', 'subject', 'period', 'signer', 'recipients'])})
  FROM document_records WHERE document = sequence);
UPDATE documents SET issuer_key = ${toIssuerKeySql('head')};
UPDATE document_references SET issuer_key = ${toIssuerKeySql('record')};
${BY_SUBJECT_AND_ISSUER}`,
  ],
  [3, ACTS_BY_NUMBER],
  [4, `DROP INDEX acts_by_number;${ACTS_BY_NUMBER}`],
  [5, AGENCY_PROFILES],
  [6, KEPT_DRAFTS],
]);
