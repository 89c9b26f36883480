/** What people call the fields of a document and of an item of its register. */
const FIELDS: Readonly<Record<string, string>> = {
  indicator: 'nội dung chỉ tiêu',
  comparator: 'mức so sánh',
  value: 'giá trị',
  valueHigh: 'giá trị trên',
  unit: 'đơn vị tính',
  scope: 'phạm vi',
  period: 'giai đoạn',
  condition: 'điều kiện',
  task: 'nội dung việc',
  actor: 'người thực hiện',
  role: 'vai trò',
  recipient: 'nơi nhận',
  channel: 'hình thức gửi',
  bound: 'cách tính hạn',
  dueOn: 'hạn',
  rule: 'cách xác định hạn',
  recurrence: 'định kỳ',
  type: 'loại văn bản',
  number: 'số, ký hiệu',
  issuedOn: 'ngày ban hành',
  issuer: 'cơ quan ban hành',
  subject: 'trích yếu',
  signer: 'người ký',
  recipients: 'nơi nhận',
  place: 'địa danh',
  addressees: 'nơi gửi đến',
};

/** What people call an item of each list. */
const ITEMS: Readonly<Record<string, string>> = {
  references: 'văn bản dẫn chiếu',
  targets: 'chỉ tiêu',
  deadlines: 'thời hạn',
  tasks: 'nhiệm vụ',
  themes: 'chủ đề',
  budgetLines: 'mục kinh phí',
};

/** What people call a corrected field: "giá trị" for "targets[2].value"; undefined where there is no word for it. */
export function findFieldWord(path: string): string | undefined {
  const field = path.replace(/^[A-Za-z]+\[\d+\]\./, '').split('.')[0] ?? path;
  return FIELDS[field];
}

/**
 * A place in a document as people say it.
 *
 * @example namePlace('targets[2].value') // 'giá trị của chỉ tiêu thứ 3'
 */
export function namePlace(path: string): string {
  const [list = '', index] = path.split(/[.[\]]/);
  const item = ITEMS[list];
  if (item === undefined) return findFieldWord(path) ?? 'mục khác của văn bản';
  if (index === undefined || !/^\d+$/.test(index)) return `danh sách ${item}`;
  const whole = `${item} thứ ${Number(index) + 1}`;
  const word = /\]\./.test(path) ? (findFieldWord(path) ?? 'mục khác') : undefined;
  return word === undefined ? whole : `${word} của ${whole}`;
}
