import { foldMarks, hasMarks } from '../language/fold.ts';
import { normalizeCharacters, unifyTonePlacement } from '../language/normalize.ts';
import type { Field } from './fields.ts';
import { isField } from './sector-bodies.ts';

/**
 * Words of topics and the fields they lie in, the leading field first; "|" between words of one row. Extend it
 * freely: a topic without a row concerns every field. General knowledge of which branch leads which work; the bodies
 * and dates behind a field stand in `sector-rows.ts`.
 */
const TOPIC_ROWS: readonly (readonly [words: string, fields: string])[] = [
  [
    'trẻ em|trẻ mồ côi|thiếu nhi|quyền trẻ em|bảo vệ, chăm sóc trẻ em|tháng hành động vì trẻ em|xâm hại trẻ em|lao động trẻ em|tảo hôn trẻ em',
    'children',
  ],
  ['đuối nước|bơi an toàn|dạy bơi', 'children education sport'],
  ['tai nạn thương tích|tai nạn, thương tích', 'children health education'],
  [
    'bạo lực học đường|học sinh|giáo viên|trường học|dạy thêm|tuyển sinh|mầm non|phổ cập giáo dục|xóa mù chữ|sách giáo khoa|năm học',
    'education',
  ],
  ['giáo dục', 'education'],
  ['trẻ em trên môi trường mạng|không gian mạng', 'children online-safety'],
  ['an toàn thông tin|an ninh mạng', 'online-safety'],
  [
    'người khuyết tật|người cao tuổi|bảo trợ xã hội|trợ giúp xã hội|an sinh xã hội|công tác xã hội',
    'social-protection',
  ],
  ['việc làm|thất nghiệp|xuất khẩu lao động|người lao động đi làm việc ở nước ngoài', 'employment labour'],
  ['an toàn lao động|vệ sinh lao động|tiền lương|lao động', 'labour'],
  ['người có công|thương binh|liệt sĩ|liệt sỹ', 'meritorious'],
  ['đào tạo nghề|giáo dục nghề nghiệp|dạy nghề', 'vocational education'],
  ['giảm nghèo|hộ nghèo|thoát nghèo', 'poverty'],
  ['bình đẳng giới|sự tiến bộ của phụ nữ', 'gender-equality'],
  ['bạo lực gia đình|gia đình', 'family'],
  ['mại dâm|tệ nạn xã hội|cai nghiện|ma túy', 'social-evils security'],
  [
    'y tế|sức khỏe|dịch bệnh|tiêm chủng|vắc xin|dinh dưỡng|bệnh viện|sốt xuất huyết|bảo hiểm y tế|thuốc lá',
    'health',
  ],
  ['dân số|kế hoạch hóa gia đình|sinh con', 'population health'],
  ['an toàn thực phẩm|vệ sinh thực phẩm', 'food-safety health'],
  ['văn hóa|lễ hội|di sản|thư viện', 'culture'],
  ['thể thao|thể dục', 'sport'],
  ['du lịch', 'tourism'],
  ['báo chí|xuất bản', 'press'],
  ['thông tin cơ sở|viễn thông|truyền thanh', 'information'],
  ['chuyển đổi số|đề án 06|dữ liệu', 'digital'],
  ['khoa học|công nghệ|đổi mới sáng tạo', 'science'],
  [
    'cải cách hành chính|cán bộ|công chức|viên chức|biên chế|thi đua|khen thưởng|văn thư|lưu trữ',
    'home-affairs',
  ],
  ['thanh niên', 'youth'],
  ['tôn giáo|tín ngưỡng', 'religion'],
  ['dân tộc thiểu số|công tác dân tộc', 'ethnic'],
  ['tư pháp|hộ tịch|phổ biến giáo dục pháp luật|phổ biến, giáo dục pháp luật|hòa giải', 'justice'],
  ['ngân sách|tài chính|tài sản công|thu ngân sách', 'finance'],
  ['đầu tư công|kinh tế - xã hội|quy hoạch', 'planning finance'],
  ['thương mại|công nghiệp|khuyến công|chợ|hàng giả', 'trade'],
  ['nông nghiệp|chăn nuôi|trồng trọt|thủy lợi|lâm nghiệp|dịch tả lợn|thủy sản', 'agriculture'],
  ['nông thôn mới|ocop', 'rural-development agriculture'],
  ['thiên tai|bão lũ|tìm kiếm cứu nạn', 'disaster agriculture'],
  ['môi trường|rác thải|biến đổi khí hậu|khí thải', 'environment'],
  ['đất đai|giải phóng mặt bằng|tài nguyên', 'land'],
  ['giao thông', 'transport security'],
  ['xây dựng|đô thị|nhà ở', 'construction'],
  ['an ninh|trật tự|tội phạm|mua bán người', 'security'],
  ['phòng cháy|cháy nổ|cứu nạn, cứu hộ', 'fire'],
  ['quốc phòng|nghĩa vụ quân sự|tuyển quân|dân quân', 'defence'],
  ['đối ngoại', 'foreign'],
  ['tiếp công dân|khiếu nại|tố cáo|tham nhũng|thanh tra', 'inspection'],
];

const ROWS = TOPIC_ROWS.flatMap(([words, written]) =>
  words.split('|').map((word) => ({
    marked: word,
    plain: foldMarks(word),
    fields: written.split(' ').filter(isField),
  })),
).toSorted((a, b) => b.marked.length - a.marked.length);

/**
 * The fields a topic lies in, the leading one first; empty when no row knows it (then every field may concern it). A
 * longer row hides the shorter ones inside it: "bạo lực gia đình" is no "gia đình" apart.
 *
 * @example findTopicFields('phòng, chống đuối nước') // ['children', 'education', 'sport']
 */
export function findTopicFields(topic: string): readonly Field[] {
  const marked = unifyTonePlacement(normalizeCharacters(topic)).toLowerCase().replace(/\s+/g, ' ');
  const key = hasMarks(topic) ? 'marked' : 'plain';
  let rest = ` ${marked.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const found: Field[] = [];
  for (const row of ROWS) {
    const word = ` ${row[key].replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, ' | ');
    found.push(...row.fields);
  }
  return [...new Set(found)];
}
