import { type Api, Composer } from 'grammy';
import type { Message, Update, UserFromGetMe } from 'grammy/types';
import { toAssistantError } from '../../knowledge/model/errors.ts';
import { errorMessages } from '../../prompts/error-messages.ts';
import { createAccessFeature } from './access.ts';
import { createAdmissionFeature } from './admission.ts';
import { createAgenciesFeature } from './agencies.ts';
import { createAskFeature } from './ask.ts';
import { createCancelFeature } from './cancel.ts';
import { createCropFeature } from './crop.ts';
import { createDeadlinesFeature } from './deadlines.ts';
import { createDocumentsFeature } from './documents.ts';
import { createDraftFeature } from './draft/draft-feature.ts';
import type { Effects } from './effects.ts';
import { createEntryFeature } from './entry.ts';
import type { FeatureDependencies } from './feature.ts';
import { createFeedbackFeature } from './feedback.ts';
import { createFeedbackQueueFeature } from './feedback-queue.ts';
import { createFileFeature } from './files/file-feature.ts';
import { createForgetFeature } from './forget-person.ts';
import { createGroupAgencyFeature } from './group-agency.ts';
import { createGroupManners } from './group-manners.ts';
import { createGroupMembershipFeature } from './group-membership.ts';
import { createHelpFeature } from './help.ts';
import { createKeeperFeature } from './keeping/keeper-feature.ts';
import { createLongReplyFeature } from './long-reply.ts';
import { createOriginalFeature } from './original.ts';
import { createOverviewFeature } from './overview.ts';
import { createPeopleFeature } from './people.ts';
import { createPressFeature } from './press-button.ts';
import { createPressDeadlineFeature } from './press-deadline.ts';
import { createQuotationFeature } from './quotation.ts';
import { createRemindersFeature } from './reminders.ts';
import { createSourcesFeature } from './sources.ts';
import { plain } from './styled-text.ts';
import { addReply, UpdateContext } from './update-context.ts';
import { createWholeAnswerFeature } from './whole-answer.ts';

/** Turns an update into its effects, without sending any of them. Never throws. */
export interface UpdateHandler {
  /** @param album the messages of an album whose first one the update is; else empty */
  handle(update: Update, album?: readonly Message[]): Promise<{ effects: Effects; error?: unknown }>;
  /** Effects that only tell the user that this update could not be handled. */
  apologise(update: Update, error: unknown): Effects;
}

/** The features in the order in which they see an update: the door first, plain text last. */
export function createUpdateHandler(
  api: Api,
  me: UserFromGetMe,
  dependencies: FeatureDependencies,
): UpdateHandler {
  const features = new Composer<UpdateContext>(
    createAccessFeature(dependencies.access),
    createGroupMembershipFeature(dependencies),
    createGroupManners(),
    createPressFeature(dependencies),
    createGroupAgencyFeature(dependencies),
    createForgetFeature(dependencies),
    createWholeAnswerFeature(dependencies),
    createEntryFeature(dependencies),
    createCancelFeature(dependencies),
    createAdmissionFeature(dependencies),
    createPeopleFeature(dependencies),
    createAgenciesFeature(dependencies),
    createFeedbackFeature(dependencies),
    createFeedbackQueueFeature(dependencies),
    createOverviewFeature(dependencies),
    createHelpFeature(dependencies),
    createDraftFeature(dependencies),
    createKeeperFeature(dependencies),
    createFileFeature(dependencies),
    createDocumentsFeature(dependencies),
    createDeadlinesFeature(dependencies),
    createRemindersFeature(dependencies),
    createPressDeadlineFeature(dependencies),
    createSourcesFeature(dependencies),
    createQuotationFeature(dependencies),
    createCropFeature(dependencies),
    createOriginalFeature(dependencies),
    createLongReplyFeature(dependencies),
    createAskFeature(dependencies),
  ).middleware();
  const apologise = (update: Update, error: unknown) => {
    const ctx = new UpdateContext(update, api, me);
    addReply(ctx, plain(errorMessages[toAssistantError(error).code]));
    return ctx.effects;
  };
  return {
    apologise,
    async handle(update, album = []) {
      const ctx = new UpdateContext(update, api, me);
      ctx.album = album;
      try {
        await features(ctx, () => Promise.resolve());
        return { effects: ctx.effects };
      } catch (error) {
        return { effects: apologise(update, error), error };
      }
    },
  };
}
