/** Why something does not oblige an agency, or may not. For officials. */
export const obligationWording = {
  assignedTo: (actor: string) => `giao cho ${actor}`,
  onlyFor: (qualifier: string) => `chỉ với nơi "${qualifier}": cần xác nhận cơ quan có thuộc diện này không`,
  namedOnlySome: (actor: string) => `chỉ nêu ${actor}`,
  inGeneral: (actor: string) => `nêu chung "${actor}": cần xác nhận cơ quan có phải thực hiện không`,
  partnersInGeneral: (actor: string, lead: string | null) =>
    `nêu chung đơn vị phối hợp "${actor}"${lead === null ? '' : `, ${lead} chủ trì`}`,
  ofOwnUnit: (actor: string) => `giao ${actor}: đơn vị của cơ quan, không phải chính cơ quan`,
  sentAbove: (addressee: string) => `văn bản gửi ${addressee}: thực hiện khi được giao lại`,
  sentElsewhere: (addressee: string) => `văn bản gửi ${addressee}`,
  ofOtherUnit: (scope: string) => `chỉ tiêu của ${scope}`,
  forOther: (scope: string) => `chỉ tiêu riêng: ${scope}`,
  scopeUnsure: (scope: string) => `chỉ tiêu ${scope}: cần xác nhận cơ quan có thuộc diện này không`,
  kindUnknown: (kind: string) =>
    `bảng giao riêng cho "${kind}": cần xác nhận cơ quan có thuộc loại này không nên chưa đưa vào`,
  noOwnColumn: (kind: string) => `bảng chỉ giao cho "${kind}", không có cột cho loại của cơ quan`,
  wholeCount: 'số lượng chung của cấp trên: cần biết phần giao cho cơ quan',
  countsUnits: (noun: string) =>
    `chỉ tiêu đếm số ${noun} của cấp trên: cần biết cơ quan có nằm trong số đó không`,
  inTaskOf: (actor: string) => `nằm trong nhiệm vụ giao cho ${actor}`,
  notOfSchool: 'chỉ tiêu chung của địa bàn, không nói về học sinh, nhà trường',
  ofOtherGrades: 'chỉ tiêu của khối lớp cơ quan không có',
  notDirectlyUnder: (actor: string) => `giao ${actor}: cơ quan không trực thuộc nơi ban hành`,
  throughSchools: (actor: string) => `giao ${actor}: cơ quan chỉ đạo các trường của mình thực hiện`,
  dueToItself: 'gửi về chính cơ quan',
  closing: 'câu kết, điều khoản của chính văn bản',
  restatesTarget: 'đã tính ở chỉ tiêu nêu trong cùng câu',
  restatesDeadline: 'đã tính ở thời hạn nêu trong cùng câu',
} as const;

/** How one side stands to the other, in words for officials. */
export interface FindingWording {
  readonly same: (figure: string) => string;
  readonly figures: (given: string, own: string) => string;
  readonly aspired: string;
  readonly onlyAspired: (figure: string) => string;
  readonly conditionDropped: (condition: string) => string;
  readonly conditionAdded: (condition: string) => string;
  readonly otherTime: (given: string, own: string) => string;
  readonly onlyLike: string;
  readonly unclearTarget: string;
  readonly missingTarget: string;
  readonly sameDay: (day: string) => string;
  readonly insideDay: (given: string, own: string) => string;
  readonly insideSameDay: (day: string) => string;
  readonly unclearDay: (given: string, own: string) => string;
  readonly missingDeadline: string;
  readonly dayNotSaid: (day: string) => string;
  readonly sameTask: string;
  readonly likeTask: (words: string) => string;
  readonly missingTask: string;
  /** One thing in other words. */
  readonly reworded: string;
  /** Words of force; null where a side has none. */
  readonly force: (given: string | null, own: string | null) => string;
}

/** The words for two sides by what they are called, in lower case. */
function wordFindings(first: string, second: string): FindingWording {
  return {
    same: (figure) => `giữ nguyên mức ${figure}`,
    figures: (given, own) => `${first}: ${given}; ${second}: ${own}`,
    aspired: `${second} chỉ ghi phấn đấu`,
    onlyAspired: (figure) => `cùng mức ${figure} nhưng ${second} chỉ ghi phấn đấu`,
    conditionDropped: (condition) => `${second} bỏ điều kiện "${condition}"`,
    conditionAdded: (condition) => `${second} thêm điều kiện "${condition}"`,
    otherTime: (given, own) =>
      `${second} đặt mức cho thời gian khác: ${first} ${given}, ${second} ${own}; cần người soát`,
    onlyLike: `${second} có chỉ tiêu gần giống, chưa chắc là một; cần người soát`,
    unclearTarget: `số liệu của ${first} đọc chưa chắc; cần người soát`,
    missingTarget: `${second} không có chỉ tiêu này`,
    sameDay: (day) => `giữ nguyên hạn ${day}`,
    insideDay: (given, own) => `${second} chỉ có hạn nội bộ: ${own}; hạn của ${first}: ${given}`,
    insideSameDay: (day) => `hạn nội bộ trùng ngày phải gửi lên (${day}), không còn thời gian tổng hợp`,
    unclearDay: (given, own) => `không so được hai hạn: ${first} ${given}, ${second} ${own}`,
    missingDeadline: `${second} không có thời hạn này`,
    dayNotSaid: (day) => `${second} có việc này nhưng không nêu hạn (${day})`,
    sameTask: `${second} có nhiệm vụ này`,
    likeTask: (words) =>
      words === ''
        ? `${second} có nội dung này nhưng chưa chắc là nhiệm vụ này; cần người soát`
        : `${second} có nhiệm vụ gần giống; chưa thấy: ${words}`,
    missingTask: `${second} không có nhiệm vụ này`,
    reworded: `${second} viết khác; cần người soát`,
    force: (given, own) => {
      if (own === null) return `${second} bỏ "${given}"`;
      return given === null ? `${second} thêm "${own}"` : `${first} ghi "${given}", ${second} ghi "${own}"`;
    },
  };
}

/** A basis document and a draft of it. */
export const coverageWording = wordFindings('văn bản', 'dự thảo');
/** An earlier and a later plan. */
export const comparisonWording = wordFindings('văn bản trước', 'văn bản sau');

/** What is over before a draft's time, and what stands in one of two plans alone. */
export const statusWording = {
  yearsLater: (document: string) => `mức của các năm sau kỳ của dự thảo; ${document} đã đặt mức cho kỳ này`,
  leftTo: (document: string) => `nêu chung, không giao riêng cho cơ quan; ${document} đã cụ thể hóa`,
  isOver: (day: string) => `đã hết thời gian (${day}) trước kỳ của dự thảo`,
  added: 'văn bản trước không có',
  dropped: 'văn bản sau không có',
} as const;
