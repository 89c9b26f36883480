import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { PlaceIndex } from '../../../knowledge/search/place-index.ts';
import { withoutPlaces } from '../../../knowledge/search/place-index.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { arrangeQuestion, splitMatter, withoutGap, withoutNoun } from './arrange-question.ts';
import { BEHIND, BETWEEN } from './comparison-patterns.ts';
import { partBodies } from './part-bodies.ts';
import { type Facet, findFacets, withoutFacets } from './question-facets.ts';
import { parseYearChange } from './year-change.ts';

/** One side of a comparison. */
export interface ComparedPart {
  /** A question of its own. */
  readonly question: string;
  /** What sets it apart from the other side, as typed. */
  readonly name: string;
}

/** A comparison as two questions. */
export interface Comparison {
  readonly parts: readonly [ComparedPart, ComparedPart];
  /** Whether times are compared, not amounts. */
  readonly isOfTime: boolean;
  /** "Tăng bao nhiêu so với năm 2030": the year may be what one figure is told against, not a second figure's. */
  readonly isAgainstYear: boolean;
}

const JOINT = /,? (?:hay(?: la)?|voi|va|so voi|hoac)(?= )|,(?= )/;
const OPENING = /^(?:(?:hay |xin |cho (?:toi|minh|em) )?(?:so sanh|hoi|biet)(?: giup)? )/;
const OF_TIME =
  /\bcach nhau\b|\b(?:som|muon|tre|cham|gap|nhanh|lau) hon\b|\b(?:gio|ngay|thoi gian|thoi han)\b.*\b(?:ngan|dai) hon\b|\b(?:truoc|sau)(?: khong| may ngay| bao nhieu ngay)?$|\bhan\b/;

/** Parts a question that compares two documents, places, years or bodies; undefined where it cannot be parted surely. */
export function partComparison(question: string, places: PlaceIndex): Comparison | undefined {
  const text = arrangeQuestion(question);
  const folded = foldMarks(text);
  const years = parseYearChange(text);
  if (years !== undefined) return { parts: years, isOfTime: false, isAgainstYear: true };
  const isOfTime = OF_TIME.test(folded);
  const parts = findSides(text, folded, places) ?? partBehindTopic(text, places);
  if (parts === undefined) return undefined;
  // "… của tỉnh A với xã B năm 2031": the year is of both.
  const isYearAlone = findFacets(parts[1].name, places).every(({ kind }) => kind === 'year');
  const isAgainstYear = AGAINST_YEAR.test(folded) && isYearAlone && /^\D*\d{4}\D*$/.test(parts[1].name);
  return { parts, isOfTime, isAgainstYear };
}

/** "Biết bơi: tỉnh A với tỉnh B, bên nào cao hơn": what stands before a colon is asked of both. */
function partBehindTopic(text: string, places: PlaceIndex): Parts | undefined {
  const [, topic, rest] = /^([^:]{3,80}):\s+(.+)$/su.exec(text) ?? [];
  if (topic === undefined || rest === undefined) return undefined;
  return findSides(rest, foldMarks(rest), places, topic);
}

/** What a time is set for, where a second one opens anew: "báo cáo 6 tháng đầu năm 2026 A gửi B … hạn C gửi D". */
const REPORTED =
  /^bao cao(?: (?:so ket|tong ket|ket qua))?(?: (?:[369] thang|quy \w+)(?: (?:dau|cuoi))?)?(?: nam(?: hoc)? \d{4}(?:\s?-\s?\d{4})?)?(?= )/;

/** "Hạn xã gửi Sở", "xã gửi Sở": a second sender and receiver. */
const OPENS_ANEW = /^han |^(?:\S+ ){1,4}(?:gui|nop|bao cao) /;

const AGAINST_YEAR = /\b(?:so )?voi (?:[a-z]+ ){0,4}(?:19|20)\d\d/;

type Parts = readonly [ComparedPart, ComparedPart];

