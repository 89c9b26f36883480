import type { IssuerHead } from '../agencies/issuer-head.ts';
import type { AgencyProfile } from '../model/agency-profile.ts';
import type { KeptDraft } from '../model/kept-draft.ts';
import type { DocumentClass, DocumentHeader, OfficialDocument } from '../model/official-document.ts';
import type { Passage } from '../model/passage.ts';
import type { Deadline, Reference } from '../model/register.ts';
import type { AuditEntry, NewAuditEntry } from './audit.ts';
import type { ContentItem } from './store-content.ts';

/** Who is asking. The store shows nobody what is not theirs: `visibility` is enforced here, not by callers. */
export interface Viewer {
  readonly agency: string | null;
  readonly person: string | null;
}

/** The operator's own command line: sees what belongs to the installation and to every agency. */
export const OPERATOR: Viewer = { agency: '*', person: null };

/** What ingest remembers of a file, to know whether it must be read again. */
export interface SourceRecord {
  readonly documentId: string;
  readonly sourceFile: string;
  readonly contentHash: string;
  readonly parserVersion: number;
}

/** A passage as stored: `id` is the store's own, never reused. */
export interface StoredPassage extends Passage {
  readonly id: number;
  readonly documentId: string;
}

/** One document's fields for the keyword index and the vectors, per passage. */
export interface PassageHit {
  readonly passage: StoredPassage;
  /** Higher is better; comparable within one call only. */
  readonly relevance: number;
}

/** A deadline with the document it stands in. */
export interface DeadlineRow extends Deadline {
  readonly documentId: string;
}

/** A reference with the document it stands in. */
export interface ReferenceRow extends Reference {
  /** The document that cites. */
  readonly citedBy: string;
}

/** What a held document's head says, without its register: light enough to look at thousands. */
export interface DocumentHead extends DocumentHeader, Pick<OfficialDocument, 'effects'> {
  readonly id: string;
  readonly sourceFile: string | null;
}

/** The documents, or the references, whose issuer is written alike in one span of time (`toIssuerKey`). */
export interface IssuerGroup {
  readonly key: string;
  readonly head: IssuerHead;
}

/** A person's change to the register; laid over what the parser reads, now and after re-ingest. */
export interface Correction {
  readonly documentId: string;
  /**
   * set: another value, or the same one to confirm it · add: an item the parser missed · remove: one it invented.
   * @default 'set'
   */
  readonly kind?: 'set' | 'add' | 'remove';
  /** "issuedOn", "signer.name", "targets[2].value"; to add "targets", to remove "targets[2]". */
  readonly path: string;
  /** The value as shown so far; the whole item that is removed; null for one that is added. */
  readonly oldValue: unknown;
  /** The item to add: `quote`, words of the document, and what is known of its other fields. Null to remove. */
  readonly newValue: unknown;
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

/** A correction as kept, with the number it is withdrawn by: given once, never again. */
export interface ListedCorrection extends Correction {
  readonly number: number;
}

/** Which documents to list; every given condition must hold. */
export interface DocumentFilter {
  readonly ids?: readonly string[];
  /** Leaves out this one, without reading it. */
  readonly exceptId?: string;
  /** Keep documents that carry any of these number keys (`documentNumberKey`). */
  readonly numberKeys?: readonly string[];
  /** Keep documents of this subject (`toSubjectKey`). */
  readonly subjectKey?: string;
  /** Keep documents without a number. @default false */
  readonly isUnnumbered?: boolean;
}

/** How many passages to find, and in which documents. */
export interface SearchOptions {
  readonly limit: number;
  /** Only passages of these documents; undefined = all visible. */
  readonly documentIds?: readonly string[];
  /** Phrases that say the same as some of the query's: keywords find by them too, at a lower weight. */
  readonly otherWords?: readonly string[];
}

/**
 * How nearest vectors are found: index, by an index where there are many · exact, comparing all in this program, since
 * the library for an index cannot be loaded · in-database · not-installed, not-permitted: not at all, since the database has no pgvector, or our user may not switch it on there. What the other
 * legs find is found all the same.
 */
export type VectorLeg = 'index' | 'exact' | 'in-database' | 'not-installed' | 'not-permitted';

/** Vectors of a document's passages (see `toEmbeddedText`), one each, in their order; finite, non-zero, of one length. */
export interface EmbeddedPassages {
  readonly embedderId: string;
  readonly vectors: readonly Float32Array[];
}

/**
 * Everything the assistant knows. Async so that a server database fits; every method that returns content takes the
 * viewer and filters by visibility inside.
 *
 * One contract suite (`test/knowledge/store/store-contract.ts`) runs against every implementation.
 */
export interface Store {
  /** Rises with every committed change; caches compare it. */
  generation(): Promise<number>;
  /** Ids of the held documents that were brought in, read anew or changed after this generation, in order of first ingest. */
  listChangedSince(generation: number): Promise<string[]>;
  /** The people who have documents that only they see; everybody else sees what all of their agency see. */
  listPersonalOwners(): Promise<string[]>;

