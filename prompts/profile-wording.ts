/** What is said of an agency's profile. Pure: strings in, strings out. */
export const profileWording = {
  heading: (agency: string) => `Hồ sơ cơ quan: ${agency}`,
  proposed: 'Đề xuất, chưa ai xác nhận. Xác nhận bằng: --confirm --by TÊN; sửa bằng: --set TRƯỜNG=GIÁ_TRỊ',
  confirmed: (by: string, day: string) => `Đã được ${by} xác nhận ngày ${day}.`,
  notKept: 'Các sửa đổi chưa được lưu; thêm --confirm --by TÊN để lưu.',
  forgotten: (agency: string) => `Đã bỏ hồ sơ được xác nhận của ${agency}; nay lại dùng bản đề xuất.`,
  nothingToForget: (agency: string) => `Chưa có hồ sơ nào được xác nhận của ${agency}.`,
  sources: 'Nguồn:',
  toCheck: 'Cần xem lại:',
  unknown: 'chưa rõ',
  none: 'không có',
  noName: '(chưa rõ họ tên)',
  byRule: (rule: string) => `theo ${rule}`,
  byPerson: (who: string) => (who === '' ? 'người dùng ghi' : `${who} ghi`),
  units: 'Đơn vị trực thuộc [units.division, units.hamlet, units.class, units.team]',
  fields: {
    'letterhead.superior': 'Cơ quan chủ quản trên đầu văn bản',
    'letterhead.issuer': 'Cơ quan ban hành',
    place: 'Địa danh',
    symbol: 'Ký hiệu sau tên loại',
    signers: 'Người ký',
    'units.division': 'Phòng, ban, đơn vị',
    'units.hamlet': 'Thôn, bản, tổ dân phố',
    'units.class': 'Lớp',
    'units.team': 'Tổ',
    partners: 'Cơ quan phối hợp (chỉ đề nghị)',
    recipients: 'Nơi nhận',
  },
  usage: {
    byWithoutConfirm: '--by và --on chỉ dùng cùng --confirm',
    whoConfirms: '--confirm cần --by TÊN: ai xác nhận',
    forgetAlone: '--forget không dùng cùng --set, --confirm',
    badSet: (written: string) =>
      `--set cần dạng TRƯỜNG=GIÁ_TRỊ, TRƯỜNG+=GIÁ_TRỊ hoặc TRƯỜNG-=GIÁ_TRỊ: ${written}`,
    unknownField: (field: string, fields: readonly string[]) =>
      `không có trường “${field}”; các trường: ${fields.join(', ')}`,
  },
} as const;
