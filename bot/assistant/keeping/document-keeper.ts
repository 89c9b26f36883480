import { findHeldVersions, type HeldVersion } from '../../../ingest/version-warnings.ts';
import { type PartialDate, partialDateSchema } from '../../../knowledge/model/calendar.ts';
import type { DocumentClass, OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { ScanReading } from '../../../knowledge/model/register.ts';
import { findAtPath, parsePath } from '../../../knowledge/store/correction-path.ts';
import { parseCorrectionValue } from '../../../knowledge/store/correction-value.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { keepingWording } from '../../../prompts/keeping-wording.ts';
import { type DoubtfulReading, listDoubtfulReadings } from '../scans/doubtful-readings.ts';
import { findScanPlace } from '../scans/scan-places.ts';
import { confirmReading, isWholeReading } from './confirm-reading.ts';
import { toFieldValue } from './correction-words.ts';

/** A reading to look at, with where it stands on the page's picture and whether it may be right as it is. */
export interface DoubtfulPlace extends DoubtfulReading {
  readonly scan: Pick<ScanReading, 'page' | 'box'> | undefined;
  readonly isWhole: boolean;
}

/** A field of a document, what a person typed for it, and who. */
export interface WantedCorrection {
  readonly documentId: string;
  /** "issuedOn", "signer.name", "targets[2].value" */
  readonly path: string;
  readonly typed: string;
  readonly by: string;
  /** `YYYY-MM-DD`: a document is issued on no later day, unless `isSure`. */
  readonly today: string;
  /** The keeper was asked and stays with it. */
  readonly isSure: boolean;
}

/**
 * What became of a correction. not-taken: the field takes nothing like this, or the document is gone · without-year: a day
 * or a month alone · future: a date of issue that is to come, to be asked about
 */
export type CorrectionOutcome =
  | { readonly kind: 'changed'; readonly oldValue: unknown; readonly newValue: unknown }
  | { readonly kind: 'not-taken' }
  | { readonly kind: 'without-year' }
  | { readonly kind: 'future'; readonly value: unknown };

/** What those do who keep the common documents. Free of any channel; who may do it is for the channel to know. */
export interface DocumentKeeper {
  /** Everybody sees the document from then on. @returns false when it is gone */
  share(documentId: string): Promise<boolean>;
  /** @returns false when it is gone */
  classify(documentId: string, documentClass: Exclude<DocumentClass, 'secret'>): Promise<boolean>;
  /** Documents that everybody sees and that this one is to be read with: what it replaces, amends, repeats. */
  findVersions(viewer: Viewer, document: OfficialDocument): Promise<HeldVersion[]>;
  /** The least sure first; empty when the document is gone or nothing is in doubt. */
  listDoubtful(viewer: Viewer, documentId: string): Promise<DoubtfulPlace[]>;
  correct(viewer: Viewer, wanted: WantedCorrection): Promise<CorrectionOutcome>;
  /** A doubtful reading is right. @returns false when it waits no longer, or was not read wholly */
  confirm(viewer: Viewer, wanted: Pick<WantedCorrection, 'documentId' | 'path' | 'by'>): Promise<boolean>;
}

/**
 * The keeper over an open store.
 *
 * @param now this instant, ISO 8601 in UTC
 */
export function createDocumentKeeper(store: Store, now: () => string): DocumentKeeper {
  const listDoubtful = async (viewer: Viewer, documentId: string): Promise<DoubtfulPlace[]> => {
    const document = await store.findDocument(documentId, viewer);
    if (document === undefined) return [];
    const passages = await store.listPassages(documentId, viewer);
    return listDoubtfulReadings(document, passages).map((reading) => ({
      ...reading,
      scan: findScanPlace(document, passages, reading.path),
      isWhole: isWholeReading(reading),
    }));
  };
  return {
    share: (documentId) => store.share(documentId),
    classify: (documentId, documentClass) => store.setClass(documentId, documentClass),
    findVersions: async (viewer, document) =>
      (await findHeldVersions(document, store, viewer)).filter(({ other }) => other.visibility === 'all'),
    listDoubtful,
    async correct(viewer, { documentId, path, typed, by, today, isSure }) {
      const document = await store.findDocument(documentId, viewer);
      const segments = parsePath(path) ?? [];
      const read =
        document === undefined || typed.trim() === ''
          ? undefined
          : parseCorrectionValue(document, segments, toFieldValue(path, typed));
      if (document === undefined || read === undefined) return { kind: 'not-taken' };
      const date = partialDateSchema.safeParse(read.value).data;
      if (date !== undefined && date.year === null && (date.month ?? date.day) !== null)
        return { kind: 'without-year' };
      if (path === 'issuedOn' && date !== undefined && !isSure && isAfter(date, today))
        return { kind: 'future', value: date };
      const oldValue = findAtPath(document, segments).value ?? null;
      const change = { documentId, kind: 'set', path, oldValue, newValue: read.value, by } as const;
      await store.saveCorrection({ ...change, reason: keepingWording.retyped, at: now() });
      return { kind: 'changed', oldValue, newValue: read.value };
    },
    async confirm(viewer, { documentId, path, by }) {
      const reading = (await listDoubtful(viewer, documentId)).find((each) => each.path === path);
      if (reading === undefined || !reading.isWhole) return false;
      await confirmReading(store, reading, { by, at: now() });
      return true;
    },
  };
}

/** Whether a date, or all that is known of it, lies behind a day. */
function isAfter({ year, month, day }: PartialDate, today: string): boolean {
  const known = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))];
  const length = month === null ? 1 : day === null ? 2 : 3;
  const written = known.slice(0, length).join('-');
  return written > today.slice(0, written.length);
}
