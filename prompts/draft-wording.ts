import { formatPlaceholder, placeholderNames } from './official-form-wording.ts';

/** What a drafted plan says in words of its own, and what is said of the drafting. Pure: strings in, strings out. */
export const draftWording = {
  opening: (bases: readonly string[], agency: string, subject: string) =>
    `Thực hiện ${joinNames(bases)}, ${agency} xây dựng Kế hoạch ${subject} như sau:`,
  symbol: (type: string, issuer: string | null) =>
    `${SYMBOLS[type] ?? ''}${issuer ?? formatPlaceholder(placeholderNames.symbol)}`,
  signerPlaceholder: 'thẩm quyền và chức vụ người ký',
  headings: {
    purpose: 'MỤC ĐÍCH, YÊU CẦU',
    targets: 'CHỈ TIÊU',
    tasks: 'NHIỆM VỤ VÀ GIẢI PHÁP',
    budget: 'KINH PHÍ',
    organisation: 'TỔ CHỨC THỰC HIỆN',
    deadlines: 'THỜI HẠN, BÁO CÁO',
    asked: 'ĐỀ NGHỊ CÁC CƠ QUAN, ĐƠN VỊ',
    request: 'NỘI DUNG ĐỀ NGHỊ',
  },
  letterOpening: (bases: readonly string[], agency: string, subject: string) =>
    `Thực hiện ${joinNames(bases)}, ${agency} đề nghị các cơ quan, đơn vị triển khai ${subject}, gồm các nội dung sau:`,
  letterClosing: (agency: string) =>
    `${agency} đề nghị các cơ quan, đơn vị quan tâm thực hiện; có vướng mắc thì kịp thời phản ánh để được xem xét, giải quyết./.`,
  requestOpening: (bases: readonly string[], agency: string, subject: string, receiver: string | null) =>
    `Thực hiện ${joinNames(bases)}, ${agency} ${receiver === null ? '' : `kính trình ${receiver} `}${subject} như sau:`,
  requestClosing: (agency: string, receiver: string | null) =>
    `${agency} kính đề nghị ${receiver ?? 'cấp có thẩm quyền'} xem xét, quyết định./.`,
  told: (item: string, placeholder: string) =>
    `${item.slice(0, 1).toUpperCase()}${item.slice(1)}: ${placeholder}`,
  requestPlaceholder: 'nội dung, đối tượng, số lượng, kinh phí đề nghị',
  peoplePlaceholder: (people: string) => `họ và tên, chức vụ, số điện thoại của ${people}`,
  promisePlaceholder: 'xác nhận cam kết, mức cụ thể',
  opinionOn: (matter: string) => `Đối với ${matter}`,
  opinionPlaceholder: 'ý kiến của cơ quan',
  handInClosing: (agency: string, receiver: string) => `${agency} gửi ${receiver} để tổng hợp, theo dõi./.`,
  handInDay: (document: string, day: string) => `Hạn gửi theo ${document}: ${day}.`,
  hamletHeads: 'Trưởng các thôn, tổ dân phố',
  purpose: 'Mục đích',
  requirements: 'Yêu cầu',
  ownPurpose: (bases: readonly string[]) =>
    `Tổ chức thực hiện đầy đủ, đúng thời hạn các chỉ tiêu, nhiệm vụ nêu tại ${joinNames(bases)}.`,
  ownRequirement: 'Mỗi nhiệm vụ có đơn vị chủ trì, đơn vị phối hợp, thời hạn và kết quả cụ thể.',
  yearTargets: (period: string) => `Chỉ tiêu ${period}`,
  longTermTargets: 'Chỉ tiêu dài hạn',
  until: (year: string, target: string) => `Đến năm ${year}: ${target}`,
  shareOf: (quote: string, document: string, placeholder: string) =>
    `Góp phần thực hiện chỉ tiêu “${quote}” của ${document}; phần của cơ quan: ${placeholder}`,
  shareOfRow: (target: string, document: string, placeholder: string) =>
    `Góp phần thực hiện chỉ tiêu của ${document}: ${target}; phần của cơ quan: ${placeholder}`,
  joinIn: (lead: string | null, deed: string) => `Phối hợp với ${lead ?? 'cơ quan chủ trì'} ${deed}`,
  joinInQuoted: (lead: string | null, quote: string) =>
    `Phối hợp với ${lead ?? 'cơ quan chủ trì'} thực hiện nhiệm vụ: “${quote}”`,
  joinInActivity: (lead: string | null, activity: string) =>
    `Phối hợp với ${lead ?? 'cơ quan chủ trì'} thực hiện: ${activity}`,
  lead: (deed: string) => `Chủ trì ${deed}`,
  leadActivity: (activity: string) => `Chủ trì thực hiện: ${activity}`,
  doActivity: (activity: string) => `Thực hiện: ${activity}`,
  ledBy: (lead: string) => `cơ quan chủ trì: ${lead}`,
  leadsToo: (others: string) => `cùng chủ trì: ${others}`,
  product: (product: string) => `sản phẩm: ${product}`,
  time: (time: string) => `thời gian: ${time}`,
  withPartners: (partners: string) => `đơn vị phối hợp: ${partners}`,
  aspiring: 'phấn đấu ',
  sharePlaceholder: 'mức của cơ quan',
  taskGroups: {
    rules: (document: string) => `Quy định áp dụng theo ${document}`,
    assigned: 'Nhiệm vụ cấp trên giao',
    local: 'Nhiệm vụ tiếp tục thực hiện của đơn vị',
  },
  budgetOf: (document: string, quote: string) =>
    `Nguồn kinh phí theo ${document}: “${quote}”${quote.endsWith('.') ? '' : '.'}`,
  budget: (placeholder: string) => `Nguồn và mức kinh phí: ${placeholder}.`,
  budgetPlaceholder: 'nguồn, mức kinh phí được giao',
  assignments: 'Phân công',
  reporting: 'Chế độ báo cáo',
  unitDuty: (unit: string, placeholder: string) => `${unit}: ${placeholder}.`,
  unitPlaceholder: 'nhiệm vụ giao, kết quả, thời hạn',
  assignPlaceholder: 'phân công các bộ phận, thôn, lớp trực thuộc',
  /** Several days in the order of those they lie before. */
  internalDay: (days: readonly string[], margin: number) =>
    `các bộ phận hoàn thành, gửi kết quả chậm nhất ngày ${joinDays(days)} (sớm hơn ${margin} ngày làm việc${days.length > 1 ? ' so với từng thời hạn' : ''})`,
  bounds: { before: 'trước ngày', by: 'chậm nhất ngày', within: 'trong thời gian đến ngày', on: 'vào ngày' },
  ask: (body: string) => `Đề nghị ${body} phối hợp thực hiện Kế hoạch này.`,
  askFor: (body: string, duty: string) => `Đề nghị ${body} ${duty}`,
  timePlaceholder: 'thời gian',
  figurePlaceholder: 'số liệu',
  referencePlaceholder: 'số, ngày văn bản',
  theme: (placeholder: string) => ` (chủ đề: ${placeholder})`,
  ownTheme: 'theo chủ đề của năm',
  themePlaceholder: (period: string) => `chủ đề ${period}`,
  choose: (others: readonly string[]) => `chọn mức; ${others.join('; ')}`,
  chooseDay: (others: readonly string[]) => `chọn hạn; ${others.join('; ')}`,
  otherValue: (document: string, quote: string) => `${document} nêu “${quote}”`,
  closing: (subject: string) =>
    `Trên đây là Kế hoạch ${subject}. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các bộ phận kịp thời phản ánh để được xem xét, giải quyết./.`,
  subjectOf: (bases: readonly string[]) => `triển khai thực hiện ${joinNames(bases)}`,

  parts: {
    title: (type: string, subject: string) =>
      `${type.toUpperCase()}\n${subject.slice(0, 1).toUpperCase()}${subject.slice(1)}`,
    sources: 'Nguồn:',
    questions: 'Cần cơ quan quyết định:',
    placeholders: 'Cần điền:',
    warnings: 'Lưu ý:',
  },
  basisNotHeld: (written: string) =>
    `Kho chưa có văn bản “${written}”; chưa dùng được làm căn cứ, vui lòng nạp văn bản này vào kho.`,
  basisElsewhere: (namesakes: readonly string[]) =>
    `Cùng số còn có ${namesakes.join('; ')}, không phải của cấp trên cơ quan soạn; không dùng làm căn cứ.`,
  basisAmbiguous: (written: string, names: readonly string[]) =>
    `Có nhiều văn bản mang số “${written}”: ${names.join('; ')}. Vui lòng ghi mã văn bản (vb-…).`,
  templateNotHeld: (written: string) =>
    `Kho chưa có kế hoạch “${written}” để làm mẫu; bản thảo chưa có phần nhiệm vụ tiếp tục thực hiện của đơn vị.`,
  templateAmbiguous: (written: string, names: readonly string[]) =>
    `Có nhiều văn bản mang số “${written}”, chưa lấy văn bản nào làm mẫu: ${names.join('; ')}. Vui lòng ghi mã văn bản (vb-…).`,
  templateNoPlan: (document: string) =>
    `${document} không phải kế hoạch nên không làm mẫu được; bản thảo chưa có phần nhiệm vụ tiếp tục thực hiện của đơn vị.`,
  templateOfOther: (document: string) =>
    `${document} dùng làm mẫu không phải của cơ quan soạn; cần rà soát từng việc lấy từ văn bản này.`,
  basisNotAbove: (document: string) =>
    `${document} không phải của cấp trên hoặc ngành trên của cơ quan soạn; vẫn dùng theo yêu cầu, vui lòng kiểm tra lại.`,
  basisOnlyCited: (document: string) =>
    `${document}: kho chưa có toàn văn, bản thảo chưa gồm nội dung văn bản này.`,
  basisLeftOut: (document: string) =>
    `${document} chưa được dùng: quá nhiều văn bản, vui lòng nêu lĩnh vực hoặc số văn bản.`,
  basisPlaceholder: 'văn bản cấp trên làm căn cứ',
  onlyOwnPlan: (agency: string, matter: string | null, period: string) =>
    `Chưa tìm thấy văn bản cấp trên nào trong kho để ${agency} làm căn cứ${matter === null ? '' : ` về ${matter}`} cho ${period}; bản thảo chỉ có các nhiệm vụ riêng của kế hoạch trước, chưa có chỉ tiêu, thời hạn nào của cấp trên.`,
  noBasis: (agency: string, matter: string | null, period: string) =>
    `Chưa tìm thấy văn bản cấp trên nào trong kho để ${agency} làm căn cứ${matter === null ? '' : ` về ${matter}`} cho ${period}; chưa soạn được kế hoạch.`,
  differs: (indicator: string, nearest: string, others: readonly string[]) =>
    `Chỉ tiêu “${indicator}”: ${nearest} (đã dùng); ${others.join('; ')}. Cơ quan chọn theo văn bản nào?`,
  daysDiffer: (deed: string, proposed: string, others: readonly string[]) =>
    `Thời hạn “${deed}”: ${proposed} (đã dùng); ${others.join('; ')}. Cơ quan chọn theo văn bản nào?`,
  valueOf: (figure: string, document: string) => `${document} đặt ${figure}`,
  doubtful: (quotes: readonly string[], document: string, reason: string) =>
    `Cần xem có áp dụng cho cơ quan không, ${reason} (${document}): ${quotes.map((quote) => `“${shorten(quote)}”`).join('; ')}.`,
  joinInGeneral: (quotes: readonly string[], document: string) =>
    `${document}: nêu chung các cơ quan, đơn vị liên quan phối hợp, chưa đưa vào; thực hiện khi cơ quan chủ trì đề nghị: ${quotes.map((quote) => `“${shorten(quote)}”`).join('; ')}.`,
  guidedLater: (quotes: readonly string[], document: string) =>
    `${document}: giao cơ quan khác hướng dẫn, đôn đốc, kiểm tra cấp của cơ quan, nội dung cụ thể chờ hướng dẫn, chưa đưa vào: ${quotes.map((quote) => `“${shorten(quote)}”`).join('; ')}.`,
  manyMatters: (count: number) =>
    `Chưa nêu việc (--topic): bản thảo gộp ${count} văn bản của nhiều lĩnh vực; nên nêu một việc.`,
  nothingCarried: (document: string) =>
    `${document}: không có nội dung nào được đưa vào bản thảo; cần đọc trực tiếp.`,
  unread: (document: string, quotes: readonly string[]) =>
    `${document}: câu có số liệu hoặc yêu cầu chưa đưa vào, cần đọc trực tiếp: ${quotes.map((quote) => `“${shorten(quote)}”`).join('; ')}.`,
  noSection: (sections: readonly string[]) => `Không có mục nào mang tên: ${sections.join(', ')}.`,
  basisOfTime: (document: string, namesakes: readonly string[]) =>
    `${document}: dùng văn bản này vì đúng thời gian của bản thảo; cùng số còn có ${namesakes.join('; ')}.`,
  usesPost: (document: string) =>
    `${document}: dùng theo bài đăng trong kho, không phải bản gốc; cần đối chiếu với bản gốc trước khi trình.`,
  basisOver: (document: string, reason: string) =>
    `${document}: ${reason}. Vẫn dùng theo yêu cầu; vui lòng xem lại trước khi trình.`,
  themeOf: (period: string, theme: string) => `Chủ đề ${period}: “${theme}”`,
  notCarried: (quote: string, document: string) =>
    `Chưa đưa vào được, cần cơ quan xem: “${quote}” (${document}).`,
  localTasks: (document: string) =>
    `Mục “Nhiệm vụ tiếp tục thực hiện” lấy từ ${document}; số liệu, thời gian để trống, không lấy chủ đề cũ; cần rà soát từng việc.`,
  doneOnce: (quotes: readonly string[], document: string) =>
    `${document}: việc chỉ làm một lần, không đưa vào bản thảo; cần xem đã hoàn thành chưa: ${quotes.map((quote) => `“${shorten(quote)}”`).join('; ')}.`,
  dueBefore: (quotes: readonly string[], document: string) =>
    `${document}: có hạn trước kỳ của bản thảo, không đưa vào; cần xem đã hoàn thành chưa: ${quotes.map((quote) => `“${shorten(quote)}”`).join('; ')}.`,
  dropped: (text: string) => `Bỏ một câu không qua được kiểm chứng nguồn: “${text}”.`,
  pastDay: (text: string, day: string) =>
    `Thời hạn ngày ${day} đã qua trước ngày lập bản thảo: “${text}”. Cần xem đã thực hiện chưa.`,
  tooLate: (text: string, day: string) =>
    `Thời hạn ngày ${day} quá gần, không đặt được ngày nội bộ sớm hơn: “${text}”.`,
  generalTasksLeft: (document: string, count: number) =>
    `${document}: ${count} nhiệm vụ, thời hạn chung không giao riêng cho cấp của cơ quan và đã có văn bản cấp trên gần hơn triển khai nên chưa đưa vào; nêu số văn bản làm căn cứ (--basis) nếu cần đưa vào.`,
  longTermLeft: (document: string, quotes: readonly string[]) =>
    `${document}: mức của các năm sau kỳ kế hoạch chưa đưa vào, vì văn bản cấp trên gần hơn đã đặt mức cho kỳ này; nêu số văn bản làm căn cứ (--basis) nếu cần đưa vào: ${quotes.map((quote) => `“${shorten(quote)}”`).join('; ')}.`,
  noHolidays: (day: string) => `Chưa tính được ngày nội bộ trước hạn ${day}: chưa có lịch nghỉ lễ.`,
} as const;

/** Letters of a quotation that only points to a sentence of the draft or of a document. */
const SHOWN_LETTERS = 90;

function shorten(quote: string): string {
  return quote.length <= SHOWN_LETTERS ? quote : `${quote.slice(0, SHOWN_LETTERS).trimEnd()}…`;
}

/** What stands before the issuer in a symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III); a công văn has none. */
const SYMBOLS: Readonly<Record<string, string>> = { 'Kế hoạch': 'KH-', 'Báo cáo': 'BC-', 'Tờ trình': 'TTr-' };

function joinDays(days: readonly string[]): string {
  const last = days.at(-1) ?? '';
  return days.length < 2 ? last : `${days.slice(0, -1).join(', ngày ')} và ngày ${last}`;
}

function joinNames(names: readonly string[]): string {
  const [last] = names.slice(-1);
  return names.length < 2 ? (last ?? '') : `${names.slice(0, -1).join('; ')} và ${last}`;
}
