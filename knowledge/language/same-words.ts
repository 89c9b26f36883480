import { foldMarks } from './fold.ts';
import { OFFICE_WORDS } from './office-words.ts';

/**
 * Words people use for one another in questions about official documents. General Vietnamese, no sector's terms of art;
 * each line is one meaning. Used to match a question with a text, never to reword one.
 */
const SAME_WORDS: readonly (readonly string[])[] = [
  ['chết', 'tử vong', 'thiệt mạng', 'mất mạng'],
  ['chấm dứt', 'kết thúc', 'dừng', 'ngừng'],
  ['nộp', 'gửi', 'báo cáo'],
  ['tiền', 'kinh phí', 'ngân sách'],
  ['thiếu cân', 'nhẹ cân'],
  ['chưa tròn', 'dưới'],
  ['dạy', 'giảng dạy', 'tập huấn', 'bồi dưỡng'],
  ['cả năm', 'năm', 'hằng năm'],
  ['nửa năm', '6 tháng', 'sáu tháng', 'sơ kết'],
  ['đứng đầu', 'thủ trưởng', 'lãnh đạo'],
  ['lo', 'phụ trách', 'bố trí'],
  ['giúp', 'hỗ trợ', 'trợ giúp'],
  ['mở', 'tổ chức', 'tổ chức mở'],
  ['thôn', 'bản', 'tổ dân phố'],
  ['học trò', 'học sinh', 'trẻ em'],
  ['trẻ', 'trẻ em', 'thiếu nhi', 'con nít', 'trẻ con', 'trẻ nhỏ', 'các bé'],
  ['người già', 'cụ già', 'các cụ', 'ông bà', 'người cao tuổi'],
  ['nghèo', 'hộ nghèo'],
  ['cháy', 'hỏa hoạn'],
  ['bảo hiểm y tế', 'bhyt'],
  ['rác', 'rác thải', 'chất thải', 'chất thải rắn'],
  ['gia đình', 'hộ gia đình', 'hộ'],
  ['vắc xin', 'vaccine'],
  ['tiêm', 'tiêm chủng', 'tiêm phòng', 'chích', 'chích ngừa', 'tiêm ngừa'],
  ['thầy cô', 'giáo viên', 'nhà giáo'],
  ['bố mẹ', 'ba má', 'cha mẹ', 'phụ huynh'],
  ['xe máy', 'mô tô'],
  ['người dân', 'nhân dân', 'bà con'],
  ['ca', 'trường hợp'],
  ['sửa', 'sửa chữa', 'nâng cấp'],
  ['muộn nhất', 'chậm nhất', 'trễ nhất', 'trước ngày'],
  ['mỗi năm', 'hằng năm', 'hàng năm', 'bình quân'],
  // Words of the south and the north, and plain words for those of offices, as school dictionaries of usage pair them.
  ['heo', 'lợn'],
  ['gà vịt', 'gia cầm'],
  ['trâu bò', 'gia súc'],
  ['bọ gậy', 'lăng quăng', 'loăng quăng'],
  ['trạm xá', 'trạm y tế'],
  ['nhà thương', 'bệnh viện'],
  ['cầu tiêu', 'nhà tiêu', 'nhà vệ sinh'],
  ['xe hơi', 'ô tô', 'xe ô tô'],
  ['nón bảo hiểm', 'mũ bảo hiểm'],
  ['máy quay', 'camera'],
  ['smartphone', 'điện thoại thông minh'],
  ['bao nylon', 'túi ni lông', 'túi nilon'],
  ['thuốc trừ sâu', 'thuốc bảo vệ thực vật'],
  ['giấy tờ', 'thủ tục hành chính', 'hồ sơ'],
  ['đụng xe', 'tai nạn giao thông'],
  ['còi cọc', 'thấp còi'],
  ['chết đuối', 'đuối nước'],
  ['tập bơi', 'dạy bơi', 'học bơi'],
  ['lạm dụng', 'xâm hại'],
  ['khám bệnh', 'khám sức khỏe'],
  ['cấp một', 'tiểu học'],
  ['cấp hai', 'trung học cơ sở', 'thcs'],
  ['cấp ba', 'trung học phổ thông', 'thpt'],
  ['mẫu giáo', 'mầm non'],
  ['nhà trẻ', 'mầm non'],
  ['học nghề', 'dạy nghề', 'đào tạo nghề'],
  ['xuất khẩu lao động', 'làm việc ở nước ngoài'],
  ['công ăn việc làm', 'việc làm'],
  ['mượn tiền', 'vay vốn', 'vay'],
  ['dân quê', 'nông thôn'],
  ['một tuổi', '1 tuổi'],
  ['hai', '2'],
  ['ba', '3'],
  ['bốn', '4'],
  ['sáu', '6'],
  ['bảy', '7'],
  ['tám', '8'],
  ['chín', '9'],
  ['mười', '10'],
];

