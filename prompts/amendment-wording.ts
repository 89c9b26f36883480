/** What is told of a document that a later one changes in single values, days or lines. */
export const amendmentWording = {
  amended: (document: string, from: string, to: string, by: string, quote: string) =>
    `${document}: “${from}” đã được ${by} điều chỉnh thành “${to}” (“${quote}”); bản thảo dùng nội dung mới.`,
  removed: (document: string, line: string, by: string, quote: string) =>
    `${document}: “${line}” không còn áp dụng theo ${by} (“${quote}”); bản thảo không đưa vào.`,
  doubtful: (document: string, by: string, quote: string, lines: readonly string[]) =>
    `${by} điều chỉnh ${document} (“${quote}”) nhưng chưa xác định chắc chắn nội dung được điều chỉnh${
      lines.length === 0 ? '' : `; có thể là ${lines.map((line) => `“${line}”`).join('; ')}`
    }: cần đối chiếu trước khi dùng.`,
  choose: (by: string, quote: string) => `chọn mức; ${by} nêu “${quote}”`,
  dayOf: (document: string, from: string) => `Thay cho “${from}” của ${document}.`,
  by: (by: string, quote: string) => `${by} điều chỉnh: “${quote}”`,
};