  findSource(sourceFile: string): Promise<SourceRecord | undefined>;
  /** Every document of this content, whoever it belongs to; the last one first. */
  listSourcesByHash(contentHash: string): Promise<SourceRecord[]>;

  /**
   * Writes document, passages, register and keyword postings, and vectors where given, in one transaction; a document
   * with the same id is replaced whole, its corrections kept. @throws STORE_WRITE_FAILED — disk full, read-only; nothing
   * is changed.
   */
  saveDocument(
    document: OfficialDocument,
    passages: readonly Passage[],
    embedded?: EmbeddedPassages,
  ): Promise<void>;
  /**
   * Removes the document, its passages, register, corrections, postings and vectors; what was done stays noted, without
   * content; profiles that quote it keep their values without its words, drafts that do are forgotten. @returns false when it was not held.
   */
  deleteDocument(id: string, action?: 'deleted' | 'secret-removed'): Promise<boolean>;
  /**
   * Leaves no trace of what was deleted in the store's files: empties the log and takes away the caches of vectors, to
   * be made anew. @returns false when another process kept the log from being emptied; its own next write will.
   */
  eraseTraces(): Promise<boolean>;
  /** Notes what was done, without content. */
  noteAudit(entry: NewAuditEntry): Promise<void>;
  /** What was last noted of a file's content: a deleted document's is not brought in again unasked. */
  findLastAudit(contentHash: string): Promise<AuditEntry | undefined>;
  /** Everything noted, oldest first. */
  listAudit(): Promise<AuditEntry[]>;
  /** @returns false when it was not held. */
  setClass(id: string, documentClass: DocumentClass): Promise<boolean>;
  /** Makes an agency's document the installation's: everybody sees it from then on. @returns false when it was not held. */
  share(id: string): Promise<boolean>;

  /** With corrections laid over; references carry the `documentId` of a held document only. */
  findDocument(id: string, viewer: Viewer): Promise<OfficialDocument | undefined>;
  /** In order of first ingest. */
  listDocuments(viewer: Viewer, filter?: DocumentFilter): Promise<OfficialDocument[]>;
  /** Counts without loading: documents, passages. */
  count(viewer: Viewer): Promise<{ documents: number; passages: number }>;

  /** Who issued what is held ('held') or is named in references ('cited'), each issuer and span of time once. */
  listIssuers(viewer: Viewer, of: 'held' | 'cited'): Promise<IssuerGroup[]>;
  /**
   * Heads of the held documents of these issuers, corrections laid over, in order of first ingest; with a subject
   * (`toSubjectKey`) only those that bear it.
   */
  listHeads(viewer: Viewer, issuerKeys: readonly string[], subjectKey?: string): Promise<DocumentHead[]>;
  /** Heads of these documents. */
  listHeadsOf(viewer: Viewer, documentIds: readonly string[]): Promise<DocumentHead[]>;

