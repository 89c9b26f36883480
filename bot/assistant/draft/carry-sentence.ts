import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { judgeActor } from '../../../knowledge/directives/coverage/judge-actor.ts';
import { unifyTonePlacement } from '../../../knowledge/language/normalize.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { capitalise, toSentence, withoutActor, withoutOpening } from './carry-wording.ts';
import { keepOwnClauses } from './own-clauses.ts';
import { withCondition } from './own-condition.ts';
import { findOwnKind, isOwnKind } from './own-kind.ts';
import { nameAgain } from './paragraphs.ts';

/** What is carried down: the words of a superior's document, and who is named in them to act. */
interface CarriedWords {
  readonly document: OfficialDocument;
  readonly quote: string;
  readonly actors: readonly (string | null)[];
  /** Of the agency's own earlier plan: its "this plan" is the new one. @default false */
  readonly isOwn?: boolean;
}

/**
 * A superior's sentence in the words of the body below: itself in place of "UBND các xã, phường", "toàn xã" for "toàn tỉnh",
 * "Kế hoạch số …" for "Kế hoạch này", nobody's mail or telephone. Figures, comparators and conditions stay as they are.
 * Undefined where it speaks of many units of the agency's own level or of a higher one, which a plan of one cannot say, unless it
 * is given to the agency by name.
 */
export function carrySentence(
  { document, quote, actors, isOwn = false }: CarriedWords,
  agency: Agency,
): string | undefined {
  const quotations: string[] = [];
  const bare = withoutContacts(unifyTonePlacement(toSentence(quote))).replaceAll(QUOTATION, (words) => {
    quotations.push(words);
    return `“§${quotations.length - 1}”`;
  });
  const conditioned = withCondition(keepOwnClauses(bare, agency), agency);
  if (conditioned === undefined) return undefined;
  const own = nameItself(withoutSharer(withoutAddressee(conditioned, actors, agency), agency), agency);
  const placed = placeItself(own, agency).replaceAll(AT_PROVINCE, '$<body> tỉnh');
  const isByName = actors.some((actor) => actor !== null && agency.name.startsWith(actor));
  if (!isByName && findOwnKind(agency)?.many.test(placed) === true) return undefined;
  const carried = toOwnTerritory(placed, agency);
  const named = isOwn ? carried : nameDocument(carried, document);
  return named.replaceAll(/“§(\d+)”/gu, (mark, index: string) => quotations[Number(index)] ?? mark);
}

/** What is quoted stays word for word. */
const QUOTATION = /“[^”]*”/gu;

function withoutAddressee(sentence: string, actors: CarriedWords['actors'], agency: Agency): string {
  const unaddressed = actors.reduce(
    (rest: string, actor) =>
      // "Đề nghị UBND tỉnh A, UBND tỉnh B …": a plan of one of them names none.
      actor !== null &&
      !SOME_PLACES.test(actor) &&
      (isOwnKind(actor, agency) || judgeActor(actor, agency).applies)
        ? withoutActor(rest, actor)
        : rest,
    sentence,
  );
  const kind = findOwnKind(agency);
  const bare = kind === undefined ? unaddressed : withoutOpening(unaddressed, kind.together);
  // "UBND cấp xã chủ trì, Mặt trận giám sát": without its subject the first part would be the second's.
  return /^Chủ trì,\s+\p{Lu}/u.test(bare) ? sentence : bare;
}

/** "Địa phương có nhu cầu …": which ones is a condition, and stays. */
const SOME_PLACES = /^(?:các )?địa phương\s+(?:có|nào|còn)\s/iu;

/** A clause on what each body of the agency's kind has to have, said of the agency itself: "mỗi xã, phường tổ chức ít nhất …". */
export function withoutSharer(sentence: string, agency: Agency): string {
  const nouns = findOwnKind(agency)?.sharers;
  if (nouns === undefined) return sentence;
  const each = new RegExp(
    `(?<lead>^|[;,]\\s*(?:(?:trong đó|bảo đảm|đảm bảo|phấn đấu):?,?\\s+)?)(?:mỗi|từng)\\s+(?:${nouns})(?:(?:,|\\s+và|\\s+hoặc)\\s+(?:${nouns}))*(?!\\p{L})\\s*(?:phải\\s+)?(?=\\p{L})`,
    'giu',
  );
  const behind = new RegExp(
    `(?<=\\d\\s[^\\d,;.]{1,40}?)\\s*(?:/|(?:(?:cho|tại|ở)\\s+)?(?:mỗi|từng)\\s)\\s*(?:${nouns})(?:(?:,|\\s+và|\\s+hoặc)\\s+(?:${nouns}))*(?=\\s*(?:[,;.)]|$))`,
    'giu',
  );
  // "Tỷ lệ … tại mỗi xã, phường đạt …": for one of them, its own.
  const within = new RegExp(
    `(?<=\\p{L})\\s+(?:tại|ở|của|trên địa bàn)\\s+(?:mỗi|từng)\\s+(?:${nouns})(?:(?:,|\\s+và|\\s+hoặc)\\s+(?:${nouns}))*(?=\\s+(?:đạt|từ|trên|dưới|ít nhất|tối thiểu|tối đa|không|còn|là)(?!\\p{L})[^;]*\\d\\s?%)`,
    'giu',
  );
  const carried = sentence.replaceAll(each, '$<lead>').replaceAll(behind, '').replaceAll(within, '');
  return carried === sentence ? sentence : capitalise(carried);
}

