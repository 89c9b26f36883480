/** Writes official-looking plans of invented communes, the same for the same seed, and questions about them. */
export interface PlanWriter {
  writePlan(index: number): string;
  readonly questions: readonly string[];
  /** A question about one plan, that no other plan answers: of its targets, a figure, or when it is reported on. */
  writeQuestion(index: number): string;
}

const SYLLABLES =
  'Lam Khê Sim Thoi Vọng Rộc Nhạn Trà Lũng Đồi Sông Vân Bến Suối Mường Phù Kiền Thạch Dương Hạ'.split(' ');
const MATTERS = [
  'hộ gia đình sử dụng nước sạch',
  'trẻ em được tiêm chủng đầy đủ',
  'học sinh tham gia bảo hiểm y tế',
  'lao động qua đào tạo nghề',
  'cơ sở kinh doanh được kiểm tra phòng cháy',
  'hồ sơ được tiếp nhận trực tuyến',
  'rác thải sinh hoạt được thu gom',
  'người cao tuổi được khám sức khỏe định kỳ',
];
const DUTIES = [
  'rà soát danh sách',
  'tổ chức tuyên truyền',
  'kiểm tra, đôn đốc',
  'bố trí kinh phí',
  'tổng hợp số liệu',
  'tập huấn cán bộ',
];

/** @param seed the same seed gives the same plans */
export function createPlanWriter(seed: number): PlanWriter {
  const pick = <T>(list: readonly T[], n: number): T => list[Math.abs(n) % list.length] ?? raise();
  const place = (i: number) => `${pick(SYLLABLES, i * 7 + seed)} ${pick(SYLLABLES, i * 3 + (i >> 4) + 1)}`;
  const year = (i: number) => 2026 + (i % 5);
  return {
    writePlan: (i) =>
      [
        `ỦY BAN NHÂN DÂN`,
        `XÃ ${place(i).toUpperCase()}`,
        `Số: ${i + 1}/KH-UBND`,
        `${place(i)}, ngày ${10 + (i % 18)} tháng 02 năm ${year(i)}`,
        'KẾ HOẠCH',
        `Thực hiện nhiệm vụ phát triển xã hội năm ${year(i)}`,
        `Thực hiện Kế hoạch số ${900 + (i % 40)}/KH-UBND ngày 05/01/${year(i)} của Ủy ban nhân dân tỉnh Sông Vân, Ủy ban nhân dân xã ${place(i)} xây dựng kế hoạch như sau:`,
        'I. MỤC TIÊU',
        ...MATTERS.map((matter, k) => `- Tỷ lệ ${matter} đạt trên ${60 + ((i * 5 + k * 3) % 39)}%.`),
        'II. NHIỆM VỤ',
        ...DUTIES.map(
          (duty, k) => `${k + 1}. Tiếp tục ${duty} về ${pick(MATTERS, i + k)} trên địa bàn xã ${place(i)}.`,
        ),
        'III. TỔ CHỨC THỰC HIỆN',
        `1. Công chức Văn hóa - Xã hội tham mưu báo cáo kết quả 6 tháng trước ngày ${10 + (i % 10)}/6/${year(i)} và báo cáo năm trước ngày ${1 + (i % 9)}/12/${year(i)}.`,
        'Nơi nhận:',
        '- Như trên;',
        '- Lưu: VT.',
        'TM. ỦY BAN NHÂN DÂN',
        'CHỦ TỊCH',
      ].join('\n'),
    writeQuestion: (i) => {
      const named = `${i + 1}/KH-UBND xã ${place(i)} năm ${year(i)}`;
      const forms = [
        `Kế hoạch ${named} có chỉ tiêu gì?`,
        `Theo Kế hoạch ${named}, tỷ lệ ${pick(MATTERS, i >> 2)} đạt bao nhiêu?`,
        `ke hoach ${named} bao cao 6 thang khi nao`,
        `Kế hoạch ${named} giao ${pick(DUTIES, i >> 2)} về gì?`,
      ];
      return pick(forms, i);
    },
    questions: Array.from({ length: 60 }, (_, k) => {
      const i = k * 13;
      const forms = [
        `${i + 1}/KH-UBND có chỉ tiêu gì?`,
        `Xã ${place(i)} năm ${year(i)}: tỷ lệ ${pick(MATTERS, i)} đạt bao nhiêu?`,
        `xã ${place(i)} báo cáo 6 tháng năm ${year(i)} khi nào`,
        `ty le ho gia dinh su dung nuoc sach`,
        `tổ chức tuyên truyền về ${pick(MATTERS, k)}`,
        `Sở Y tế tỉnh Hồ Trắng báo cáo khi nào?`,
      ];
      return pick(forms, k);
    }),
  };
}

function raise(): never {
  throw new Error('empty list');
}
