import { foldMarks } from '../../../knowledge/language/fold.ts';
import { collapseSpaces, normalizeCharacters } from '../../../knowledge/language/normalize.ts';
import type { PartialDate } from '../../../knowledge/model/calendar.ts';

/** A question for the directives over an agency, taken apart. */
export interface ApplicableAsked {
  /** As typed; null for the asker's own ("xã tôi", "đơn vị mình"). */
  readonly agency: string | null;
  readonly topic: string | null;
}

const DIRECTIVE =
  '(?:van ban|vb|chi dao|chi thi|ke hoach|kh|cong van|cv|huong dan|quyet dinh|nghi quyet|chuong trinh)(?: (?:chi dao|cap tren|huong dan|phap luat|phap ly))*(?: (?:nao|gi)(?: cua)? cap tren)?';
const WHICH = `(?:(?:nhung|cac) )?${DIRECTIVE}(?: cua (?:cap tren|tren|tinh|huyen|trung uong|so|bo))? (?:nao|gi)`;
const OBEYS =
  '(?:phai |can |se |dang |duoc )*(?:theo|thuc hien|trien khai|tuan theo|tuan thu|chap hanh|can cu(?: vao| theo)?|dua (?:vao|tren)|bam theo|chiu (?:su )?(?:chi dao|dieu chinh)(?: cua| boi)?)';
const WHERE_ENDS = String.raw`(?= (?:ve|nam|trong|tu|hien|tinh den|vao|hien nay|hien tai|luc nay|thang|ngay|de|khi|truoc khi|sau khi|khong|con|thi)\b|[?.!]|$)`;

// "Văn bản nào áp dụng cho xã X?", "văn bản cấp trên nào còn hiệu lực với trường Y".
const APPLIES_TO = new RegExp(
  String.raw`\b${WHICH}(?: cua (?:cap tren|tren|tinh|huyen|thanh pho|trung uong|so|bo))?(?: (?:dang|con|se|hien|phai|duoc))*(?:(?: (?:co hieu luc|hieu luc|ap dung|chi phoi|dieu chinh|rang buoc|chi dao|giao nhiem vu))+(?: (?:cho|voi|doi voi))?| (?:danh )?(?:cho|doi voi)) (?<agency>(?:xa|phuong|thi tran|dac khu|ubnd|uy ban|truong|mam non|mn|tieu hoc|thcs|thpt|phong|so|tram|dang uy|huyen|quan|thanh pho|tinh|co quan|don vi|ben|chung toi|chung em|minh|toi|hdnd|doan|hoi|mttq|cong an)\b.*?)${WHERE_ENDS}`,
);
// What an agency wrote rests on documents named in it ("xã X lập kế hoạch theo chỉ thị nào"): that is asked of the text.
const WRITES =
  /\b(?:ke hoach|kh|bao cao|phuong an|van ban|quyet dinh|ban hanh|xay dung|trien khai|thuc hien|cham nhat)\b/;
// "Xã X phải theo những văn bản nào?", "trường tôi căn cứ văn bản nào để xây dựng kế hoạch".
const OBEYS_WHICH = new RegExp(
  String.raw`(?:^|\b(?:nam (?:hoc )?[\d -]+|hien nay|bay gio|cho hoi|hoi)[, ]+)(?<agency>(?:xa|phuong|thi tran|dac khu|ubnd|uy ban|truong|mam non|mn|tieu hoc|thcs|thpt|phong|so|tram|dang uy|huyen|co quan|don vi|ben|chung toi|chung em|minh|toi|hdnd|doan|hoi|mttq|cong an)\b.*?)(?: (?:thi|hien|hien nay|hien tai|bay gio|dang))* ${OBEYS} ${WHICH}`,
);
/** Their own: "xã tôi", "đơn vị chúng tôi", "trường mình". */
const OWN =
  /^(?:(?:co quan|don vi|ubnd xa|ubnd phuong|ubnd|uy ban|xa|phuong|truong|phong|so|tram|ben|dia phuong) )?(?:cua )?(?:toi|minh|em|chung toi|chung em|chung minh|ta|nha minh|nay)$/;
const TOPIC =
  /\bve (?:(?:viec|cong tac|linh vuc|van de|noi dung|mang) )?(?<topic>.+?)(?= (?:nam \d{4}|trong nam|nam nay|nam hoc|hien nay|cho|doi voi|thi|ap dung|con hieu luc|phai|khong)\b|[?.!]|$)/;

/** Undefined for a question that asks anything else. Typed with marks or without. */
export function parseApplicableQuestion(question: string): ApplicableAsked | undefined {
  const written = collapseSpaces(normalizeCharacters(question)).trim();
  const folded = foldMarks(written).toLowerCase();
  // Folding keeps the length of composed characters, so that what was found is cut from the words as typed.
  if (folded.length !== written.length) return undefined;
  const match = withPlaces(APPLIES_TO.exec(folded)) ?? withPlaces(OBEYS_WHICH.exec(folded));
  if (match === undefined || WRITES.test(folded.slice(match.start, match.end))) return undefined;
  const agency = nameBehind(written, folded) ?? written.slice(match.start, match.end).trim();
  const topic = TOPIC.exec(folded);
  const topicStart = topic === null ? 0 : topic.index + topic[0].indexOf(topic.groups?.topic ?? '');
  return {
    agency: OWN.test(foldMarks(agency).toLowerCase()) ? null : agency,
    topic:
      topic === null
        ? null
        : written.slice(topicStart, topicStart + (topic.groups?.topic ?? '').length).trim(),
  };
}

/** "… của UBND xã X" at the end: an asker who was asked for the agency has answered. */
function nameBehind(written: string, folded: string): string | undefined {
  const name =
    /\b(?:xa|phuong|truong|phong|co quan|don vi|so) (?:toi|minh|em|chung toi|chung em|ta)\b.* cua (?<name>(?:ubnd|uy ban|xa|phuong|thi tran|truong|phong|so|tram|dang uy) .+?)[?.!]*$/.exec(
      folded,
    )?.groups?.name;
  if (name === undefined) return undefined;
  const start = folded.lastIndexOf(name);
  return written.slice(start, start + name.length);
}

function withPlaces(match: RegExpExecArray | null): { start: number; end: number } | undefined {
  const agency = match?.groups?.agency;
  if (match === null || agency === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(agency);
  return { start, end: start + agency.length };
}

const WRITTEN_DAY = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?![\d/])/g;

/** A day in a question that no calendar has ("31/2/2031"), as written; undefined where there is none. */
export function findImpossibleDay(question: string): string | undefined {
  for (const [written, day = '', month = '', year = ''] of question.matchAll(WRITTEN_DAY)) {
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const date = new Date(`${iso}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return written;
  }
  return undefined;
}

/**
 * The day a question asks of: a date in it, the last day of a year or the end of a school year it names, else the day it
 * is asked on; null when none is told.
 */
export function findAskedDay(
  {
    dates,
    years,
    isSchoolYear,
  }: {
    readonly dates: readonly PartialDate[];
    readonly years: readonly number[];
    readonly isSchoolYear: boolean;
  },
  asOf: string | null,
): string | null {
  const day = dates.find((date) => date.year !== null && date.month !== null && date.day !== null);
  if (day !== undefined) return [day.year, pad(day.month), pad(day.day)].join('-');
  const last = years.length === 0 ? undefined : Math.max(...years);
  if (last === undefined || (asOf !== null && Number(asOf.slice(0, 4)) === last)) return asOf;
  return isSchoolYear ? `${last}-05-31` : `${last}-12-31`;
}

function pad(part: number | null): string {
  return String(part ?? 1).padStart(2, '0');
}
