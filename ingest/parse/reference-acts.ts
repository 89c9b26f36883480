import { findDates, toIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import type { Reference } from '../../knowledge/model/register.ts';
import { TYPE_WORD } from './body-name.ts';
import { isSuspension, readUntil, SUSPENSION } from './reference-suspension.ts';

/** What a document does to another one, as its words say. */
export interface StatedAct {
  readonly relation: Extract<Reference['relation'], 'amends' | 'replaces' | 'repeals'>;
  readonly isPartial: boolean;
  /** The first day of it, where the clause names one; null otherwise. */
  readonly actsFrom: string | null;
  /** Set when it only stops it for a time. */
  readonly suspension: { readonly isPartial: boolean; readonly until: string | null } | null;
  /** How many characters before and after the mention belong to the clause. */
  readonly before: number;
  readonly after: number;
}

/** What an act is read from. */
export interface ActContext {
  /** From the start of the sentence to the mention. */
  readonly lead: string;
  /** From the end of the mention before it in the same sentence, or the start of the sentence, to the mention. */
  readonly gap: string;
  /** The rest of the sentence behind what was read of the mention, other mentions taken out. */
  readonly after: string;
  /** The sentence ending in ":" under which the line stands; empty when there is none. */
  readonly heading: string;
}

type Verbs = readonly (readonly [StatedAct['relation'], string])[];

/** Source of the words: Nghị định 78/2025/NĐ-CP, appendix on drafting technique, and usage of plans and letters. */
const VERBS: Verbs = [
  ['replaces', String.raw`thay thế(?:\s+cho)?|thay cho`],
  [
    'repeals',
    String.raw`bãi bỏ|h[ủu][ỷy] bỏ|(?<!\p{L}\s)bỏ(?=\s+(?:cụm từ|từ|chữ|nội dung|khoản|điểm|điều\s\d))|thu hồi|(?<!tạm\s)(?:dừng|ngừng|ngưng)\s+(?:việc\s+)?(?:thực hiện|thi hành|triển khai)|chấm dứt\s+(?:hiệu lực|việc thực hiện|thực hiện)(?:\s+thi hành)?`,
  ],
  ['amends', String.raw`sửa đổi|bổ sung|đính chính|điều chỉnh|gia hạn|kéo dài(?=\s+thời)|${SUSPENSION}`],
];
const VERB = new RegExp(
  String.raw`(?<!\p{L})(?:${VERBS.map(([name, words]) => `(?<${name}>${words})`).join('|')})(?!\p{L})`,
  'giu',
);
/** Such a line is looked at closely. */
const HINT =
  /thay thế|thay cho|bỏ|thu hồi|hiệu lực|sửa đổi|bổ sung|đính chính|điều chỉnh|gia hạn|dừng|ngừng|ngưng|đình chỉ|hoãn|kéo dài|chấm dứt/iu;

const LABEL = String.raw`(?:\s+(?:số\s+)?(?:\d+[a-zđ]?(?:\.\d+)*|[IVXLC]+|[a-zđ]))?(?!\p{L})`;
const PART = String.raw`(?:điều(?!\s+chỉnh)|khoản|điểm|chương|tiểu mục|mục|phần|phụ lục|đoạn|gạch đầu dòng)${LABEL}`;
const LESS =
  'một phần|một số|nội dung|quy định|sai sót|cụm từ|từ ngữ|tên|bảng|biểu|mẫu|danh mục|thời hạn|thời gian|chỉ tiêu|kèm theo';
const WORDS =
  'và|hoặc|cho|các|những|toàn bộ|toàn văn|của|tại|trong|ở|vào|số|sau đây|sau|dưới đây|trước đây|trước|ban hành|phê duyệt|công bố|được|đã|hiệu lực|thi hành|thực hiện|sửa đổi|bổ sung|bãi bỏ|h[ủu][ỷy] bỏ|thu hồi|hành động|liên tịch|văn bản';
const QUOTED = '(?:“[^”]*”|"[^"]*")';
/** What may stand between the verb and the document: types, parts, words that bind them. */
const OBJECT = new RegExp(
  String.raw`^(?:[\s,:]|${QUOTED}(?:\s+(?:bằng|thành|là)\s+(?:(?:các\s+)?(?:cụm từ|từ ngữ|từ|chữ|tên gọi|tên)\s+)?${QUOTED})?|(?:${PART}|(?:${LESS}|${WORDS}|${TYPE_WORD})(?!\p{L})))*$`,
  'iu',
);
const OF_A_PART = new RegExp(String.raw`(?<!\p{L})(?:${PART}|(?:${LESS})(?!\p{L}))|[“"]`, 'iu');
const WHOLLY = /^\s*(?:toàn bộ|toàn văn)/iu;
const HAS_PART = new RegExp(String.raw`(?<!\p{L})${PART}`, 'iu');
const ENDS_IN_PART = new RegExp(
  String.raw`(?<!\p{L})(?<part>${PART}(?:(?:\s|,|và|của|tại)*${PART})*(?:\s+(?:của|tại|ban hành kèm theo))?)\s*$`,
  'iu',
);
const STARTS_IN_PART = new RegExp(String.raw`^\s*${PART}`, 'iu');
/** The thing changed may have a name of its own ("Quy chế phối hợp ban hành kèm theo …"); what is done by or under the document is another matter. */
const LOOSE_VERBS = /^(?:sửa đổi|bãi bỏ|đính chính|h[ủu][ỷy] bỏ|thu hồi|thay thế)/iu;
const MAX_LOOSE = 120;
const OTHER_MATTER =
  /(?<!kèm\s)(?<!ban hành\s)(?<!\p{L})theo(?!\p{L})|thực hiện|căn cứ|phù hợp|(?<!\p{L})(?:để|nhằm|thì|đã|với|bằng)(?!\p{L})/iu;
const MAX_OBJECT = 200;

/** Only thought of, asked for or announced. */
const THOUGHT_OF = String.raw`(?:tham mưu|đề xuất|kiến nghị|(?<!theo\s)(?<!xét\s)đề nghị|nghiên cứu|rà soát|xem xét|dự kiến|dự thảo|soạn thảo|tiến tới|hướng tới|phấn đấu|mục tiêu|tổng kết|đánh giá|chủ trì|phân công|(?<!theo\s)yêu cầu|giao\s+(?:cho\s+)?(?:sở|ủy ban|uỷ ban|ubnd|phòng|ban|các|đơn vị|cơ quan|văn phòng|chủ tịch)(?!\p{L})|chuẩn bị|lộ trình|lấy ý kiến|(?<!\p{L})(?:sẽ|có thể|cần|phải|nên|chờ|đợi|ý định)(?!\p{L}))[^.;:]*$`;
/** A condition or a time, up to the comma that ends its clause. */
const CONDITION = String.raw`(?<!\p{L})(?:khi|lúc|nếu|trường hợp|giả sử|trừ phi|cho đến)(?!\p{L})[^.;:,]*$`;
/** Not done here: a task to do it, a proposal, a plan, a denial, a condition, another document that does it, something that others did. */
const NOT_DONE = new RegExp(
  String.raw`${THOUGHT_OF}|${CONDITION}|(?:(?<!chương\s)(?<!tờ\s)(?<!quá\s)(?<!lộ\s)trình\s|xây dựng|hoàn thiện|kịp thời|chủ động)[^.;:]*$|(?<!\p{L})(?:không|chưa|chẳng|đã|từng|(?<!về\s)việc)\s+(?:bị\s+|được\s+)?$|(?<!\p{L})(?:có|là|bằng|theo)\s+(?:các\s+|những\s+|một\s+)?(?:${TYPE_WORD}|quy định)(?:\s+(?:mới|khác|nào))?\s+$`,
  'iu',
);
const IS_THOUGHT_OF = new RegExp(THOUGHT_OF, 'iu');
/** What stands behind a document and tells that nothing is done to it here. */
const UNDONE_AFTER =
  /^[\s,]*(?:(?:thì|đều|vẫn|sẽ|nay)\s+)*(?:tiếp tục|giữ nguyên|vẫn|còn\s+(?:nguyên\s+)?hiệu lực)(?!\p{L})|^[\s,]*(?:(?:sẽ|cần|phải|nên|có thể|dự kiến|chỉ|là)(?!\p{L})|(?:trong|vào|trước)\s+(?:năm|quý|tháng)\s)/iu;
const PASSIVE = /(?<!\p{L})(?:được|bị)\s+(?:\p{L}+\s+)?$/iu;

const SELF = String.raw`(?:${TYPE_WORD}|quy định)\s+này`;
const ENDED_AFTER = new RegExp(
  String.raw`^(?:[\s,;]|(?:và|cùng|các|nêu trên|nói trên|trên)(?!\p{L})|\([^)]*\))*(?:(?:đều|sẽ|thì|nay|chính thức|cũng)\s+)*(?:(?<lapsed>(?:hết|chấm dứt|không còn|mất)\s+(?:giá trị\s+)?hiệu lực(?:\s+(?:thi hành|thực hiện))?)|(?:(?:được|bị)\s+)?(?<suspends>${SUSPENSION})|(?:được|bị)\s+(?:(?<replaces>thay thế)|(?<repeals>bãi bỏ|h[ủu][ỷy] bỏ|thu hồi)|(?<amends>sửa đổi(?:,\s*bổ sung)?|bổ sung|điều chỉnh))(?<agent>(?:\s+(?:một số điều|một số nội dung))?\s+(?:bởi|bằng|theo|tại)\s+(?!${SELF}))?)`,
  'iu',
);
const MOMENT = /(?<!\p{L})(?:ngày|khi|lúc|trước|sau|đến|nếu|trường hợp|chưa|không)\s*$/iu;
const CONDITION_AFTER = new RegExp(
  String.raw`^\s*(?:(?:cho\s+)?đến\s+khi|khi|nếu|trong trường hợp|trường hợp|sau khi)(?!\p{L})(?!\s+${SELF})`,
  'iu',
);
const EXCEPT = /(?<!\p{L})(?:trừ|ngoại trừ)(?!\p{L})/iu;
const FROM_DAY = /^[\s,;]*(?:(?:và|cùng)\s+)?(?:kể\s+)?từ\s+(?:ngày\s+)?$/iu;
const LEADING_DAY = /^[\s*•+-]*(?:\d+[.)]\s*|[a-zđ][.)]\s*)?(?:kể\s+)?từ\s+(?:ngày\s+)?$/iu;
const LISTED = new RegExp(
  String.raw`(?:(?<verb>thay thế|bãi bỏ|h[ủu][ỷy] bỏ|sửa đổi(?:,\s*bổ sung)?)(?<object>[^.;:]{0,120})|(?:các|những|danh mục|danh sách)\s+${TYPE_WORD}[^.;:]{0,80}\s(?<ended>(?:hết|không còn|chấm dứt)\s+hiệu lực|(?:bị|được)\s+(?:bãi bỏ|h[ủu][ỷy] bỏ|thay thế))(?<extent>[^.;:]{0,120})):\s*$`,
  'iu',
);

