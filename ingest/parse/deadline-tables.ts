import { findDates, toIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Deadline } from '../../knowledge/model/register.ts';
import { findRecipient, trimDueTask } from './deadline-parts.ts';
import { type DueTime, findDueTimes, lastDayOf } from './deadline-times.ts';
import { withYear } from './deadline-years.ts';
import type { Sections } from './register-sections.ts';
import { findColumn, findTables } from './register-tables.ts';
import { toEvidence } from './sentences.ts';
import { findChargedActor } from './task-actors.ts';
import { ACTOR_HEAD, TASK_HEAD } from './task-tables.ts';

const TIME_HEAD = /thời hạn|thời gian|hạn|tiến độ|ngày (?:nộp|gửi|hoàn thành)/iu;

/** Deadlines of tables with a column of times and one of what is due. The quote is the row. */
export function parseTableDeadlines(sections: Sections, header: DocumentHeader): Deadline[] {
  return findTables(sections).flatMap((table) => {
    const timeAt = findColumn(table, TIME_HEAD);
    const taskAt = findColumn(table, TASK_HEAD);
    const actorAt = findColumn(table, ACTOR_HEAD);
    if (timeAt === -1 || (taskAt === -1 && actorAt === -1) || timeAt === taskAt) return [];
    // Without a column of tasks the words over the table say what each of them owes.
    const shared = taskAt === -1 ? trimDueTask(table.captions[0] ?? '') : '';
    const recipient = findRecipient(table.heads[timeAt] ?? '')?.name ?? null;
    return table.rows.flatMap(({ item, cells }): Deadline[] => {
      const time = findCellTime(cells[timeAt] ?? '', header);
      const task = (cells[taskAt] ?? '') || shared;
      if (time === undefined || task === '') return [];
      const { bound, startOn, dueOn, rule, recurrence } = time;
      return [
        {
          ...toEvidence(item, item.start, item.end),
          task,
          actor: cells[actorAt] || (findChargedActor(item, sections) ?? null),
          recipient,
          channel: null,
          bound,
          startOn,
          dueOn,
          lastWorkingDay: lastDayOf(time),
          rule,
          recurrence,
        },
      ];
    });
  });
}

type CellTime = Pick<DueTime, 'bound' | 'startOn' | 'dueOn' | 'rule' | 'recurrence' | 'spanEndsOn'>;

// A bare date in such a column is the day it is due; a bare month its end.
function findCellTime(cell: string, header: DocumentHeader): CellTime | undefined {
  if (/cả năm|thường xuyên/iu.test(cell)) return undefined;
  // "Tháng 9 - 10/2027"
  const months = cell.replace(
    /^tháng\s(\d{1,2})\s?(?:-|–|đến)\s?(?:tháng\s)?(?=\d{1,2}(?:\/|\snăm|$))/iu,
    'từ tháng $1 đến tháng ',
  );
  // "01/6 - 30/6", "từ 01 đến 30/6/2027".
  const window = /^(?:từ\s)?(?:ngày\s)?(\d.*?(?:-|–|đến).*)$/iu.exec(cell)?.[1];
  const opened = window === undefined ? undefined : findDueTimes(`từ ngày ${window}`, header)[0];
  if (opened?.startOn != null) return opened;
  if (/^từ\s|\d\s?-\s?\d{1,2}\//iu.test(cell) && opened === undefined && months === cell) return undefined;
  const time = findDueTimes(cell, header)[0];
  if (time !== undefined) return time;
  const date = findDates(`ngày ${cell.replace(/^ngày\s/iu, '')}`).find(
    (found) => found.date.day !== null,
  )?.date;
  if (date !== undefined) {
    const dueOn = toIsoDate(withYear(date, header));
    return {
      bound: 'by',
      startOn: null,
      dueOn,
      rule: dueOn === null ? cell : null,
      recurrence: null,
      spanEndsOn: null,
    };
  }
  const words = months === cell ? `trong ${cell}` : months;
  const span = /^(?:tháng|quý)\s/iu.test(cell) ? findDueTimes(words, header)[0] : undefined;
  return span && { ...span, rule: cell };
}
