import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { AssistantError } from '../model/errors.ts';
import { type OfficialDocument, officialDocumentSchema } from '../model/official-document.ts';
import { evidenceSchema, type Warning } from '../model/register.ts';
import { findAtPath, type PathSegment, parsePath, replaceAtPath } from './correction-path.ts';
import type { Correction } from './store.ts';

/**
 * Which register item a correction was made on, by its words: positions shift when a newer parser finds more items.
 * `occurrence` counts the items of that list with the same quote before it, from 0.
 */
const anchorSchema = z.object({ quote: z.string(), occurrence: z.int().min(0) });
type Anchor = z.infer<typeof anchorSchema>;

/** A correction as the store keeps it. */
export const keptCorrectionSchema = z.object({
  documentId: z.string(),
  path: z.string(),
  oldValue: z.unknown(),
  newValue: z.unknown(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  /** Null for a header field. */
  anchor: anchorSchema.nullable(),
});
export type KeptCorrection = z.infer<typeof keptCorrectionSchema>;

const HEADER_FIELDS: readonly string[] = [
  'kind', 'describes', 'type', 'number', 'issuedOn', 'issuer', 'issuerLevel', 'issuerSystem', 'place', 'subject', 'period', 'signer', 'recipients',
]; // biome-ignore format: a list of names
const LISTS = ['references', 'targets', 'deadlines', 'tasks'] as const;
const EVIDENCE_FIELDS: readonly string[] = Object.keys(evidenceSchema.shape);

/**
 * Checks a new correction against the document it is for and anchors it.
 *
 * @throws INPUT_INVALID — the path leads nowhere, may not be corrected (bookkeeping, quotations), or the new value has
 * not the shape of that field.
 */
export function toKeptCorrection(document: OfficialDocument, correction: Correction): KeptCorrection {
  const path = parsePath(correction.path);
  if (path === undefined || !isCorrectable(path)) throw invalid(correction, 'cannot be corrected');
  const kept: KeptCorrection = { ...correction, anchor: findAnchor(document, path) };
  const candidate = structuredClone(document);
  if (!replaceAtPath(candidate, path, correction.newValue)) throw invalid(correction, 'leads nowhere');
  if (!officialDocumentSchema.safeParse(candidate).success)
    throw invalid(correction, 'does not take this value');
  return kept;
}

function invalid(correction: Correction, why: string): AssistantError {
  return new AssistantError('INPUT_INVALID', `correction path ${why}: ${correction.path}`, {
    details: { path: correction.path, newValue: correction.newValue },
  });
}

// A quotation is what the document says; only what was read from it can be wrong. A whole item would carry its quote along.
function isCorrectable(path: readonly PathSegment[]): boolean {
  const [root, index, field] = path;
  if (typeof root !== 'string') return false;
  if (HEADER_FIELDS.includes(root)) return true;
  const isList = LISTS.some((list) => list === root);
  return isList && typeof index === 'number' && typeof field === 'string' && !EVIDENCE_FIELDS.includes(field);
}

function findAnchor(document: OfficialDocument, path: readonly PathSegment[]): Anchor | null {
  const [root, index] = path;
  const items = LISTS.flatMap((list) => (list === root ? [document[list]] : []))[0];
  if (items === undefined || typeof index !== 'number') return null;
  const quote = items[index]?.quote;
  if (quote === undefined) return null;
  return { quote, occurrence: items.slice(0, index).filter((item) => item.quote === quote).length };
}

/**
 * The document with a person's corrections laid over what the parser read. Each correction that holds adds a warning
 * CORRECTED; one whose old value is no longer what the parser reads adds CORRECTION_DISAGREES; one whose place or
 * shape is gone is not applied and adds CORRECTION_NOT_APPLIED.
 */
export function overlayCorrections(
  document: OfficialDocument,
  corrections: readonly KeptCorrection[],
): OfficialDocument {
  if (corrections.length === 0) return document;
  let current = structuredClone(document);
  const warnings: Warning[] = [];
  for (const correction of mergeByPath(corrections)) {
    const applied = applyCorrection(current, correction);
    current = applied.document;
    warnings.push(...applied.warnings);
  }
  return { ...current, warnings: [...current.warnings, ...warnings] };
}

// Several corrections of one place are one: from what the parser read first to what was said last.
function mergeByPath(corrections: readonly KeptCorrection[]): KeptCorrection[] {
  const merged = new Map<string, KeptCorrection>();
  for (const correction of corrections) {
    const earlier = merged.get(correction.path);
    merged.set(correction.path, {
      ...correction,
      oldValue: earlier === undefined ? correction.oldValue : earlier.oldValue,
    });
  }
  return [...merged.values()];
}

function applyCorrection(
  document: OfficialDocument,
  correction: KeptCorrection,
): { document: OfficialDocument; warnings: Warning[] } {
  const path = findPlace(document, correction);
  const place = path === undefined ? { found: false } : findAtPath(document, path);
  if (path === undefined || !place.found)
    return { document, warnings: [toWarning('CORRECTION_NOT_APPLIED', correction, null)] };
  const candidate = structuredClone(document);
  replaceAtPath(candidate, path, correction.newValue);
  const parsed = officialDocumentSchema.safeParse(candidate);
  if (!parsed.success)
    return { document, warnings: [toWarning('CORRECTION_NOT_APPLIED', correction, place.value)] };
  const warnings = [toWarning('CORRECTED', correction, place.value)];
  const agrees = [correction.oldValue, correction.newValue].some((value) =>
    isDeepStrictEqual(value, place.value),
  );
  if (!agrees) warnings.push(toWarning('CORRECTION_DISAGREES', correction, place.value));
  return { document: parsed.data, warnings };
}

// Where the corrected item stands now; undefined when it has no item with that quote any more.
function findPlace(document: OfficialDocument, correction: KeptCorrection): PathSegment[] | undefined {
  const path = parsePath(correction.path);
  const { anchor } = correction;
  if (path === undefined || anchor === null) return path;
  const items = LISTS.flatMap((list) => (list === path[0] ? [document[list]] : []))[0] ?? [];
  const sameQuote = [...items.keys()].filter((index) => items[index]?.quote === anchor.quote);
  const index = sameQuote[anchor.occurrence];
  return index === undefined ? undefined : [path[0] ?? '', index, ...path.slice(2)];
}

function toWarning(code: string, correction: KeptCorrection, parsed: unknown): Warning {
  return { code, message: formatMessage(code, correction, parsed), quote: correction.anchor?.quote ?? null };
}

function formatMessage(code: string, correction: KeptCorrection, parsed: unknown): string {
  const { path, oldValue, newValue, by, reason } = correction;
  const change = `từ ${formatValue(oldValue)} thành ${formatValue(newValue)}`;
  switch (code) {
    case 'CORRECTED':
      return `${by} đã sửa "${path}" ${change}. Lý do: ${reason}.`;
    case 'CORRECTION_DISAGREES':
      return `Lần đọc mới cho "${path}" là ${formatValue(parsed)}, khác giá trị ${formatValue(oldValue)} khi ${by} sửa; vẫn dùng ${formatValue(newValue)}. Cần kiểm tra lại.`;
    default:
      return `Chưa áp dụng được chỗ sửa "${path}" ${change} của ${by}: văn bản đọc lại không còn chỗ đó. Cần kiểm tra lại.`;
  }
}

function formatValue(value: unknown): string {
  return value === null || value === undefined ? '(trống)' : JSON.stringify(value);
}
