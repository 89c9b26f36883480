import type { Agency } from '../agencies/agency.ts';
import { parseAgencyName } from '../agencies/parse-agency-name.ts';
import { createIssuerPlacer } from '../agencies/place-issuer.ts';
import { toDayBounds } from '../language/vietnamese-date.ts';
import type { OfficialDocument } from '../model/official-document.ts';
import type { DocumentHead, IssuerGroup, Store, StoredPassage, Viewer } from '../store/store.ts';

/** What is printed over a document's title, as far as its register does not hold it. */
export interface PrintedHead {
  /** Bodies above the issuer, outermost first, each with the lines it is printed in. */
  readonly superior: readonly (readonly string[])[];
  /** The issuer's lines; empty where they are lost. */
  readonly issuer: readonly string[];
  /** Địa danh of the date line. */
  readonly place: string | null;
  /** The symbol of a number that was left blank: "KH-UBND". */
  readonly blankSymbol: string | null;
}

/** Words of a document that name who is to do something. */
export interface BodyMention {
  /** One body or a list of them. */
  readonly text: string;
  /** "Đề nghị …": asked, not told. */
  readonly isAsked: boolean;
  /** Whether the text is known to end where the name does. */
  readonly isBounded: boolean;
  readonly quote: string;
  readonly locator: string;
  readonly page: number | null;
}

/** Reads of a document's passages what its register does not hold; passed in, since texts are read elsewhere. */
export interface ReadPassages {
  readonly head: (passages: readonly StoredPassage[]) => PrintedHead;
  readonly bodies: (passages: readonly StoredPassage[]) => readonly BodyMention[];
}

/** A document that the agency, or what it was made of, issued itself. */
export interface OwnDocument {
  readonly document: OfficialDocument;
  readonly passages: readonly StoredPassage[];
  readonly printed: PrintedHead;
  readonly mentions: readonly BodyMention[];
  /** By what the agency was made of, or from before its units were what they are. */
  readonly isOfPredecessor: boolean;
}

/** An agency's own documents, and how many older ones were left unread. */
export interface OwnDocuments {
  /** Newest first; those of predecessors after all of its own. */
  readonly documents: readonly OwnDocument[];
  readonly unreadCount: number;
}

/** Whose documents, of what day, of those that are held. */
export interface OwnDocumentRequest {
  readonly agency: Agency;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly heldIssuers: readonly IssuerGroup[];
  readonly read: ReadPassages;
}

/** As many as an office issues plans and reports in some years; what older ones tell is out of date. */
const MAX_DOCUMENTS = 60;

/**
 * The held documents an agency issued by a day: originals alone, a web post has no letterhead of its own. What is of the
 * class personal is about persons, not about the agency.
 */
export async function loadOwnDocuments(
  store: Store,
  viewer: Viewer,
  { agency, asOf, heldIssuers, read }: OwnDocumentRequest,
): Promise<OwnDocuments> {
  const placer = createIssuerPlacer(agency, asOf, []);
  const keys = heldIssuers.filter(({ head }) => placer.isOwn(head)).map(({ key }) => key);
  const heads = (await store.listHeads(viewer, keys)).filter(
    (head) =>
      head.kind === 'original' && placer.isOwn(head) && isBySelf(head, agency) && firstDay(head) <= asOf,
  );
  const ordered = heads
    .map((head) => ({ head, isOfPredecessor: placer.isOfPredecessor(head) }))
    .toSorted(
      (a, b) =>
        Number(a.isOfPredecessor) - Number(b.isOfPredecessor) ||
        lastDay(b.head).localeCompare(lastDay(a.head)),
    );
  const latest = ordered.slice(0, MAX_DOCUMENTS);
  const loaded = await Promise.all(
    latest.map(async ({ head, isOfPredecessor }) => {
      const document = await store.findDocument(head.id, viewer);
      if (document === undefined || document.class === 'personal') return [];
      const passages = await store.listPassages(head.id, viewer);
      const mentions = read.bodies(passages);
      return [{ document, passages, printed: read.head(passages), mentions, isOfPredecessor }];
    }),
  );
  return { documents: loaded.flat(), unreadCount: ordered.length - latest.length };
}

// What its office sends out for a committee has the office's letterhead and signer.
function isBySelf({ issuer }: DocumentHead, agency: Agency): boolean {
  if (issuer === null) return false;
  const own = parseAgencyName(agency.name).key;
  const { key, sectors } = parseAgencyName(issuer);
  return key === own || sectors.some(({ name }) => `sector:${name}` === own);
}

/** An undated one may be of any day. */
function firstDay({ issuedOn }: DocumentHead): string {
  return toDayBounds(issuedOn)?.first ?? '';
}

function lastDay({ issuedOn }: DocumentHead): string {
  return toDayBounds(issuedOn)?.last ?? '';
}
