const NAMES = {
  questions: { done: 'hỏi', unit: 'câu', matter: 'Hỏi' },
  drafts: { done: 'soạn', unit: 'dự thảo', matter: 'Soạn dự thảo' },
  uploads: { done: 'gửi', unit: 'tệp', matter: 'Gửi tệp' },
} as const;

/** What is said to somebody who has done enough for a day. */
export const quotaTexts = {
  /** @param again the day from which there is more, "24/11/2026" */
  person: (kind: keyof typeof NAMES, limit: number, again: string) =>
    `Hôm nay anh/chị đã ${NAMES[kind].done} đủ ${limit} ${NAMES[kind].unit}. Xin tiếp tục từ 0 giờ ngày ${again}.`,
  agency: (kind: keyof typeof NAMES, limit: number, again: string) =>
    `Hôm nay cơ quan anh/chị đã ${NAMES[kind].done} đủ ${limit} ${NAMES[kind].unit}. Xin tiếp tục từ 0 giờ ngày ${again}, hoặc liên hệ người quản trị.`,
  none: (kind: keyof typeof NAMES) =>
    `${NAMES[kind].matter} qua Telegram hiện không mở; xin liên hệ người quản trị.`,
} as const;
