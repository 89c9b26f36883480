import type { Answer, Citation, Question } from '../../bot/assistant/answer.ts';
import type { Assistant, DeadlineRange, UpcomingDeadline } from '../../bot/assistant/assistant.ts';
import type { DraftRequest, MadeDraft } from '../../bot/assistant/draft/draft.ts';
import type { DraftFinding } from '../../bot/assistant/draft/draft-document.ts';
import { writeDraftFile } from '../../bot/assistant/draft/draft-files.ts';
import type { BasisProposal } from '../../bot/assistant/draft/propose-basis.ts';
import type { Original } from '../../ingest/read-original.ts';
import { resolveAgencyLocally } from '../../knowledge/agencies/local-places.ts';
import { UNKNOWN_PERIOD } from '../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { Viewer } from '../../knowledge/store/store.ts';

/** An invented plan, as the assistant would list it. */
export function createDocument(changes: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    id: 'doc-1',
    sourceFile: 'ke-hoach.txt',
    kind: 'original',
    describes: null,
    class: 'public',
    isClassGiven: false,
    owner: null,
    visibility: 'all',
    contentHash: 'aa',
    parserVersion: 1,
    pages: { read: 3, total: 3 },
    type: 'Kế hoạch',
    number: '27/KH-UBND',
    issuedOn: { year: 2026, month: 3, day: 9 },
    issuer: 'UBND tỉnh Lam Sơn Hạ',
    issuerLevel: 'province',
    issuerSystem: 'state',
    place: 'tỉnh Lam Sơn Hạ',
    subject: 'Trồng cây phân tán năm 2026',
    period: UNKNOWN_PERIOD,
    signer: null,
    addressees: [],
    recipients: [],
    references: [],
    targets: [],
    deadlines: [],
    tasks: [],
    themes: [],
    budgetLines: [],
    uncovered: [],
    effects: [],
    headerScans: {},
    warnings: [],
    corrections: [],
    ...changes,
  };
}

/** An invented citation. */
export function createCitation(n: number, changes: Partial<Citation> = {}): Citation {
  return {
    n,
    correction: null,
    sourceFile: 'ke-hoach.txt',
    documentId: 'doc-1',
    number: '27/KH-UBND',
    issuer: 'UBND tỉnh Lam Sơn Hạ',
    locator: `II.${n}`,
    page: 2,
    scan: null,
    isUnclear: false,
    quote: `Các xã báo cáo kết quả trồng cây trước ngày ${n}/12/2026.`,
    ...changes,
  };
}

/** An answer with a citation for each statement given. */
export function createAnswer(statements: readonly string[], changes: Partial<Answer> = {}): Answer {
  return {
    outcome: 'answered',
    text: statements.map((text, i) => `${text} [${i + 1}]`).join('\n'),
    statements: statements.map((text, i) => ({ text, citations: [i + 1] })),
    citations: statements.map((_, i) => createCitation(i + 1)),
    options: [],
    voice: 'quoting',
    ...changes,
  };
}

/** An invented deadline. */
export function createDeadline(task: string, dueOn: string): UpcomingDeadline {
  const { sourceFile, documentId, number, issuer, locator, page, quote } = createCitation(1);
  const place = { sourceFile, documentId, number, issuer, locator, page, quote };
  const whom = { actor: 'UBND các xã', recipient: 'Sở Nông nghiệp và Môi trường', channel: null };
  return {
    key: `${task} ${dueOn}`,
    ...place,
    ...whom,
    task,
    bound: 'before',
    dueOn,
    lastWorkingDay: dueOn,
    rule: null,
    recurrence: null,
    correction: null,
    standing: null,
    startOn: null,
    scan: null,
    isUnclear: false,
    confirmedBy: null,
  };
}

/** A hand-written assistant that records what it is asked. Change its fields to change what it says. */
export interface FakeAssistant extends Assistant {
  readonly questions: { question: Question; viewer: Viewer }[];
  answer: (question: Question) => Answer | Promise<Answer>;
  documents: OfficialDocument[];
  deadlines: UpcomingDeadline[];
  /** Which deadlines were asked for. */
  readonly ranges: DeadlineRange[];
  /** What it drafts, whatever is asked. */
  drafting: DraftFinding | undefined;
  proposal: BasisProposal;
  readonly draftRequests: { request: DraftRequest; viewer: Viewer }[];
  readonly keptDrafts: Map<string, MadeDraft>;
  /** What there is to see of any scan. */
  picture: Uint8Array | undefined;
  /** The file of any document. */
  original: Original;
}

/** By default it answers each question with one cited statement that repeats it. */
export function createFakeAssistant(): FakeAssistant {
  const fake: FakeAssistant = {
    questions: [],
    answer: ({ question }) => createAnswer([`Trả lời: ${question}`]),
    documents: [createDocument()],
    deadlines: [],
    ranges: [],
    picture: undefined,
    original: { kind: 'gone' },
    ask: async (question, viewer) => {
      fake.questions.push({ question, viewer });
      return fake.answer(question);
    },
    drafting: undefined,
    proposal: { kind: 'found', documents: [] },
    draftRequests: [],
    keptDrafts: new Map(),
    draft: async (viewer, request) => {
      fake.draftRequests.push({ request, viewer });
      if (fake.drafting === undefined) throw new Error('this assistant drafts nothing');
      return fake.drafting;
    },
    proposeBasis: async () => fake.proposal,
    keepDraft: async (made) => void fake.keptDrafts.set(made.draft.id, made),
    writeDraft: (made, part) => writeDraftFile(made, part),
    findDraft: async (_viewer, id) => fake.keptDrafts.get(id),
    compareDocuments: async (_viewer, { before }) => ({
      kind: 'not-held',
      name: String(before),
      isCited: false,
    }),
    listDeadlines: async (_viewer, range) => {
      fake.ranges.push(range);
      return fake.deadlines;
    },
    findDocument: async (_viewer, wanted) => fake.documents.find(({ id }) => id === wanted),
    readOriginal: async () => fake.original,
    listDocuments: async () => fake.documents,
    findAgencies: async (_viewer, written, asOf) => resolveAgencyLocally(written, asOf, [], []).agencies,
    findApplicable: async () => ({ kind: 'unknown', notes: [] }),
    cropScan: async () => fake.picture,
    findQuotation: async (_viewer, { documentId, quote, locator }) => {
      const document = fake.documents.find(({ id }) => id === documentId);
      if (document === undefined) return undefined;
      const span = { start: 0, end: quote.length, role: 'body' as const, scan: null };
      const passage = { id: 1, documentId, ordinal: 0, locator, headings: [], page: 2, text: quote, ...span };
      return { document, passages: [passage] };
    },
  };
  return fake;
}