function findSides(text: string, folded: string, places: PlaceIndex, asked = ''): Parts | undefined {
  const cut = (span: readonly [number, number] | undefined) =>
    span === undefined ? '' : text.slice(...span).trim();
  for (const pattern of BEHIND) {
    const groups = pattern.exec(folded)?.indices?.groups;
    if (groups === undefined) continue;
    const both = withoutGap(cut(groups.both));
    const opening = OPENING.exec(foldMarks(both))?.[0].length ?? 0;
    const compared = both.slice(opening);
    const topic = [asked, cut(groups.topic)].join(' ').trim();
    const parts =
      partBeforeMatter(compared, topic, places) ??
      partJoined(compared, topic, places) ??
      partBodies(compared, topic);
    if (parts !== undefined) return parts;
  }
  for (const pattern of BETWEEN) {
    const groups = pattern.exec(folded)?.indices?.groups;
    if (groups === undefined) continue;
    const parts = toParts(cut(groups.left), cut(groups.right), asked, places);
    if (parts !== undefined) return parts;
  }
  return undefined;
}

/** "Kế hoạch năm A và năm B, số vụ cháy năm nào … hơn": two sides that differ in document, place or year, then their matter. */
function partBeforeMatter(both: string, topic: string, places: PlaceIndex): Parts | undefined {
  const split = splitMatter(both);
  if (split === undefined || findFacets(split.matter, places).length > 0) return undefined;
  if (!hasMatter(split.matter, places) || JOINT.test(foldMarks(split.matter))) return undefined;
  return partJoined(split.sides, `${split.matter} ${topic}`.trim(), places);
}

/** "X của A và của B": at the first joint whose two sides are of a kind. */
function partJoined(both: string, topic: string, places: PlaceIndex): Parts | undefined {
  for (const { index, 0: joint } of foldMarks(both).matchAll(new RegExp(JOINT, 'g'))) {
    const parts = toParts(
      both.slice(0, index).trim(),
      both.slice(index + joint.length).trim(),
      topic,
      places,
    );
    if (parts !== undefined) return parts;
  }
  return undefined;
}

/** Words with which two sides begin alike: "của A và của B", "kế hoạch 5 và kế hoạch 7". */
const PARALLEL =
  /^(?:cua|cho|ve|o|tai|nam|muc|trong|theo|doi voi|gui|den|quy|thang|tinh|thanh pho|huyen|xa|phuong|so|bo|phong|truong(?! (?:thon|ban|phong|to)\b)|ubnd|ke hoach|kh|quyet dinh|qd|chi thi|ct|cong van|cv|nghi quyet|nq|han|nhom|khu vuc)(?= )/;

function toParts(left: string, typed: string, topic: string, places: PlaceIndex): Parts | undefined {
  const right = withoutNoun(typed);
  if (left === '' || right === '') return undefined;
  const own = findFacets(left, places);
  const others = findFacets(right, places);
  const reported = REPORTED.exec(foldMarks(left));
  if (OPENS_ANEW.test(foldMarks(right)) && !/\bhan\b/.test(foldMarks(left)) && reported !== null) {
    const second = `${left.slice(0, reported[0].length)} ${right}`;
    return [
      { question: left, name: left.slice(reported[0].length).trim() },
      { question: second, name: right },
    ];
  }
  const head = PARALLEL.exec(foldMarks(right))?.[0];
  const at = head === undefined ? -1 : lastWord(foldMarks(left), head);
  const isOfKind = others.some(({ kind }) => own.some((facet) => facet.kind === kind || kind === 'number'));
  if (at >= 0 && (others.length > 0 || own.every(({ start }) => start < at)))
    return fromParallel(left, right, topic, head ?? '', at, own, others, places);
  if (others.length === 0 || !isOfKind || others[0]?.start !== 0) return undefined;
  const isNumbered = others.some(({ kind }) => kind === 'number');
  const replaced = isNumbered ? own : replacedBy(own, others);
  const ofBoth = own.some(({ kind }) => kind === 'year')
    ? []
    : others.filter(({ kind, start }) => kind === 'year' && start > 0);
  const whole = `${left} ${namesOf(right, ofBoth)}`.trim();
  return finish(whole, withoutFacets(left, replaced), right, topic, namesOf(left, replaced), places);
}

/** Of one side's facets those that the other side's stand in the place of: the last of each kind. */
function replacedBy(own: readonly Facet[], others: readonly Facet[]): Facet[] {
  const kinds = new Set(others.map(({ kind }) => kind));
  return own.filter(
    (facet) =>
      (kinds.has(facet.kind) && own.findLast(({ kind }) => kind === facet.kind) === facet) ||
      (facet.kind === 'number' && kinds.has('place')),
  );
}

/** Bodies of one kind in one place: "cho Sở A và cho Sở B tỉnh X". */
const BODY_HEADS = /^(?:\S+ )?(?:so|phong) /;