/**
 * Everyday speech for the words of documents. Of these a single syllable counts only as typed with its marks: without them
 * it is too many other words ("coi" of "thap coi").
 */
const EVERYDAY_WORDS: readonly (readonly string[])[] = [
  ['trẻ con', 'trẻ nhỏ', 'con nít', 'con trẻ', 'con nhỏ', 'các cháu', 'các em', 'em nhỏ', 'trẻ em', 'trẻ'],
  ['bé', 'cháu', 'cháu bé', 'em bé', 'trẻ', 'trẻ em'],
  ['mới đẻ', 'mới sinh', 'mới chào đời', 'sơ sinh'],
  ['căn nhà', 'ngôi nhà'],
  ['tiền nong', 'tiền bạc', 'kinh phí', 'ngân sách', 'nguồn kinh phí'],
  ['rót', 'dành', 'bỏ ra', 'bố trí', 'phân bổ'],
  ['bằng lái', 'bằng lái xe', 'giấy phép lái xe'],
  ['đậu xe', 'đỗ xe'],
  ['đòi', 'đòi hỏi', 'bắt buộc', 'yêu cầu'],
  ['trợ cấp', 'hỗ trợ'],
  ['tiền trọ', 'tiền nhà trọ', 'tiền thuê nhà', 'tiền phòng trọ'],
  ['thuê trọ', 'ở trọ', 'thuê nhà'],
  ['bị nạn', 'gặp nạn', 'tai nạn'],
  ['bị thương', 'thương tích'],
  ['quay lại', 'trở lại', 'quay trở lại'],
  ['làm xong', 'hoàn thành', 'hoàn tất', 'xong'],
  ['dựng', 'cắm', 'lắp', 'lắp đặt', 'đặt'],
  ['biển báo', 'biển cảnh báo', 'bảng cảnh báo', 'biển hiệu'],
  ['từng tháng', 'mỗi tháng', 'hằng tháng', 'hàng tháng', 'theo tháng'],
  ['mỗi quý', 'từng quý', 'hằng quý', 'hàng quý'],
  ['mỗi tuần', 'từng tuần', 'hằng tuần', 'hàng tuần'],
  ['mỗi ngày', 'hằng ngày', 'hàng ngày'],
  ['giá cả', 'giá'],
  ['ở quê', 'vùng quê', 'nông thôn'],
  ['thành thị', 'đô thị', 'phố thị'],
  ['tổng kết', 'tổng kết năm', 'cả năm', 'năm'],
  ['nửa đầu năm', '6 tháng đầu', 'sáu tháng đầu'],
  ['nửa cuối năm', '6 tháng cuối', 'sáu tháng cuối'],
  ['soạn', 'soạn thảo', 'xây dựng', 'lập'],
  ['làm chung', 'cùng làm', 'phối hợp'],
  ['đứng ra', 'đứng đầu', 'chủ trì', 'đầu mối'],
  ['soát', 'rà soát', 'kiểm tra'],
  ['hỏng', 'hư hỏng', 'xuống cấp'],
  ['công nhân', 'người lao động', 'lao động'],
  ['công ty', 'doanh nghiệp'],
  ['cán bộ không chuyên trách', 'người hoạt động không chuyên trách'],
  ['cửa hàng', 'cửa hiệu', 'cơ sở kinh doanh'],
  ['dùng', 'sử dụng'],
  ['mở màn', 'khai mạc'],
  ['bắt đầu', 'khởi động', 'triển khai'],
  ['tàn tật', 'khuyết tật'],
  ['ở mạng', 'trên mạng', 'môi trường mạng', 'không gian mạng', 'internet', 'trực tuyến'],
  ['chỗ chơi', 'sân chơi', 'điểm vui chơi', 'khu vui chơi', 'nơi vui chơi'],
  ['đến trường', 'đi học', 'ra lớp'],
  ['khám bệnh', 'khám sức khỏe', 'khám'],
  ['đánh đập', 'hành hạ', 'bạo hành', 'bạo lực'],
  ['chích ngừa', 'chích', 'tiêm chủng', 'tiêm phòng', 'tiêm'],
  ['truyền thông', 'tuyên truyền', 'phổ biến'],
  ['bà mẹ', 'phụ nữ', 'sản phụ'],
  ['mang thai', 'có thai', 'thai sản', 'bầu'],
  ['bảo ban', 'dạy bảo', 'giáo dục'],
  ['xử phạt', 'phạt', 'xử lý'],
  ['khen', 'khen thưởng', 'biểu dương', 'tuyên dương'],
  ['thu gom', 'gom'],
  ['vứt', 'xả', 'đổ', 'thải'],
  ['nhà vệ sinh', 'công trình vệ sinh', 'hố xí'],
  ['tấm lòng vàng', 'nhà hảo tâm', 'mạnh thường quân'],
  ['tham gia', 'góp mặt', 'dự'],
  ['ý kiến', 'góp ý', 'tham gia ý kiến'],
  ['tối đa', 'nhiều nhất', 'cao nhất', 'không quá'],
  ['tối thiểu', 'ít nhất', 'thấp nhất'],
  ['người lớn', 'người trưởng thành'],
  ['lấy chồng sớm', 'tảo hôn', 'kết hôn sớm'],
  ['phát hiện', 'tìm ra', 'phát giác'],
  ['trả lời', 'phản hồi', 'giải đáp'],
  ['mua thêm', 'sắm thêm', 'bổ sung'],
  ['lối thoát', 'đường thoát', 'lối ra'],
  ['bán hàng', 'buôn bán', 'kinh doanh'],
  ['trường lớp', 'cơ sở vật chất', 'phòng học'],
  ['sức khỏe tâm thần', 'sức khỏe tinh thần', 'tâm lý'],
  ['nước sinh hoạt', 'nước sạch'],
  ['hè', 'nghỉ hè', 'mùa hè'],
  ['đêm diễn', 'chương trình nghệ thuật', 'buổi diễn', 'biểu diễn'],
];

