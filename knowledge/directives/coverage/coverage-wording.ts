/** Why something does not oblige an agency, or may not. For officials. */
export const obligationWording = {
  assignedTo: (actor: string) => `giao cho ${actor}`,
  onlyFor: (qualifier: string) => `chỉ với nơi "${qualifier}": cần xác nhận cơ quan có thuộc diện này không`,
  namedOnlySome: (actor: string) => `chỉ nêu ${actor}`,
  inGeneral: (actor: string) => `nêu chung "${actor}": cần xác nhận cơ quan có phải thực hiện không`,
  ofOwnUnit: (actor: string) => `giao ${actor}: đơn vị của cơ quan, không phải chính cơ quan`,
  sentAbove: (addressee: string) => `văn bản gửi ${addressee}: thực hiện khi được giao lại`,
  sentElsewhere: (addressee: string) => `văn bản gửi ${addressee}`,
  ofOtherUnit: (scope: string) => `chỉ tiêu của ${scope}`,
  forOther: (scope: string) => `chỉ tiêu riêng của ${scope}`,
  scopeUnsure: (scope: string) => `chỉ tiêu ${scope}: cần xác nhận cơ quan có thuộc diện này không`,
  wholeCount: 'số lượng chung của cấp trên: cần biết phần giao cho cơ quan',
  countsUnits: (noun: string) =>
    `chỉ tiêu đếm số ${noun} của cấp trên: cần biết cơ quan có nằm trong số đó không`,
  inTaskOf: (actor: string) => `nằm trong nhiệm vụ giao cho ${actor}`,
  restatesTarget: 'đã tính ở chỉ tiêu nêu trong cùng câu',
  restatesDeadline: 'đã tính ở thời hạn nêu trong cùng câu',
} as const;

/** How a draft stands to an obligation, in words for officials. */
export const coverageWording = {
  same: (figure: string) => `giữ nguyên mức ${figure}`,
  figures: (given: string, own: string) => `văn bản: ${given}; dự thảo: ${own}`,
  onlyAspired: (figure: string) => `cùng mức ${figure} nhưng dự thảo chỉ ghi phấn đấu`,
  conditionDropped: (condition: string) => `dự thảo bỏ điều kiện "${condition}"`,
  conditionAdded: (condition: string) => `dự thảo thêm điều kiện "${condition}"`,
  otherTime: (given: string, own: string) =>
    `dự thảo đặt mức cho thời gian khác: văn bản ${given}, dự thảo ${own}; cần người soát`,
  onlyLike: 'dự thảo có chỉ tiêu gần giống, chưa chắc là một; cần người soát',
  unclearTarget: 'số liệu của văn bản đọc chưa chắc; cần người soát',
  missingTarget: 'dự thảo không có chỉ tiêu này',
  sameDay: (day: string) => `giữ nguyên hạn ${day}`,
  days: (given: string, own: string) => `văn bản: ${given}; dự thảo: ${own}`,
  insideDay: (given: string, own: string) => `dự thảo chỉ có hạn nội bộ: ${own}; hạn của văn bản: ${given}`,
  insideSameDay: (day: string) => `hạn nội bộ trùng ngày phải gửi lên (${day}), không còn thời gian tổng hợp`,
  unclearDay: (given: string, own: string) => `không so được hai hạn: văn bản ${given}, dự thảo ${own}`,
  missingDeadline: 'dự thảo không có thời hạn này',
  dayNotSaid: (day: string) => `dự thảo có việc này nhưng không nêu hạn (${day})`,
  sameTask: 'dự thảo có nhiệm vụ này',
  likeTask: (words: string) => `dự thảo có nhiệm vụ gần giống; chưa thấy: ${words}`,
  missingTask: 'dự thảo không có nhiệm vụ này',
  isOver: (day: string) => `đã hết thời gian (${day}) trước kỳ của dự thảo`,
} as const;
