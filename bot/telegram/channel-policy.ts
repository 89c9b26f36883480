import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { Viewer } from '../../knowledge/store/store.ts';
import { policyTexts } from '../../prompts/telegram-policy-texts.ts';
import type { Answer } from '../assistant/answer.ts';
import type { Assistant, UpcomingDeadline } from '../assistant/assistant.ts';
import { guardAnswer } from './guard-answer.ts';

/**
 * What may leave to Telegram, whose servers stand outside the agency: of a public document everything, of an internal one
 * its place and, where the operator allows or somebody sent it in from there, its words, of a personal one its place alone. The assistant's answers know
 * nothing of this; whatever a feature shows of a document passes here first.
 */
export interface ChannelPolicy {
  /** Whether words of a document may be shown. */
  mayShow(document: Pick<OfficialDocument, 'id' | 'class'>): boolean;
  /** The same by id, as the viewer's store knows the document; false when it is not held or not theirs. */
  mayShowDocument(viewer: Viewer, documentId: string): Promise<boolean>;
  /** An answer as it may be shown: what rests on other documents is replaced by where it stands. */
  guardAnswer(viewer: Viewer, answer: Answer): Promise<Answer>;
  /** Deadlines as they may be shown: of other documents the day and the place stay, so that nobody misses them. */
  guardDeadlines(viewer: Viewer, deadlines: readonly UpcomingDeadline[]): Promise<UpcomingDeadline[]>;
}

/**
 * @param showsInternal whether the operator lets internal documents' words go to Telegram
 * @param cameHere whether a document was sent in through Telegram, which has its words already
 */
export function createChannelPolicy(
  { findDocument }: Pick<Assistant, 'findDocument'>,
  showsInternal: boolean,
  cameHere: (documentId: string) => boolean,
): ChannelPolicy {
  const mayShow: ChannelPolicy['mayShow'] = ({ id, class: documentClass }) =>
    documentClass === 'public' || (documentClass === 'internal' && (showsInternal || cameHere(id)));
  const findAll = async (viewer: Viewer, ids: readonly string[]) => {
    const found = new Map<string, OfficialDocument>();
    for (const id of new Set(ids)) {
      const document = await findDocument(viewer, id);
      if (document !== undefined) found.set(id, document);
    }
    return found;
  };
  return {
    mayShow,
    mayShowDocument: async (viewer, id) => {
      const document = await findDocument(viewer, id);
      return document !== undefined && mayShow(document);
    },
    guardAnswer: async (viewer, answer) => {
      const documents = await findAll(viewer, listDocumentIds(answer));
      return guardAnswer(answer, documents, mayShow);
    },
    guardDeadlines: async (viewer, deadlines) => {
      const ids = deadlines.map(({ documentId }) => documentId);
      const documents = await findAll(viewer, ids);
      return deadlines.map((deadline) => {
        const document = documents.get(deadline.documentId);
        return document !== undefined && mayShow(document) ? deadline : withholdWords(deadline);
      });
    },
  };
}

function listDocumentIds({ citations, picture }: Answer): string[] {
  const drawn = picture?.kind === 'cascade' ? picture.nodes.filter(({ isHeld }) => isHeld) : [];
  return [...citations.map(({ documentId }) => documentId), ...drawn.map(({ id }) => id)];
}

function withholdWords(deadline: UpcomingDeadline): UpcomingDeadline {
  const unsaid = { actor: null, recipient: null, channel: null, rule: null, recurrence: null };
  const unread = { correction: null, standing: null, scan: null, quote: '' };
  return { ...deadline, ...unsaid, ...unread, sourceFile: null, task: policyTexts.withheldTask };
}
