import { groupTexts } from '../../prompts/telegram-group-texts.ts';
import type { Answer, Question } from '../assistant/answer.ts';
import { createCitationButtons } from './citation-buttons.ts';
import type { Keyboard } from './keyboard.ts';
import { joinStyled, type StyledText, sliceStyled } from './styled-text.ts';
import { addButton, addReply, type UpdateContext } from './update-context.ts';

/** What the start parameter of a link to a whole answer begins with. */
export const ANSWER_PREFIX = 'tl_';
/** What a group is shown of an answer: figure or date stand first in it. */
const MAX_LINES = 4;
const MAX_UNITS = 500;

/** Answers in a group: the first lines with their sources, and a link to the whole answer, which opens for its asker alone. */
export function addGroupAnswer(
  ctx: UpdateContext,
  text: StyledText,
  { citations, picture }: Pick<Answer, 'citations' | 'picture'>,
  asked: Pick<Question, 'question' | 'history'> & { readonly options: Keyboard },
  createId: () => string,
): void {
  const short = shorten(text);
  const isWhole = short.text === text.text;
  const shown = citations.filter(({ n }) => short.text.includes(`[${n}]`));
  const link = isWhole && picture === undefined ? [] : [[createLink(ctx, asked, createId)]];
  const keyboard = [...asked.options, ...createCitationButtons(ctx, shown, createId), ...link];
  addReply(ctx, isWhole ? text : joinStyled([short, groupTexts.shortened], '\n'), keyboard);
}

function createLink(
  ctx: UpdateContext,
  { question, history }: Pick<Question, 'question' | 'history'>,
  createId: () => string,
) {
  const agency = ctx.asker?.agency ?? '';
  const action = { kind: 'whole-answer' as const, question, agency, turns: history };
  const { label, buttonId } = addButton(ctx, createId, groupTexts.wholeAnswer, action, ctx.from?.id);
  return { label, url: `https://t.me/${ctx.me.username}?start=${ANSWER_PREFIX}${buttonId}` };
}

/** The first lines that fit, whole; of a first line that does not fit, its first words. */
function shorten(text: StyledText): StyledText {
  const lines = text.text.split('\n');
  let end = 0;
  for (const line of lines.slice(0, MAX_LINES)) {
    if (end + line.length > MAX_UNITS) break;
    end += line.length + 1;
  }
  if (end === 0) end = Math.max(text.text.lastIndexOf(' ', MAX_UNITS), 1);
  return sliceStyled(text, 0, Math.min(end, text.text.length));
}
