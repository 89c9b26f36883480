import type { Period } from '../../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { Candidate } from '../register/register-candidates.ts';

/** "Đến năm 2035", "mục tiêu năm 2035" is when something is to be reached, though a plan's own name may have the year. */
const AIM =
  /\b(?:den|vao|toi) (?:het |cuoi )?(?:nam )?(?:19|20)\d\d\b|\b(?:chi tieu|muc tieu|chi so|con so)(?: cua| cho| trong)? nam (?:19|20)\d\d\b/;

/**
 * The targets for the years asked of; undefined where a year may as well be the document's own.
 *
 * @param all of one document
 */
export function keepAskedYears(
  all: readonly Candidate[],
  document: OfficialDocument,
  { question, catalogue }: AnswerContext,
): readonly Candidate[] | undefined {
  const { years } = question;
  const ends = new Set(all.map(endOf).filter((year) => year !== undefined));
  if (years.length === 0 || ends.size <= 1) return all;
  const [only, ...others] = years;
  // A plan for one year may say what comes after it: that is not asked of with its year.
  if (only !== undefined && others.length === 0 && isOneYear(document.period, only))
    return all.filter((item) => (endOf(item) ?? only) === only);
  const header = catalogue.findHeader(document.id);
  const isOwn = (year: number) =>
    year === document.issuedOn.year || header.strength({ marked: String(year), folded: String(year) }) === 1;
  const isAim =
    others.length === 0 && (AIM.test(question.folded) || (only !== undefined && isWithin(document, only)));
  if (!isAim && years.every(isOwn)) return others.length > 0 ? all : undefined;
  const wanted = years.filter((year) => ends.has(year));
  return wanted.length === 0 ? undefined : all.filter((item) => wanted.some((year) => year === endOf(item)));
}

function endOf({ fact }: Candidate): number | undefined {
  return 'period' in fact && fact.period.to !== null ? Number(fact.period.to.slice(0, 4)) : undefined;
}

function isOneYear({ from, to }: Period, year: number): boolean {
  return from?.startsWith(String(year)) === true && to?.startsWith(String(year)) === true;
}

/** Whether a year is one of several that a document is for, and not the one it was issued in. */
function isWithin({ period: { from, to }, issuedOn }: OfficialDocument, year: number): boolean {
  if (from === null || to === null || from.slice(0, 4) === to.slice(0, 4)) return false;
  return Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4)) && year !== issuedOn.year;
}
