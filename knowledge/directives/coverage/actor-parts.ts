import { plainKey } from '../../agencies/unit-names.ts';
import { expandAbbreviations } from '../../language/abbreviations.ts';
import { foldMarks } from '../../language/fold.ts';
import { normalizeCharacters, unifyTonePlacement } from '../../language/normalize.ts';

/** A body, or all bodies of some kinds, in the words of who must act. */
export interface ActorPart {
  /** The body's folded name without its office and unit: "so y te"; empty where only kinds are named ("các xã, phường"). */
  readonly body: string;
  /** In lower case with marks, of one list: "xã", "phường"; "sở", "ngành". */
  readonly kinds: readonly string[];
  /** `plainKey` of the units or bodies that are named behind the kinds; empty where all of the kinds are meant. */
  readonly names: readonly string[];
  /** Which of the kinds alone, as written ("có rừng"); empty for all. */
  readonly qualifier: string;
}

/** Kinds that stand in one list; a list over two groups is two parts. */
const GROUPS: readonly string[] = [
  'thị trấn|thị xã|đặc khu|thành phố|xã(?! hội)|phường|huyện|quận|tỉnh|địa phương',
  'sở|ban|ngành|bộ|đoàn thể|cơ quan|đơn vị|tổ chức|địa phương',
  'cơ sở giáo dục|nhà trường|trường(?: học)?',
  'thôn|bản|tổ dân phố|khu phố|xóm',
  'phòng',
];
/** "Ủy ban" and "Ban Xây dựng Đảng" are bodies: a ban is a kind only behind others. */
const FIRST_KIND = `(?:${GROUPS.join('|').replace('|ban|', '|')})(?! ủy| đoàn(?! thể))`;
const NEXT_KIND = `(?:${GROUPS.join('|')})(?! ủy| đoàn(?! thể))`;
const OPENERS =
  '(?:(?:tất cả|toàn bộ|toàn thể|các|cấp|mỗi|từng|những|mọi|đối với|riêng|ở|tại|của|thuộc|một số) )*';
const OFFICES =
  '(?:(?:(?:phó )?chủ tịch|(?:phó )?giám đốc|(?:phó )?hiệu trưởng|thủ trưởng|người đứng đầu|lãnh đạo|trưởng|công chức|cán bộ) )?';

const JOINED = GROUPS.map(
  (group) =>
    new RegExp(
      `(?<!\\p{L})(${group})\\s*(?:,|;|/|và|hoặc)\\s*(?:và )?${OPENERS}(?=(?:${group})(?!\\p{L}))`,
      'giu',
    ),
);
const PART = new RegExp(
  `^${OPENERS}${OFFICES}${OPENERS}(?<body>.*?)\\s*(?<!\\p{L})${OPENERS}(?<kinds>${FIRST_KIND}(?:\\+${NEXT_KIND})*)(?!\\p{L})(?<rest>.*)$`,
  'iu',
);
const OPENING = new RegExp(`^${OPENERS}${OFFICES}${OPENERS}`, 'iu');
/** "trên địa bàn tỉnh", "trực thuộc Trung ương": all of them. */
const EVERYWHERE =
  /^(?:(?:trên|trong) (?:toàn )?(?:địa bàn|phạm vi|tỉnh|huyện|xã|thành phố|phường)|(?:trực )?thuộc (?:trung ương|tỉnh|huyện|thành phố|phạm vi|quyền)|trong cả nước|toàn (?:tỉnh|huyện|xã|thành phố)|nêu trên|nói trên|tổ chức|thực hiện|chủ động|có trách nhiệm)(?!\p{L})/iu;
const NAME = /^(?:\p{Lu}[\p{L}'’]*|\d+)(?:[ -]+(?:\p{Lu}[\p{L}'’]*|\d+))*$/u;

/**
 * The bodies in the words of who must act, each list of kinds as one.
 *
 * @example parseActor('UBND các xã, phường có rừng')
 * // [{ body: 'uy ban nhan dan', kinds: ['xã', 'phường'], names: [], qualifier: 'có rừng' }]
 */
export function parseActor(actor: string): readonly ActorPart[] {
  const long = expandAbbreviations(unifyTonePlacement(normalizeCharacters(actor))).replace(/\s+/g, ' ');
  const listed = JOINED.reduce(
    (text, pattern) => text.replace(pattern, '$1+'),
    long.replace(/: (?=\p{Lu})/u, ' '),
  );
  const parts: ActorPart[] = [];
  for (const written of listed.split(/\s*[,;:()]\s*|\s+(?:và|cùng|với)\s+/u)) {
    if (written.trim() === '') continue;
    const last = parts.at(-1);
    if (last !== undefined && last.names.length > 0 && NAME.test(written.trim()))
      parts[parts.length - 1] = { ...last, names: [...last.names, plainKey(written)] };
    else parts.push(toPart(written.trim(), last));
  }
  return parts;
}

function toPart(written: string, before: ActorPart | undefined): ActorPart {
  const { body = '', kinds = '', rest = '' } = PART.exec(written)?.groups ?? {};
  const after = rest.trim();
  const isSchool = /^(?:trường|nhà trường)/iu.test(kinds);
  const isNamed = (isSchool ? /\p{Lu}/u : /^(?:\p{Lu}|\d)/u).test(after) && !isPlural(written);
  const own = fold(body);
  // "Sở Y tế", "Phòng Kinh tế": the kind opens the name.
  if (kinds === '' || (own === '' && isNamed && !UNIT.test(kinds)))
    return { body: fold(written.replace(OPENING, '')), kinds: [], names: [], qualifier: '' };
  const list = kinds.toLowerCase().split('+');
  const isUnits = UNIT.test(kinds);
  return {
    // "UBND các xã và thị trấn A": the second list is the first one's body's, too.
    body: own === '' && isUnits && before?.kinds.some((kind) => UNIT.test(kind)) ? before.body : own,
    kinds: list,
    names:
      isNamed || (isUnits && /^\p{Lu}/u.test(after)) || listsBodies(list, after) ? [plainKey(after)] : [],
    qualifier: /^\p{Lu}/u.test(after) || EVERYWHERE.test(after) ? '' : after,
  };
}

const UNIT = new RegExp(`^(?:${GROUPS[0]})`, 'iu');

/** "Các sở: Sở Tư pháp, Sở Tài chính", "các sở Tư pháp, Tài chính": those that are named, no others. */
function listsBodies([kind, ...others]: readonly string[], after: string): boolean {
  const isOne = others.length === 0 && /^(?:sở|bộ|phòng)$/u.test(kind ?? '');
  return isOne && /^\p{Lu}/u.test(after) && !EVERYWHERE.test(after) && !UNIT.test(after);
}

function isPlural(written: string): boolean {
  return /^(?:tất cả|toàn bộ|các|mọi|những|mỗi|từng)(?!\p{L})/iu.test(written);
}

function fold(text: string): string {
  return foldMarks(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}
