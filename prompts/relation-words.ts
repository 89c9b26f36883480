/** What a document does by citing another one ("thực hiện: Kế hoạch …"). Pure. */
export const relationWords = {
  implements: 'thực hiện',
  'legal-basis': 'căn cứ',
  'guided-by': 'theo hướng dẫn',
  amends: 'sửa đổi, bổ sung',
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  cites: 'nhắc tới',
} as const;
