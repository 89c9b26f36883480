/** What the Telegram channel says of reminders. Plain text; values are put in by `bot/telegram/`. */
export const reminderTexts = {
  digest: (count: number, day: string) => `Nhắc hạn ngày ${day}: ${count} việc`,
  ofAgency: (agency: string) => `Của ${agency}:`,
  mayHaveArrived: '(Tin này có thể anh/chị đã nhận.)',
  late: (day: string) => `Nhắc muộn, lẽ ra ngày ${day}.`,
  isNew: 'Mới ghi nhận hoặc vừa đính chính.',
  left: (days: number) =>
    days > 1
      ? `còn ${days} ngày`
      : days === 1
        ? 'còn 1 ngày'
        : days === 0
          ? 'hôm nay là ngày cuối'
          : 'đã quá hạn',
  refused: 'Hôm nay có thời hạn cần lưu ý nhưng không hiển thị được; xin gõ /han để xem.',

  sentReport: 'Đã gửi báo cáo',
  done: 'Đã thực hiện',
  tomorrow: 'Nhắc lại ngày mai',
  source: 'Nguồn',
  reopen: 'Hoàn tác',

  off: (agency: string) => `Nhắc hạn cho ${agency}: đang tắt.`,
  on: (agency: string) => `Nhắc hạn cho ${agency}: đang bật.`,
  how: 'Tôi nhắc 30, 7 và 1 ngày trước ngày làm việc cuối cùng còn kịp, gộp thành một tin lúc 7 giờ 30 ngày làm việc; ngày không có việc thì không nhắn. Thời hạn định kỳ hoặc tính từ một sự kiện thì xem ở /han.',
  ahead: (count: number, days: number) =>
    count === 0
      ? `Trong ${days} ngày tới không có thời hạn nào.`
      : `Trong ${days} ngày tới có ${count} thời hạn; gõ /han để xem.`,
  turnOn: 'Bật nhắc hạn',
  turnOff: 'Tắt nhắc hạn',
  turnedOn: (agency: string, day: string) => `Đã bật nhắc hạn cho ${agency}, từ ngày ${day}.`,
  turnedOff: (agency: string) => `Đã tắt nhắc hạn cho ${agency}.`,
  finishedHeading: 'Đã báo là xong, không nhắc nữa:',
  finishedBy: (task: string, name: string) => `${task} (${name})`,
  somebody: 'Một người của cơ quan',

  finished: (agency: string, task: string) =>
    `Đã ghi là xong: ${task}. Tôi không nhắc việc này cho ${agency} nữa.`,
  finish: (n: number) => `Xong [${n}]`,
  isFinished: (name: string) => `${name} đã báo là xong.`,
  finishedBefore: (task: string, name: string) => `${name} đã ghi việc này là xong: ${task}.`,
  finishedByOther: (name: string, agency: string, task: string) =>
    `${name} đã ghi việc của ${agency} là xong: ${task}. Tôi không nhắc việc này nữa.`,
  reopened: (task: string) => `Đã hoàn tác, việc này được nhắc lại như trước: ${task}.`,
  reopenedBefore: (task: string) => `Việc này đang được nhắc: ${task}.`,
  reopenedByOther: (name: string, agency: string, task: string) =>
    `${name} đã ghi lại việc của ${agency} là chưa xong: ${task}.`,
  snoozed: (day: string, task: string) => `Sẽ nhắc lại ngày ${day}: ${task}.`,
  tooLateToSnooze: (day: string) =>
    `Ngày làm việc cuối cùng còn kịp là ${day}, không lùi lời nhắc sang sau ngày ấy.`,
  gone: 'Thời hạn này không còn trong kho.',
} as const;