/** The bodies of its kind, where they act within the sentence or can be no other, are the agency itself. */
function nameItself(sentence: string, agency: Agency): string {
  const kind = findOwnKind(agency);
  if (kind === undefined) return sentence;
  const itself = agency.kind === 'school' ? 'nhà trường' : agency.name;
  return capitalise(
    sentence.replaceAll(kind.together, (words, ...rest) => {
      const offset = rest.find((part): part is number => typeof part === 'number') ?? 0;
      const behind = sentence.slice(offset + words.length);
      // "phối hợp với các sở tổ chức …": it does not join in with itself.
      const isPartner = /(?<!\p{L})với\s+$/u.test(sentence.slice(0, offset));
      const isItself = agency.kind === 'committee' && kind.committee.test(words) && !OTHERS.test(behind);
      // "100% sở, ban, ngành và UBND cấp xã ban hành …": a share of all of them.
      const isCounted = /^\d+(?:,\d+)?\s*%[^;:.]*$/u.test(sentence.slice(0, offset));
      const isOwners = OWNED.test(sentence.slice(0, offset)) && !OTHERS.test(behind);
      return !isPartner && !isCounted && (isItself || isOwners || ACTS.test(behind)) ? itself : words;
    }),
  );
}

/** "trong kế hoạch công tác năm của các trường": each puts it in its own. */
const OWNED =
  /(?<!\p{L})trong (?:các )?(?:kế hoạch|chương trình|quy chế|nội quy|đề án)(?:,? (?:kế hoạch|chương trình|[\p{Ll}\d]+)){0,8} của\s+$/u;

/** "Ủy ban nhân dân các xã lân cận", "… các xã có rừng": not every one. */
const OTHERS =
  /^\s*(?:lân cận|giáp ranh|liền kề|khác|bạn|hai cấp|có(?!\s+(?:kế hoạch|biện pháp|giải pháp|phương án|văn bản|ý kiến|trách nhiệm|nhiệm vụ|ít nhất|tối thiểu|\d))|chưa|không có|thuộc|nơi|ven|vùng|miền|giáp|biên giới|trọng điểm|nào)(?!\p{L})/u;

/** A decree's "UBND cấp tỉnh" is, for one commune, its province's. */
const AT_PROVINCE = /(?<body>Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Công an) cấp tỉnh(?!\p{L})/gu;

/** "Trụ sở xã, phường" of one of them is "trụ sở xã". */
function placeItself(sentence: string, agency: Agency): string {
  const kind = findOwnKind(agency);
  const own = OWN_NOUN[agency.level] ?? agency.units[0]?.noun;
  return kind === undefined || own === undefined
    ? sentence
    : sentence.replaceAll(kind.placed, `$<where>${own}`);
}

const ACTS =
  /^\s*(?:có trách nhiệm|chịu trách nhiệm|phải|cần|chủ động|chủ trì|tổ chức|báo cáo|thực hiện|xây dựng|ban hành|bố trí|rà soát|phân công|gửi|chỉ đạo|triển khai)(?!\p{L})/u;

/** What a superior says of its territory and a body below says of its own. Grammar of nouns, longest first. */
const TERRITORY =
  /(?<lead>toàn|trên địa bàn(?: toàn)?|trong(?: toàn)?|trong phạm vi(?: toàn)?)\s+(?:tỉnh|thành phố|huyện|quận|thị xã)(?:\s+\p{Lu}[\p{L}\d]*(?:\s+\p{Lu}[\p{L}\d]*)*)?(?!\p{L})/gu;
/** A school teaches in its commune, and answers for itself. */
const OWN_NOUN: Partial<Record<Agency['level'], string>> = { school: 'trường' };
/** What stands for itself: bodies of the whole province speak of the province. */
export const WHOLE_PROVINCE: readonly Agency['level'][] = ['province', 'department', 'central'];

