import type { Original } from '../../ingest/read-original.ts';
import type { Agency } from '../../knowledge/agencies/agency.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { ScanReading } from '../../knowledge/model/register.ts';
import type { StoredPassage, Viewer } from '../../knowledge/store/store.ts';
import type { Answer, Question } from './answer.ts';
import type { ApplicableFinding, ApplicableRequest } from './applicability/find-applicable.ts';
import type { DraftRequest, MadeDraft } from './draft/draft.ts';
import type { DraftFinding } from './draft/draft-document.ts';
import type { DraftPart } from './draft/draft-files.ts';
import type { BasisProposal } from './draft/propose-basis.ts';
import type { ReportStage } from './model-voice/stages.ts';
import type { ComparisonFinding, NamedPlan } from './plan-comparison/compare-documents.ts';

/** A deadline with the document it stands in, ready to list. */
export interface UpcomingDeadline {
  /** Opaque; stays when the deadline is corrected. */
  readonly key: string;
  readonly documentId: string;
  readonly sourceFile: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly task: string;
  readonly actor: string | null;
  readonly recipient: string | null;
  readonly channel: string | null;
  readonly bound: 'before' | 'by' | 'within' | 'on';
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly lastWorkingDay: string | null;
  readonly rule: string | null;
  readonly recurrence: string | null;
  readonly quote: string;
  readonly locator: string;
  readonly page: number | null;
  /** How surely it was read from a page's picture; null for text as the file gives it. */
  readonly scan: ScanReading | null;
  /** Whether a figure of it was not read surely enough to be stated: days and figures are then left out. */
  readonly isUnclear: boolean;
  /** Who corrected or confirmed it; null while nobody has. */
  readonly confirmedBy: string | null;
  /** What the document keeper changed of it, old value first; null when nothing. */
  readonly correction: string | null;
  /** That its document was amended, replaced or repealed by a held one; null when it was not. */
  readonly standing: string | null;
}

/** Which deadlines are asked for; null leaves a bound out. */
export interface DeadlineRange {
  /** `YYYY-MM-DD`, both inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whose, as people type it; null: everybody's. */
  readonly agency: string | null;
  /** The day on which the agency's name is understood, `YYYY-MM-DD`. @default `from` */
  readonly asOf?: string | null;
  /** Leaves out undated and recurring ones, and with them most documents to be looked at. @default false */
  readonly onlyDated?: boolean;
}

/** How one question is followed while it is answered. */
export interface AskOptions {
  /** Told what the answer is at, for a channel to show. */
  readonly onStage?: ReportStage;
  /** Aborts the language model's part when the asker no longer waits; the quoting voice's answer is then given. */
  readonly signal?: AbortSignal;
  /** The one document to answer from. @default all that the viewer sees */
  readonly within?: string;
}

/**
 * The use cases, free of any channel. Terminal and Telegram call the same object, so both show the same checked answers.
 */
export interface Assistant {
  ask(question: Question, viewer: Viewer, options?: AskOptions): Promise<Answer>;
  /** Deadlines in [from, to], soonest first; undated and recurring ones last. */
  listDeadlines(viewer: Viewer, range: DeadlineRange): Promise<UpcomingDeadline[]>;
  listDocuments(viewer: Viewer): Promise<OfficialDocument[]>;
  /** Undefined when it is not held or not the viewer's. */
  findDocument(viewer: Viewer, id: string): Promise<OfficialDocument | undefined>;
  /** The file a document was read from; "gone" when the document is not the viewer's. */
  readOriginal(viewer: Viewer, documentId: string): Promise<Original>;
  /** The agencies that a typed name may mean on a day, helped by the places that held documents name; empty for none. */
  findAgencies(viewer: Viewer, written: string, asOf: string): Promise<readonly Agency[]>;
  /** The directives over an agency on a day, or what must be asked to tell the agency. */
  findApplicable(viewer: Viewer, request: ApplicableRequest): Promise<ApplicableFinding>;
  /**
   * A plan for an agency out of what stands over it, every paragraph with its sources; or what must be asked first.
   *
   * @param options `signal` ends the language model's part: the rest then stays as composed; where drafting is done apart
   * it ends all of it, with the signal's reason
   */
  draft(viewer: Viewer, request: DraftRequest, options?: Pick<AskOptions, 'signal'>): Promise<DraftFinding>;
  /** The held documents that a draft may carry out, those it would by itself first; or what must be asked. */
  proposeBasis(
    viewer: Viewer,
    request: DraftRequest,
    options?: Pick<AskOptions, 'signal'>,
  ): Promise<BasisProposal>;
  /**
   * Keeps a draft that is handed out, so that its files can be sent and are known when they come back.
   *
   * @param keptOn `YYYY-MM-DD`
   */
  keepDraft(made: MadeDraft, keptOn: string): Promise<void>;
  /** Writes one of a draft's two files, as .docx. */
  writeDraft(made: MadeDraft, part: DraftPart): Promise<Uint8Array>;
  /** A draft that was handed out; undefined when it is forgotten or rests on what is not the viewer's. */
  findDraft(viewer: Viewer, id: string): Promise<MadeDraft | undefined>;
  /** What a later plan added, dropped and changed of an earlier one; or what must be told or asked first. */
  compareDocuments(
    viewer: Viewer,
    plans: { readonly before: NamedPlan; readonly after: NamedPlan },
  ): Promise<ComparisonFinding>;
  /** The place of a scan as a PNG; undefined when there is no picture of it or the document is not the viewer's. */
  cropScan(
    viewer: Viewer,
    documentId: string,
    place: Pick<ScanReading, 'page' | 'box'>,
  ): Promise<Uint8Array | undefined>;
  /** The passage that holds a citation, with its neighbours; undefined when the document is gone or not the viewer's. */
  findQuotation(
    viewer: Viewer,
    place: { documentId: string; quote: string; locator: string },
  ): Promise<{ document: OfficialDocument; passages: StoredPassage[] } | undefined>;
}
