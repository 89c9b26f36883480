/** What a review says of years, days, periods and themes of a draft. Pure: strings in, strings out. */
export const timeWording = {
  ownTime: 'Thời gian ghi ở tiêu đề, phần đầu của chính văn bản này',
  calendar: 'Lịch',
  held: (document: string) => `Văn bản có trong kho: ${document}`,
  year: (year: number) => `năm ${year}`,
  schoolYear: (first: number, last: number) => `năm học ${first}-${last}`,
  time: (from: string, to: string) => `thời gian từ ${from} đến ${to}`,

  staleYear: (written: string, own: string) => ({
    message: `Còn sót năm cũ: ghi “${written}” trong văn bản của ${own}.`,
    suggestion: `Sửa thành ${own}, hoặc nói rõ đây là kết quả, mốc so sánh của năm trước.`,
  }),
  titleOver: (own: string, issued: string) => ({
    message: `Tiêu đề ghi ${own} nhưng văn bản đề ngày ${issued}, khi thời gian ấy đã qua.`,
    suggestion: 'Kiểm tra lại năm ở tiêu đề hoặc ngày ban hành.',
  }),
  stalePeriod: (written: string, own: string) => ({
    message: `Giai đoạn đã qua: “${written}” trong văn bản của ${own}.`,
    suggestion: 'Thay bằng giai đoạn hiện hành, hoặc nói rõ đây là kết quả của giai đoạn trước.',
  }),
  duePast: (due: string, issued: string) => ({
    message: `Thời hạn ${due} đã qua khi văn bản ban hành (${issued}).`,
    suggestion: 'Kiểm tra lại ngày, tháng, năm của thời hạn.',
  }),
  dueBefore: (due: string, own: string) => ({
    message: `Thời hạn ${due} ở trước ${own} mà văn bản thực hiện.`,
    suggestion: 'Kiểm tra lại năm của thời hạn.',
  }),
  dueBeyond: (due: string, own: string) => ({
    message: `Thời hạn ${due} ở sau ${own} mà văn bản thực hiện.`,
    suggestion: 'Kiểm tra lại năm của thời hạn.',
  }),
  impossible: (date: string) => ({
    message: `Ngày ${date} không có trong lịch.`,
    suggestion: 'Kiểm tra lại ngày, tháng.',
  }),
  weekday: (date: string, right: string) => ({
    message: `Ngày ${date} là ${right}, không khớp thứ ghi cạnh nó.`,
    suggestion: `Sửa thứ thành “${right}” hoặc kiểm tra lại ngày.`,
  }),
  turned: (from: string, to: string) => ({
    message: `Khoảng thời gian ngược: từ ngày ${from} đến ngày ${to}.`,
    suggestion: 'Kiểm tra lại hai ngày.',
  }),
  weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],

  themeYear: (year: number, own: string) => ({
    message: `Nêu chủ đề của năm ${year} trong văn bản của ${own}.`,
    suggestion: 'Thay bằng chủ đề của năm thực hiện theo văn bản cấp trên.',
  }),
  themeOfOther: (year: number, theme: string) => ({
    message: `Chủ đề này là của năm ${year} theo văn bản trong kho.`,
    suggestion:
      theme === ''
        ? 'Thay bằng chủ đề của năm thực hiện theo văn bản cấp trên.'
        : `Chủ đề của năm thực hiện: “${theme}”.`,
  }),
  themeDiffers: (theme: string) => ({
    message: 'Chủ đề không khớp chủ đề cùng năm trong văn bản kho giữ.',
    suggestion: `Đối chiếu lại; văn bản kho giữ ghi “${theme}”.`,
  }),
} as const;
