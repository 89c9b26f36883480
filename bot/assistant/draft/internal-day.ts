import { formatIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { lastWorkingDay } from '../../../knowledge/language/working-days.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import type { CarriedText } from './carried.ts';
import type { ComposedParagraph, DraftMaterial } from './draft.ts';
import { isOwnKind } from './own-kind.ts';
import { listNames, write } from './paragraphs.ts';

/** A carried sentence as an item of the plan, and what must be told of its day. */
export interface DatedItem {
  readonly paragraph: ComposedParagraph;
  readonly warnings: readonly string[];
}

/**
 * A carried sentence with the earlier day by which the agency's own parts are to be done, so that the superior's is met.
 * The superior's own day stays as it is written. No earlier day is set for what begins on a day, is due to the agency
 * itself, or would have to be done before the draft is.
 */
export function toDatedItem(carried: CarriedText, material: DraftMaterial): DatedItem {
  const { text, sources, choice } = carried;
  const said = listSaid(carried, material);
  const end = choice === undefined ? '.' : `. ${choice}.`;
  const plain = {
    paragraph: write('item', `${text}${end}`, sources, said),
    warnings: [],
  };
  const dues = listDues(carried);
  const [first] = dues;
  if (first === undefined) return plain;
  const over = dues.filter(({ dueOn }) => dueOn < material.asOf);
  const told = over.map(({ dueOn }) => wording.pastDay(text, formatIsoDate(dueOn)));
  if (over.length > 0) return { ...plain, warnings: told };
  if (material.marginDays === 0 || namesMoreDays(text, dues) || !dues.every((due) => isOwed(due, material)))
    return plain;
  const days = dues.map((due) => ({
    due,
    own: findInternalDay(due.bound, due.dueOn, material.marginDays) ?? null,
  }));
  const bad = days.find(({ own }) => own === null || own < material.asOf);
  if (bad !== undefined) {
    const day = formatIsoDate(bad.due.dueOn);
    return { ...plain, warnings: [bad.own === null ? wording.noHolidays(day) : wording.tooLate(text, day)] };
  }
  return addDays(carried, days, material);
}

/** What it may name beside its sources' words. */
function listSaid({ sources, names = [] }: CarriedText, { agency }: DraftMaterial): string[] {
  return [...listNames(agency.name, sources), ...names];
}

/** A day that is due, and the agency's own before it. */
interface OwnDay {
  readonly due: DatedDeadline;
  readonly own: string | null;
}

function addDays(carried: CarriedText, days: readonly OwnDay[], material: DraftMaterial): DatedItem {
  const { text, sources, choice } = carried;
  const { marginDays } = material;
  const said = days.map(({ own }) => formatIsoDate(own ?? ''));
  const added = wording.internalDay(said, marginDays);
  const end = choice === undefined ? '.' : `. ${choice}.`;
  const paragraph = write('item', `${text}; ${added}${end}`, sources, [
    ...listSaid(carried, material),
    added,
  ]);
  const computations = days.map(({ due }, i) => ({
    claimed: said[i] ?? '',
    recompute: () => recompute(due, marginDays),
  }));
  return { paragraph: { ...paragraph, statement: { ...paragraph.statement, computations } }, warnings: [] };
}

/** A deadline with its day. */
type DatedDeadline = Deadline & { readonly dueOn: string };

/** The days that a carried sentence names, the earliest first; each once. */
function listDues({ text, due, sources }: CarriedText): DatedDeadline[] {
  const [source] = sources;
  if (due === null || source === undefined) return [];
  const { deadlines } = source.document;
  const said = deadlines.filter((one) => source.quote.includes(one.quote) && isSaidIn(one, text));
  const dated = [due, ...said].filter((one): one is DatedDeadline => one.dueOn !== null);
  const once = dated.filter((one, i) => dated.findIndex(({ dueOn }) => dueOn === one.dueOn) === i);
  return once.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

const DAY = /\d{1,2}\s*(?:\/|\s+tháng\s+)\s*\d{1,2}/gu;

function isSaidIn({ quote }: Deadline, text: string): boolean {
  const days = quote.match(DAY) ?? [];
  return days.some((day) => text.includes(day));
}

const BOUND_DAY =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|đến|hết|xong)\s+(?:hết\s+)?(?:là\s+)?(?:ngày\s+)?(?=\d{1,2}\s*(?:\/|\s+tháng\s)\s*\d)/giu;

/** Of days that no register has none can be set earlier: then none of them is. */
function namesMoreDays(text: string, dues: readonly DatedDeadline[]): boolean {
  return (text.match(BOUND_DAY) ?? []).length > dues.length;
}

/** What begins on a day, is held on it or is due to the agency itself has no earlier one. */
function isOwed({ startOn, bound, recipient }: Deadline, { agency }: DraftMaterial): boolean {
  return startOn === null && bound !== 'on' && (recipient === null || !isOwnKind(recipient, agency));
}

function recompute({ bound, dueOn }: DatedDeadline, marginDays: number): string | null {
  const day = findInternalDay(bound, dueOn, marginDays);
  return day === undefined ? null : formatIsoDate(day);
}

/**
 * The day that lies some working days before the last one that meets a bound.
 *
 * @param dueOn `YYYY-MM-DD`
 * @returns undefined where the holidays of the year are not known
 * @example findInternalDay('before', '2026-12-05', 3) // '2026-12-01'
 */
export function findInternalDay(
  bound: Deadline['bound'],
  dueOn: string,
  marginDays: number,
): string | undefined {
  let day = lastWorkingDay(bound, dueOn);
  for (let i = 0; i < marginDays && day !== null; i++) day = lastWorkingDay('before', day);
  return day ?? undefined;
}