const BY_PHRASE = buildIndex();

function buildIndex(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byPhrase = new Map<string, (readonly string[])[]>();
  const add = (phrase: string, others: readonly string[], isPlainToo: boolean) => {
    const split = others.filter((other) => other !== phrase).map((other) => other.split(' '));
    for (const key of new Set(isPlainToo ? [phrase, foldMarks(phrase)] : [phrase]))
      byPhrase.set(key, [...(byPhrase.get(key) ?? []), ...split]);
  };
  for (const line of SAME_WORDS) for (const phrase of line) add(phrase, line, true);
  for (const line of EVERYDAY_WORDS) for (const phrase of line) add(phrase, line, phrase.includes(' '));
  for (const { same, offices } of OFFICE_WORDS)
    for (const phrase of same) add(phrase, [...same, ...offices], phrase.includes(' '));
  return byPhrase;
}

/** The longest phrase of the table, in syllables. */
export const MAX_PHRASE_SYLLABLES = Math.max(
  ...[...BY_PHRASE.keys()].map((phrase) => phrase.split(' ').length),
);

/**
 * Other phrases for a phrase, typed with or without marks, each as its syllables with marks: a text is held to them, for
 * "dừng" is not "dụng". Empty when the table has none.
 */
export function findSameWords(phrase: string): readonly (readonly string[])[] {
  return BY_PHRASE.get(phrase) ?? [];
}
