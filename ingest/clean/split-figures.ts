/** Behind these a number with a point counts something of the text itself: "Điều 5." ends there. */
const COUNTED = /(?:Điều|khoản|mục|điểm|bảng|biểu|số|ngày|tháng|năm|phụ lục)\s\d+\.$/iu;

/** Whether a line end stands inside a figure, date or document number that nothing else can be: "12" / "%", "05/" / "12". */
export function splitsFigure(before: string, after: string): boolean {
  if (/\d$/.test(before))
    return /^[%‰]/.test(after) || (/^\/\p{Lu}/u.test(after) && /(?:^|\s)\d{1,5}$/.test(before));
  if (/\d\/$/.test(before)) return /^\d/.test(after);
  if (/(?<![\d,])\d{1,2},$/.test(before)) return /^\d{1,2}\s?[%‰]/.test(after);
  return /\d\/\p{Lu}{2,8}$/u.test(before) && /^-\p{Lu}{2}/u.test(after);
}

/** Whether a line end may stand inside a number with points: "100." / "000 đồng". */
export function splitsThousands(before: string, after: string): boolean {
  return (
    /(?<![\d.,])\d{1,3}(?:\.\d{3})*\.$/.test(before) &&
    /^\d{3}(?![\d])(?:\.\d{3})*\s\p{Ll}/u.test(after) &&
    !COUNTED.test(before)
  );
}
