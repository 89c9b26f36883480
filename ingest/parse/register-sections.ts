import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { afterMarker } from './sentences.ts';

/** What a part of a document is about, by its headings. results: the past, told; provision: an article of a legal text. */
export type SectionKind = 'goal' | 'task' | 'results' | 'other';

// Longer lines are sentences, not headings.
const HEADING_MAX_CHARS = 160;
const GOAL = /^(?:các\s)?(?:mục đích|mục tiêu|chỉ tiêu|yêu cầu|quan điểm|nguyên tắc)(?!\p{L})/iu;
const GOAL_ANYWHERE = /mục tiêu|chỉ tiêu|mục đích/iu;
const TASK =
  /nhiệm vụ|giải pháp|nội dung|thực hiện|phân công|trách nhiệm|hoạt động|biện pháp|triển khai|chế độ báo cáo|tiến độ|công việc|công tác|các bước|lộ trình/iu;
const RESULTS =
  /^(?:đánh giá\s)?(?:tình hình|kết quả|thực trạng|đặc điểm|tồn tại|hạn chế|khó khăn|nguyên nhân|sự cần thiết|bối cảnh|ưu điểm)(?!\p{L})(?!.*(?:dự kiến|mong đợi))/iu;

// A part on money says where it comes from; who must do something there is read sentence by sentence.
const MONEY = /^(?:nguồn\s)?(?:kinh phí|vốn|ngân sách)(?!\p{L})/iu;

/** Questions about the outline that targets, deadlines and tasks all ask. */
export interface Sections {
  /** The items that can oblige: letterhead, title, recipients and signature left out. */
  readonly items: readonly OutlineItem[];
  /** By its ordinal; undefined for one that cannot oblige. */
  itemAt(ordinal: number): OutlineItem | undefined;
  parentOf(item: OutlineItem): OutlineItem | undefined;
  /** From the nearest outward. */
  ancestorsOf(item: OutlineItem): readonly OutlineItem[];
  childrenOf(item: OutlineItem): readonly OutlineItem[];
  /** By the innermost heading that says it. */
  kindOf(item: OutlineItem): SectionKind;
  /** Whether the heading that says so speaks of targets, of tasks besides or not ("NỘI DUNG VÀ CHỈ TIÊU"). */
  setsTargets(item: OutlineItem): boolean;
  /** Whether the item stands in an article (Điều) that has no plan-like headings of its own. */
  isProvision(item: OutlineItem): boolean;
}

const OBLIGING_ZONES: readonly OutlineItem['zone'][] = ['opening', 'body', 'closing', 'annex'];

/** Reads the tree of an outlined text once. */
export function createSections(outlined: OutlinedText): Sections {
  const byOrdinal = new Map(outlined.items.map((item) => [item.ordinal, item]));
  const children = Map.groupBy(outlined.items, (item) => item.parent);
  const parentOf = (item: OutlineItem) => (item.parent === null ? undefined : byOrdinal.get(item.parent));
  const ancestorsOf = (item: OutlineItem): OutlineItem[] => {
    const chain: OutlineItem[] = [];
    for (
      let above = parentOf(item);
      above !== undefined && above.ordinal < (chain.at(-1) ?? item).ordinal;
    ) {
      chain.push(above);
      above = parentOf(above);
    }
    return chain;
  };
  // Asked again for every sentence of an item.
  const kinds = new Map<number, SectionKind>();
  const kindOf = (item: OutlineItem): SectionKind => {
    const known = kinds.get(item.ordinal);
    if (known !== undefined) return known;
    const kind = kindOfHeadings(headingTexts(item, ancestorsOf(item)));
    kinds.set(item.ordinal, kind);
    return kind;
  };
  const items = outlined.items.filter((item) => OBLIGING_ZONES.includes(item.zone));
  return {
    items,
    itemAt: (ordinal) => {
      const item = byOrdinal.get(ordinal);
      return item !== undefined && OBLIGING_ZONES.includes(item.zone) ? item : undefined;
    },
    parentOf,
    ancestorsOf,
    childrenOf: (item) => children.get(item.ordinal) ?? [],
    kindOf,
    setsTargets: (item) => {
      const headings = headingTexts(item, ancestorsOf(item));
      return /chỉ tiêu/iu.test(headings.find((heading) => kindOfHeadings([heading]) !== 'other') ?? '');
    },
    isProvision: (item) => /(?:^|,\s)Điều\s\d/u.test(item.locator) && !ancestorsOf(item).some(isPlanHeading),
  };
}

// Innermost first, without markers. An item that is itself a heading counts as its own.
function headingTexts(item: OutlineItem, ancestors: readonly OutlineItem[]): string[] {
  const own = item.role === 'heading' ? [item.text.slice(afterMarker(item))] : [];
  const above = ancestors.map((ancestor) => ancestor.text.slice(afterMarker(ancestor)));
  const named = [...item.headings].reverse().map(withoutMarker);
  return [...own, ...above, ...named].filter((text) => text.length <= HEADING_MAX_CHARS);
}

function withoutMarker(heading: string): string {
  return heading.replace(/^(?:[IVXLC]+|\d+(?:\.\d+)*|\p{L})\s?[.)/]\s?|^[-+•*]\s?/u, '').trim();
}

const IN_CHARGE = /trách nhiệm|nhiệm vụ|tổ chức thực hiện|phân công|thi hành/iu;

// Headings of an article count only when they say who is in charge: "Điều 9. Trách nhiệm thi hành".
function isPlanHeading(ancestor: OutlineItem): boolean {
  const heading = ancestor.text.slice(afterMarker(ancestor));
  if (heading.length > HEADING_MAX_CHARS) return false;
  const isArticle = /^(?:Điều|Chương|Mục|Phần|Tiểu mục)/iu.test(ancestor.marker ?? ancestor.text);
  return isArticle
    ? IN_CHARGE.test(heading)
    : ancestor.role === 'heading' && kindOfHeadings([heading]) !== 'other';
}

function kindOfHeadings(headings: readonly string[]): SectionKind {
  for (const heading of headings) {
    if (MONEY.test(heading)) return 'other';
    const isCapitals = heading === heading.toUpperCase();
    if (RESULTS.test(heading)) return 'results';
    const isGoal = GOAL.test(heading) || (isCapitals && GOAL_ANYWHERE.test(heading));
    const isTask = TASK.test(heading) && (isCapitals || heading.length < 80);
    if (isGoal && !isTask) return 'goal';
    if (isTask && !isGoal) return 'task';
    if (isGoal && isTask) return /^(?:mục tiêu|chỉ tiêu)/iu.test(heading) ? 'goal' : 'task';
  }
  return 'other';
}
