/** What people are told after the bot was out of reach for long. */
export const downtimeTexts = {
  moment: (hours: string, minutes: string, day: string) => `${hours} giờ ${minutes} ngày ${day}`,
  lost: (from: string, to: string) =>
    `Trợ lý đã mất liên lạc với Telegram. Tin nhắn anh/chị gửi từ ${from} đến ${to} có thể đã mất; xin gửi lại nếu vẫn cần.`,
} as const;
