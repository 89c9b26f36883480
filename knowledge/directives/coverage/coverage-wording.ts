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
