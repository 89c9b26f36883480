const SIDES = { top: 'trên', bottom: 'dưới', left: 'trái', right: 'phải' } as const;

function sayLength(length: number): string {
  return String(length).replace('.', ',');
}

/** What a review says of the form of a draft: of each fault what it is and what to write instead. Pure: strings in, strings out. */
export const formWording = {
  places: {
    head: 'đầu văn bản',
    title: 'tiêu đề',
    end: 'kết thúc',
    recipients: 'Nơi nhận',
    signature: 'chữ ký',
    page: 'trang giấy',
  },

  pageSize: (width: number, height: number) => ({
    message: `Khổ giấy ${sayLength(width)} × ${sayLength(height)} mm, không phải A4.`,
    suggestion: 'Đặt khổ giấy A4 (210 × 297 mm).',
  }),
  pageMargins: (
    wrong: readonly { side: keyof typeof SIDES; margin: number; min: number; max: number }[],
  ) => ({
    message: `Lề trang: ${wrong.map(({ side, margin }) => `${SIDES[side]} ${sayLength(margin)} mm`).join(', ')}.`,
    suggestion: `Đặt ${wrong.map(({ side, min, max }) => `lề ${SIDES[side]} ${min}–${max} mm`).join(', ')}.`,
  }),
  pageFont: (font: string, share: number) => ({
    message: `Phông chữ “${font}”: ${share} % số chữ không dùng Times New Roman.`,
    suggestion: 'Dùng phông chữ Times New Roman.',
  }),
  bodySize: (points: number) => ({
    message: `Phần lớn nội dung có cỡ chữ ${sayLength(points)}.`,
    suggestion: 'Đặt cỡ chữ nội dung 13 hoặc 14.',
  }),

  noHead: {
    message: 'Văn bản không có phần đầu: quốc hiệu, cơ quan ban hành, số ký hiệu, địa danh và ngày.',
    suggestion: 'Bổ sung phần đầu theo mẫu văn bản hành chính.',
  },
  noNation: {
    message: 'Thiếu Quốc hiệu.',
    suggestion: 'Ghi “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” bằng chữ in hoa ở phía trên cùng, bên phải.',
  },
  nation: (right: string) => ({
    message: 'Quốc hiệu ghi không đúng.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  noMotto: {
    message: 'Thiếu Tiêu ngữ.',
    suggestion: 'Ghi “Độc lập - Tự do - Hạnh phúc” dưới Quốc hiệu.',
  },
  motto: (right: string) => ({
    message:
      'Tiêu ngữ ghi không đúng: viết hoa chữ cái đầu của mỗi cụm từ, giữa các cụm từ có gạch nối, có cách chữ.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  noIssuer: {
    message: 'Phần đầu không ghi tên cơ quan ban hành.',
    suggestion: 'Ghi tên cơ quan ban hành bằng chữ in hoa ở phía trên cùng, bên trái.',
  },
  noSuperior: {
    message: 'Phần đầu thiếu tên cơ quan chủ quản trực tiếp.',
    suggestion: 'Ghi tên cơ quan chủ quản trực tiếp phía trên tên cơ quan ban hành.',
  },
  superiorOverCommittee: {
    message:
      'Ủy ban nhân dân không có cơ quan chủ quản: phía trên tên Ủy ban nhân dân không ghi tên cơ quan khác.',
    suggestion: 'Bỏ dòng tên cơ quan phía trên.',
  },

  noNumber: {
    message: 'Thiếu dòng số, ký hiệu.',
    suggestion: 'Ghi “Số:      /…” dưới tên cơ quan ban hành; văn thư điền số khi ban hành.',
  },
  numberColon: (right: string) => ({
    message: 'Sau từ “Số” phải có dấu hai chấm.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  numberPadding: (right: string) => ({
    message: 'Số nhỏ hơn 10 phải ghi thêm số 0 phía trước.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  numberSpacing: (right: string) => ({
    message: 'Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt có gạch nối, không cách chữ.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  numberYear: (right: string) => ({
    message: 'Số, ký hiệu của văn bản hành chính không ghi năm; chỉ văn bản quy phạm pháp luật ghi năm.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  numberParty: (right: string) => ({
    message:
      'Số, ký hiệu ghi theo kiểu văn bản của Đảng; văn bản hành chính có dấu gạch chéo giữa số và ký hiệu.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  numberCase: (right: string) => ({
    message: 'Chữ viết tắt trong ký hiệu ghi không đúng chữ in hoa, in thường.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  numberOrder: (type: string, right: string) => ({
    message: `Ký hiệu của ${type} gồm chữ viết tắt tên loại trước, chữ viết tắt cơ quan ban hành sau.`,
    suggestion: `Sửa thành “${right}”.`,
  }),
  numberType: (written: string, type: string, symbol: string) => ({
    message: `Ký hiệu “${written}” không phải của loại văn bản ${type}.`,
    suggestion: `Chữ viết tắt của ${type} là “${symbol}”.`,
  }),
  letterSymbol: {
    message: 'Công văn không có chữ viết tắt tên loại trong ký hiệu.',
    suggestion: 'Ghi chữ viết tắt cơ quan ban hành rồi đơn vị soạn thảo hoặc lĩnh vực, ví dụ “/UBND-VX”.',
  },
  numberIssuer: (inSymbol: string, issuer: string) => ({
    message: `Ký hiệu ghi cơ quan là ${inSymbol}, phần đầu ghi ${issuer}.`,
    suggestion: 'Sửa ký hiệu cho khớp cơ quan ban hành.',
  }),

  noDateLine: {
    message: 'Thiếu địa danh và thời gian ban hành.',
    suggestion: 'Ghi “Địa danh, ngày … tháng … năm …” dưới Tiêu ngữ.',
  },
  noPlace: {
    message: 'Thiếu địa danh trước ngày, tháng, năm ban hành.',
    suggestion: 'Ghi địa danh, sau có dấu phẩy, rồi “ngày … tháng … năm …”.',
  },
  dateWords: {
    message: 'Thời gian ban hành ở phần đầu phải ghi đủ chữ “ngày … tháng … năm …”.',
    suggestion: 'Viết đủ, không viết dạng số có gạch chéo.',
  },
  datePadding: (right: string) => ({
    message: 'Ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước; các tháng khác không ghi thêm.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  dateImpossible: {
    message: 'Ngày ban hành không có trong lịch.',
    suggestion: 'Kiểm tra lại ngày, tháng.',
  },
  otherPlace: (place: string, unit: string) => ({
    message: `Địa danh ghi “${place}” nhưng cơ quan ban hành thuộc ${unit}.`,
    suggestion: `Ghi tên riêng của ${unit}.`,
  }),

  noType: (type: string | null) => ({
    message: 'Thiếu tên loại văn bản.',
    suggestion:
      type === null
        ? 'Ghi tên loại bằng chữ in hoa, trên một dòng riêng.'
        : `Ghi “${type.toUpperCase()}” trên một dòng riêng.`,
  }),
  typeCapitals: (right: string) => ({
    message: 'Tên loại văn bản phải bằng chữ in hoa.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  noSubject: {
    message: 'Thiếu trích yếu nội dung dưới tên loại.',
    suggestion: 'Ghi một câu ngắn nêu nội dung chính của văn bản.',
  },
  noLetterSubject: {
    message: 'Công văn thiếu trích yếu “V/v …”.',
    suggestion: 'Ghi “V/v …” dưới số, ký hiệu.',
  },
  noAddressee: (type: string) => ({
    message: `${type} thiếu “Kính gửi”.`,
    suggestion: 'Ghi “Kính gửi: …” trước nội dung.',
  }),
  addresseeOutOfPlace: (type: string) => ({
    message: `${type} không có phần “Kính gửi”; chỉ công văn, tờ trình, báo cáo gửi cấp trên mới có.`,
    suggestion: 'Bỏ phần “Kính gửi”; nơi gửi ghi ở Nơi nhận.',
  }),

  basisMark: (mark: string) => ({
    message:
      'Mỗi căn cứ ghi trên một dòng, cuối dòng có dấu chấm phẩy; dòng cuối cùng kết thúc bằng dấu chấm.',
    suggestion: `Cuối dòng này ghi “${mark}”.`,
  }),

  numberingGap: (after: string, found: string, right: string) => ({
    message: `Đánh số nhảy: sau “${after}” là “${found}”.`,
    suggestion: `Sửa thành “${right}” hoặc bổ sung mục còn thiếu.`,
  }),
  numberingRepeat: (found: string, right: string) => ({
    message: `Đánh số trùng: “${found}” đã có ở trên.`,
    suggestion: `Sửa thành “${right}”.`,
  }),
  numberingBack: (after: string, found: string, right: string) => ({
    message: `Đánh số lùi: sau “${after}” lại là “${found}”.`,
    suggestion: `Sửa thành “${right}”.`,
  }),
  numberingStart: (found: string, right: string) => ({
    message: `Danh mục bắt đầu bằng “${found}”.`,
    suggestion: `Bắt đầu bằng “${right}” hoặc bổ sung mục còn thiếu.`,
  }),
  numberingParent: (found: string, parent: string) => ({
    message: `Mục “${found}” đứng dưới mục “${parent}”.`,
    suggestion: `Sửa phần đầu thành “${parent}”.`,
  }),

  noEndMark: {
    message: 'Nội dung chưa kết thúc bằng “./.”.',
    suggestion: 'Ghi “./.” sau câu cuối cùng.',
  },
  noFoot: {
    message: 'Văn bản không có phần kết: Nơi nhận, quyền hạn, chức vụ và họ tên người ký.',
    suggestion: 'Bổ sung phần kết; kiểm tra xem tệp có bị cắt không.',
  },
  noRecipients: {
    message: 'Thiếu “Nơi nhận”.',
    suggestion: 'Ghi “Nơi nhận:” và các nơi nhận ở phía dưới, bên trái; dòng cuối là “Lưu: VT, …”.',
  },
  noArchive: {
    message: 'Nơi nhận thiếu dòng “Lưu: VT”.',
    suggestion: 'Thêm dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.”.',
  },
  archiveMark: (right: string) => ({
    message:
      'Dòng “Lưu” ghi chữ “Lưu”, dấu hai chấm, chữ “VT”, dấu phẩy, đơn vị soạn thảo và kết thúc bằng dấu chấm.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  archiveLast: {
    message: 'Dòng “Lưu” phải là dòng cuối cùng của Nơi nhận.',
    suggestion: 'Chuyển dòng “Lưu: VT, …” xuống cuối.',
  },
  noAsAbove: {
    message: 'Văn bản có “Kính gửi” nhưng Nơi nhận thiếu dòng “Như trên”.',
    suggestion: 'Thêm dòng đầu “- Như trên;” dưới “Nơi nhận:”.',
  },
  asAboveWithout: {
    message: 'Nơi nhận ghi “Như trên” nhưng văn bản không có phần “Kính gửi”.',
    suggestion: 'Ghi “Kính gửi: …” trước nội dung, hoặc bỏ dòng “Như trên”.',
  },
  recipientMark: {
    message: 'Cuối mỗi dòng nơi nhận có dấu chấm phẩy.',
    suggestion: 'Thêm dấu chấm phẩy cuối dòng.',
  },

  noSignature: {
    message: 'Thiếu quyền hạn, chức vụ và họ tên người ký.',
    suggestion: 'Ghi quyền hạn, chức vụ của người ký bằng chữ in hoa ở phía dưới, bên phải.',
  },
  noBehalf: {
    message: 'Văn bản của Ủy ban nhân dân ký thay mặt tập thể, thiếu “TM. ỦY BAN NHÂN DÂN”.',
    suggestion: 'Thêm dòng “TM. ỦY BAN NHÂN DÂN” phía trên chức vụ.',
  },
  behalfOfHead: (body: string) => ({
    message: `${body} làm việc theo chế độ thủ trưởng, người ký không ghi “TM.”.`,
    suggestion: 'Ghi chức vụ người đứng đầu, hoặc “KT.” và chức vụ cấp phó.',
  }),
  deputyAlone: (head: string) => ({
    message: 'Cấp phó ký thay phải ghi “KT.” và chức vụ người đứng đầu phía trên.',
    suggestion: `Thêm dòng “KT. ${head}” phía trên.`,
  }),
  headForHead: (head: string) => ({
    message: `“KT. ${head}” nhưng chức vụ người ký lại là ${head}.`,
    suggestion: `Bỏ “KT. ${head}” nếu người đứng đầu ký, hoặc ghi chức vụ cấp phó.`,
  }),
  otherHead: (written: string, title: string) => ({
    message: `“${written}” không khớp chức vụ người ký “${title}”.`,
    suggestion: 'Kiểm tra lại quyền hạn, chức vụ người ký.',
  }),
  capacityForm: (right: string) => ({
    message: 'Chữ viết tắt quyền hạn ghi bằng chữ in hoa, sau có dấu chấm.',
    suggestion: `Sửa thành “${right}”.`,
  }),
  foreignOffice: (title: string, issuer: string) => ({
    message: `Chức vụ “${title}” không phải của ${issuer}.`,
    suggestion: 'Kiểm tra lại chức vụ người ký.',
  }),
  degree: {
    message: 'Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.',
    suggestion: 'Chỉ ghi họ và tên.',
  },
} as const;
