import type { Task } from '../../knowledge/model/register.ts';
import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';
import { afterMarker, toEvidence } from './sentences.ts';

// Lines that say when, where and by whom of the activity above them.
const ATTRIBUTE =
  /^(?:thời gian|thời hạn|địa điểm|thành phần|kinh phí|nguồn kinh phí|đối tượng|số lượng|hình thức|phương thức|quy mô|phạm vi|(?:đơn vị|cơ quan|bộ phận|người)\s(?:chủ trì|phối hợp|thực hiện|phụ trách|chỉ đạo|chịu trách nhiệm)|chủ trì(?=\s?:)|phối hợp(?=\s?:)|tiến độ|lộ trình|sản phẩm|chủ đề|danh nghĩa)(?:\s[^:,;]{1,30})?:\s*/iu;
const LEAD = /^(?:(?:đơn vị|cơ quan|bộ phận|người)\s(?:chủ trì|phụ trách|chịu trách nhiệm)|chủ trì)/iu;
const PARTNER = /^(?:(?:đơn vị|cơ quan|bộ phận)\s)?phối hợp/iu;
const DOES = /^(?:đơn vị|cơ quan|bộ phận|người)\sthực hiện/iu;

/** Whether an item is such a line ("Địa điểm: …") rather than a task. */
export function isActivityAttribute(item: OutlineItem, sections: Sections): boolean {
  return ATTRIBUTE.test(item.text.slice(afterMarker(item))) && sections.parentOf(item) !== undefined;
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
    const label = ATTRIBUTE.exec(own)?.[0];
    if (parent === undefined || role === undefined || label === undefined) return [];
    const actor = own.slice(label.length).replace(/[\s.;]+$/u, '');
    const task = parent.text.slice(afterMarker(parent)).replace(/[\s:.;]+$/u, '');
    return actor === '' ? [] : [{ ...toEvidence(item, item.start, item.end), task, actor, role }];
  });
}