/**
 * What stands once, behind the second side, is said of both: a document or a year behind more than its own head ("hạn của
 * A và hạn của B trong chỉ thị 5"), a place behind two bodies of a kind.
 */
function sharedBehind(right: string, head: string, own: readonly Facet[], others: readonly Facet[]): Facet[] {
  const kinds = new Set(own.map(({ kind }) => kind));
  let end = right.length;
  const behind = others.toReversed().filter((facet) => {
    const isLast = right.slice(facet.end, end).trim() === '' && !kinds.has(facet.kind);
    const between = right.slice(head.length, facet.start).trim().split(/\s+/);
    const isShared =
      isLast && between.length > 1 && (facet.kind !== 'place' || BODY_HEADS.test(foldMarks(right)));
    if (isShared) end = facet.start;
    return isShared;
  });
  return behind.toReversed();
}

const NATIONAL = /\b(?:quoc gia|ca nuoc|toan quoc|trung uong|chinh phu|thu tuong)\b/;

/** "Cao hơn của tỉnh năm 2031": a level without a name is none of the first side's place. */
const OTHER_LEVEL = /^(?:cua|cap) (?:tinh|huyen|xa|phuong|thanh pho)(?= (?:nam|den|giai doan|thi)\b|$)/;

function fromParallel(
  left: string,
  right: string,
  topic: string,
  head: string,
  at: number,
  own: readonly Facet[],
  others: readonly Facet[],
  places: PlaceIndex,
): Parts | undefined {
  const kinds = new Set(others.map(({ kind }) => kind));
  // "Mức của tỉnh A với mức quốc gia": the country's is no province's.
  if (NATIONAL.test(foldMarks(right)) || OTHER_LEVEL.test(foldMarks(right))) kinds.add('place');
  const shared = kinds.has('number') ? [] : own.filter(({ start, kind }) => start >= at && !kinds.has(kind));
  const ofBoth = namesOf(right, sharedBehind(right, head, own, others));
  const kept = shared.map(({ start, end }) => left.slice(start, end)).join(' ');
  return finish(
    `${left} ${ofBoth}`.trim(),
    left.slice(0, at),
    `${right} ${kept}`.trim(),
    topic,
    left.slice(at),
    places,
  );
}

/** Joins prefix, side and topic; a topic that stands behind the second side alone belongs to both. */
function finish(
  left: string,
  prefix: string,
  right: string,
  topic: string,
  name: string,
  places: PlaceIndex,
): Parts | undefined {
  const facets = findFacets(right, places);
  const leading = leadingFacets(right, facets);
  const behind = withoutFacets(right, leading);
  const isBare = !hasMatter(left, places) && hasMatter(behind, places);
  const first = [left, isBare ? behind : '', topic].filter((part) => part !== '').join(' ');
  const second = [prefix, right, topic].filter((part) => part !== '').join(' ');
  if (!hasMatter(first, places) && topic === '') return undefined;
  const other = isBare ? namesOf(right, leading) : right;
  return [
    { question: withoutBetween(first), name },
    { question: withoutBetween(second), name: other },
  ];
}

/** "Giữa A và B" is of the two together. */
function withoutBetween(question: string): string {
  return question.replace(/(?<!\p{L})(?:giữa|giua)\s+/giu, '').replace(/\s+/g, ' ');
}

/** The facets a side opens with, one behind the other. */
function leadingFacets(text: string, facets: readonly Facet[]): Facet[] {
  let end = 0;
  return facets.filter((facet) => {
    const isNext = text.slice(end, facet.start).trim() === '';
    if (isNext) end = facet.end;
    return isNext;
  });
}

function hasMatter(text: string, places: PlaceIndex): boolean {
  const question = understandQuestion(withoutFacets(text, findFacets(text, places)));
  return withoutPlaces(question, places.find(question)).terms.some((term) => !term.isWeak);
}

function namesOf(text: string, facets: readonly Facet[]): string {
  return facets
    .map(({ start, end }) => text.slice(start, end).trim())
    .join(' ')
    .replace(/^,\s*/, '');
}

function lastWord(folded: string, word: string): number {
  return [...folded.matchAll(new RegExp(`(?<![\\p{L}\\d])${word}(?= \\S)`, 'gu'))].at(-1)?.index ?? -1;
}