/** What the sentence says that this document does to the one it mentions; undefined when it only names it. */
export function readAct(context: ActContext): StatedAct | undefined {
  const { lead, after, heading } = context;
  if (!HINT.test(lead) && !HINT.test(after) && !HINT.test(heading)) return undefined;
  return readBefore(context) ?? readAfter(context) ?? readListed(context);
}

const SHARED = new RegExp(
  String.raw`^(?:[\s,;]|(?:và|cùng|hoặc|các|của|tại|số)(?!\p{L})|${PART}|${TYPE_WORD}(?!\p{L}))*$`,
  'iu',
);
/** "…; Chỉ thị số 5 tiếp tục có hiệu lực": the next document has a sentence of its own. */
const OWN_PREDICATE = /^\s*(?:tiếp tục|vẫn|giữ nguyên|còn|có hiệu lực|được|bị|sẽ|là)(?!\p{L})/iu;

/** Whether a mention is joined to the one before it, so that what is said of that one is said of it. */
export function isJoined(gap: string, after: string): boolean {
  return SHARED.test(gap) && !OWN_PREDICATE.test(after);
}

/** The act of the mention before, when this one is joined to it ("… và Quyết định số …"); null when it is not. */
export function shareAct<A extends StatedAct>(act: A, gap: string, after: string): A | null {
  if (!isJoined(gap, after)) return null;
  const from = readFromDay(after);
  return {
    ...act,
    isPartial: act.isPartial || HAS_PART.test(gap),
    actsFrom: act.actsFrom ?? from?.day ?? null,
    after: from?.length ?? 0,
  };
}

