import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { judgeActor } from '../../../knowledge/directives/coverage/judge-actor.ts';
import { opensWithDeed } from '../../../knowledge/directives/coverage/own-part.ts';
import { formatIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { capitalise, toSentence } from './carry-wording.ts';
import type { ObligingSentence } from './obliging-sentences.ts';
import { isTableRow, toCells } from './table-row.ts';

/** What columns of a table of tasks are called. Order matters: "Cơ quan phối hợp thực hiện" says who joins in. */
const COLUMNS = {
  partner: /phối hợp/iu,
  lead: /chủ trì|phụ trách|chịu trách nhiệm|(?:cơ quan|đơn vị|người|bộ phận) (?:thực hiện|được giao)|phân công|^trách nhiệm/iu,
  time: /thời (?:gian|hạn)|tiến độ|hoàn thành|lộ trình|^hạn/iu,
  product: /sản phẩm|kết quả|đầu ra/iu,
  task: /nhiệm vụ|nội dung|công việc|hoạt động|^việc/iu,
} as const;
type Column = keyof typeof COLUMNS;

/**
 * A row of a table of tasks as a sentence: what is to be done, with whom, what comes of it and by when, in the words of its
 * cells. Undefined where its cells do not stand under the table's heads one by one, or none of them names the agency.
 */
export function sayRow({ whole, headings }: ObligingSentence, agency: Agency): string | undefined {
  const head = headings.findLast((heading) => isTableRow({ quote: heading }));
  const row = head === undefined ? undefined : readRow(toCells(head), toCells(whole.quote));
  const { task, lead, partner, product, time } = row ?? {};
  if (task === undefined || lead === undefined) return undefined;
  const told = [
    ...(product === undefined ? [] : [wording.product(lowerWord(product))]),
    ...(time === undefined ? [] : [wording.time(lowerWord(time))]),
  ];
  const leads = listBodies(lead);
  const others = leads.filter((body) => !isMeant(body, agency));
  if (others.length === leads.length)
    return partner !== undefined && listBodies(partner).some((body) => isMeant(body, agency))
      ? [sayJoined(lead, task), ...told].join('; ')
      : undefined;
  const partners = listBodies(partner ?? '')
    .filter((body) => !isMeant(body, agency))
    .map((body) => toOwnCommune(body, agency));
  return [
    capitalise(task),
    ...(others.length === 0 ? [] : [wording.leadsToo(others.map(lowerPlural).join(', '))]),
    ...(partners.length === 0 ? [] : [wording.withPartners(partners.map(lowerPlural).join(', '))]),
    ...told,
  ].join('; ');
}

/** A deadline of a table's row as a sentence: what is due, then by when. */
export function sayDeadline({ task, dueOn, rule, bound }: Deadline): string {
  const when = dueOn === null ? (rule ?? '') : `${wording.bounds[bound]} ${formatIsoDate(dueOn)}`;
  return `${toSentence(task)}: ${when}`.trim();
}

function readRow(
  heads: readonly string[],
  cells: readonly string[],
): Partial<Record<Column, string>> | undefined {
  // Only empty cells at the end are dropped with their borders.
  if (cells.length > heads.length || heads.length - cells.length > 1) return undefined;
  const row: Partial<Record<Column, string>> = {};
  for (const [at, head] of heads.entries()) {
    const column = (Object.keys(COLUMNS) as Column[]).find((name) => COLUMNS[name].test(head));
    const cell = cells[at]?.replace(/[\s.;,]+$/u, '') ?? '';
    if (column === undefined) continue;
    // Two columns of one kind: which of them is meant is not known.
    if (row[column] !== undefined && column !== 'product') return undefined;
    if (/\p{L}|\d/u.test(cell)) row[column] ??= cell;
  }
  return row;
}

function sayJoined(lead: string, task: string): string {
  const named = lowerPlural(lead);
  return opensWithDeed(task) ? wording.joinIn(named, lowerWord(task)) : wording.joinInActivity(named, task);
}

const NEXT =
  /\s*;\s*|(?:\s*,\s+|\s+và\s+)(?=(?:[Cc]ác |Sở|UBND|Ủy ban|Bộ|Ban|Công an|Phòng|Hội|Đoàn|Mặt trận|Trung tâm|Thanh tra|Văn phòng|doanh nghiệp|Doanh nghiệp)(?!\p{Ll}))/u;

/** The bodies of a cell, each by itself: "Sở A; UBND các xã, phường" is two. */
function listBodies(cell: string): string[] {
  return cell
    .split(NEXT)
    .map((body) => body.trim())
    .filter((body) => body !== '');
}

function isMeant(body: string, agency: Agency): boolean {
  return judgeActor(body, agency).applies;
}

/** The committees of all communes are, beside a school, that of its own. */
function toOwnCommune(body: string, { kind, units: [unit] }: Agency): string {
  return kind === 'school' && unit !== undefined && ALL_COMMUNES.test(body)
    ? `Ủy ban nhân dân ${unit.noun} ${unit.name}`
    : body;
}
const ALL_COMMUNES =
  /^(?:[UỦ][ỷy] ban nhân dân|UBND)\s(?:(?:các|cấp)\s)?(?:xã|phường)(?:(?:,| và)\s(?:xã|phường|thị trấn|đặc khu))*$/u;

/** "Các sở" within a sentence. */
function lowerPlural(body: string): string {
  return body.replace(/^(?:Các|Mỗi|Những)(?=\s)/u, (word) => word.toLowerCase());
}

/** "Quyết định" in a sentence is small, "UBND" is not. */
function lowerWord(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;
}
