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
  const { text, sources, due, choice, names = [] } = carried;
  const said = [...listNames(material.agency.name, sources), ...names];
  const end = choice === undefined ? '.' : `. ${choice}.`;
  const plain = {
    paragraph: write('item', `${text}${end}`, sources, said),
    warnings: [],
  };
  if (due === null || due.dueOn === null) return plain;
  const { dueOn, bound } = due;
  if (dueOn < material.asOf) return { ...plain, warnings: [wording.pastDay(text, formatIsoDate(dueOn))] };
  const isToItself = due.recipient !== null && isOwnKind(due.recipient, material.agency);
  if (material.marginDays === 0 || due.startOn !== null || bound === 'on' || isToItself) return plain;
  const own = findInternalDay(bound, dueOn, material.marginDays);
  if (own === undefined) return { ...plain, warnings: [wording.noHolidays(formatIsoDate(dueOn))] };
  if (own < material.asOf) return { ...plain, warnings: [wording.tooLate(text, formatIsoDate(dueOn))] };
  const claimed = formatIsoDate(own);
  const added = wording.internalDay(claimed, material.marginDays);
  const computation = { claimed, recompute: () => recompute(due, material.marginDays) };
  const paragraph = write('item', `${text}; ${added}${end}`, sources, [...said, added]);
  return {
    paragraph: { ...paragraph, statement: { ...paragraph.statement, computations: [computation] } },
    warnings: [],
  };
}

function recompute({ bound, dueOn }: Deadline, marginDays: number): string | null {
  const day = dueOn === null ? undefined : findInternalDay(bound, dueOn, marginDays);
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