function readBefore({ lead, gap, after }: ActContext): StatedAct | undefined {
  for (const match of gap.matchAll(VERB)) {
    const object = gap.slice(match.index + match[0].length);
    const relation = VERBS.find(([name]) => match.groups?.[name] !== undefined)?.[0];
    const before = lead.slice(0, lead.length - gap.length + match.index);
    if (relation === undefined || !isObject(match[0], object)) continue;
    if (PASSIVE.test(before) || NOT_DONE.test(before) || UNDONE_AFTER.test(after)) return undefined;
    const from = readFromDay(after);
    const until = readUntil(after);
    const isStop = isSuspension(match[0], until !== undefined);
    const isPartial = isOfPart(object) || EXCEPT.test(after.slice(0, 40));
    return {
      relation: isStop ? 'amends' : relation,
      isPartial: isPartial || isStop || relation === 'amends',
      actsFrom: from?.day ?? readLeadingDay(lead),
      suspension: isStop ? { isPartial, until: until?.day ?? null } : null,
      before: gap.length - match.index,
      after: (isStop ? until?.length : undefined) ?? from?.length ?? 0,
    };
  }
  return undefined;
}

function isObject(verb: string, object: string): boolean {
  if (object.length > MAX_OBJECT || /[.;]/u.test(object)) return false;
  if (OBJECT.test(object)) return true;
  const isLoose = LOOSE_VERBS.test(verb) || STARTS_IN_PART.test(object);
  return isLoose && object.length <= MAX_LOOSE && !OTHER_MATTER.test(object);
}

