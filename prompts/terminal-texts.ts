/** What the terminal says beside answers and errors. Pure: strings in, strings out. */
export const terminalTexts = {
  /** A call that is not understood. */
  usage: {
    unknownOption: (option: string) => `không có tùy chọn ${option}`,
    optionWantsValue: (option: string) => `tùy chọn ${option} cần một giá trị đi liền sau`,
    optionTakesNoValue: (option: string) => `tùy chọn ${option} không nhận giá trị`,
    notADay: (option: string) => `${option} phải là ngày, ví dụ 25/6/2031 hoặc 2031-06-25`,
    yearOutOfReach: (option: string, first: number, last: number) =>
      `${option}: năm phải từ ${first} đến ${last}`,
    rangeTurned: (from: string, to: string) => `--from (${from}) đang sau --to (${to}); hãy đổi lại hai ngày`,
  },

  /** A line of a batch file that cannot be answered. */
  batch: {
    notJson: 'Dòng này không phải JSON.',
    notAnObject: 'Dòng này không phải một đối tượng JSON.',
    badFields: (fields: readonly string[]) => `Trường thiếu hoặc sai dạng: ${fields.join(', ')}.`,
    fields: (required: readonly string[], optional: readonly string[]) =>
      `Mỗi dòng là một đối tượng JSON với các trường: ${[...required.map((name) => `${name} (bắt buộc)`), ...optional].join(', ')}.`,
  },

  deadline: {
    /** Behind a task that ends in a verb of sending ("…, trình"). */
    sentTo: (task: string, recipient: string) => `${task} ${recipient}`,
    recipient: (recipient: string) => `gửi/trình: ${recipient}`,
    actor: (actor: string) => `thực hiện: ${actor}`,
  },
} as const;
