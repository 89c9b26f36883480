/** Where in a chat a message goes, as calls of the Bot API want it. */
export function toPlace({ threadId, replyTo }: { threadId: number | null; replyTo: number | null }) {
  return {
    ...(threadId === null ? {} : { message_thread_id: threadId }),
    ...(replyTo === null
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  };
}
