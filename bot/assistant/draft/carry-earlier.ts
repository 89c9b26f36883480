import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { findPersonalData } from '../../../knowledge/language/personal-data.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { namesEndedBody } from '../review/bodies/ended-bodies.ts';
import { namesEndedLevel } from '../review/bodies/ended-units.ts';
import { blankFigures } from './blank-figures.ts';
import { carrySentence } from './carry-sentence.ts';
import { isOfItsTime, toSentence } from './carry-wording.ts';
import { isTableRow } from './table-row.ts';

/**
 * A sentence of the agency's own earlier plan as it may stand again: without clauses on bodies and levels that are gone
 * and on a theme or a comparison of its time, without what it once told communes to do, its days and figures to be filled in. Undefined where nothing is left, a person
 * is named, or it is of a table.
 *
 * @param asOf `YYYY-MM-DD`
 */
export function carryEarlier(
  document: OfficialDocument,
  quote: string,
  agency: Agency,
  asOf: string,
): string | undefined {
  if (isTableRow({ quote })) return undefined;
  const own = toSentence(quote).replace(DIRECTING, '').replaceAll(THEME, wording.ownTheme);
  const standing = own
    .split(/\s*;\s*/u)
    .filter((clause) => !namesEndedBody(clause, asOf) && !namesEndedLevel(clause, asOf))
    .filter((clause) => !isOfItsTime(clause, document));
  if (standing.length === 0) return undefined;
  const carried = carrySentence({ document, quote: standing.join('; '), actors: [], isOwn: true }, agency);
  return carried === undefined || namesPerson(carried) ? undefined : blankFigures(carried);
}

/** "… với chủ đề “…”": each time has its own, which is to be filled in. */
const THEME = /(?:với |theo |có )?(?:chủ đề|thông điệp)(?: là)?\s*:?\s*(?:“[^”]*”|"[^"]*")/giu;
const OF_PERSON = /(?<!\p{L})(?:ông|bà|anh|chị|cô|thầy|cháu|em|bé|đồng chí)\s+\p{Lu}\p{Ll}+/u;

/** What was done for one person last time is nobody's plan. */
function namesPerson(sentence: string): boolean {
  return OF_PERSON.test(sentence) || findPersonalData(sentence).length > 0;
}

/** Left over from a superior's plan: a commune directs no communes, it does the work itself. */
const DIRECTING =
  /^(?:Kịp thời |Chủ động )?(?:hướng dẫn|chỉ đạo|đôn đốc|yêu cầu)(?:,? (?:hướng dẫn|chỉ đạo|đôn đốc))* (?:các )?(?:xã|phường|thị trấn|huyện)(?:,? (?:và )?(?:xã|phường|thị trấn|huyện))*(?: (?:trong|trên địa bàn) (?:huyện|tỉnh|thành phố))?\s+(?=\p{L})/iu;
