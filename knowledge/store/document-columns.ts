import { z } from 'zod';
import { toSubjectKey } from '../directives/subject-key.ts';
import { documentNumberKey } from '../language/document-number.ts';
import { headerSchema, type OfficialDocument } from '../model/official-document.ts';
import { registerSchema } from '../model/register.ts';
import { parseIssuerKey, toIssuerKey } from './issuer-key.ts';
import { damaged, getNullableText, getText, parseJson, type Row } from './rows.ts';
import type { DocumentHead, IssuerGroup } from './store.ts';

/** What stands of a document in its row, to be read without its record. */
const documentHeadSchema = z.object({ ...headerSchema.shape, effects: registerSchema.shape.effects });

/** What a document is found by, corrections laid over. */
export interface DerivedColumns {
  readonly kind: OfficialDocument['kind'];
  readonly numberKey: string | null;
  readonly subjectKey: string | null;
  readonly issuerKey: string;
  /** JSON of the head, with the subject's key. */
  readonly head: string;
}

/** The columns of `documents` that follow the corrections. */
export function toDerivedColumns(corrected: OfficialDocument): DerivedColumns {
  const subjectKey = toSubjectKey(corrected.subject);
  return {
    kind: corrected.kind,
    numberKey: documentNumberKey(corrected.number),
    subjectKey,
    issuerKey: toIssuerKey(corrected),
    head: JSON.stringify({ ...documentHeadSchema.parse(corrected), subjectKey }),
  };
}

/** The head of a row (columns `id`, `source_file`, `head`). @throws STORE_DAMAGED */
export function toDocumentHead(row: Row): DocumentHead {
  const id = getText(row, 'id');
  const head = documentHeadSchema.safeParse(parseJson(getText(row, 'head'), id));
  if (!head.success) throw damaged(`head has not the shape expected: ${id}`, head.error);
  return { ...head.data, id, sourceFile: getNullableText(row, 'source_file') };
}

/** The group of a row (column `issuer_key`). */
export function toIssuerGroup(row: Row): IssuerGroup {
  const key = getText(row, 'issuer_key');
  return { key, head: parseIssuerKey(key) };
}
