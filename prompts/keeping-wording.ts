/** Why the register was changed, as it is kept beside the change. */
export const keepingWording = {
  confirmed: 'đối chiếu với bản chụp, đúng như đã đọc',
  retyped: 'người giữ kho văn bản gõ lại theo bản gốc, qua Telegram',
  by: (person: string) => `Người giữ kho văn bản (${person})`,
} as const;
