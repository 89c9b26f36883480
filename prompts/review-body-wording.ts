/** What a review says of the bodies and places that a draft names. Pure: strings in, strings out. */
export const bodyWording = {
  law: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 (từ ngày 01/7/2025 không còn cấp huyện)',
  ministries: 'Nghị quyết 176/2025/QH15 và quy định về tổ chức bộ máy từ ngày 01/3/2025',
  units: 'Bảng đơn vị hành chính (nghị quyết sắp xếp năm 2025)',
  ownScope: 'Phạm vi quản lý của chính cơ quan ban hành',
  authority: 'Phạm vi thẩm quyền của cơ quan ban hành',

  district: (written: string) => ({
    message: `“${written}”: từ ngày 01/7/2025 không còn cấp huyện, thị trấn.`,
    suggestion:
      'Thay bằng cơ quan, đơn vị hiện nay (cấp tỉnh, hoặc xã, phường, đặc khu); nếu nói về trước đây thì ghi rõ.',
  }),
  ended: (written: string, successors: readonly string[]) => ({
    message: `“${written}” không còn hoạt động vào thời gian của văn bản.`,
    suggestion:
      successors.length === 0
        ? 'Thay bằng cơ quan hiện nay phụ trách lĩnh vực này.'
        : `Tùy lĩnh vực, nay là: ${successors.join('; ')}.`,
  }),
  endedUnit: (written: string, successors: readonly string[]) => ({
    message: `“${written}” không còn là tên đơn vị hành chính vào thời gian của văn bản.`,
    suggestion:
      successors.length === 0
        ? 'Ghi tên đơn vị hành chính hiện nay.'
        : `Nay thuộc: ${successors.join('; ')}.`,
  }),
  scope: (written: string, own: string) => ({
    message: `“${written}” ngoài phạm vi của ${own}: có thể còn sót từ văn bản cấp trên.`,
    suggestion: 'Thay bằng đơn vị thuộc cơ quan mình (thôn, tổ dân phố, phòng, lớp …) hoặc bỏ.',
  }),
  order: (verb: string, body: string) => ({
    message: `“${verb} ${body}”: cơ quan này không thuộc quyền giao việc của cơ quan ban hành.`,
    suggestion: `Thay “${verb}” bằng “đề nghị”.`,
  }),
  bareOrder: (body: string) => ({
    message: `Giao việc cho “${body}” mà không có “đề nghị”; cơ quan này không thuộc quyền giao việc của cơ quan ban hành.`,
    suggestion: `Ghi “Đề nghị ${body} …”.`,
  }),
} as const;