function toOwnTerritory(sentence: string, { level, units }: Agency): string {
  const own = OWN_NOUN[level] ?? units[0]?.noun;
  if (own === undefined || WHOLE_PROVINCE.includes(level)) return sentence;
  // "12 lớp tập huấn trên địa bàn tỉnh": a count of the whole territory is not that of a part.
  return sentence
    .split(/(?<=;)/u)
    .map((clause) =>
      COUNT.test(clause)
        ? clause
        : clause.replace(
            TERRITORY,
            (_, lead: string) => `${level === 'school' ? inSchool(lead) : lead} ${own}`,
          ),
    )
    .join('');
}

/** A school has no territory. */
function inSchool(lead: string): string {
  return /^toàn$/iu.test(lead) ? lead : lead.startsWith('T') ? 'Trong' : 'trong';
}

/** A number of things; no share, day, age, or how often. */
const COUNT =
  /(?<![\p{L}\d/.,])(?<!(?:ngày|tháng|quý|năm|số|khoản|Điều|mỗi \p{L}+|tối thiểu|ít nhất)\s)\d[\d.]*\s+(?!tháng|năm|ngày|giờ|phút|tuổi|lần|tuần|quý|lượt|%|‰)\p{Ll}/u;

const ITSELF =
  /(?<!\p{L})(?:Kế hoạch|Công văn|Chỉ thị|Chương trình|Quyết định|Nghị quyết|Đề án|Văn bản|Thông báo|Hướng dẫn) này(?!\p{L})/giu;
const ANNEX =
  /(?<!\p{L})(?<annex>(?:Phụ lục|Biểu mẫu|Mẫu)(?: số)?(?:\s+(?:\d{1,2}|[IVX]+))?)(?:\s+(?:ban hành\s+)?kèm theo)?(?!\p{L})(?!\s+(?:kèm theo|\d|[IVX]))/gu;

/** "gửi về Sở", in a letter of one: which it is. */
const BARE_BODY =
  /(?<=(?:về|gửi|cho|với|của|trình|báo cáo) )Sở(?=\s*(?:[,;.():]|$)|\s+(?:trước|chậm nhất|để|theo|qua|bằng|và|tổng hợp|định kỳ|hằng|hàng|ngày|khi|kết quả)(?!\p{L}))/gu;

/** "Sở Y tế tỉnh Lam Châu" as its province calls it. */
function toBody(issuer: string | null): string | null {
  return issuer === null || !issuer.startsWith('Sở ')
    ? null
    : issuer.replace(/\s+(?:tỉnh|thành phố)\s+\p{Lu}.*$/u, '');
}

/** Whose annex it is, where it is another document's. */
const OF_ANOTHER =
  /^\s*(?:của\s+)?(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Công văn|Kế hoạch|Chỉ thị|Chương trình|Hướng dẫn|Quy định)(?!\p{L})/u;

/** A superior's "this plan" and its annexes are another document's in a plan of one's own. */
export function nameDocument(sentence: string, document: OfficialDocument): string {
  const name = nameAgain(document);
  const issuer = document.issuerLevel === 'department' ? toBody(document.issuer) : null;
  const named = (issuer === null ? sentence : sentence.replaceAll(BARE_BODY, issuer)).replaceAll(
    ITSELF,
    name,
  );
  return named.replaceAll(ANNEX, (words, ...rest) => {
    const offset = rest.find((part): part is number => typeof part === 'number') ?? 0;
    if (OF_ANOTHER.test(named.slice(offset + words.length))) return words;
    return `${words.replace(/\s+(?:ban hành\s+)?kèm theo$/u, '')} kèm theo ${name}`;
  });
}

const CONTACT = String.raw`\S+@\S+|0\d(?:[ .]?\d){8,9}|(?<!\p{L})(?:đồng chí|ông|bà)\s+\p{Lu}|điện thoại:?\s*\d|người (?:nhận|liên hệ)`;
const CONTACT_BRACKET = new RegExp(`\\s*\\([^()]*(?:${CONTACT})[^()]*\\)`, 'gu');
const CONTACT_CLAUSE = new RegExp(
  `\\s*[,;]\\s*(?:đồng thời\\s+|và\\s+)?[^,;()]*(?:${CONTACT})[^,;()]*`,
  'gu',
);

/** Whom to call and where to mail is the superior's to say, and a person's own. */
function withoutContacts(sentence: string): string {
  return sentence.replaceAll(CONTACT_BRACKET, '').replaceAll(CONTACT_CLAUSE, '').trim();
}
