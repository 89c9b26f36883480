import type { Period } from '../../model/calendar.ts';

/** Whether a target runs to a year behind the plan's: a plan of a school's year may carry one to the end of its second year. */
export function isLongTerm(period: Period, plan: Period): boolean {
  return period.to !== null && plan.to !== null && period.to.slice(0, 4) > plan.to.slice(0, 4);
}
