/** What a paragraph obliges to, named. */
interface NamedMatter {
  readonly kind: 'target' | 'deadline' | 'task';
  readonly words: string;
  readonly figure: string | null;
}

const KINDS = { target: 'chỉ tiêu', deadline: 'thời hạn', task: 'nhiệm vụ' } as const;
const name = (matters: readonly NamedMatter[]) =>
  matters
    .map(({ kind, words, figure }) => `${KINDS[kind]} “${words}”${figure === null ? '' : ` (${figure})`}`)
    .join('; ');
const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');
const change = (gone: readonly string[], came: readonly string[]) =>
  [gone.length > 0 ? `bỏ ${list(gone)}` : '', came.length > 0 ? `thêm ${list(came)}` : '']
    .filter((part) => part !== '')
    .join(', ');
const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** What a review says of a file that comes back with changes. Pure: strings in, strings out. */
export const returnedWording = {
  formerText: 'bản trước khi sửa',
  kept: (id: string, day: string) => `bản đã soạn ${id} ngày ${day}`,
  tracked: 'Dấu theo dõi thay đổi trong tệp',
  untracked: 'So với bản đã soạn; chỗ này sửa mà không bật theo dõi thay đổi',
  embedded: 'Mã nhúng trong tệp',
  own: (id: string, day: string, places: number) =>
    `Nhận ra dự thảo do Tham Mưu soạn (mã ${id}, ngày ${day}), ${places === 0 ? 'chưa sửa gì' : `đã sửa ${places} chỗ`}.`,
  trace:
    'Đây là bản kèm nguồn và đối chiếu của một dự thảo do Tham Mưu soạn, không phải dự thảo để trình ký: không soát tệp này.',
  traceWords: 'Tiêu đề của tệp',
  handInClean: (ending: string) =>
    `Gửi bản trình ký của dự thảo ấy: tệp cùng tên, không có “${ending}” ở cuối tên.`,
  unknown: (id: string) =>
    `Tệp mang mã ${id} nhưng kho không giữ bản đã soạn này (nơi khác soạn, hoặc đã bỏ): chỉ nêu được chỗ sửa có theo dõi thay đổi.`,
  otherText: (id: string) =>
    `Tệp mang mã ${id} nhưng lời văn khác hẳn bản đã soạn: không so từng chỗ với bản ấy.`,
  notKept: (code: string) =>
    `Chưa giữ được bản đã soạn trong kho (${code}): khi tệp được gửi lại, chỉ nêu được chỗ sửa có theo dõi thay đổi.`,
  forgotten: (id: string) => `Đã bỏ bản đã soạn ${id} khỏi kho; tệp đã ghi vẫn ở nguyên chỗ.`,
  nothingToForget: (id: string) => `Kho không giữ bản đã soạn nào mang mã ${id}.`,
  forgetAlone: '--forget MÃ đứng một mình, không kèm tùy chọn khác',
  margin: 'Ghi chú bên lề của tệp',
  whole: 'toàn văn',
  weaker: (from: string, to: string) => `${from} → ${to}: yếu hơn.`,
  stricter: (from: string, to: string) => `${from} → ${to}: chặt hơn.`,
  different: (from: string, to: string) => `${from} → ${to}: khác, cần người xem.`,
  otherTarget: (from: string, to: string) =>
    `${from} → ${to}: chỉ tiêu hoặc thời gian cũng viết khác, cần người xem.`,
  comparator: (from: string, to: string) =>
    `${from} → ${to}: cùng mức nhưng cách ràng buộc khác, cần người xem.`,
  bounds: (gone: readonly string[], came: readonly string[]) =>
    `Lời ràng buộc con số, ngày: ${change(gone, came)}; cần người xem.`,
  onlyAspired: (figure: string) => `${figure}: chỉ còn ghi phấn đấu, yếu hơn.`,
  conditionAdded: (words: string) => `Thêm điều kiện “${words}”; cần người xem.`,
  conditionDropped: (words: string) => `Bỏ điều kiện “${words}”; cần người xem.`,
  /** The words of either side; a side without any is said to have none. */
  force: (given: string | null, own: string | null): [string, string] => [
    given === null ? '(không ghi)' : `“${given}”`,
    own === null ? '(không ghi)' : `“${own}”`,
  ],
  forceDropped: (words: string) => `Bỏ “${words}”: cần người xem.`,
  forceLost: (gone: readonly string[], came: readonly string[]) => `${capital(change(gone, came))}: yếu hơn.`,
  unreserved: (words: readonly string[]) => `Bỏ ${list(words)}; cần người xem.`,
  later: (from: string, to: string) => `${from} → ${to}: muộn hơn.`,
  earlier: (from: string, to: string) => `${from} → ${to}: sớm hơn.`,
  otherActor: (from: string, to: string) => `Người thực hiện: ${from} → ${to}; cần người xem.`,
  actorDropped: (from: string) => `Không còn nêu người thực hiện (${from}); cần người xem.`,
  otherTask: 'Nhiệm vụ viết khác; cần người xem có còn đủ việc không.',
  removed: (matters: readonly NamedMatter[]) => `Bỏ cả đoạn, mất ${name(matters)}.`,
  dropped: (matters: readonly NamedMatter[]) => `Không còn ${name(matters)}.`,
  removedBasis: 'Bỏ một căn cứ.',
  removedText: (words: string) => `Bỏ đoạn “${words}”.`,
  added: (matters: readonly NamedMatter[]) => `Thêm ${name(matters)}; kiểm tra căn cứ.`,
  addedText: 'Thêm đoạn này.',
  moved: 'Chuyển đoạn này từ chỗ khác đến, lời văn giữ nguyên.',
  filled: (what: string) => (what === '' ? 'Đã điền.' : `Đã điền: ${what}.`),
  figures: (gone: readonly string[], came: readonly string[]) =>
    `Số, ngày hoặc số văn bản thay đổi: ${gone.length === 0 ? '(không có)' : gone.join('; ')} → ${came.length === 0 ? '(không còn)' : came.join('; ')}.`,
  wording: (from: string, to: string) => `Chỉ sửa câu chữ: “${from}” → “${to}”.`,
  comment: (text: string) => `Ghi chú: “${text}”.`,
  omitted: (count: number) => `Còn ${count} thay đổi, ghi chú quá nhiều, không liệt kê ở đây.`,
} as const;
