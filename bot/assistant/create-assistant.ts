import type { ScanCropper } from '../../ingest/recognize/crop-scan.ts';
import type { PassageSearch } from '../../knowledge/search/search-passages.ts';
import type { Store } from '../../knowledge/store/store.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import type { RecordAnswer } from './answer-log/record-answers.ts';
import type { Assistant } from './assistant.ts';
import { createCatalogueLoader } from './document-catalogue.ts';
import type { ChatModel } from './language-model/chat-model.ts';
import { listUpcomingDeadlines } from './listing/list-deadlines.ts';
import { createViewerSharing } from './share-viewers.ts';
import { speakAnswer } from './speak-answer.ts';
import { findQuotation } from './verbatim/find-quotation.ts';
import { limitSearch, limitStore } from './within-document.ts';

/** What an assistant works with. */
export interface AssistantOptions {
  readonly store: Store;
  readonly search: PassageSearch;
  /** True when the data folder holds the invented samples: every answer then begins with "VÍ DỤ". */
  readonly isSamples: boolean;
  /** Cuts lines out of pictures of pages; left out where no pictures are at hand. */
  readonly cropScan?: ScanCropper;
  /** Rewrites questions, words answers, sets drafts in prose; left out, the quoting voice does without. */
  readonly chatModel?: ChatModel;
  /** Keeps what was answered; left out, nothing is kept. */
  readonly recordAnswer?: RecordAnswer;
}

/** An assistant that knows one document alone. */
function askWithin(documentId: string, options: AssistantOptions): Pick<Assistant, 'ask'> {
  const { store, search } = options;
  const limited = { store: limitStore(store, documentId), search: limitSearch(search, documentId) };
  return createAssistant({ ...options, ...limited });
}

/** The assistant over one store. Stateless but for caches: the same question on the same store gives the same answer. */
export function createAssistant(options: AssistantOptions): Assistant {
  const { store, cropScan, recordAnswer, chatModel } = options;
  const loadCatalogue = createCatalogueLoader(store);
  const shareViewer = createViewerSharing(store);
  return {
    async ask(question, viewer, { within, ...asking } = {}) {
      if (within !== undefined) return askWithin(within, options).ask(question, viewer, asking);
      const generation = await store.generation();
      const shared = await shareViewer(viewer);
      const catalogue = await loadCatalogue(shared);
      const spoken = await speakAnswer(question, shared, { ...options, ...asking, catalogue });
      const { answer, resolved, voice } = spoken;
      // A picture says again what the answer says: it is not kept beside it.
      const { picture, ...kept } = answer;
      const answerId = await recordAnswer?.({ question, viewer, resolved, voice, generation, answer: kept });
      return answerId === undefined ? answer : { ...answer, answerId };
    },
    listDeadlines: async (viewer, range) => {
      const shared = await shareViewer(viewer);
      return listUpcomingDeadlines(store, shared, range, (await loadCatalogue(shared)).relations);
    },
    findDocument: (viewer, id) => store.findDocument(id, viewer),
    async readOriginal(viewer, id) {
      const document = await store.findDocument(id, viewer);
      // The readers of archives are loaded when a file is asked for.
      return document === undefined
        ? { kind: 'gone' }
        : (await import('../../ingest/read-original.ts')).readOriginal(document);
    },
    listDocuments: (viewer) => store.listDocuments(viewer),
    findAgencies: async (viewer, agency, asOf) =>
      (await import('./resolve-asker.ts')).findAgencies(store, viewer, { agency, asOf }),
    // The map of the country is read only when an agency is asked about.
    findApplicable: async (viewer, request) =>
      (await import('./applicability/find-applicable.ts')).findApplicable(store, viewer, request),
    draft: async (viewer, request, { signal } = {}) => {
      const voice = chatModel === undefined ? undefined : { model: chatModel, signal };
      const { draftDocument } = await import('./draft/draft-document.ts');
      const finding = await draftDocument(store, viewer, request, voice);
      if (!options.isSamples || finding.kind !== 'drafted') return finding;
      return { ...finding, draft: { ...finding.draft, mark: answerWording.samplesPrefix } };
    },
    proposeBasis: async (viewer, request) =>
      (await import('./draft/propose-basis.ts')).proposeBasis(store, viewer, request),
    keepDraft: async (made, keptOn) => (await import('./draft/keep-draft.ts')).keepDraft(store, made, keptOn),
    writeDraft: async (made, part) => (await import('./draft/draft-files.ts')).writeDraftFile(made, part),
    findDraft: async (viewer, id) => (await import('./draft/keep-draft.ts')).findMadeDraft(store, viewer, id),
    compareDocuments: async (viewer, plans) =>
      (await import('./plan-comparison/compare-documents.ts')).compareDocuments(store, viewer, plans),
    async cropScan(viewer, documentId, place) {
      const document = await store.findDocument(documentId, viewer);
      return document === undefined ? undefined : cropScan?.(document.id, place);
    },
    findQuotation: (viewer, place) => findQuotation(store, viewer, place),
  };
}
