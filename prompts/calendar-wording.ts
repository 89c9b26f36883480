import { boundWords } from './telegram-texts.ts';

/** What a calendar file of deadlines says; values are put in by `bot/output/calendar/`. */
export const calendarWording = {
  name: 'Thời hạn – Tham Mưu',
  summary: (task: string) => `Hạn: ${task}`,
  due: (bound: keyof typeof boundWords, day: string) => `Hạn: ${boundWords[bound]} ${day}.`,
  actor: (actor: string) => `Thực hiện: ${actor}`,
  recipient: (recipient: string) => `Gửi: ${recipient}`,
  channel: (channel: string) => `Hình thức: ${channel}`,
  source: (source: string) => `Nguồn: ${source}`,
  checkSource: 'Lịch ghi ngày làm việc cuối cùng còn kịp. Hãy đối chiếu văn bản trước khi thực hiện.',
} as const;
