import type { PartialDate } from '../../knowledge/model/calendar.ts';
import { UNKNOWN_DATE } from '../../knowledge/model/calendar.ts';

/** A law, code, ordinance, constitution or convention cited by its name alone. */
export interface NamedLaw {
  readonly type: string;
  /** As written, with the type ("Luật Trẻ em"). */
  readonly name: string;
  readonly issuer: string | null;
  readonly issuedOn: PartialDate;
  readonly start: number;
  readonly end: number;
}

// Names of laws that hold a comma or "và", which otherwise end a name. Source: titles of laws in force, congbao.chinhphu.vn.
const COMPOUND_NAMES: readonly string[] = [
  'An toàn, vệ sinh lao động',
  'Hôn nhân và gia đình',
  'Khoa học và Công nghệ',
  'Khoa học, công nghệ và đổi mới sáng tạo',
  'Thực hành tiết kiệm, chống lãng phí',
  'Trật tự, an toàn giao thông đường bộ',
  'Phòng cháy và chữa cháy',
  'Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
  'Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân',
  'Hoạt động giám sát của Quốc hội và Hội đồng nhân dân',
  'Tiêu chuẩn và quy chuẩn kỹ thuật',
  'Tín ngưỡng, tôn giáo',
  'Cán bộ, công chức',
  'Bảo vệ và kiểm dịch thực vật',
  'Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ',
  'Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng',
  'Bảo vệ quyền lợi người tiêu dùng',
  'Thi đua, khen thưởng',
  'Ban hành văn bản quy phạm pháp luật',
];
const STOP =
  /\s+(?:và|năm|ngày|số|của|theo|quy định|về|đã|có|để|trong|tại|được|cho|đến|với|là|các|những|này|nêu|hiện hành|do|khi|mà|trên|từ|hoặc|nhằm|cũng|thì|phải|không|gồm|như|sửa đổi|cùng|vào|tới|ở|đối với|thông qua|\d+\/)(?!\p{L})|\s*[;:.“”"()\n]|,(?!\s?chống\s)|$/u;
const AMENDING = /^Luật sửa đổi[^;.()\n]*?(?=\s+(?:ngày|năm)\s\d|\s+số\s\d|[;.()\n]|, (?!bổ sung)|$)/u;
const LAW = /(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|[Cc]ông ước)(?=\s)/gu;
/** One of them stands in every name of a law. */
const LAW_WORDS = ['uật', 'Pháp lệnh', 'Hiến pháp', 'ông ước'];
const GENERIC = /^(?:này|sư|gia|pháp|trên|và|hiện|khoa|định|nêu|sau|của|số)(?!\p{L})/u;
const MAX_NAME_WORDS = 12;

function readName(type: string, rest: string): string | undefined {
  const text = rest.trimStart();
  if (type === 'Hiến pháp') return /^(?:năm\s|nước\s|\d{4})/u.test(text) ? type : undefined;
  if (/công ước/iu.test(type)) {
    const match =
      /^(?:(?:[Qq]uốc tế|của Liên [Hh]ợp [Qq]uốc|Liên [Hh]ợp [Qq]uốc|[Ll]a [Hh]ay)\s)*về\s[^;,.“”"()\n:]{3,80}/u.exec(
        text,
      );
    return match?.[0].replace(/\s(?:và|mà|năm|ngày|được|đã|trong|cho)\s[\s\S]*$/u, '').trimEnd();
  }
  const amending = AMENDING.exec(`Luật ${text}`);
  if (type === 'Luật' && amending !== null) return amending[0].slice('Luật '.length);
  if (GENERIC.test(text) || !/^\p{L}/u.test(text)) return undefined;
  const compound = COMPOUND_NAMES.find((name) => text.toLowerCase().startsWith(name.toLowerCase()));
  const name = text.slice(0, compound?.length ?? STOP.exec(text)?.index ?? 0).trimEnd();
  return name === '' || name.split(/\s+/).length > MAX_NAME_WORDS ? undefined : name;
}

function issuerOf(type: string): string | null {
  if (type === 'Pháp lệnh') return 'Ủy ban Thường vụ Quốc hội';
  return /công ước/iu.test(type) ? null : 'Quốc hội';
}

/**
 * Laws named in a text, in order, with the year when "năm …" follows. "pháp luật", "Luật này" and "các Công ước" without a
 * subject are none. A law with a number is given too; the caller joins the two.
 */
export function findNamedLaws(text: string): NamedLaw[] {
  const found: NamedLaw[] = [];
  if (!LAW_WORDS.some((words) => text.includes(words))) return found;
  for (const match of text.matchAll(LAW)) {
    const start = match.index;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const written = match[0];
    const name = readName(written, text.slice(start + written.length, start + written.length + 240));
    if (name === undefined) continue;
    const full = name === written ? name : `${written} ${name}`;
    const nameEnd =
      start +
      written.length +
      (name === written ? 0 : text.slice(start + written.length).indexOf(name) + name.length);
    const year = /^\s*(?:năm\s)?((?:19|20)\d\d)(?![\d/])/u.exec(text.slice(nameEnd, nameEnd + 16));
    found.push({
      type: /công ước/iu.test(written) ? 'Công ước' : written,
      name: full,
      issuer: issuerOf(written),
      issuedOn: year?.[1] === undefined ? UNKNOWN_DATE : { ...UNKNOWN_DATE, year: Number(year[1]) },
      start,
      end: nameEnd + (year?.[0].length ?? 0),
    });
  }
  return found;
}