  /** References anywhere that carry this number key; all references when the key is undefined; the first ones with a limit. */
  listReferences(viewer: Viewer, numberKey?: string, limit?: number): Promise<ReferenceRow[]>;
  /** References by which documents amend, replace or repeal those of these number keys, or speak of whether they hold. */
  listActs(viewer: Viewer, numberKeys: readonly string[]): Promise<ReferenceRow[]>;
  /** What these documents cite. */
  listReferencesOf(viewer: Viewer, documentIds: readonly string[]): Promise<ReferenceRow[]>;
  /**
   * References with a number to documents of these issuers: of each number and issuer those of the first and of the last
   * document that cites it.
   */
  listReferencesTo(viewer: Viewer, issuerKeys: readonly string[]): Promise<ReferenceRow[]>;
  /** Deadlines with `dueOn` in [from, to] (open where undefined), by date; undated ones only with `includeUndated`. */
  listDeadlines(
    viewer: Viewer,
    range: { from?: string; to?: string; includeUndated?: boolean },
  ): Promise<DeadlineRow[]>;

  /** All passages of one document, in order. */
  listPassages(documentId: string, viewer: Viewer): Promise<StoredPassage[]>;

  /** BM25 over folded syllables and bigrams, best first. Empty for a query without a syllable. */
  searchKeywords(query: string, viewer: Viewer, options: SearchOptions): Promise<PassageHit[]>;
  /**
   * In how many passages each of the words stands, folded: one syllable ("nuoc"), or two neighbouring ones ("nuoc sach").
   * What the documents themselves spell, so that a slip of the finger can be told from a word.
   */
  countKeywords(words: readonly string[], viewer: Viewer): Promise<number[]>;
  /** Nearest vectors of this embedder, best first; relevance is cosine similarity. Empty when none are stored. */
  searchVectors(
    embedderId: string,
    vector: Float32Array,
    viewer: Viewer,
    options: SearchOptions,
  ): Promise<PassageHit[]>;

  /** Passages that have no vector of this embedder yet, with the text to embed (headings and body). */
  listUnembedded(
    embedderId: string,
    limit: number,
    /** Only texts that stand in a document of one of these classes; undefined = all. */
    classes?: readonly DocumentClass[],
  ): Promise<{ textHash: string; text: string }[]>;
  /** The length of this embedder's vectors; undefined when none was ever saved. */
  findDimension(embedderId: string): Promise<number | undefined>;
  /** Vectors are kept by text hash, so an unchanged passage keeps its vector through re-ingest. Finite, non-zero, one length. */
  saveVectors(
    embedderId: string,
    vectors: readonly { textHash: string; vector: Float32Array }[],
  ): Promise<void>;

  /** How `searchVectors` works here; where it cannot, nothing is to be embedded and no vector is kept. */
  findVectorLeg(): Promise<VectorLeg>;

  /**
   * Brings the search indexes into shape after many changes; what is found stays the same. Cheap when there is nothing
   * to do. Slow work that need not be waited for may go on after it returned, even after `close`.
   */
  compact(): Promise<void>;

  /** @throws INPUT_INVALID, DOCUMENT_NOT_FOUND — nothing is kept */
  saveCorrection(correction: Correction): Promise<void>;
  /** Oldest first; also those that could not be applied to the last reading. */
  listCorrections(documentId: string): Promise<ListedCorrection[]>;
  /** Takes a correction back, so that what the parser read shows again. @returns false when there is none of this number. */
  withdrawCorrection(documentId: string, number: number): Promise<boolean>;

  /** Keeps what a person confirmed of an agency, in place of what was kept of it. */
  saveProfile(profile: AgencyProfile): Promise<void>;
  /** Of the agency so named; undefined when none is kept, or it quotes a document that is not the viewer's. */
  findProfile(agency: string, viewer: Viewer): Promise<AgencyProfile | undefined>;
  /** @returns false when none was kept. */
  deleteProfile(agency: string): Promise<boolean>;

  /** Keeps a draft that is handed out, in place of what was kept under its id. */
  saveDraft(draft: KeptDraft): Promise<void>;
  /** Undefined when none is kept under the id, or it rests on a document that is not the viewer's. */
  findDraft(id: string, viewer: Viewer): Promise<KeptDraft | undefined>;
  /** @returns false when none was kept. */
  deleteDraft(id: string): Promise<boolean>;

  /**
   * Everything held, for another store to take over: documents in order of first ingest, what is found by left out. Each
   * item is of one moment.
   */
  readContent(): AsyncIterable<ContentItem>;
  /** Puts in what another store held, numbers kept. @throws INPUT_INVALID — a document of this id is held already */
  addContent(item: ContentItem): Promise<void>;

  close(): Promise<void>;
}
