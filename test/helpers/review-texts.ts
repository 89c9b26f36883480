import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReviewRequest } from '../../bot/assistant/review/draft.ts';
import type { Finding } from '../../bot/assistant/review/finding.ts';
import { type Review, reviewDraft } from '../../bot/assistant/review/review-draft.ts';
import { examineFile } from '../../ingest/examine-file.ts';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';

/** Reviews drafts over a store of its own; `close` takes the store away. */
export interface OpenReviews {
  review(draft: string, request?: Partial<ReviewRequest>): Promise<readonly Finding[]>;
  reviewDocx(draft: Uint8Array, request?: Partial<ReviewRequest>): Promise<readonly Finding[]>;
  /** With all that is said beside the findings. */
  reviewFile(name: string, draft: string | Uint8Array, request?: Partial<ReviewRequest>): Promise<Review>;
  readonly store: Store;
  close(): Promise<void>;
}

/** A store of these texts, each ingested as a file of its own, to review drafts against. */
export async function openReviews(held: readonly string[] = []): Promise<OpenReviews> {
  const folder = mkdtempSync(join(tmpdir(), 'review-texts-'));
  mkdirSync(join(folder, 'files'));
  held.forEach((text, i) => {
    writeFileSync(join(folder, 'files', `${i}.txt`), text);
  });
  const store = await openSqliteStore({ dataDirectory: folder });
  const options = { store, examine: examineFile, documentClass: null, owner: null, concurrency: 1 };
  if (held.length > 0)
    for await (const { problem } of ingestFiles([join(folder, 'files')], options))
      if (problem !== null) throw problem;
  const reviewFile: OpenReviews['reviewFile'] = async (name, draft, request = {}) => {
    const file = join(folder, name);
    writeFileSync(file, draft);
    const examination = await examineFile([file]);
    const asked = { agency: null, asOf: null, against: [], today: '2031-12-31', ...request };
    return reviewDraft({ file, examination }, store, OPERATOR, asked);
  };
  return {
    review: async (draft, request) => (await reviewFile('draft.txt', draft, request)).findings,
    reviewDocx: async (draft, request) => (await reviewFile('draft.docx', draft, request)).findings,
    reviewFile,
    store,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A province's plan of 2031, with nothing wrong. */
export const PROVINCE_PLAN = `ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LAM KHA\t\tĐộc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND\t\tLam Kha, ngày 10 tháng 01 năm 2031

KẾ HOẠCH
Phòng, chống cháy rừng năm 2031

Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. CHỈ TIÊU
1. 100% xã, phường có rừng kiện toàn tổ, đội bảo vệ rừng trước ngày 15/3/2031.
2. Ít nhất 90% chủ rừng ký cam kết phòng cháy.

II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường hướng dẫn, kiểm tra việc thực hiện.
2. Ủy ban nhân dân các xã, phường xây dựng kế hoạch trước ngày 28/02/2031; báo cáo kết quả về Sở Nông nghiệp và Môi trường trước ngày 10/12/2031./.

Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT, NN.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trịnh Khắc Bằng
`;

/** A commune's plan that carries it out, with nothing wrong. */
export const COMMUNE_PLAN = `ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SUỐI REO\t\tĐộc lập - Tự do - Hạnh phúc
Số: 07/KH-UBND\t\tSuối Reo, ngày 05 tháng 02 năm 2031

KẾ HOẠCH
Phòng, chống cháy rừng năm 2031

Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;
Căn cứ Nghị định số 156/2018/NĐ-CP ngày 16 tháng 11 năm 2018 của Chính phủ quy định chi tiết thi hành một số điều của Luật Lâm nghiệp.

Thực hiện Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Lam Kha về phòng, chống cháy rừng năm 2031, Ủy ban nhân dân xã Suối Reo ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Chủ động phòng cháy; phát hiện sớm, chữa cháy kịp thời.
2. Mọi người dân sống gần rừng được tuyên truyền về an toàn lửa.

II. CHỈ TIÊU
1. 100% thôn có rừng kiện toàn tổ bảo vệ rừng trước ngày 10/3/2031.
2. Ít nhất 90% chủ rừng ký cam kết phòng cháy.

III. NHIỆM VỤ
1. Tuyên truyền
a) Phát thanh mỗi tuần 02 lần trong mùa khô.
b) Cắm biển cấm lửa tại bìa rừng.
2. Trực cháy: phân công trực từ ngày 01/3/2031 đến ngày 31/5/2031.

IV. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế chủ trì thực hiện; tổng hợp, trình Ủy ban nhân dân xã báo cáo Sở Nông nghiệp và Môi trường trước ngày 05/12/2031.
2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã vận động Nhân dân tham gia.
3. Trưởng các thôn phân công người trực.

Trên đây là Kế hoạch phòng, chống cháy rừng năm 2031; các cơ quan, đơn vị nghiêm túc thực hiện./.

Nơi nhận:
- UBND tỉnh (để b/c);
- TT Đảng ủy, HĐND xã;
- Các thôn (để t/h);
- Lưu: VT, KT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lò Thanh Tịnh
`;
