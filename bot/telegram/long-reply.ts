import { Composer } from 'grammy';
import { telegramTexts } from '../../prompts/telegram-texts.ts';
import type { ButtonAction } from './button-action.ts';
import { type FeatureDependencies, toViewer } from './feature.ts';
import type { Keyboard } from './keyboard.ts';
import { splitMessage } from './split-message.ts';
import { plain, type StyledText } from './styled-text.ts';
import { addButton, addReply, type UpdateContext } from './update-context.ts';

/** About a screen and a half of a telephone. */
const SHOWN_UNITS = 1_500;
/** A rest this short is shown at once: a button for three lines is more trouble than the lines. */
const SMALL_REST_UNITS = 300;

type More = Extract<ButtonAction, { kind: 'more' }>;

/** A reply of which a screenful is shown, the rest behind "Xem tiếp". @param documentIds what it is made from */
export function addLongReply(
  ctx: UpdateContext,
  text: StyledText,
  documentIds: readonly string[],
  keyboard: Keyboard,
  createId: () => string,
): void {
  const parts = splitMessage(text, SHOWN_UNITS);
  const isSmall = text.text.length <= SHOWN_UNITS + SMALL_REST_UNITS;
  if (isSmall) addReply(ctx, text, keyboard);
  else addPart(ctx, { parts, documentIds, keyboard }, createId);
}

/** "Xem tiếp": the next screenful, while the reader may still see what it is made from. */
export function createLongReplyFeature({ policy, createId }: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.on('callback_query', async (ctx, next) => {
    if (ctx.action?.kind !== 'more') return next();
    for (const id of ctx.action.documentIds) {
      if (!(await policy.mayShowDocument(toViewer(ctx), id)))
        return addReply(ctx, plain(telegramTexts.quotationGone));
    }
    addPart(ctx, { ...ctx.action, keyboard: [] }, createId);
  });
  return feature;
}

function addPart(
  ctx: UpdateContext,
  {
    parts,
    documentIds,
    keyboard,
  }: { parts: readonly StyledText[]; documentIds: readonly string[]; keyboard: Keyboard },
  createId: () => string,
): void {
  const [shown, ...rest] = parts;
  if (shown === undefined) return;
  const kept = rest.map(({ text, entities }) => ({ text, entities: [...entities] }));
  const action: More = { kind: 'more', parts: kept, documentIds: [...documentIds] };
  const more = rest.length === 0 ? [] : [[addButton(ctx, createId, telegramTexts.seeMore, action)]];
  addReply(ctx, shown, [...more, ...keyboard]);
}
