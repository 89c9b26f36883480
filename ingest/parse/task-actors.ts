import { TYPE_WORD } from './body-name.ts';
import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';
import { afterMarker, findSentences } from './sentences.ts';
import { findAgency, opensWithAgency } from './task-agencies.ts';

/** Who a sentence tells to act. */
export interface ActorMention {
  /** As written, without "Đề nghị", "Giao". */
  readonly actor: string;
  readonly role: 'lead' | 'coordinate' | 'do';
  /** Where the words that say what they do begin, in the text given. */
  readonly doesFrom: number;
  /** "phối hợp với …" behind "chủ trì"; null when nobody. */
  readonly partner: string | null;
}

const ASSIGNING =
  /(?<!\p{L})(?<!(?:theo|đáp ứng|của|các|những|bảo đảm|đảm bảo|đúng|được)\s)(?:giao(?!\sban\s(?:\d|định|hằng|hàng|tuần|tháng|quý|công tác|giữa|với|một|hai|đầu|cuối|trực))(?: nhiệm vụ cho)?|phân công|yêu cầu|đề nghị|mời)\s(?:cho\s)?|^(?:đối với|về phía|trách nhiệm của|nhiệm vụ của)\s/giu;
const HEADING_PREFIX =
  /^(?:giao|phân công|yêu cầu|đề nghị|mời|đối với|về phía|(?:về\s)?(?:trách nhiệm(?: thi hành| thực hiện)?(?: của)?|nhiệm vụ(?: cụ thể)? của))\s+(?:cho\s)?/iu;
const HEADING_MAX_CHARS = 260;
const PARTNER = /phối hợp(?: chặt chẽ)?(?: cùng)?(?: với)?\s/iu;

/**
 * Who the sentence assigns something to: behind "giao", "yêu cầu", "đề nghị", or as its subject. Undefined when it names
 * nobody: then the heading or all addressees.
 */
export function findActor(sentence: string): ActorMention | undefined {
  const subject = mentionAt(sentence, subjectStart(sentence));
  if (subject !== undefined && OWN_STAFF.test(sentence.slice(subject.doesFrom))) return subject;
  const assigned = [...sentence.matchAll(ASSIGNING)].map((match) => match.index + match[0].length);
  // The first addressee behind an assigning verb wins; "Sở A yêu cầu …" has the issuer as its subject.
  for (const at of assigned) {
    const mention = mentionAt(sentence, at);
    if (mention !== undefined) return withSecond(mention, sentence);
  }
  const asks = subject !== undefined && ASKS.test(sentence.slice(subject.doesFrom));
  return asks ? undefined : subject;
}

/** "đề nghị các hội, yêu cầu các phòng cử …": nobody does anything before the second is named, so both are to do it. */
const SECOND = /^(?:yêu cầu|đề nghị|giao|mời)\s(?:cho\s)?/iu;

function withSecond(mention: ActorMention, sentence: string): ActorMention {
  const second = SECOND.exec(sentence.slice(mention.doesFrom));
  const other = second === null ? undefined : mentionAt(sentence, mention.doesFrom + second[0].length);
  return other === undefined ? mention : { ...other, actor: `${mention.actor}, ${other.actor}` };
}

/** "Ủy ban nhân dân tỉnh yêu cầu:", "Sở A có ý kiến như sau:": what follows is for others. */
const ASKS = /^(?:(?:yêu cầu|đề nghị|giao)(?=\s|:)|có ý kiến(?: chỉ đạo)? như sau)/iu;

/** "phân công cán bộ theo dõi": who sets its own staff to work stays in charge. */
export const OWN_STAFF =
  /^(?:phân công|giao|cử)\s(?:(?:từng |các )?thành viên|đồng chí|cán bộ|công chức|viên chức|nhân viên|giáo viên|người)(?!\p{L})/iu;

function subjectStart(sentence: string): number {
  return (
    /^(?:(?:trong|khi|nếu|trước|sau|định kỳ|hằng|hàng|căn cứ|trên cơ sở|trường hợp|kể từ|tính từ|ngày|để|theo đó|ngoài ra|đồng thời|bên cạnh đó)(?!\p{L})[^,;:]{0,160},\s*)*/iu.exec(
      sentence,
    )?.[0].length ?? 0
  );
}

