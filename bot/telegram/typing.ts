import type { UpdateContext } from './update-context.ts';

/** Telegram shows "typing" for at most 5 s. */
const TYPING_REPEAT_MS = 4_000;

/** Shows "typing" in the chat while the work lasts. A hint only: when Telegram refuses it, nothing is lost. */
export async function withTyping<T>(ctx: UpdateContext, work: () => Promise<T>): Promise<T> {
  const message = ctx.msg;
  const chatId = ctx.chat?.id;
  if (chatId === undefined) return work();
  const topic = message?.is_topic_message === true ? message.message_thread_id : undefined;
  const show = () => {
    const options = topic === undefined ? {} : { message_thread_id: topic };
    ctx.api.sendChatAction(chatId, 'typing', options).catch(() => undefined);
  };
  show();
  const timer = setInterval(show, TYPING_REPEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
