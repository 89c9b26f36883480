import { PARSER_VERSION, parseDocument } from '../../ingest/parse/parse-document.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { Passage } from '../../knowledge/model/passage.ts';

/** A text as a held document with its passages; its id is its first line but one. */
export function readText(
  id: string,
  text: string,
): { document: OfficialDocument; passages: readonly Passage[] } {
  const { parsed } = parseDocument({
    format: 'text',
    pages: [{ pageNumber: null, text }],
    totalPages: 1,
    title: null,
    warnings: [],
  });
  const document: OfficialDocument = {
    ...parsed.header,
    ...parsed.register,
    id,
    sourceFile: `${id}.txt`,
    class: 'internal',
    isClassGiven: false,
    owner: null,
    visibility: 'all',
    contentHash: null,
    parserVersion: PARSER_VERSION,
    pages: { read: 1, total: 1 },
    headerScans: parsed.headerScans,
    warnings: [...parsed.warnings],
    corrections: [],
  };
  return { document, passages: parsed.passages };
}

/** Where a letter or plan comes from. */
interface Issued {
  readonly issuer?: string;
  readonly number: string;
  readonly day: string;
}

/** A letter of a province that says these lines. */
export function letterText(
  { issuer = 'TỈNH LAM KHA', number, day }: Issued,
  subject: string,
  lines: readonly string[],
): string {
  return `ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
${issuer}\t\tĐộc lập - Tự do - Hạnh phúc
Số: ${number}\t\tLam Kha, ngày ${day}
V/v ${subject}

Kính gửi: Ủy ban nhân dân các xã, phường.

${lines.join('\n').replace(/\.$/u, '')}./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`;
}

/** A plan of a province that says these lines. */
export function planText(
  { issuer = 'TỈNH LAM KHA', number, day }: Issued,
  subject: string,
  lines: readonly string[],
): string {
  return `ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
${issuer}\t\tĐộc lập - Tự do - Hạnh phúc
Số: ${number}\t\tLam Kha, ngày ${day}

KẾ HOẠCH
${subject}

${lines.join('\n').replace(/\.$/u, '')}./.

Nơi nhận:
- UBND các xã, phường;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`;
}

/** A forest plan of 2031. */
export const FOREST_PLAN = planText(
  { number: '12/KH-UBND', day: '10 tháng 01 năm 2031' },
  'Phòng, chống cháy rừng năm 2031',
  [
    'I. CHỈ TIÊU',
    '1. 100% chủ rừng ký cam kết bảo vệ rừng.',
    '2. Trên 95% thôn giáp rừng có tổ tuần tra.',
    '3. Số vụ cháy rừng không quá 05 vụ.',
    'II. NHIỆM VỤ',
    '1. Ủy ban nhân dân các xã, phường:',
    'a) Kiện toàn tổ tuần tra rừng trước ngày 15/3/2031.',
    'b) Phát dọn đường băng cản lửa trước ngày 20/4/2031.',
    'c) Lắp loa cảnh báo tại bìa rừng trước ngày 31/5/2031.',
    '2. Sở Nông nghiệp và Môi trường kiểm tra, báo cáo Ủy ban nhân dân tỉnh trước ngày 10/12/2031.',
    'III. CHẾ ĐỘ BÁO CÁO',
    'Ủy ban nhân dân các xã, phường báo cáo 6 tháng trước ngày 15/6/2031; báo cáo năm trước ngày 25/11/2031',
  ],
);

/** A plan of 2031 for public services online, with an annex. */
export const DIGITAL_PLAN = planText(
  { number: '48/KH-UBND', day: '20 tháng 02 năm 2031' },
  'Chuyển đổi số năm 2031',
  [
    'I. MỤC TIÊU',
    '1. Ít nhất 80% hồ sơ thủ tục hành chính được nộp trực tuyến.',
    '2. Tối thiểu 70% người dân trưởng thành có tài khoản định danh điện tử.',
    'II. NHIỆM VỤ',
    '1. Ủy ban nhân dân các xã, phường bố trí 02 máy tính tại bộ phận một cửa trước ngày 30/6/2031.',
    '2. Các cơ quan, địa phương số hóa hồ sơ còn hiệu lực, hoàn thành trước ngày 31/10/2031.',
    '3. Ủy ban nhân dân các xã, phường thành lập tổ công nghệ số cộng đồng trước ngày 28/3/2031',
  ],
);
