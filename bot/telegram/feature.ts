import type { Viewer } from '../../knowledge/store/store.ts';
import type { Answer } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { DocumentKeeper } from '../assistant/keeping/document-keeper.ts';
import type { Intake } from '../intake/intake.ts';
import type { Office } from '../office/office.ts';
import type { Quotas } from '../quotas.ts';
import type { Access } from './asker.ts';
import type { ChannelPolicy } from './channel-policy.ts';
import type { Download } from './files/download-file.ts';
import type { MessageQueue } from './message-queue.ts';
import type { Overview } from './overview.ts';
import type { RunningAnswers } from './running-answers.ts';
import type { UpdateContext } from './update-context.ts';

/** What the features stand on. */
export interface FeatureDependencies {
  readonly assistant: Assistant;
  readonly office: Omit<Office, 'close' | 'settle'>;
  /** Takes the words of kept answers out, and of their questions. */
  readonly forgetAnswers: (ids: readonly string[]) => void;
  /** An answer as it was given; undefined where it is not kept. */
  readonly findAnswer: (id: string) => Pick<Answer, 'text' | 'citations'> | undefined;
  /** What `/tinhhinh` tells besides. */
  readonly overview: Overview;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What is done with files that people send. */
  readonly intake: Intake;
  readonly keeper: DocumentKeeper;
  readonly download: Download;
  readonly access: Access;
  /** For work that people wait for, and may stop. */
  readonly answers: Pick<RunningAnswers, 'run'>;
  /** What of the documents may leave to Telegram. */
  readonly policy: ChannelPolicy;
  readonly queue: Pick<
    MessageQueue,
    'countUses' | 'findButton' | 'findConversation' | 'findWizard' | 'reliances'
  >;
  /** What a person and an agency may do a day. */
  readonly quotas: Quotas;
  /** Today's date where the office is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Ids for buttons: hard to guess, at most 64 bytes. */
  readonly createId: () => string;
  /** Heads lists and quotations made from samples; null for an office's own documents. Answers carry theirs already. */
  readonly sampleMark: string | null;
}

/**
 * Who is asking, as the store knows people: by the agency that they act for now. Nobody in particular for strangers, nor in
 * a group, where everybody of its agency reads along.
 */
export function toViewer({ asker }: Pick<UpdateContext, 'asker'>): Viewer {
  const person = asker === undefined || asker.isInGroup ? null : asker.id;
  return { agency: asker?.agency ?? null, person };
}
