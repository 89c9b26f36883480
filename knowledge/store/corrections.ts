import { z } from 'zod';
import { AssistantError } from '../model/errors.ts';
import { type OfficialDocument, officialDocumentSchema } from '../model/official-document.ts';
import type { Passage } from '../model/passage.ts';
import { completeItem } from './corrected-item.ts';
import { anchorSchema, createAnchor } from './correction-anchor.ts';
import { findListName, listItemFields } from './correction-lists.ts';
import { type PathSegment, parsePath, replaceAtPath } from './correction-path.ts';
import type { Correction } from './store.ts';

/** A correction as the store keeps it. */
export const keptCorrectionSchema = z.object({
  documentId: z.string(),
  kind: z.enum(['set', 'add', 'remove']),
  path: z.string(),
  oldValue: z.unknown(),
  newValue: z.unknown(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  /** Null for a header field and for an item that is added. */
  anchor: anchorSchema.nullable(),
});
export type KeptCorrection = z.infer<typeof keptCorrectionSchema>;

/** The header fields a person may correct, in the order of their schema. */
export const CORRECTABLE_HEADER: readonly string[] = [
  'kind', 'describes', 'type', 'number', 'issuedOn', 'issuer', 'issuerLevel', 'issuerSystem', 'place', 'subject', 'period', 'signer', 'addressees', 'recipients',
]; // biome-ignore format: a list of names

const NO_SIGNER = { capacity: null, title: null, name: null };

/**
 * Checks a new correction against the document it is for and anchors it.
 *
 * @throws INPUT_INVALID — the path leads nowhere, may not be corrected (bookkeeping, quotations), the new value has not
 * the shape of that field, or the quotation of an added item does not stand in the document.
 */
export function toKeptCorrection(
  document: OfficialDocument,
  passages: readonly Passage[],
  correction: Correction,
): KeptCorrection {
  const { kind = 'set' } = correction;
  const path = parsePath(correction.path);
  if (path === undefined) throw refuse(correction, 'không phải tên một mục của sổ');
  const kept = { ...correction, kind, anchor: null };
  if (kind === 'add') return { ...kept, newValue: checkAdded(passages, correction, path) };
  const [root, index] = path;
  const list = findListName(root);
  const anchor =
    list === undefined || typeof index !== 'number' ? undefined : createAnchor(document, list, index);
  if (kind === 'remove') {
    if (list === undefined || path.length !== 2 || anchor === undefined)
      throw refuse(correction, 'không chỉ một mục đang có trong sổ');
    return { ...kept, newValue: null, anchor };
  }
  checkSet(document, correction, path);
  return { ...kept, anchor: anchor ?? null };
}

function checkSet(document: OfficialDocument, correction: Correction, path: readonly PathSegment[]): void {
  if (!isCorrectable(path)) throw refuse(correction, 'không sửa được');
  const candidate = structuredClone(document);
  openSigner(candidate, path);
  if (!replaceAtPath(candidate, path, correction.newValue)) throw refuse(correction, 'không có trong sổ');
  if (!officialDocumentSchema.safeParse(candidate).success)
    throw refuse(correction, 'không nhận giá trị này');
}

function checkAdded(
  passages: readonly Passage[],
  correction: Correction,
  path: readonly PathSegment[],
): unknown {
  const list = path.length === 1 ? findListName(path[0]) : undefined;
  if (list === undefined) throw refuse(correction, 'không phải một danh sách của sổ');
  const completed = completeItem(list, correction.newValue, passages);
  if ('problem' in completed) throw refuse(correction, completed.problem);
  return completed.given;
}

/** A signer of whom nothing was read has no fields to correct: gives it empty ones; changes the document. */
export function openSigner(document: OfficialDocument, path: readonly PathSegment[]): void {
  if (path[0] === 'signer' && path.length > 1 && document.signer === null) document.signer = { ...NO_SIGNER };
}

function refuse(correction: Correction, why: string): AssistantError {
  return new AssistantError('INPUT_INVALID', `correction refused: ${correction.path}: ${why}`, {
    details: {
      path: correction.path,
      newValue: correction.newValue,
      problems: [`"${correction.path}" ${why}.`],
    },
  });
}

// A quotation is what the document says; only what was read from it can be wrong. A whole item would carry its quote along.
function isCorrectable(path: readonly PathSegment[]): boolean {
  const [root, index, field] = path;
  if (typeof root !== 'string') return false;
  if (CORRECTABLE_HEADER.includes(root)) return true;
  const list = findListName(root);
  return (
    list !== undefined &&
    typeof index === 'number' &&
    typeof field === 'string' &&
    listItemFields(list).includes(field)
  );
}
