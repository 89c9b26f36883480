import { findVerb } from '../../../ingest/parse/task-agencies.ts';
import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { capitalise } from './carry-wording.ts';

const COMMUNE = 'xã|phường|thị trấn|đặc khu';
const COMMUNES = `(?:${COMMUNE})(?:(?:,| và|,? hoặc| -)\\s*(?:${COMMUNE}))*`;
const BETWEEN_NOUNS = /(?:,| và|,? hoặc| -)\s*/u;
const BOUND = '(?:ít nhất|tối thiểu|không (?:quá|dưới)|tối đa|trên|dưới|từ)';
/** Communes of which not all are meant: "Ủy ban nhân dân các xã có rừng …", "phường có chợ hạng 2 …". */
const SOME_COMMUNES = new RegExp(
  `^(?<body>(?:(?:[UỦ][ỷy] ban nhân dân|UBND|Chính quyền)\\s+)?(?:(?:Riêng|Đối với)\\s+)?(?:(?:các|mỗi|từng|những)\\s+)?)(?<nouns>${COMMUNES})\\s+(?=(?:có(?!\\s+(?:kế hoạch|biện pháp|giải pháp|phương án|văn bản|ý kiến|trách nhiệm|nhiệm vụ|ít nhất|tối thiểu|\\d))|không có|chưa|thuộc|nằm|giáp|ven|vùng|miền|biên giới|nơi)\\s)`,
  'iu',
);

interface Condition {
  /** "có rừng" */
  readonly condition: string;
  /** What they do. */
  readonly deed: string;
}

function readCondition(clause: string): Condition | undefined {
  const match = SOME_COMMUNES.exec(clause);
  // "Đối với xã chưa …" is said of one already.
  if (match === null || isOfOne(match)) return undefined;
  const rest = clause.slice(match[0].length);
  const [, said = '', deed = ''] = /^([^,;:.]*?),?\s+thì\s+(.*)$/u.exec(rest) ?? [];
  const [, named = '', listed = ''] = /^([^,;:.]*)[,:]\s+(.*)$/u.exec(rest) ?? [];
  const verb = findVerb(rest) ?? 0;
  const [, before = '', behind = ''] = /^([^,;:.]*):\s+(.*)$/u.exec(rest) ?? [];
  if (behind !== '') return { condition: before, deed: behind };
  if (deed !== '') return { condition: said, deed };
  if (listed !== '' && (findVerb(listed) === 0 || verb === 0)) return { condition: named, deed: listed };
  return verb > 0 ? { condition: rest.slice(0, verb).trim(), deed: rest.slice(verb) } : undefined;
}

/** Whether a clause is on communes of other kinds than the agency: "phường có chợ …", for a xã. */
export function isOfOtherKind(clause: string, { level, units }: Agency): boolean {
  const own = units[0]?.noun;
  const match = SOME_COMMUNES.exec(clause);
  if (level !== 'commune' || own === undefined || match === null) return false;
  const nouns = (match.groups?.nouns ?? '').toLowerCase().split(BETWEEN_NOUNS);
  // "Xã" alone stands for every commune.
  return !nouns.includes(own) && !(isOfOne(match) && nouns.includes('xã'));
}

function isOfOne({ groups }: RegExpExecArray): boolean {
  return /^(?:riêng|đối với)\s+$/iu.test(groups?.body ?? '') && !/[,\s]/u.test(groups?.nouns ?? '');
}

/** "Đối với các phường: trên 90% …", for a phường: every one of its kind is meant. */
const OF_OWN_KIND = new RegExp(
  `^(?:Riêng|Đối với)\\s+(?:(?:các|mỗi|từng|những)\\s+)?(?<nouns>${COMMUNES})(?:\\s+trên địa bàn(?: tỉnh| thành phố)?)?\\s*[:,]\\s+(?!(?:${COMMUNE})(?!\\p{L}))`,
  'iu',
);
/** "không quá 24 giờ đối với phường và không quá 48 giờ đối với xã" */
const BY_KIND = new RegExp(
  `(?<first>[^,;:]*?)\\s+(?:đối với|với|ở)\\s+(?:(?:các|mỗi)\\s+)?(?<one>${COMMUNES})(?:,|\\s+và|, và)\\s+(?<second>(?:${BOUND}\\s+)?\\d[^,;:]*?)\\s+(?:đối với|với|ở)\\s+(?:(?:các|mỗi)\\s+)?(?<other>${COMMUNES})(?!\\p{L})`,
  'iu',
);

function forOwnKind(sentence: string, own: string): string {
  const general = OF_OWN_KIND.exec(sentence);
  const bare =
    general?.groups?.nouns?.toLowerCase().split(BETWEEN_NOUNS).includes(own) === true
      ? capitalise(sentence.slice(general[0].length))
      : sentence;
  return bare.replace(BY_KIND, (whole: string, ...rest) => {
    const { first, one, second, other } = rest.at(-1) as Record<'first' | 'one' | 'second' | 'other', string>;
    const isFirst = one.toLowerCase().split(BETWEEN_NOUNS).includes(own);
    const isSecond = other.toLowerCase().split(BETWEEN_NOUNS).includes(own);
    if (isFirst === isSecond) return whole;
    return isFirst ? first : first.replace(new RegExp(`(?:${BOUND}\\s+)?\\d.*$`, 'u'), second);
  });
}

/** "Địa phương nào để xảy ra … thì …": whichever it is, the case is what counts. */
const WHICHEVER =
  /^(?:(?:Các|Những)\s+)?(?:(?:[UỦ][ỷy] ban nhân dân|UBND|Chính quyền)\s+)?(?:(?:xã|phường|đơn vị|địa phương|cơ quan|trường|nhà trường|cơ sở)(?:,\s*|\s+hoặc\s+|\s+))+nào\s+(?=[^.]*\sthì\s)/iu;

/**
 * A superior's word to those communes that are of some kind, as a condition: "Đối với xã có rừng: phối hợp …". Clauses on kinds
 * the agency is not are left out; undefined where nothing is left.
 */
export function withCondition(sentence: string, agency: Agency): string | undefined {
  const own = agency.units[0]?.noun;
  const cased = sentence.replace(WHICHEVER, 'Trường hợp ');
  if (agency.level !== 'commune' || own === undefined) return cased;
  const clauses = forOwnKind(cased, own).split(/;\s*/u);
  const kept = clauses.filter((clause) => !isOfOtherKind(clause, agency));
  if (kept.length === 0) return undefined;
  return kept
    .map((clause) => {
      const found = readCondition(clause);
      if (found === undefined) return clause;
      return `${/^\p{Lu}/u.test(clause) ? 'Đối' : 'đối'} với ${own} ${found.condition}: ${found.deed}`;
    })
    .join('; ');
}
