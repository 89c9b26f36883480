import { type ActTime, sayFrom } from './act-wording.ts';

const RELATIONS = {
  implements: 'Thực hiện',
  'legal-basis': 'Căn cứ',
  'guided-by': 'Theo hướng dẫn tại',
  amends: 'Sửa đổi, bổ sung',
  replaces: 'Thay thế',
  repeals: 'Bãi bỏ',
  cites: 'Nhắc tới',
} as const;

/**
 * Every sentence the assistant says in its own words, without a language model. Pure: strings in, strings out.
 * Wording rules: the figure or date first; what was not found is said plainly; nothing here adds a fact.
 */
export const answerWording = {
  samplesPrefix: 'VÍ DỤ (dữ liệu mẫu, không phải văn bản thật)',

  /** Opens a reply to a question that was typed in a hurry and read otherwise than its letters. */
  readAs: (question: string) => `Đã hiểu là: “${question}”`,
  /** Instead of an answer, where nothing was asked. */
  courtesies: {
    greeting: 'Chào anh/chị. Anh/chị cần tra cứu nội dung gì trong các văn bản đã nạp?',
    thanks: 'Rất vui được hỗ trợ anh/chị.',
    assent: 'Vâng. Anh/chị cần hỏi thêm nội dung nào, vui lòng nhắn tiếp.',
  },

  deadline: (day: string, quote: string) => `${day}: “${quote}”`,
  someTime: 'Thời hạn',
  /** Where the quotation tells the day alone ("Thời gian: ngày …"). */
  deadlineOf: (day: string, title: string, quote: string) => `${day}, ${title}: “${quote}”`,
  bounds: { before: 'Trước ngày', by: 'Chậm nhất ngày', within: 'Trong thời hạn đến ngày', on: 'Vào ngày' },
  window: (from: string, until: string) => `Từ ngày ${from} đến ngày ${until}`,
  lastWorkingDay: (date: string) => `Ngày làm việc cuối cùng còn kịp: ${date}.`,
  lastWorkingDayUnknown: 'Chưa tính được ngày làm việc cuối cùng: chưa có lịch nghỉ lễ của năm đó.',
  actor: (actor: string) => `Người thực hiện: ${actor}.`,
  recipient: (recipient: string) => `Gửi về: ${recipient}.`,
  channel: (channel: string) => `Hình thức gửi: ${channel}.`,

  target: (figure: string, notes: readonly string[], said: string) =>
    `${figure}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}: ${said}`,
  task: (role: string, quote: string) => `${role}“${quote}”`,
  roles: { lead: 'Chủ trì: ', coordinate: 'Phối hợp: ', do: '' },
  /** Behind what rests on a value that a person changed; the gate takes such a value only beside these words. */
  corrected: 'theo đính chính của người giữ văn bản',
  supplemented: 'do người giữ văn bản bổ sung vào sổ',
  correctionOf: (changes: string) => `Người giữ văn bản đã đính chính sổ: ${changes}.`,
  correctionWaits:
    'Chỗ này có đính chính của người giữ văn bản chờ kiểm tra lại: văn bản đọc lại khác lúc đính chính.',
  addedItem: 'thêm mục này',
  otherFigure: (figure: string) => `Không phải ${figure}; văn bản ghi như sau.`,
  /** What a question takes a figure for, where the document has the contrary. */
  sides: { rise: 'tăng', fall: 'giảm', most: 'mức tối đa', least: 'mức tối thiểu' },
  shareNotCount: 'Văn bản nêu tỷ lệ, không nêu số lượng.',
  /** Closes a statement with where it stands; a list that has named its document closes without. */
  of: (document: string | null) => (document === null ? '.' : ` - ${document}.`),
  quotationUnder: (heading: string, quote: string, document: string) =>
    `${heading} “${quote}” - ${document}.`,
  quotation: (quote: string, document: string) => `“${quote}” - ${document}.`,

  nouns: {
    target: 'chỉ tiêu',
    deadline: 'thời hạn',
    task: 'nhiệm vụ',
    reference: 'văn bản được dẫn',
    document: 'văn bản',
  },
  /** In the place of a figure that a scan does not give surely: nothing of the reading is said. */
  unclearScan: (page: number, document: string) =>
    `Chỗ này bản chụp không đủ rõ, xem ảnh dòng, trang ${page} - ${document}.`,
  unclearPlace: (page: number) => `Chỗ này bản chụp không đủ rõ, xem ảnh dòng, trang ${page}`,
  readFromScan: (pages: readonly number[]) => `đọc từ bản chụp, trang ${pages.join(', ')}`,
  confirmed: 'đã được người giữ văn bản xác nhận',
  /** What waits to be confirmed, by what it is. */
  readings: {
    header: {
      number: 'số, ký hiệu',
      issuedOn: 'ngày ban hành',
      issuer: 'cơ quan ban hành',
      subject: 'trích yếu',
      signer: 'người ký',
    },
    items: {
      target: (indicator: string) => `chỉ tiêu: ${indicator}`,
      deadline: (task: string) => `thời hạn: ${task}`,
      reference: (type: string | null) => `văn bản được dẫn${type === null ? '' : `: ${type}`}`,
      budgetLine: (purpose: string | null) => `kinh phí${purpose === null ? '' : `: ${purpose}`}`,
      theme: (theme: string) => `chủ đề: ${theme}`,
      task: (task: string) => `nhiệm vụ: ${task}`,
    },
  },

  notStated: (document: string, what: string) => `${document} không nêu ${what}.`,
  /** Where the register may have missed it: said of our reading, not of the document. */
  tableRows: 'dòng trong bảng',
  targetsAbout: (matter: string) => `chỉ tiêu về ${matter}`,
  notFoundIn: (document: string, what: string) => `Chưa tìm thấy ${what} trong ${document}.`,
  notFoundInScan: (document: string, what: string) =>
    `Chưa tìm thấy ${what} trong ${document}; kho chỉ có bản chụp, có chỗ đọc không rõ.`,
  postSilent: (document: string, what: string) =>
    `Bài đăng về ${document} không nêu ${what}; toàn văn có thể có. Vui lòng nạp toàn văn để trả lời chắc chắn.`,
  notFoundInPost: (document: string, what: string) =>
    `Chưa tìm thấy ${what} trong bài đăng về ${document}; toàn văn có thể có. Vui lòng nạp toàn văn để trả lời chắc chắn.`,
  truncatedSilent: (document: string, what: string) =>
    `Phần đang có của ${document} không nêu ${what}; bản đang có bị thiếu phần cuối.`,
  asked: {
    deadline: 'thời hạn này',
    delivery: 'nơi gửi, cách gửi',
    timespan: 'thời gian này',
    target: 'chỉ tiêu này',
    task: 'nhiệm vụ này',
    signer: 'người ký',
    recipients: 'nơi nhận',
    'issued-on': 'ngày ban hành',
    issuer: 'cơ quan ban hành',
    number: 'số, ký hiệu',
    references: 'văn bản làm căn cứ',
    named: 'văn bản được hỏi',
    effect: 'ngày có hiệu lực',
    subject: 'trích yếu',
    anything: 'nội dung này',
  },
  /** What a question takes a document to be in force from. */
  fromSigning: 'từ ngày ký',
  year: (years: string) => `năm ${years}`,
  thisPartOfYear: 'riêng phần năm được hỏi',
  moreToChoose: (left: number) =>
    `Còn ${left} văn bản khác; xin gõ số, ký hiệu hoặc tên cơ quan ban hành để tôi tìm đúng.`,
  anotherPeriod: 'kỳ khác',
  otherPeriod: (asked: string, held: string) =>
    `Chưa tìm thấy số liệu ${asked}. Chỉ tiêu đang có là của ${held}.`,
  notFound: (count: number) => `Chưa tìm thấy nội dung này trong ${count} văn bản đang có.`,
  nothingStands: 'Chưa tìm thấy câu trả lời có đủ căn cứ trong các văn bản đang có.',
  emptyStore: 'Kho chưa có văn bản nào. Vui lòng nạp văn bản trước khi hỏi.',
  nearest: (quote: string, document: string) => `Đoạn gần nhất: “${quote}” - ${document}.`,
  unknownNumber: (number: string) =>
    `Kho chưa có văn bản số ${number}, cũng không có văn bản nào dẫn số này.`,
  notHeld: (number: string) => `Kho chưa có văn bản số ${number}.`,
  unknownPlace: (name: string) => `Kho chưa có văn bản của ${name}.`,
  unknownYear: (years: string) => `Kho chưa có văn bản phù hợp cho năm ${years}.`,
  otherTypeHeld: (type: string) => `Chưa tìm thấy ${type} như câu hỏi trong các văn bản đang có.`,
  heldInstead: (document: string) => `Kho đang có: ${document}.`,
  citedOnly: (document: string, citing: string) =>
    `${document} chỉ được dẫn trong ${citing}; kho chưa có toàn văn nên không trả lời được nội dung. Vui lòng nạp tệp văn bản này.`,
  citedSubject: (subject: string) => ` Được dẫn với nội dung: ${subject}.`,
  contradicted: (asked: string, held: string) => `Không có ${asked} đúng như câu hỏi. Kho đang có: ${held}.`,
  whichDocument: (number: string, count: number) =>
    `Có ${count} văn bản cùng số ${number}. Anh/chị hỏi văn bản nào?`,

  whichInitials: (short: string, names: readonly string[]) => `“${short}” là ${names.join(' hay ')}?`,
  whichPerson: (names: readonly string[]) => `Anh/chị hỏi về ai: ${names.join(' hay ')}?`,
  whichIssuer: (count: number) =>
    `Có ${count} văn bản có thể đúng với câu hỏi. Anh/chị hỏi văn bản của cơ quan nào?`,

  signer: (name: string, title: string, document: string) =>
    `Người ký: ${name}${title === '' ? '' : `, ${title}`} - ${document}.`,
  /** A name that a scan does not give surely. */
  signerUnsure: (name: string, document: string) =>
    `Người ký: ${name}, tên và chức vụ đọc không rõ trên bản chụp, vui lòng đối chiếu bản giấy - ${document}.`,
  /** Two copies of one document, a scan and a typed text, of which the scan is the paper. */
  copiesDiffer: (document: string) =>
    `Các bản trong kho của ${document} ghi người ký khác nhau; vui lòng đối chiếu bản giấy.`,
  signerOfTyped: (name: string, document: string) => `Người ký: ${name} (theo bản chữ) - ${document}.`,
  signerOfScanUnread: (document: string) =>
    `Kho còn bản chụp của ${document}, phần chữ ký đọc không rõ; vui lòng xem bản chụp để đối chiếu người ký, chức vụ.`,
  otherSigner: (name: string) => `Không phải ${name} ký; văn bản ghi như sau.`,
  /** What the letters before a signer's capacity mean. Nghị định 30/2020/NĐ-CP, Điều 13. */
  capacities: {
    'TM.': 'thay mặt',
    'KT.': 'ký thay',
    'TL.': 'thừa lệnh',
    'TUQ.': 'thừa ủy quyền',
    'Q.': 'quyền',
  },
  capacityMeanings: (meanings: string) => ` Trong đó ${meanings}.`,
  capacityMeaning: (letters: string, meaning: string) => `${letters} là ${meaning}`,
  addressees: (line: string, document: string) => `${line} - ${document}.`,
  /** The document was not sent to the body a question takes it to have been sent to. */
  notSentTo: (document: string, body: string) => `Chưa tìm thấy ${body} trong nơi nhận của ${document}.`,
  recipients: (list: string, document: string) => `Nơi nhận: ${list} - ${document}.`,
  issuedOn: (date: string, document: string) => `${date} - ${document}.`,
  issuedPartly: (known: string, document: string) =>
    `Văn bản chưa ghi đủ ngày ban hành, chỉ ghi ${known} - ${document}.`,
  issuer: (issuer: string, document: string) => `${issuer} - ${document}.`,
  placeless: (issuer: string) => `Văn bản không nêu địa phương của ${issuer}.`,
  number: (number: string, document: string) => `${number} - ${document}.`,
  subject: (subject: string, document: string) => `${document}: ${subject}.`,
  contents: (targets: number, deadlines: number, tasks: number) =>
    `Sổ theo dõi của văn bản này có ${targets} chỉ tiêu, ${deadlines} thời hạn, ${tasks} nhiệm vụ.`,
  reference: (relation: string, document: string, note: string) => `${relation}: ${document}${note}.`,
  otherReferences: (type: string) =>
    `Chưa tìm thấy ${type} như câu hỏi trong các văn bản được dẫn; văn bản này dẫn:`,
  /** A step from one document to one it names. */
  hop: (document: string, relation: string, target: string, note: string) =>
    `${document} - ${relation}: ${target}${note}.`,
  /** What the sentence that cites a document, which is not held itself, says of it. */
  citedSentence: (document: string, quote: string) =>
    `${document}: kho chưa có toàn văn; câu dẫn nó có nói: “${quote}”.`,
  relations: RELATIONS,
  /** The relation of a document to one it names; who ends a part of it says so. */
  relationOf: ({ relation, isPartial }: { relation: keyof typeof RELATIONS; isPartial: boolean }) =>
    isPartial && (relation === 'replaces' || relation === 'repeals')
      ? `${RELATIONS[relation]} một phần`
      : RELATIONS[relation],
  /** A document without a number, told by its subject. */
  titled: (document: string, subject: string) => `${document} về “${subject}”`,
  citing: (document: string, relation: string, quote: string) => `${document} (${relation}): “${quote}”`,
  citedByNone: (number: string, count: number) =>
    `Chưa tìm thấy chỗ nào trong ${count} văn bản đang có dẫn số ${number} như câu hỏi.`,
  namedByNone: (name: string, count: number) =>
    `Chưa tìm thấy chỗ nào trong ${count} văn bản đang có dẫn ${name} như câu hỏi.`,
  /** Closes a list of citing documents: what was looked through. */
  citingSearched: (count: number) =>
    `Danh sách có thể chưa đủ: đã tìm trong ${count} văn bản đang có trong kho.`,
  /** Said of an answer that rests on a scan whose own number was not read surely, where the question names it by number. */
  unreadNumber: (document: string, asked: string) =>
    `Số của ${document} đọc không rõ trên bản chụp, chưa chắc là ${asked}; vui lòng đối chiếu bản giấy.`,
  kindNotes: {
    original: '',
    'web-post': ' (bài đăng giới thiệu)',
    'cited-only': ' (chỉ được dẫn, chưa có toàn văn)',
  },
  /** What was done to a document, in the words of the judgement. */
  standing: (document: string, done: string) => `${document}: ${done}.`,
  /** What other held versions there are of the one an answer rests on. */
  versions: {
    'later-version-of': (document: string) =>
      `Kho còn một bản sớm hơn của ${document}; câu trả lời theo bản sau.`,
    'other-version-of': (document: string) =>
      `Kho còn một bản khác của ${document}, nội dung có chỗ khác; vui lòng đối chiếu các bản.`,
  },
  onlyCitedNote: ' (kho chưa có toàn văn)',
  /** Several held documents bear the number that is cited. */
  perhapsNote: (documents: readonly string[]) =>
    ` (chưa rõ là văn bản nào, có thể là ${documents.join('; ')})`,
  /** An act of one document on another, by its relation, with when it begins. */
  actInTime: (relation: string, time: ActTime) =>
    `${time.tense === 'to-come' ? 'sẽ ' : ''}${relation}${sayFrom(time)}`,
  document: (document: string, subject: string | null) =>
    subject === null ? `${document}.` : `${document}: ${subject}.`,

  verbatimOpening: (place: string, document: string) => `Nguyên văn ${place} - ${document}:`,
  verbatimMore: (count: number, question: string) =>
    `Còn ${count} đoạn nữa; để xem tiếp, gửi: “${question}”.`,
  verbatimMoreLabel: 'Xem tiếp',
  verbatimElsewhere: (places: string) => `Cùng tên gọi này còn có: ${places}.`,
  noSuchPlace: (place: string, document: string, places: string) =>
    `Chưa tìm thấy ${place} trong ${document}. Các phần đang có: ${places}.`,
  whichPlace: (count: number, document: string) =>
    `Có ${count} chỗ cùng tên gọi này trong ${document}. Anh/chị cần chỗ nào?`,
  wholeText: 'toàn bộ',
  askVerbatim: (place: string, document: string, from: number) =>
    `Trích nguyên văn ${place} ${document}${from > 1 ? ` từ đoạn ${from}` : ''}`,

  /** In the place of a person's own contacts and papers, which are shown only when asked for. */
  hiddenContacts: {
    phone: '[số điện thoại]',
    email: '[thư điện tử]',
    'id-number': '[số định danh]',
    passport: '[số hộ chiếu]',
    'health-insurance': '[số thẻ bảo hiểm y tế]',
    'bank-account': '[số tài khoản]',
  },
  privateShown: 'Thông tin liên hệ trên là dữ liệu cá nhân, chỉ dùng cho công việc.',
  annexes: 'phụ lục, biểu mẫu kèm theo',
  noContacts: 'số điện thoại, thư điện tử',

  declined:
    'Tham Mưu chỉ trả lời từ các văn bản đã nạp: văn bản nào áp dụng, chỉ tiêu, thời hạn, nhiệm vụ. Ví dụ: “Kế hoạch số … có chỉ tiêu gì?”, “Hạn báo cáo 6 tháng là ngày nào?”',
} as const;
