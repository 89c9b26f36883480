const reasons = {
  unit: 'hai con số khác đơn vị tính',
  manner: 'một bên khác bên kia về cách đặt mức (mức trần, mức sàn, mức tăng giảm)',
  population: 'hai con số đếm hai nhóm đối tượng khác nhau',
  matter: 'hai con số có thể đo hai nội dung khác nhau',
  baseline: 'hai mức tăng giảm so với hai gốc khác nhau',
} as const;

/** What the assistant says of two figures or days set side by side; computed, never a document's words. Pure. */
export const comparisonWording = {
  /** Over the rows read of one column; said so, for a row that was not read is not among them. */
  most: (isLeast: boolean, rows: number, places: readonly string[], document: string) =>
    `${isLeast ? 'Thấp nhất' : 'Cao nhất'} trong ${rows} dòng đọc được của bảng: ${places.join(', ')} - ${document}.`,

  lower: (low: string, high: string, gap: string) => `So sánh: ${low} thấp hơn ${high}, chênh ${gap}.`,
  same: (figure: string, other: string) => `So sánh: hai mức bằng nhau: ${figure} và ${other}.`,
  sameFigure: (figure: string, other: string) =>
    `So sánh: cùng một con số nhưng khác cách nói mức: ${figure} và ${other}.`,
  ceilingStricter: (figure: string) => `Đây là mức trần nên mức thấp hơn là chặt hơn: ${figure}.`,
  floorStricter: (figure: string) => `Đây là mức sàn nên mức cao hơn là chặt hơn: ${figure}.`,
  year: (year: string) => `năm ${year}`,
  horizons: (first: string, second: string) =>
    `Lưu ý: hai con số là của hai mốc thời gian, năm ${first} và năm ${second}.`,
  differ: (reason: keyof typeof reasons) =>
    `Chỉ nêu cả hai mức để đối chiếu, chưa xếp hơn kém: ${reasons[reason]}.`,
  undecided:
    'Chỉ nêu cả hai phần để đối chiếu, chưa xếp hơn kém: mỗi phần có nhiều hơn một con số hoặc khác nội dung.',
  reasons,
  bounds: {
    before: (day: string) => `trước ngày ${day}`,
    by: (day: string) => `chậm nhất ngày ${day}`,
    within: (day: string) => `trong thời hạn đến ngày ${day}`,
    on: (day: string) => `vào ngày ${day}`,
  },
  sameDay: (day: string) => `So sánh: hai hạn cùng là ngày ${day}.`,
  earlier: (early: string, late: string, days: number) =>
    `So sánh: hạn ${early} tới trước hạn ${late}, cách nhau ${days} ngày tính theo ngày ghi.`,
  shorter: (short: string, long: string) => `So sánh: ${short} ngắn hơn ${long}.`,
  sameTerm: (term: string, other: string) => `So sánh: hai thời hạn bằng nhau: ${term} và ${other}.`,
  countedApart: 'Lưu ý: mỗi thời hạn tính từ mốc ghi trong câu trích của nó.',
  column: (head: string, cell: string) => `${head}: ${cell}`,
  columnChange: (document: string, own: string, base: string, change: string) =>
    `So sánh hai cột của bảng trong ${document}: ${own}; ${base}; ${change}.`,
  issuedEarlier: (early: string, late: string, days: number) =>
    `So sánh: ${early} ban hành trước ${late}, cách nhau ${days} ngày.`,
  ofMatter: (indicator: string, sentence: string) => `${indicator} - ${sentence}`,
  falls: (gap: string) => `giảm ${gap}`,
  rises: (gap: string) => `tăng ${gap}`,
  unchanged: 'bằng nhau',
  partNotFound: (part: string) => `Chưa tìm thấy phần hỏi về “${part}” trong các văn bản đang có.`,
} as const;
