/** What is said of a copied store. */
export interface CopiedStore {
  readonly documents: number;
  readonly passages: number;
  readonly corrections: number;
  readonly vectors: number;
  readonly profiles: number;
  readonly drafts: number;
  readonly entries: number;
  readonly vectorsLeftOut: number;
}

const beside =
  'Ảnh trang, nhật ký câu trả lời và dữ liệu của bot không nằm trong kho: vẫn dùng thư mục dữ liệu cũ, hoặc chép cả thư mục ấy.';

/** What `store copy` says. */
export const storeCopyWording = {
  badWords: 'cách duy nhất là: store copy --from KHO --to KHO',
  needsBoth: 'cần cả --from và --to, là hai kho khác nhau',
  noUrl: 'DATABASE_URL chưa được đặt trong cấu hình',
  badUrl: 'địa chỉ kho phải có dạng postgres://tên:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu',
  progress: (done: number, total: number) => `Đã chép ${done}/${total} văn bản.`,
  comparing: 'Đang đối chiếu hai kho...',
  copied: (copied: CopiedStore) =>
    [
      `Đã chép ${copied.documents} văn bản, ${copied.passages} đoạn, ${copied.corrections} chỗ đính chính, ${copied.vectors} véc-tơ, ${copied.profiles} hồ sơ cơ quan, ${copied.drafts} bản soạn, ${copied.entries} dòng nhật ký.`,
      'Đã đối chiếu từng phần theo mã băm: hai kho như nhau.',
      ...(copied.vectorsLeftOut === 0
        ? []
        : [
            `${copied.vectorsLeftOut} véc-tơ không chép vì máy chủ không có pgvector; tìm bằng từ khóa, số hiệu, sổ theo dõi vẫn như thường.`,
          ]),
      ...(copied.vectors + copied.vectorsLeftOut === 0
        ? ['Kho nguồn không có véc-tơ; lần nạp sau vào kho đích sẽ lập.']
        : []),
      beside,
    ].join('\n'),
} as const;
