import { foldMarks } from './fold.ts';

/**
 * Kinds that documents set beside one another and give figures of their own: whoever asks for one is not answered with
 * another. One group a line; "|" parts the kinds, "=" the names of one. From the tables and lists of plans, reports and
 * decisions of many sectors. A name that covers several kinds ("mầm non" of "nhà trẻ" and "mẫu giáo") is none of them;
 * behind a name stands, as in a pattern, what makes it the name of a body.
 */
const LINES = `
  nhà trẻ | mẫu giáo | tiểu học = cấp một | trung học cơ sở = thcs = cấp hai | trung học phổ thông = thpt = cấp ba | đại học = cao đẳng
  sơ sinh = mới sinh = mới đẻ | dưới 1 tuổi | dưới 5 tuổi | dưới 16 tuổi
  thấp còi = còi cọc | nhẹ cân = thiếu cân | gầy còm | béo phì = thừa cân
  sốt xuất huyết = sxh | tay chân miệng = tay, chân, miệng | sởi | cúm | bạch hầu | ho gà | thủy đậu | sốt rét | bệnh dại = chó dại | bệnh lao | covid-19 | viêm gan
  dịch tả lợn = dịch tả heo | cúm gia cầm = cúm gà | lở mồm long móng | viêm da nổi cục | bệnh dại = tiêm dại = phòng dại
  trâu = bò = gia súc | lợn = heo | gà = vịt = gia cầm | chó = mèo | dê = cừu
  nông thôn(?! mới) = ở quê = vùng quê | thành thị = đô thị
  bảo hiểm y tế = bhyt | bảo hiểm xã hội(?! tỉnh)(?! việt nam)(?! thành phố)(?! huyện)(?! cơ sở)(?<!cơ quan bảo hiểm xã hội) = bhxh(?! tỉnh) | bảo hiểm thất nghiệp = bhtn
  nước sạch | nước hợp vệ sinh | nước thải
  ngân sách trung ương = vốn trung ương | ngân sách tỉnh = ngân sách cấp tỉnh | ngân sách huyện = ngân sách cấp huyện | ngân sách xã = ngân sách cấp xã | xã hội hóa
  xây mới = làm mới = xây dựng mới | sửa chữa = sửa = nâng cấp
  tử vong = chết = thiệt mạng | bị thương = thương tích
  giáo viên = thầy cô = nhà giáo = cô giáo = thầy giáo | học sinh = học trò | nhân viên = cô nuôi = người nấu ăn | phụ huynh = cha mẹ học sinh
  hộ nghèo | hộ cận nghèo = nghèo, cận nghèo = nghèo và cận nghèo
  người cao tuổi = người già | người khuyết tật = người tàn tật | người có công | phụ nữ mang thai = bà bầu
  trong nước = nội địa | nước ngoài = quốc tế
  ô tô = xe hơi | xe máy = mô tô | xe đạp
  đảng viên | đoàn viên | hội viên
  thịt | trứng | sữa
  lúa | ngô | sắn | mía | chè | cà phê | rau
  rừng trồng | rừng tự nhiên
  bảo hiểm xã hội tự nguyện = bhxh tự nguyện | bảo hiểm xã hội bắt buộc = bhxh bắt buộc
  điểm đen | điểm ùn tắc = ùn tắc
  học kỳ i = học kỳ 1 | học kỳ ii = học kỳ 2
  giường bệnh | bác sĩ | điều dưỡng
  hội nông dân | hội liên hiệp phụ nữ = hội phụ nữ | hội cựu chiến binh | đoàn thanh niên = tỉnh đoàn = huyện đoàn = thành đoàn = xã đoàn | mặt trận tổ quốc = ủy ban mặt trận = ban công tác mặt trận | hội chữ thập đỏ | hội người cao tuổi | hội khuyến học | liên đoàn lao động = công đoàn | hội luật gia
  mỗi thôn = mỗi bản = mỗi tổ dân phố = mỗi khu dân cư | mỗi xã = mỗi phường | mỗi trường = mỗi cơ sở giáo dục | mỗi lớp
  trường học = cơ sở giáo dục | nhà văn hóa | trạm y tế
  tử vong mẹ = mẹ tử vong = tử vong bà mẹ | trẻ sơ sinh | trẻ em
`;

/** One kind by its names, with marks and without. */
export interface Kind {
  readonly marked: RegExp;
  /** Undefined where all names are of one syllable: without its marks that is too many other words. */
  readonly plain: RegExp | undefined;
}

/** The groups of the table, each as its kinds. */
export const CONTRASTS: readonly (readonly Kind[])[] = LINES.trim()
  .split('\n')
  .map((line) => line.split('|').map((names) => toKind(names.split('=').map((name) => name.trim()))));

function toKind(names: readonly string[]): Kind {
  const long = names.filter((name) => name.includes(' '));
  return {
    marked: new RegExp(String.raw`(?<![\p{L}\d])(?:${names.join('|')})(?![\p{L}\d])`, 'u'),
    plain: long.length === 0 ? undefined : new RegExp(String.raw`\b(?:${long.map(foldMarks).join('|')})\b`),
  };
}