function isOfPart(object: string): boolean {
  if (WHOLLY.test(object)) return HAS_PART.test(object);
  return OF_A_PART.test(object) || !OBJECT.test(object);
}

function readAfter({ lead, gap, after }: ActContext): StatedAct | undefined {
  const match = ENDED_AFTER.exec(after);
  const { lapsed, suspends, agent, ...verbs } = match?.groups ?? {};
  if (match === null || agent !== undefined) return undefined;
  const part = ENDS_IN_PART.exec(gap)?.groups?.part;
  const before = part === undefined ? 0 : gap.length - gap.lastIndexOf(part);
  if (MOMENT.test(gap.slice(0, gap.length - before)) || IS_THOUGHT_OF.test(lead)) return undefined;
  const rest = after.slice(match[0].length);
  if (CONDITION_AFTER.test(rest)) return undefined;
  const from = readFromDay(rest);
  const until = suspends === undefined ? undefined : readUntil(rest);
  if (
    lapsed === undefined &&
    from === undefined &&
    until === undefined &&
    /(?<!\p{L})sẽ(?!\p{L})/iu.test(match[0])
  )
    return undefined;
  const relation = toRelation(lapsed, suspends, verbs);
  if (relation === undefined) return undefined;
  const isPartial = part !== undefined || EXCEPT.test(gap) || EXCEPT.test(rest.slice(0, 80));
  return {
    relation,
    isPartial: isPartial || relation === 'amends',
    actsFrom: from?.day ?? readLeadingDay(lead),
    suspension: suspends === undefined ? null : { isPartial, until: until?.day ?? null },
    before,
    after: match[0].length + (until?.length ?? from?.length ?? 0),
  };
}

function toRelation(
  lapsed: string | undefined,
  suspends: string | undefined,
  verbs: Readonly<Record<string, string | undefined>>,
): StatedAct['relation'] | undefined {
  if (lapsed !== undefined) return 'repeals';
  return suspends === undefined ? VERBS.find(([name]) => verbs[name] !== undefined)?.[0] : 'amends';
}

function readListed({ lead, gap, after, heading: above }: ActContext): StatedAct | undefined {
  const colon = gap.lastIndexOf(':') + 1;
  const heading = colon > 0 ? lead.slice(0, lead.length - gap.length + colon) : above;
  const own = gap.slice(colon);
  const match = LISTED.exec(heading);
  const { verb, object = '', ended, extent = '' } = match?.groups ?? {};
  if (match === null || !OBJECT.test(own.replace(/^[\s*•+-]*(?:\d+[.)]|[a-zđ][.)])?/u, ''))) return undefined;
  const before = heading.slice(0, match.index);
  const isUndone = UNDONE_AFTER.test(after) || (verb === undefined && IS_THOUGHT_OF.test(before));
  if (isUndone || (verb !== undefined && (PASSIVE.test(before) || NOT_DONE.test(before)))) return undefined;
  const words = verb ?? ended ?? '';
  const relation = /thay thế/iu.test(words) ? 'replaces' : /sửa đổi/iu.test(words) ? 'amends' : 'repeals';
  const isPartial =
    relation === 'amends' || OF_A_PART.test(own) || isOfPart(object) || /một phần/iu.test(extent);
  return {
    relation,
    isPartial,
    actsFrom: readAnyDay(heading) ?? readLeadingDay(heading),
    suspension: null,
    before: colon > 0 ? heading.length - match.index + own.length : 0,
    after: 0,
  };
}

function readFromDay(after: string): { day: string; length: number } | undefined {
  const [first] = findDates(after.slice(0, 80));
  if (first === undefined || !FROM_DAY.test(after.slice(0, first.start))) return undefined;
  const day = toIsoDate(first.date);
  return day === null ? undefined : { day, length: first.end };
}

function readAnyDay(heading: string): string | null {
  const found = findDates(heading).find(({ start }) =>
    /hiệu lực[^.;]{0,20}từ\s+(?:ngày\s+)?$/iu.test(heading.slice(0, start)),
  );
  return found === undefined ? null : toIsoDate(found.date);
}

/** "Kể từ ngày 01/7/2031, bãi bỏ …" */
function readLeadingDay(lead: string): string | null {
  const [first] = findDates(lead);
  return first !== undefined && LEADING_DAY.test(lead.slice(0, first.start)) ? toIsoDate(first.date) : null;
}
