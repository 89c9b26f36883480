import { Composer } from 'grammy';
import { groupCommands, telegramTexts } from '../../prompts/telegram-texts.ts';
import { listCommands } from './command-menu.ts';
import type { FeatureDependencies } from './feature.ts';
import type { Keyboard } from './keyboard.ts';
import { readGuide } from './read-guide.ts';
import { joinStyled, plain } from './styled-text.ts';
import { addButton, addEdit, addReply, type UpdateContext } from './update-context.ts';

/** Titles are a few words: two fit beside each other on a telephone. */
const BUTTONS_A_ROW = 2;

/** `/trogiup`: the commands that the asker has here, and the guide section by section in the same message. */
export function createHelpFeature({ createId, sampleMark }: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const guide = readGuide();
  const note = sampleMark === null ? [] : [plain(`${sampleMark}: ${telegramTexts.samplesNote}`)];
  const createButtons = (ctx: UpdateContext): Keyboard => {
    const buttons = guide.map(({ title }, section) =>
      addButton(ctx, createId, title, { kind: 'guide', section }),
    );
    return Array.from({ length: Math.ceil(buttons.length / BUTTONS_A_ROW) }, (_, row) =>
      buttons.slice(row * BUTTONS_A_ROW, (row + 1) * BUTTONS_A_ROW),
    );
  };
  feature.command('trogiup', (ctx) => {
    const commands = ctx.chat.type === 'private' ? listCommands(ctx.asker?.role ?? 'member') : groupCommands;
    const lines = commands.map(({ command, description }) => `/${command} – ${description}`);
    const parts = [...note, telegramTexts.howToAsk, lines.join('\n'), telegramTexts.readMore];
    addReply(ctx, joinStyled(parts, '\n\n'), createButtons(ctx));
  });
  feature.on('callback_query', (ctx, next) => {
    if (ctx.action?.kind !== 'guide') return next();
    const section = guide[ctx.action.section];
    return section === undefined
      ? addReply(ctx, plain(telegramTexts.buttonExpired))
      : addEdit(ctx, section.text, createButtons(ctx));
  });
  return feature;
}
