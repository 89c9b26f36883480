import type { Task } from '../../knowledge/model/register.ts';
import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';
import { afterMarker, toEvidence } from './sentences.ts';

// Lines that say when, where and by whom of the activity above them.
const ATTRIBUTE =
  /^(?:thời gian(?:,\s(?:và\s)?địa điểm)?|thời hạn|địa điểm|thành phần|kinh phí|nguồn kinh phí|đối tượng|số lượng|hình thức|phương thức|quy mô|phạm vi|(?:đơn vị|cơ quan|bộ phận|người)\s(?:chủ trì|phối hợp|thực hiện|phụ trách|chỉ đạo|chịu trách nhiệm)|chủ trì(?=\s?:)|phối hợp(?=\s?:)|tiến độ|lộ trình|sản phẩm|chủ đề|danh nghĩa)(?:\s[^:,;]{1,30})?:\s*/iu;
const LEAD =
  /^(?:(?:đơn vị|cơ quan|bộ phận|người)\s(?:chủ trì|phụ trách|chịu trách nhiệm)|chủ trì(?=\s?:))/iu;
const PARTNER = /^(?:(?:đơn vị|cơ quan|bộ phận)\s)?phối hợp/iu;
const DOES = /^(?:đơn vị|cơ quan|bộ phận|người)\sthực hiện/iu;

/** Whether an item is such a line ("Địa điểm: …") rather than a task. */
export function isActivityAttribute(item: OutlineItem, sections: Sections): boolean {
  return ATTRIBUTE.test(item.text.slice(afterMarker(item))) && sections.parentOf(item) !== undefined;
}

// The label says that the activity above takes place then, not what is to be handed in.
const EVENT_TIME =
  /^thời gian(?:(?:,|\svà)\s(?:và\s)?địa điểm)?(?:\s(?:dự kiến|tổ chức|thực hiện|diễn ra|tiến hành|triển khai))*\s?:/iu;

/** An activity as its heading and lines tell it. */
export interface Activity {
  readonly name: string;
  /** Who leads it, or holds it when nobody is said to lead; null when its lines name nobody. */
  readonly actor: string | null;
}

/** The activity that a line ("Thời gian: …") says the time of; undefined for any other line. */
export function findTimedActivity(item: OutlineItem, sections: Sections): Activity | undefined {
  const parent = sections.parentOf(item);
  if (parent === undefined || !EVENT_TIME.test(item.text.slice(afterMarker(item)))) return undefined;
  const name = headingOf(parent);
  const lines = sections.childrenOf(parent).map((line) => line.text.slice(afterMarker(line)));
  const actor = lines.find((line) => LEAD.test(line)) ?? lines.find((line) => DOES.test(line));
  return name === '' ? undefined : { name, actor: actor === undefined ? null : attributeOf(actor) };
}

function headingOf(item: OutlineItem): string {
  return item.text.slice(afterMarker(item)).replace(/[\s:.;]+$/u, '');
}

function attributeOf(line: string): string | null {
  const value = line.replace(ATTRIBUTE, '').replace(/[\s.;]+$/u, '');
  return value === '' ? null : value;
}

/** Activities whose lines name who leads ("Đơn vị chủ trì: …") or takes part: one task a line, its words those of the heading above. */
export function parseActivityTasks(sections: Sections): Task[] {
  return sections.items.flatMap((item) => {
    const parent = sections.parentOf(item);
    const own = item.text.slice(afterMarker(item));
    if (!own.includes(':')) return [];
    const role = LEAD.test(own)
      ? 'lead'
      : PARTNER.test(own)
        ? 'coordinate'
        : DOES.test(own)
          ? 'do'
          : undefined;
    if (parent === undefined || role === undefined || !ATTRIBUTE.test(own)) return [];
    const actor = attributeOf(own);
    if (actor === null) return [];
    return [{ ...toEvidence(item, item.start, item.end), task: headingOf(parent), actor, role }];
  });
}
