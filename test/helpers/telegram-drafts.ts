import { z } from 'zod';
import type { TalkChat } from './telegram-people.ts';
import { Refusal } from './telegram-refusals.ts';

const draftSchema = z.strictObject({
  chat_id: z.int(),
  draft_id: z.int().refine((id) => id !== 0),
  text: z.string().min(1).max(4096),
  can_stop: z.boolean().optional(),
  message_thread_id: z.int().optional(),
});

/** Status lines in private chats: one a chat, gone when the bot sends a message or the reader presses Stop. */
export class Drafts {
  /** Every text shown, in order. */
  readonly shown: string[] = [];
  readonly #open = new Map<number, z.infer<typeof draftSchema>>();

  /** @param findChat refuses what is no place to write to */
  show(payload: unknown, findChat: (call: z.infer<typeof draftSchema>) => TalkChat): true {
    const call = draftSchema.parse(payload);
    if (findChat(call).type !== 'private') throw new Refusal(400, 'Bad Request: PEER_ID_INVALID');
    this.shown.push(call.text);
    this.#open.set(call.chat_id, call);
    return true;
  }

  /** What a reader sees just now; undefined when nothing. */
  find(chatId: number): string | undefined {
    return this.#open.get(chatId)?.text;
  }

  vanish(chatId: number): void {
    this.#open.delete(chatId);
  }

  /** @returns the id of the draft that was stopped */
  stop(chatId: number): number {
    const draft = this.#open.get(chatId);
    if (draft?.can_stop !== true) throw new Error('there is nothing to stop');
    this.vanish(chatId);
    return draft.draft_id;
  }
}
