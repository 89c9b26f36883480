import type { Task } from '../../knowledge/model/register.ts';
import type { Sections } from './register-sections.ts';
import { findColumn, findTables, isGroupRow } from './register-tables.ts';
import { toEvidence } from './sentences.ts';
import { splitBodies } from './task-partners.ts';

/** Headings of a column that says what is to be done. */
export const TASK_HEAD =
  /nhiệm vụ|công việc|^(?:phần |đầu )?việc|nội dung|hoạt động|loại báo cáo|tên báo cáo|báo cáo$|sản phẩm/iu;
/** Headings of a column that says who does it. */
export const ACTOR_HEAD =
  /chủ trì|bộ phận|(?:đơn vị|cơ quan|người)\s(?:thực hiện|báo cáo|phụ trách|chịu trách nhiệm|chủ trì)|^(?:đơn vị|cơ quan|phân công|địa phương|trách nhiệm|(?:tổ chức|đơn vị|cơ quan),? (?:cá nhân|đơn vị|tổ chức))$|phụ trách|thực hiện$/iu;
const PARTNER_HEAD = /phối hợp/iu;

/** Tasks of tables with a column of tasks and one of who does them; partners from a "phối hợp" column. The quote is the row. */
export function parseTableTasks(sections: Sections): Task[] {
  return findTables(sections).flatMap((table) => {
    const taskAt = findColumn(table, TASK_HEAD);
    const actorAt = findColumn(table, ACTOR_HEAD);
    const partnerAt = findColumn(table, PARTNER_HEAD);
    if (taskAt === -1 || actorAt === -1 || taskAt === actorAt) return [];
    const isLead = /chủ trì/iu.test(table.heads[actorAt] ?? '');
    return table.rows.flatMap(({ item, cells }): Task[] => {
      const task = cells[taskAt] ?? '';
      if (!/\p{L}/u.test(task) || isGroupRow(cells)) return [];
      const row = { ...toEvidence(item, item.start, item.end), task };
      const actor = cells[actorAt] || null;
      const lead = isLead || /^chủ trì/iu.test(task);
      const tasks: Task[] = [{ ...row, actor, role: actor === null ? null : lead ? 'lead' : 'do' }];
      const partner = partnerAt === -1 || partnerAt === actorAt ? '' : (cells[partnerAt] ?? '');
      return [
        ...tasks,
        ...splitBodies(partner).map((body): Task => ({ ...row, actor: body, role: 'coordinate' })),
      ];
    });
  });
}
