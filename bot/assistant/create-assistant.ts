import type { ScanCropper } from '../../ingest/recognize/crop-scan.ts';
import type { DocumentCard } from '../../knowledge/search/document-cards.ts';
import type { PassageSearch } from '../../knowledge/search/search-passages.ts';
import { createSpelling } from '../../knowledge/search/spelling.ts';
import type { Store } from '../../knowledge/store/store.ts';
import type { AnswerContext } from './answer-context.ts';
import { askWhichIssuer } from './answer-identity.ts';
import { QUOTING_VOICE } from './answer-log/logged-answer.ts';
import type { RecordAnswer } from './answer-log/record-answers.ts';
import { answerQuestion } from './answer-question.ts';
import type { Assistant } from './assistant.ts';
import { composeAnswer, type DraftAnswer } from './compose-answer.ts';
import { createContext } from './create-context.ts';
import { createCatalogueLoader } from './document-catalogue.ts';
import { findQuotation } from './find-quotation.ts';
import { hearQuestion } from './hear-question.ts';
import type { ChatModel } from './language-model/chat-model.ts';
import { listUpcomingDeadlines } from './list-deadlines.ts';
import { noteVersions } from './note-versions.ts';

/** What an assistant works with. */
export interface AssistantOptions {
  readonly store: Store;
  readonly search: PassageSearch;
  /** True when the data folder holds the invented samples: every answer then begins with "VÍ DỤ". */
  readonly isSamples: boolean;
  /** Cuts lines out of pictures of pages; left out where no pictures are at hand. */
  readonly cropScan?: ScanCropper;
  /** Rewrites questions and words answers; left out, the quoting voice does without. */
  readonly chatModel?: ChatModel;
  /** Keeps what was answered; left out, nothing is kept. */
  readonly recordAnswer?: RecordAnswer;
}

/** The assistant over one store. Stateless but for caches: the same question on the same store gives the same answer. */
export function createAssistant({
  store,
  search,
  isSamples,
  cropScan,
  recordAnswer,
}: AssistantOptions): Assistant {
  const loadCatalogue = createCatalogueLoader(store);
  return {
    async ask(question, viewer) {
      const generation = await store.generation();
      const catalogue = await loadCatalogue(viewer);
      const { agency, asOf } = question;
      const heard = await hearQuestion(question, { catalogue, spelling: createSpelling(store, viewer) });
      const context = createContext({ viewer, store, search, catalogue, agency, asOf }, heard.text);
      const draft = heard.reply ?? (await answerHeard(context, heard.choice));
      const opened = heard.opening === undefined ? draft : { ...draft, opening: heard.opening };
      const answer = composeAnswer(opened, { question: heard.text, agency, isSamples });
      const given = { question, viewer, resolved: heard.text, voice: QUOTING_VOICE, generation, answer };
      const answerId = await recordAnswer?.(given);
      return answerId === undefined ? answer : { ...answer, answerId };
    },
    listDeadlines: async (viewer, range) =>
      listUpcomingDeadlines(store, viewer, range, (await loadCatalogue(viewer)).relations),
    listDocuments: (viewer) => store.listDocuments(viewer),
    async cropScan(viewer, documentId, place) {
      const document = await store.findDocument(documentId, viewer);
      return document === undefined ? undefined : cropScan?.(document.id, place);
    },
    findQuotation: (viewer, place) => findQuotation(store, viewer, place),
  };
}

async function answerHeard(
  context: AnswerContext,
  choice: readonly DocumentCard[] | undefined,
): Promise<DraftAnswer> {
  if (choice !== undefined) return askWhichIssuer(context, choice);
  return noteVersions(context, await answerQuestion(context));
}
