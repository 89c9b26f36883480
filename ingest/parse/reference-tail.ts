import { findDates } from '../../knowledge/language/vietnamese-date.ts';
import { type PartialDate, UNKNOWN_DATE } from '../../knowledge/model/calendar.ts';
import { ACT_VERB, BODY_HEAD, readBodyName, TYPE_WORD } from './body-name.ts';

/** What follows a number: "ngày … của … về việc …". */
export interface ReferenceTail {
  readonly issuedOn: PartialDate;
  /** As written. */
  readonly issuer: string | null;
  readonly subject: string | null;
  /** Length of the text read, from the end of the number. */
  readonly length: number;
}

const DATE_WINDOW = 70;
const BEFORE_DATE = /^[\s,(]*(?:(?:đã )?(?:được )?(?:ban hành|ký|đề)\s+)?(?:ngày\s*)?$/iu;
const BEFORE_ISSUER = /^[\s,)]*(?:của|do)\s+/u;
const BEFORE_SUBJECT = /^[\s,)]*(?:[Vv]ề\s?việc\s+|[Vv]\/v\s+|về\s+)?(?=(?<lead>[\p{L}“"]))/u;
const SUBJECT_VERB =
  /^[\s,)]*(?:(?:quy|qui) định|phê duyệt|phê chuẩn|ban hành|hướng dẫn|sửa đổi|bổ sung|triển khai|tiếp tục(?!\s+(?:có hiệu lực|được))|thực hiện|tăng cường|công bố|kèm theo|thành lập|kiện toàn|bãi bỏ|thay thế|đẩy mạnh|nâng cao|tổ chức|điều chỉnh|giao|xử lý|đề nghị)(?!\p{L})/u;
const SUBJECT_ENDS = [
  String.raw`\.(?=\s|\/|$)`,
  String.raw`:(?=\s|$)`,
  String.raw`\n`,
  String.raw`\s*\((?:sau đây|dưới đây|gọi tắt|viết tắt)`,
  String.raw`\s*\)`,
  String.raw`,?\s+(?:và|cùng|hoặc)\s+(?=(?:các\s+)?(?:${TYPE_WORD})\s+(?:số\s|\d)|các\s+(?:văn bản|chương trình|kế hoạch|quy định|hướng dẫn))`,
  String.raw`,\s*(?=${TYPE_WORD}\s+(?:số\s|\d|hành động số))`,
  String.raw`,\s*(?=(?:thực hiện|căn cứ|triển khai)\s+${TYPE_WORD}\s+số)`,
  String.raw`,?\s+và\s+(?=(?:hướng dẫn|chỉ đạo|ý kiến|đề nghị)\s+của\s)`,
  String.raw`,\s*(?=(?:Luật|Bộ luật)\s\p{Lu})`,
  String.raw`,\s*(?=(?:cụ thể|đó là|như sau|nhằm|theo|trong đó|đồng thời|nay|căn cứ|theo đó|yêu cầu|đề nghị)(?!\p{L}))`,
  String.raw`,?\s+(?:nhằm|thì|nêu trên)\s`,
  // What becomes of the document, no part of what it is about.
  String.raw`,?\s+(?=(?:(?:đều|sẽ)\s+)?(?:hết|chấm dứt)\s+hiệu lực\s+(?:thi hành|kể từ|từ|khi)(?!\p{L}))`,
  String.raw`,?\s+(?=(?:đã\s+)?(?:được|bị)\s+(?:thay thế|bãi bỏ|h[ủu][ỷy] bỏ)(?!\p{L}))`,
  String.raw`,?\s+(?=kể từ ngày\s)`,
  String.raw`,?\s+(?=${BODY_HEAD}[^;.]{0,100}?\s${ACT_VERB}(?!\p{L}))`,
].join('|');
const SUBJECT_END = new RegExp(`;|${SUBJECT_ENDS}`, 'u');
// A basis has a line to itself: what follows ";" in lower case is still its subject ("quy định …; điều động …").
const BASIS_SUBJECT_END = new RegExp(String.raw`;(?!\s+\p{Ll})|${SUBJECT_ENDS}`, 'u');
const MAX_SUBJECT_LENGTH = 400;

function maskQuoted(text: string): string {
  return text.replace(/“[^”\n]*”|"[^"\n]*"/gu, (quoted) => '¤'.repeat(quoted.length));
}

function readSubject(rest: string, isBasis: boolean): { subject: string; length: number } | undefined {
  const lead = BEFORE_SUBJECT.exec(rest)?.[0] ?? '';
  const hasAbout = /(?:về|việc|\/v)\s+$/iu.test(lead);
  if (!hasAbout && !SUBJECT_VERB.test(rest)) return undefined;
  const body = rest.slice(lead.length, lead.length + MAX_SUBJECT_LENGTH);
  const end = (isBasis ? BASIS_SUBJECT_END : SUBJECT_END).exec(maskQuoted(body))?.index ?? body.length;
  const subject = body.slice(0, end).trimEnd().replace(/,$/, '');
  return subject.length < 3 ? undefined : { subject, length: lead.length + subject.length };
}

/**
 * Reads date, issuer and subject in whatever order they follow a document's number; each at most once. Absent parts
 * are null. `isBasis`: the line opens with "Căn cứ". A date is kept as written even when it contradicts the number's year.
 */
export function readReferenceTail(text: string, isBasis: boolean): ReferenceTail {
  let issuedOn = UNKNOWN_DATE;
  let issuer: string | null = null;
  let at = 0;
  for (let part = 0; part < 2; part += 1) {
    const rest = text.slice(at);
    const date = issuedOn === UNKNOWN_DATE ? findDates(rest.slice(0, DATE_WINDOW))[0] : undefined;
    if (date !== undefined && BEFORE_DATE.test(rest.slice(0, date.start))) {
      issuedOn = date.date;
      at += date.end;
      continue;
    }
    const before: string | undefined = BEFORE_ISSUER.exec(rest)?.[0];
    const body: string | undefined =
      before === undefined || issuer !== null ? undefined : readBodyName(rest.slice(before.length));
    if (before === undefined || body === undefined) break;
    issuer = body;
    at += before.length + body.length;
  }
  const subject = readSubject(text.slice(at), isBasis);
  return { issuedOn, issuer, subject: subject?.subject ?? null, length: at + (subject?.length ?? 0) };
}
