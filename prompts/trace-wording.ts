/** The words of the second file of a draft: where each of its statements comes from, and what it carries out. */
export const traceWording = {
  /** Behind the name of the draft's own file. */
  fileEnding: '-nguon',
  title: 'NGUỒN VÀ ĐỐI CHIẾU CỦA DỰ THẢO',
  note: 'Tài liệu kèm bản trình ký để người soạn và người duyệt kiểm tra; không ban hành, không gửi kèm văn bản.',
  statements: {
    heading: 'I. NGUỒN CỦA TỪNG CÂU',
    note: 'Nơi không chép lại nguyên văn là nơi dự thảo dùng đúng từng chữ của nguồn, hoặc đã dẫn ở câu trước.',
    header: ['STT', 'Nội dung trong dự thảo', 'Nguồn và nguyên văn'],
    none: 'Không dẫn nguồn: người soạn kiểm tra.',
    empty: 'Dự thảo không có nội dung nào.',
  },
  coverage: {
    heading: 'II. ĐỐI CHIẾU VỚI VĂN BẢN CẤP TRÊN',
    header: ['STT', 'Loại', 'Nội dung cấp trên giao', 'Kết quả', 'Trong dự thảo', 'Lý do'],
    empty: 'Không có nội dung nào của văn bản cấp trên để đối chiếu.',
  },
  others: {
    heading: 'III. NỘI DUNG CẤP TRÊN GIAO CƠ QUAN KHÁC HOẶC KHÔNG ÁP DỤNG',
    header: ['STT', 'Loại', 'Nội dung cấp trên giao', 'Lý do'],
    empty: 'Không có.',
  },
  uncovered: {
    heading: 'IV. NỘI DUNG CHƯA ĐỐI CHIẾU ĐƯỢC',
    note: 'Các câu dưới đây của văn bản cấp trên có số liệu, thời hạn hoặc yêu cầu mà các bảng trên chưa tính đến; cần đọc trực tiếp.',
    header: ['STT', 'Nguồn và nguyên văn'],
    empty: 'Không có.',
  },
  warnings: {
    heading: 'V. LƯU Ý',
    empty: 'Không có.',
  },
  kinds: { target: 'Chỉ tiêu', deadline: 'Thời hạn', task: 'Nhiệm vụ' },
  statuses: {
    equal: 'Bằng',
    stricter: 'Chặt hơn',
    weaker: 'Yếu hơn',
    different: 'Khác, cần người xem',
    later: 'Muộn hơn',
    earlier: 'Sớm hơn',
    missing: 'Thiếu',
    'not-applicable': 'Không áp dụng',
  },
  again: (locator: string, statement: number) => `${locator} (đã dẫn ở câu ${statement})`,
  numberOf: (number: string, issuer: string | null) =>
    issuer === null ? number : `${number} (${issuer.replace(/^Ủy ban nhân dân /u, '')})`,
  page: (page: number) => `trang ${page}`,
  quoted: (quote: string) => `“${quote}”`,
} as const;
