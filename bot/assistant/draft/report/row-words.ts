import { toMeasure } from '../../../../knowledge/language/measure-words.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import { isForbidding } from './judge-result.ts';
import type { ReportRow } from './report-row.ts';

/** A row's words: all that tell what is measured · without when and where · without what is joined behind · without what is listed behind ·
 * of the part that is counted ("trong đó …") · of its sentence. */
export interface RowWords {
  readonly whole: ReadonlySet<string>;
  readonly core: ReadonlySet<string>;
  readonly joined: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
  readonly inner: ReadonlySet<string>;
  readonly context: ReadonlySet<string>;
}

/** The words a row is known by. */
export function describe({ set, text, context }: ReportRow): RowWords {
  const target = set?.proposed.target;
  const parts = [target?.denominator, target?.scope, target?.condition];
  const bare = parts.reduce<string>(
    (rest, part) => (part == null ? rest : rest.replace(part, ' ')),
    target === undefined || isForbidding(target) ? text.replace(FORBIDDEN, '') : target.indicator,
  );
  const name = toName(
    (/(?<!\p{L})(?:mỗi|từng)\s/iu.test(text) ? bare : bare.replace(OWN_SHARER, ' ')).replace(SHARER, ' '),
  );
  const core = name.replace(CIRCUMSTANCE, '');
  const toOwn = (words: string) => withoutUnit(toWords(words), { set });
  return {
    whole: toOwn(name),
    core: toOwn(core),
    joined: toOwn(core.replace(JOINED, '')),
    bare: toOwn(core.replace(LISTED_BEHIND, '').replace(TIMES_A_YEAR, '')),
    inner: toOwn(findCounted(name, target)),
    context: toWords(joinLists(`${context}\n${text}`)),
  };
}

/** "Luân chuyển 300 cuốn sách": in what is counted need not be said, where words are left without it. */
export function withoutUnit(
  words: ReadonlySet<string>,
  { set }: Pick<ReportRow, 'set'>,
): ReadonlySet<string> {
  const unit = set?.proposed.target.unit ?? '';
  const [counter, ...others] = unit.split(' ');
  if (counter === undefined || others.length > 0 || !COUNTERS.test(counter)) return words;
  const rest = words.difference(new Set([counter]));
  return rest.size === 0 ? words : rest;
}

/** Words that count things which are named behind them. */
const COUNTERS = /^(?:cuốn|quyển|chiếc|cái|con|cây|cuộc|buổi|lượt|suất|tấm|bộ|căn|ngôi|bản|tờ|đợt)$/u;

/** "Không để xảy ra vụ …": what there must be none of. */
const FORBIDDEN = /^(?:phấn đấu |bảo đảm |đảm bảo )?không (?:còn|để|có)?\s*(?:xảy ra|phát sinh)?\s*/iu;
/** "được cung cấp dịch vụ về y tế, giáo dục và …": what the services are is told or not. */
const LISTED_BEHIND = /\s+(?:về|gồm|bao gồm)\s+[^;]*,[^;]*\s+và\s+[^;]*$/iu;

/** "ít nhất 01 lần/năm học": how often, behind what is done. */
const TIMES_A_YEAR =
  /\s+(?:(?:ít nhất|tối thiểu)\s+)?\d{1,2}\s+lần\s*(?:\/\s*|(?:trong|mỗi|một)\s+(?:01\s+)?)(?:năm học|năm|quý|tháng)\s*$/iu;

/** "thôn có tổ, trong đó 02 đội cơ động": what a number is of stands behind, with its unit; empty for a share. */
function findCounted(name: string, target: Target | undefined): string {
  const unit = target?.unit ?? '%';
  const inner = /(?<!\p{L})trong đó\s+(?:có\s+)?(.+)$/iu.exec(name)?.[1] ?? '';
  return unit !== '%' && unit !== '‰' && inner.toLowerCase().includes(unit.toLowerCase()) ? inner : '';
}

const PLACES = 'thôn|bản|tổ dân phố|khu phố|xóm|ấp|xã|phường|thị trấn|đặc khu';
/** "mỗi xã, phường có …", "mỗi đội có". */
const SHARER = new RegExp(
  `(?<!\\p{L})(?:mỗi|từng)(?:\\s+(?:${PLACES})(?:(?:,|\\s+và|\\s+hoặc)\\s*(?:${PLACES}))*(?!\\p{L}))?(?:\\s+có(?!\\p{L}))?`,
  'giu',
);
/** "Mỗi trường có …" of a row that says so no more: the agency is that one. */
const OWN_SHARER =
  /(?<!\p{L})(?:mỗi|từng)\s+(?:nhà trường|trường(?: học)?|đơn vị|cơ sở(?: giáo dục)?)(?:\s+có(?!\p{L}))?/iu;
/** Several kinds of one level are one: "thôn, tổ dân phố". */
const LISTED = new RegExp(
  `(?<!\\p{L})(${PLACES})(?:(?:,|\\s+và|\\s+hoặc)\\s*(?:${PLACES})(?!\\p{L}))+`,
  'giu',
);
/** What a change or share is from is no part of what is measured. */
const AGAINST = /\s+(?:so với|trên)\s+(?:tổng(?: số)?|cùng kỳ|năm(?: học| trước)?|bình quân)(?!\p{L}).*$/iu;
/** When and where, behind the rest. */
const CIRCUMSTANCE = /\s+(?:khi|trước|sau|tại|trong|trên địa bàn)\s+(?!độ tuổi)[^,;]*$/iu;
const JOINED = /(?:,|\s+và)\s+[^,;]*$/iu;

/** A name without what its figure is from and what is left over. */
export function toName(text: string): string {
  return joinLists(text)
    .replace(/,\s+(?:số|phần) còn lại(?!\p{L}).*$/iu, '')
    .replace(AGAINST, '')
    .replace(/\s+(?:giảm|tăng)\s*$/iu, '');
}

function joinLists(text: string): string {
  return text.replaceAll(LISTED, '$1').replaceAll(/(?<!\p{L})trong độ tuổi(?!\p{L})/giu, ' ');
}

/** The words that tell what is measured. */
export function toWords(text: string): ReadonlySet<string> {
  const words = text.split('\n').flatMap((line) => [...toMeasure(line).words]);
  return new Set(words.filter((word) => word !== 'trong' && word !== 'số'));
}
