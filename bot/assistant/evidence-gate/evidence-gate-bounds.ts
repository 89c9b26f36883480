/** What stands around a figure and changes what it obliges: "dưới 9%", "9% trở lên", "trước ngày", "xuống còn". */
export interface Bound {
  readonly class: BoundClass | null;
  /** Whether the figure is what is reached ("xuống còn 5%") or the change itself ("giảm 5%"); null when not said. */
  readonly manner: 'to' | 'by' | null;
  /** Which way the figure goes, where said right before it ("tăng ít nhất 5%"); null otherwise. */
  readonly direction: 'up' | 'down' | null;
}

/** `by` and `since` are soft: "đến năm 2030" and "năm 2030" may stand for each other. The others are not. */
export type BoundClass = 'at-least' | 'at-most' | 'below' | 'above' | 'before' | 'after' | 'by' | 'since';

// Words that may stand between a comparator and its figure: "không quá mức 5%", "trước hết ngày 5".
const BETWEEN = String.raw`(?:\s+(?:mức|là|đạt|được|còn|khoảng|ngày|hết|tháng|năm|thời điểm|cuối|đầu|số|từ))*[\s:]*$`;
const BEFORE_FIGURE: readonly (readonly [name: BoundClass, pattern: RegExp])[] = (
  [
    ['at-least', 'ít nhất|tối thiểu|không (?:được )?(?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém)|≥|>='],
    [
      'at-most',
      'không (?:được )?(?:vượt )?quá|không (?:được )?vượt|không (?:cao|nhiều|lớn) hơn|không hơn|tối đa|nhiều nhất|≤|<=',
    ],
    ['before', 'trước'],
    ['after', 'sau'],
    ['below', 'dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đến|chưa tới|<'],
    ['above', 'trên|hơn|vượt|quá|>'],
    ['by', 'chậm nhất|muộn nhất|trễ nhất|hạn (?:cuối|chót)|thời hạn|đến|tới|hết'],
    ['since', 'kể từ|từ'],
  ] as const
).map(([name, words]) => [name, new RegExp(String.raw`(?<!\p{L})(?:${words})${BETWEEN}`, 'iu')]);

// Up to three words of its unit between figure and comparator: "16 tuổi trở lên", "1,5 điểm phần trăm trở lên".
const BEHIND_FIGURE: readonly (readonly [name: BoundClass, pattern: RegExp])[] = (
  [
    ['at-least', 'trở lên'],
    ['at-most', 'trở xuống'],
    ['since', 'trở đi'],
  ] as const
).map(([name, words]) => [name, new RegExp(String.raw`^\s*(?:[\p{L}/]+\s+){0,3}${words}`, 'iu')]);

const REACHED = /(?<!\p{L})(?:còn|xuống|lên|thành)[\s:]*$/iu;
const UP = /(?<!\p{L})(?:tăng|thêm|nâng|lên)[\s:]*$/iu;
const DOWN = /(?<!\p{L})(?:giảm|bớt|hạ|xuống|xuống còn|giảm còn)[\s:]*$/iu;
const CHANGE = /(?<!\p{L})(?:giảm|tăng|thêm|bớt)[\s:]*$/iu;
/** How far before a figure its comparator may begin, and behind it end. */
const REACH = 40;

/** The comparator around the span [start, end) of a text; class and manner null when nothing bounds it. */
export function readBound(text: string, start: number, end: number): Bound {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const behind = BEHIND_FIGURE.find(([, pattern]) => pattern.test(right));
  const before = BEFORE_FIGURE.map(([name, pattern]) => ({ name, match: pattern.exec(left) })).find(
    ({ match }) => match !== null,
  );
  const rest = behind === undefined && before?.match ? left.slice(0, before.match.index) : left;
  const manner = [left, rest].some((words) => REACHED.test(words)) ? 'to' : CHANGE.test(rest) ? 'by' : null;
  const direction = UP.test(rest) ? 'up' : DOWN.test(rest) ? 'down' : null;
  return { class: behind?.[0] ?? before?.name ?? null, manner, direction };
}

const SOFT = new Set<BoundClass | null>([null, 'by', 'since']);

/**
 * Whether a claim bounds its figure as the source does. A claim without comparator does not follow from a source with a
 * strict one: "9%" is not "dưới 9%".
 */
export function bearsBound(source: Bound, claim: Bound): boolean {
  const isSoft =
    (claim.class === null || source.class === null) && SOFT.has(claim.class) && SOFT.has(source.class);
  if (claim.class !== source.class && !isSoft) return false;
  if (claim.direction !== null && source.direction !== null && claim.direction !== source.direction)
    return false;
  return claim.manner === null || source.manner === null || claim.manner === source.manner;
}