function mentionAt(sentence: string, at: number): ActorMention | undefined {
  const rest = sentence.slice(at);
  const span = findAgency(rest);
  if (span === undefined) return undefined;
  const after = rest.slice(span.end).replace(/^[\s,:;]+/u, '');
  const doesFrom = at + rest.length - after.length;
  // "đề nghị các xã và yêu cầu các trường …": both, without the second verb.
  const actor = rest.slice(0, span.end).replace(/\svà\s(?:yêu cầu|đề nghị|giao)\s/iu, ' và ');
  const named = roleOf(after);
  const isBeside = named.role === 'do' && BESIDE_THE_STATE.test(actor) && WATCHES.test(after);
  return { actor, ...named, role: isBeside ? 'coordinate' : named.role, doesFrom };
}
// Bodies that an administration asks to watch or join in what it does itself. Source: Luật Mặt trận Tổ quốc Việt Nam, Chương IV, V.
const BESIDE_THE_STATE = /^[^,;]*(?<!\p{L})(?:mặt trận|MTTQ|UBMTTQ|tổ chức chính trị|đoàn thể)/iu;
const WATCHES =
  /^(?:(?:chủ động|tích cực|tăng cường|thường xuyên)\s)*(?:tham gia|giám sát|phản biện)(?!\p{L})/iu;

/** Role and partner by the words that follow an actor. */
export function roleOf(does: string): Pick<ActorMention, 'role' | 'partner'> {
  const head = does
    .replace(/^(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|phải|cần)\s/iu, '')
    .slice(0, 120);
  const lead = /(?<!\p{L})chủ trì(?!\p{L})/iu.exec(head);
  const isPartner = /^(?:chủ động\s|tích cực\s|thường xuyên\s)?phối hợp(?!\p{L})/iu.test(head.trimStart());
  if (lead !== null) return { role: 'lead', partner: findPartner(does) };
  return { role: isPartner ? 'coordinate' : 'do', partner: null };
}

function findPartner(does: string): string | null {
  const match = PARTNER.exec(does.slice(0, 200));
  if (match === null) return null;
  const rest = does.slice(match.index + match[0].length);
  const span = findAgency(rest);
  // "… phối hợp với các đơn vị liên quan để gửi …": what they do together is no name.
  return span === undefined
    ? null
    : rest.slice(0, span.end).replace(/\s(?:để|nhằm|trong (?:việc|công tác|quá trình)|khi)\s.*$/su, '');
}

/** "Phân công thành viên Ban Chỉ đạo phụ trách từng thôn.": a task in itself, over nothing. */
function setsOwnStaff(words: string): boolean {
  return OWN_STAFF.test(words) && !/:\s*$/u.test(words);
}

/** The body that a heading names for the items under it ("1. Sở Y tế", "Đối với các trường:"); undefined for any other heading. */
export function findHeadingActor(item: OutlineItem): string | undefined {
  const own = item.text.slice(afterMarker(item));
  if (own.length > HEADING_MAX_CHARS || isSigningTitle(own) || setsOwnStaff(own)) return undefined;
  const prefix = HEADING_PREFIX.exec(own)?.[0] ?? '';
  const name = own.slice(prefix.length).replace(/(?:\scó trách nhiệm)?[\s:;.,]*$/u, '');
  const isNamedPlace = /^(?:mời|đề nghị)/iu.test(prefix) && /^(?:tỉnh|thành phố)\s\p{Lu}/iu.test(name);
  if (isNamedPlace) return name;
  // "UBND các phường: A, B và C": the names behind the colon belong to it.
  const listed = name.replace(/:\s(?=\p{Lu}[^:]*$)/u, ', ');
  const does = findAgency(`${listed}:`);
  return does === undefined || does.end < listed.length ? undefined : name;
}

// "GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN": who signs stands in capitals, over the name.
const SIGNING =
  /^(?:(?:TM|KT|TL|TUQ|Q)\.|(?:PHÓ )?(?:GIÁM ĐỐC|CHỦ TỊCH|HIỆU TRƯỞNG|BÍ THƯ|TRƯỞNG|CỤC TRƯỞNG|CHÁNH|CHỦ NHIỆM|THỦ TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|VIỆN TRƯỞNG|TỔNG)(?!\p{L})|ĐẠI DIỆN )/u;
function isSigningTitle(words: string): boolean {
  return SIGNING.test(words) && !/\p{Ll}|:\s*$/u.test(words);
}

