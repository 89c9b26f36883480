import { foldMarks } from '../../language/fold.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline, Evidence, Target, Task } from '../../model/register.ts';
import { obligationWording as wording } from './coverage-wording.ts';

/** What a task says again, and why it is not counted twice. */
export interface Restated {
  readonly item: Target | Deadline;
  readonly reason: string;
}

/**
 * The target or deadline that says all a task says: its words, but for who does it and words of order, stand in their
 * quotes, and what is due is what the task is. Null where the task says more.
 */
export function findRestated(task: Task, document: OfficialDocument): Restated | null {
  // The day of a row or sentence is its lead's: who joins in is told it nowhere else.
  if (task.role === 'coordinate') return null;
  const isWithin = ({ start, end }: Evidence) => start < task.end && task.start < end;
  const deadlines = document.deadlines.filter(isWithin);
  const targets = document.targets.filter(isWithin);
  const [item] = [...deadlines, ...targets];
  const said = new Set([
    ...deadlines.flatMap(listDeadlineWords),
    ...targets.flatMap(({ quote }) => toWords(quote)),
  ]);
  for (const word of toWords(task.actor ?? '')) said.add(word);
  const text = deadlines.length > 0 ? task.task.replace(SENT_TO, ' ') : task.task;
  const words = toWords(text).filter((word) => !ORDER.has(word));
  if (item === undefined || words.length === 0 || !words.every((word) => said.has(word))) return null;
  return { item, reason: deadlines.length > 0 ? wording.restatesDeadline : wording.restatesTarget };
}

/** What is due, by whom, for whom and when; the sentence may say more than is due. */
function listDeadlineWords({ task, actor, recipient, channel, rule, recurrence, quote }: Deadline): string[] {
  const told = [task, actor, recipient, channel, rule, recurrence].filter((part) => part !== null).join(' ');
  return [...toWords(told), ...toWords(quote).filter((word) => /\d/.test(word) || DATE.has(word))];
}

/** "… về Sở Y tế": where a report goes says no more than that it is due. */
const SENT_TO =
  /\s(?:về|gửi|tới|đến)\s+(?:Sở|Bộ|UBND|Ủy ban|Uỷ ban|HĐND|Phòng|Văn phòng|Ban|Trung tâm|Công an|Đảng ủy|Tỉnh ủy|Thành ủy)\s[^,;:.()]*/gu;

/** Words of order, which say no more than that it is to be done. */
const ORDER = new Set(
  'va cac la cua cho theo quy dinh phai can co duoc dam bao phan dau thuc hien dat trong nam ve den hang voi nhu sau de tren dia ban xa tinh'.split(
    ' ',
  ),
);

const DATE = new Set('truoc ngay thang cham nhat het moi dinh ky quy gui vong ke tu khi'.split(' '));

function toWords(text: string): string[] {
  return foldMarks(text).match(/[a-z\d]+/g) ?? [];
}
