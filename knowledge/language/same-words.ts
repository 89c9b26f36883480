import { foldMarks } from './fold.ts';

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
  ['mẫu giáo', 'nhà trẻ', 'mầm non'],
  ['học nghề', 'dạy nghề', 'đào tạo nghề'],
  ['xuất khẩu lao động', 'làm việc ở nước ngoài'],
  ['công ăn việc làm', 'việc làm'],
  ['mượn tiền', 'vay vốn', 'vay'],
  ['dân quê', 'nông thôn'],
  ['hai', '2'],
  ['ba', '3'],
  ['bốn', '4'],
  ['sáu', '6'],
  ['bảy', '7'],
  ['tám', '8'],
  ['chín', '9'],
  ['mười', '10'],
];

const BY_PHRASE = buildIndex();

function buildIndex(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byPhrase = new Map<string, (readonly string[])[]>();
  for (const line of SAME_WORDS) {
    for (const phrase of line) {
      const others = line.filter((other) => other !== phrase).map((other) => other.split(' '));
      for (const key of new Set([phrase, foldMarks(phrase)])) {
        byPhrase.set(key, [...(byPhrase.get(key) ?? []), ...others]);
      }
    }
  }
  return byPhrase;
}

/** The longest phrase of the table, in syllables. */
export const MAX_PHRASE_SYLLABLES = Math.max(...SAME_WORDS.flat().map((phrase) => phrase.split(' ').length));

/**
 * Other phrases for a phrase, typed with or without marks, each as its syllables with marks: a text is held to them, for
 * "dừng" is not "dụng". Empty when the table has none.
 */
export function findSameWords(phrase: string): readonly (readonly string[])[] {
  return BY_PHRASE.get(phrase) ?? [];
}