/** Who the headings and introducing sentences above an item charge with it, nearest first; undefined when nobody. */
export function findActorAbove(item: OutlineItem, sections: Sections): string | undefined {
  const named = findNameBefore(item, sections);
  if (named !== undefined) return named;
  for (const above of sections.ancestorsOf(item)) {
    const heading = findHeadingActor(above);
    if (heading !== undefined) return heading;
    const own = above.text.slice(afterMarker(above));
    const sentence = /:\s*$/u.test(own) ? (own.split(/(?<=\.)\s/u).at(-1) ?? own) : '';
    const mention = findActor(sentence);
    if (mention !== undefined && !ISSUES.test(sentence.slice(mention.doesFrom))) return mention.actor;
  }
  return undefined;
}

// "UBND tỉnh ban hành Kế hoạch … như sau:" says whose plan it is, not who is to do what stands in it.
const ISSUES = new RegExp(`^(?:ban hành|xây dựng|đề ra)\\s+${TYPE_WORD}(?!\\p{L})`, 'u');

/**
 * A body whose name alone makes up a line without a mark, above plain paragraphs and dashes of the same part: "Sở Nội vụ", and
 * below it what it does, as where names are set in bold. A numbered line between them begins something else.
 */
function findNameBefore(item: OutlineItem, sections: Sections): string | undefined {
  const parent = sections.parentOf(item);
  if (parent === undefined || !isUnnumbered(item)) return undefined;
  const before = sections.childrenOf(parent).filter(({ ordinal }) => ordinal < item.ordinal);
  for (const above of before.toReversed()) {
    if (!isUnnumbered(above)) return undefined;
    if (above.marker === null && !/[.;,]\s*$/u.test(above.text)) {
      const name = findHeadingActor(above);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

function isUnnumbered({ marker }: OutlineItem): boolean {
  return marker === null || !/[\p{L}\p{Nd}]/u.test(marker);
}

const DEFINED = /\((?:sau đây|dưới đây)\s(?:gọi|viết)\s(?:tắt\s|chung\s)*(?:là|:)\s?([^()]{2,80})\)/giu;

/** Short forms a document defines for bodies: "các đơn vị" → the list it stands for. Keys in lower case. */
export function findShortForms(text: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const match of text.matchAll(DEFINED)) {
    const short = match[1]?.trim().replace(/^[“"]|[”"]$/gu, '');
    const before =
      text
        .slice(Math.max(0, match.index - 400), match.index)
        .split(/[\n;:]|\.\s/u)
        .at(-1) ?? '';
    const starts = [...before.matchAll(ASSIGNING)].map((verb) => verb.index + verb[0].length);
    const meaning = before.slice(starts.at(-1) ?? 0).trim();
    if (short !== undefined && opensWithAgency(meaning)) forms.set(short.toLowerCase(), meaning);
  }
  return forms;
}

/** The actor with the meaning of a short form the document defines in brackets behind it. */
export function expandActor(actor: string, forms: ReadonlyMap<string, string>): string {
  const bare = actor.replace(/\s*\((?:sau đây|dưới đây)[^()]*\)/giu, '').trim();
  const meaning = forms.get(bare.toLowerCase());
  return meaning === undefined || meaning === bare ? bare : `${bare} (${meaning})`;
}

const CHARGES = /(?<!\p{L})(?:yêu cầu|đề nghị|giao|phân công)(?!\p{L})/iu;

/** The sentence before a flat list, "Bộ … đề nghị Ủy ban nhân dân các tỉnh … thực hiện các nội dung sau:"; undefined when none stands before the item or the item has headings of its own. */
export function findOpeningSentence(item: OutlineItem, sections: Sections): string | undefined {
  if (sections.ancestorsOf(item).length > 0 && sections.kindOf(item) !== 'other') return undefined;
  const opening = sections.items.findLast(
    (one) => one.ordinal < item.ordinal && one.marker === null && /:\s*$/u.test(one.text),
  );
  if (opening === undefined || !CHARGES.test(opening.text)) return undefined;
  const last = findSentences(opening.text).at(-1);
  return last === undefined ? undefined : opening.text.slice(last.start, last.end);
}

/** Who is charged with an item by what stands above or, in a flat list, before it; undefined when nobody. */
export function findChargedActor(item: OutlineItem, sections: Sections): string | undefined {
  const above = findActorAbove(item, sections);
  if (above !== undefined) return above;
  const opening = item.marker === null ? undefined : findOpeningSentence(item, sections);
  return opening === undefined ? undefined : findActor(opening)?.actor;
}

/** Whether an item stands where tasks are set: in a part on tasks, or under words that charge someone with it. */
export function isCharged(item: OutlineItem, sections: Sections): boolean {
  const kind = sections.kindOf(item);
  return kind === 'task' || (kind === 'other' && findChargedActor(item, sections) !== undefined);
}
