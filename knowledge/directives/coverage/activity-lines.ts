import { rememberFor } from '../../language/remember.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline, Evidence, Task } from '../../model/register.ts';

/** A line below an activity that says who leads it or joins in it: "- Đơn vị chủ trì: …". */
const WHO =
  /^\s*(?:[-–•+]\s*|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s+)?(?:(?:đơn vị|cơ quan|bộ phận|người)\s)?(?:chủ trì|phối hợp|thực hiện|phụ trách|chịu trách nhiệm)[^:,;.]{0,30}:/iu;
/** One that says when it takes place. */
const WHEN = /^\s*(?:[-–•+]\s*)?(?:thời (?:gian|hạn)|tiến độ|lộ trình)[^:,;.]{0,30}:/iu;

/** Whether words are such a line: what is to be done stands in the heading above it, which is the task of its item. */
export function saysWhoActs({ quote }: Pick<Evidence, 'quote'>): boolean {
  return WHO.test(quote);
}

/** Whether words only say when the activity above them takes place. */
export function saysWhen({ quote }: Pick<Evidence, 'quote'>): boolean {
  return WHEN.test(quote);
}

/** Who the lines of an activity say leads it, or else does it, for any other line of it; undefined where none of them does. */
export function findActivityLead(item: Evidence, document: OfficialDocument): string | undefined {
  const lines = listActivityTasks(item, document);
  const lead = lines.find(({ role }) => role === 'lead') ?? lines.find(({ role }) => role === 'do');
  return lead?.actor ?? undefined;
}

/** Everybody the lines of an activity say leads or does it, for any other line of it; empty where none of them says so. */
export function listActivityDoers(item: Evidence, document: OfficialDocument): string[] {
  return listActivityTasks(item, document).flatMap(({ role, actor }) =>
    role === 'coordinate' || actor === null ? [] : [actor],
  );
}

/** The lines of the activity an item stands below that say who acts. */
export function listActivityTasks(item: Evidence, document: OfficialDocument): readonly Task[] {
  return linesOf(document).tasks.get(headingOf(item)) ?? [];
}

/** The lines of the activity an item stands below that say when. */
export function listActivityTimes(item: Evidence, document: OfficialDocument): readonly Deadline[] {
  return linesOf(document).times.get(headingOf(item)) ?? [];
}

const linesOf = rememberFor(({ tasks, deadlines }: OfficialDocument) => ({
  tasks: Map.groupBy(tasks.filter(isBelow).filter(saysWhoActs), headingOf),
  times: Map.groupBy(deadlines.filter(isBelow).filter(saysWhen), headingOf),
}));

function isBelow(item: Evidence): boolean {
  return headingOf(item) !== '';
}

const DASH = /, gạch đầu dòng \d+$/u;

/** The place of the heading an item stands below; empty for what stands below none. */
function headingOf({ locator }: Evidence): string {
  if (DASH.test(locator)) return locator.replace(DASH, '');
  return locator.includes('.') ? locator.replace(/\.[^.]*$/u, '') : '';
}
