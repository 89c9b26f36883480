import type { Command } from './command.ts';

/** A command as the start-up path knows it: loaded only when called. */
export interface CommandEntry {
  readonly usage: string;
  /** One line, for people. */
  readonly summary: string;
  /** What `LỆNH --help` adds. */
  readonly details?: readonly string[];
  readonly load: () => Promise<Command>;
}

/** Every command of the contract, in the order help shows them. */
const commands: Readonly<Record<string, CommandEntry>> = {
  start: {
    usage: 'start',
    summary: 'chạy bot Telegram (có TELEGRAM_BOT_TOKEN), hoặc nạp văn bản mẫu và mở trò chuyện tại đây',
    load: async () => (await import('./commands/start.ts')).startCommand,
  },
  ingest: {
    usage: 'ingest ĐƯỜNG_DẪN... [--class public|internal|personal] [--owner CƠ_QUAN] [--watch]',
    summary:
      'nạp tệp hoặc thư mục văn bản vào kho; --watch ở lại theo dõi, nạp tệp mới và tệp thay đổi cho tới khi dừng',
    load: async () => (await import('./commands/ingest.ts')).ingestCommand,
  },
  documents: {
    usage: 'documents [--id MÃ] [--cited] | documents --incidents',
    summary:
      'liệt kê văn bản trong kho, kèm chỉ tiêu, thời hạn, nhiệm vụ; --cited thêm văn bản chỉ được dẫn; --incidents các lần xóa, đổi loại, từ chối văn bản mật',
    load: async () => (await import('./commands/documents.ts')).documentsCommand,
  },
  search: {
    usage: 'search CÂU_TÌM [--limit N] [--explain] | search --batch TỆP',
    summary: 'tìm đoạn văn bản; --explain thêm vì sao mỗi đoạn đứng ở chỗ của nó',
    details: [
      '--batch TỆP: mỗi dòng là một đối tượng JSON với các trường: id (bắt buộc), query (bắt buộc).',
      'Ví dụ: {"id": 1, "query": "hỗ trợ tiền thuê nhà"}',
    ],
    load: async () => (await import('./commands/search.ts')).searchCommand,
  },
  ask: {
    usage: 'ask CÂU_HỎI [--agency CƠ_QUAN] [--as-of NGÀY] | ask --batch TỆP',
    summary: 'hỏi, trả lời có dẫn nguồn',
    details: [
      'NGÀY viết d/m/yyyy hoặc yyyy-mm-dd.',
      '--batch TỆP: mỗi dòng là một đối tượng JSON với các trường: question (bắt buộc), id, history, agency, asOf.',
      'history là các lượt trước, cũ trước: [{"role": "user", "text": "…"}, {"role": "assistant", "text": "…"}].',
      'Ví dụ: {"id": 1, "question": "Hạn báo cáo quý III?", "agency": "UBND xã Suối Bạc", "asOf": "1/6/2031"}',
    ],
    load: async () => (await import('./commands/ask.ts')).askCommand,
  },
  answers: {
    usage: 'answers [--limit N] | answers --id MÃ | answers --replay MÃ | answers --feedback',
    summary:
      'các câu đã trả lời, mới trước; --id một câu trọn vẹn với văn bản được dẫn khi đó; --replay hỏi lại, cho biết có còn như cũ và văn bản nào đã thay đổi (khác thì mã thoát 1); --feedback các góp ý về câu trả lời',
    load: async () => (await import('./commands/answers.ts')).answersCommand,
  },
  applicable: {
    usage: 'applicable --agency CƠ_QUAN [--topic VIỆC] [--as-of NGÀY]',
    summary:
      'văn bản cấp trên nào áp dụng cho cơ quan vào ngày ấy, gần nhất trước, theo tuyến hành chính và theo ngành: còn hiệu lực, hết hạn, bị thay thế, của đơn vị cũ, chỉ được dẫn, còn thiếu',
    details: [
      'CƠ_QUAN ghi như thường gọi, kèm huyện (trước 01/7/2025) và tỉnh, ví dụ: "UBND xã Hà Long, Thanh Hóa", "THCS … xã …, tỉnh …".',
      'NGÀY viết d/m/yyyy hoặc yyyy-mm-dd; không ghi thì là hôm nay.',
    ],
    load: async () => (await import('./commands/applicable.ts')).applicableCommand,
  },
  graph: {
    usage:
      'graph [--problems] | graph SỐ_VĂN_BẢN | graph --id MÃ [--out TỆP.png|TỆP.svg] [--overwrite] [--as-of NGÀY]',
    summary:
      'chuỗi văn bản của một văn bản: dựa trên văn bản nào, văn bản nào thực hiện nó, sửa đổi, thay thế gì; không nêu văn bản thì đếm cả kho và nêu chỗ mâu thuẫn, vòng lặp',
    details: [
      '--problems: chỉ các chỗ cần kiểm tra lại, của cả kho hoặc quanh một văn bản.',
      '--out: vẽ sơ đồ xem được trên điện thoại; --as-of: còn hiệu lực hay không tính đến ngày nào (mặc định hôm nay).',
    ],
    load: async () => (await import('./commands/graph.ts')).graphCommand,
  },
  profile: {
    usage:
      'profile --agency CƠ_QUAN [--set TRƯỜNG=GIÁ_TRỊ]... [--confirm --by TÊN [--on NGÀY]] [--as-of NGÀY] | profile --agency CƠ_QUAN --forget',
    summary:
      'hồ sơ cơ quan dùng khi soạn văn bản: tiêu đề, địa danh, ký hiệu, người ký, đơn vị, cơ quan phối hợp, nơi nhận; đề xuất từ văn bản của chính cơ quan, có người xác nhận mới giữ',
    details: [
      'TRƯỜNG: letterhead.superior, letterhead.issuer, place, symbol, signers, units.division, units.hamlet, units.class, units.team, partners, recipients.',
      'Nhiều mục cách nhau bằng ";"; TRƯỜNG+=… thêm, TRƯỜNG-=… bỏ mục; TRƯỜNG= để trống. Người ký: các dòng cách nhau bằng "|".',
      'Ví dụ: --set "signers=TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Họ và tên" --set "units.hamlet+=thôn Bãi Đá"',
      '--forget bỏ hồ sơ đã xác nhận, dùng lại bản đề xuất.',
    ],
    load: async () => (await import('./commands/profile.ts')).profileCommand,
  },
  deadlines: {
    usage: 'deadlines [--agency CƠ_QUAN] [--from NGÀY] [--to NGÀY] [--ics TỆP.ics [--overwrite]]',
    summary: 'liệt kê thời hạn; --agency chỉ của cơ quan ấy; --ics ghi tệp lịch',
    load: async () => (await import('./commands/deadlines.ts')).deadlinesCommand,
  },
  conflicts: {
    usage: 'conflicts [--id MÃ | --agency CƠ_QUAN] [--as-of NGÀY]',
    summary:
      'đối chiếu văn bản với văn bản cấp trên: chỉ tiêu khác mức, điều kiện bị bỏ, hạn muộn hơn; cả hai câu trích',
    load: async () => (await import('./commands/conflicts.ts')).conflictsCommand,
  },
  compare: {
    usage: 'compare VĂN_BẢN_TRƯỚC VĂN_BẢN_SAU',
    summary:
      'so hai kế hoạch, hai năm: chỉ tiêu, thời hạn, nhiệm vụ nào thêm, không còn, thay đổi; cả hai câu trích',
    details: [
      'Mỗi văn bản là số, mã trong kho hoặc đường dẫn một tệp (tệp được đọc, không nạp vào kho).',
      'Hai kế hoạch của hai năm được so theo ngày, tháng; "gần giống" là để người soát.',
    ],
    load: async () => (await import('./commands/compare.ts')).compareCommand,
  },
  review: {
    usage: 'review TỆP [--against SỐ_VĂN_BẢN]... [--agency CƠ_QUAN] [--as-of NGÀY]',
    summary:
      'soát một dự thảo trước khi trình, không nạp vào kho: chỉ tiêu, thời hạn, nhiệm vụ của văn bản phải thực hiện bị thiếu, thấp hơn, muộn hơn; viện dẫn sai, thiếu, hết hiệu lực; thể thức; năm, thời hạn, chủ đề còn sót; cơ quan, địa bàn không còn hoặc ngoài thẩm quyền; viết hoa; mỗi chỗ có vị trí, nguyên văn, quy định, cách sửa',
    details: [
      '--against: số văn bản phải thực hiện để đối chiếu; không ghi thì là các văn bản mà dự thảo nói là thực hiện.',
      'TỆP: mọi định dạng mà lệnh ingest đọc được. NGÀY: soát theo quy định, cơ quan của ngày nào; không ghi thì là ngày của dự thảo.',
      'Tệp Word do lệnh draft ghi, được sửa rồi gửi lại: từng chỗ sửa (có theo dõi thay đổi hay không), ghi chú bên lề được nêu cùng câu trước khi sửa (95% → 90%: yếu hơn); không ghi --against, --agency thì lấy của bản đã soạn. Tệp khác: chỉ các chỗ sửa có theo dõi thay đổi.',
      'Thể thức theo Nghị định 30/2020/NĐ-CP; hãy kiểm tra văn bản sửa đổi, thay thế nghị định này nếu có.',
    ],
    load: async () => (await import('./commands/review.ts')).reviewCommand,
  },
  draft: {
    usage:
      'draft [--type plan|report|letter|submission] --agency CƠ_QUAN (--year NĂM | --period THỜI_GIAN) [--topic VIỆC] [--section MỤC]... [--basis SỐ_VĂN_BẢN]... [--template MÃ] [--margin NGÀY_LÀM_VIỆC] [--as-of NGÀY] [--result "CHỈ_TIÊU=GIÁ_TRỊ"]... [--form BIỂU.xlsx] [--results BIỂU.xlsx] [--cutoff NGÀY] [--out TỆP.docx [--overwrite]] | draft --forget MÃ',
    summary:
      'soạn kế hoạch, báo cáo của cơ quan từ văn bản cấp trên trong kho: chỉ tiêu, nhiệm vụ, thời hạn, mỗi câu kèm nguồn; điều chưa biết để [cần điền: …]',
    details: [
      'Không ghi --basis thì căn cứ là các văn bản đang áp dụng cho cơ quan (lệnh applicable); --topic giới hạn theo việc.',
      '--template: kế hoạch cũ của cơ quan để lấy nhiệm vụ riêng; không ghi thì là kế hoạch gần nhất.',
      '--margin: hạn nội bộ sớm hơn hạn cấp trên bao nhiêu ngày làm việc (mặc định 3; 0 là không đặt).',
      '--type letter: công văn, gửi cơ quan phối hợp, đơn vị thuộc mình; --topic bắt đầu bằng “đề nghị”, “xin”, “báo cáo” thì gửi cấp trên; “gửi”, “cử”, “nộp” việc văn bản cấp trên yêu cầu thì gửi nơi yêu cầu. --type submission: tờ trình.',
      '--type report: báo cáo, mỗi chỉ tiêu, nhiệm vụ một dòng; --result "Tỷ lệ hộ nghèo=3,2%" nhập kết quả, --cutoff là ngày chốt số liệu; chưa có kết quả thì để [cần điền: …].',
      '--form: ghi biểu Excel, mỗi chỉ tiêu, nhiệm vụ một dòng, để điền kết quả; --results: đọc lại biểu đã điền.',
      '--out: ghi hai tệp: bản trình ký theo thể thức của Nghị định 30/2020/NĐ-CP, và …-nguon.docx kèm nguồn của từng câu, đối chiếu với văn bản cấp trên; kho giữ bản đã soạn để soát khi tệp gửi lại (lệnh review), --forget MÃ (bt-…) bỏ bản ấy.',
      '--section: chỉ những mục có các chữ ấy trong tên, ví dụ "chỉ tiêu".',
    ],
    load: async () => (await import('./commands/draft.ts')).draftCommand,
  },
  correct: {
    usage:
      'correct MÃ [MỤC GIÁ_TRỊ | MỤC --empty | DANH_SÁCH --add JSON | --remove MỤC | --withdraw SỐ] [--list] --by TÊN --reason LÝ_DO',
    summary:
      'đính chính sổ theo dõi của một văn bản; chỉ có MÃ thì liệt kê các mục sửa được; --list các chỗ đã đính chính',
    load: async () => (await import('./commands/correct.ts')).correctCommand,
  },
  confirm: {
    usage: 'confirm [MÃ] | confirm MÃ MỤC --by TÊN',
    summary:
      'số liệu, ngày, số văn bản đọc từ bản chụp chờ xác nhận, kém chắc trước; hoặc xác nhận một chỗ đọc đúng',
    load: async () => (await import('./commands/confirm.ts')).confirmCommand,
  },
  crop: {
    usage: 'crop MÃ MỤC [--out TỆP.png]',
    summary: 'cắt ảnh dòng của bản chụp; MỤC là vị trí (II.3), mục của sổ (targets[2]) hoặc number, issuedOn',
    load: async () => (await import('./commands/crop.ts')).cropCommand,
  },
  classify: {
    usage: 'classify MÃ public|internal|personal|secret',
    summary: 'đổi loại văn bản; secret thì xóa ngay khỏi kho và ghi lại sự việc',
    load: async () => (await import('./commands/classify.ts')).classifyCommand,
  },
  delete: {
    usage: 'delete MÃ',
    summary: 'xóa một văn bản và mọi nội dung của nó khỏi kho; tệp gốc giữ nguyên',
    load: async () => (await import('./commands/delete.ts')).deleteCommand,
  },
  store: {
    usage: 'store copy --from KHO --to KHO',
    summary:
      'chép cả kho sang kho khác rồi đối chiếu từng phần; KHO là thư mục dữ liệu, postgres://… hoặc DATABASE_URL (địa chỉ trong cấu hình)',
    load: async () => (await import('./commands/store.ts')).storeCommand,
  },
  export: {
    usage: 'export TỆP.xlsx [--id MÃ] [--agency CƠ_QUAN] [--from NGÀY] [--to NGÀY] [--overwrite]',
    summary:
      'xuất sổ theo dõi ra bảng tính: chỉ tiêu, thời hạn, nhiệm vụ, văn bản, câu chưa vào sổ, điều cần đối chiếu',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  chart: {
    usage: 'chart CHỈ_TIÊU [--agency CƠ_QUAN] [--as-of NGÀY] [--out TỆP.png|TỆP.svg] [--overwrite]',
    summary:
      'các mức của một chỉ tiêu qua các cấp, các năm, kèm nguyên văn và nguồn; --out vẽ ra ảnh xem được trên điện thoại',
    details: ['Ví dụ: chart "tỷ lệ hộ dùng nước sạch tỉnh Suối Bạc" --out nuoc-sach.png'],
    load: async () => (await import('./commands/chart.ts')).chartCommand,
  },
  chat: {
    usage: 'chat',
    summary: 'trò chuyện tại dòng lệnh',
    load: async () => (await import('./commands/chat.ts')).chatCommand,
  },
  doctor: {
    usage: 'doctor',
    summary:
      'khám bản cài đặt: cấu hình, kho, chỉ mục, máy chủ mô hình, đường tới Telegram, chương trình đọc tệp, đồng hồ, ngày nghỉ lễ, ổ đĩa, quyền trên tệp; mỗi chỗ chưa ổn kèm cách sửa',
    details: [
      'Chỉ gọi tới máy chủ nêu trong cấu hình, mỗi nơi vài giây; không in mã bot, khóa. Có chỗ hỏng thì mã thoát 1.',
    ],
    load: async () => (await import('./commands/doctor.ts')).doctorCommand,
  },
  backup: {
    usage: 'backup TỆP [--overwrite]',
    summary:
      'sao lưu cả thư mục dữ liệu vào một tệp, trong lúc bot và lệnh nạp vẫn chạy; đọc lại, đối chiếu từng tệp; đặt BACKUP_KEY thì mã hóa',
    details: [
      'Gồm kho, đính chính, hồ sơ cơ quan, nhật ký, người dùng, hàng đợi của bot, tệp gửi qua bot, ảnh trang. Không gồm .env và tệp gốc ở thư mục của cơ quan.',
      'Không mã hóa thì tệp là .tar.gz thường.',
    ],
    load: async () => (await import('./commands/backup.ts')).backupCommand,
  },
  restore: {
    usage: 'restore TỆP [--replace] | restore TỆP --check',
    summary:
      'khôi phục một bản sao lưu vào thư mục dữ liệu: giải nén và kiểm tra xong bên cạnh rồi mới đổi chỗ; --check chỉ kiểm tra',
    details: [
      '--replace: thư mục đang có dữ liệu thì dời sang bên cạnh (không xóa); bot và lệnh nạp phải dừng trước.',
      'Tệp hỏng, bị cắt cụt hay sai khóa thì báo và không thay đổi gì.',
    ],
    load: async () => (await import('./commands/restore.ts')).restoreCommand,
  },
  security: {
    usage: 'security',
    summary:
      'trang (Markdown) cho bộ phận an toàn thông tin, lập từ cấu hình đang dùng: giữ dữ liệu gì, bao lâu, gọi tới máy chủ nào, mở cổng nào, ai dùng được gì; ghi ra tệp: security > trang.md',
    load: async () => (await import('./commands/security.ts')).securityCommand,
  },
  schema: {
    usage: 'schema LỆNH',
    summary: 'in JSON Schema của một dòng kết quả --json',
    load: async () => (await import('./commands/schema.ts')).schemaCommand,
  },
};

/** Names of all commands. */
export const commandNames: readonly string[] = Object.keys(commands);

/** The command of a name; undefined when there is none. */
export function findCommand(name: string): CommandEntry | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

/** What `--help` prints. */
export const helpText = [
  'Tham Mưu - trợ lý tra cứu văn bản chỉ đạo, chỉ tiêu, thời hạn; mọi câu trả lời đều dẫn nguồn.',
  '',
  'Cách dùng: npm run --silent tham-muu -- LỆNH [tùy chọn]',
  '',
  ...Object.values(commands).flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
  '',
  'Tùy chọn chung:',
  '  --data THƯ_MỤC   thư mục dữ liệu (mặc định ./data hoặc THAM_MUU_DATA)',
  '  --help           cách dùng của riêng lệnh ấy, ví dụ: ask --help',
  '  --json           in kết quả dạng JSON, mỗi dòng một đối tượng; nhật ký ra stderr',
  '',
  'Mã thoát: 0 xong (kể cả "chưa tìm thấy"), 1 bị từ chối hoặc lỗi, 2 sai cách dùng.',
].join('\n');
