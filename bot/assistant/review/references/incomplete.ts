import { isTableRow } from '../../../../ingest/clean/line-shapes.ts';
import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { referenceWording } from '../../../../prompts/review-reference-wording.ts';
import { type Draft, isPart } from '../draft.ts';
import type { Finding, Severity } from '../finding.ts';
import { breakRule } from '../form/break-rule.ts';
import { type CitedPlace, toPlace } from './cited-places.ts';

/** Laws, and what is cited by name: type and name are all that is asked. */
const BY_NAME: readonly string[] = ['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp', 'Công ước'];
/** What joins two numbers whose day and issuer follow the second ("số 12/KH-UBND, số 13/KH-UBND ngày …"). */
const SHARES_TAIL = /^[\s,;]*(?:và|,|;)\s*(?:[\p{L}\s]{0,30}?số\s*:?\s*)?$/u;

/** First mentions that leave out what the rule asks for. */
export function findIncomplete(places: readonly CitedPlace[], draft: Draft): Finding[] {
  const items = new Map(draft.items.map((item) => [item.ordinal, item]));
  return places.flatMap((place, i) => {
    const item = items.get(place.reference.passage);
    if (item === undefined || !isJudged(place, item)) return [];
    const missing = listMissing(place);
    const next = places[i + 1];
    if (missing.length === 0 || (next !== undefined && sharesTail(place, next, item))) return [];
    const words = missing.map((part) => referenceWording.parts[part]);
    return breakRule(draft, 'citation', toPlace(place), {
      code: 'REFERENCE_INCOMPLETE',
      // In a part the first mention may stand in another one.
      severity: isPart(draft) ? 'hint' : rate(missing, item),
      message: referenceWording.incomplete(words),
      suggestion: referenceWording.fill(words),
    });
  });
}

// In the title, in tables, in the subject of another document and in what is only pointed to, the short form is usual.
function isJudged({ isFirst, isNested, reference }: CitedPlace, item: OutlineItem): boolean {
  const isInText = item.zone === 'opening' || item.zone === 'body' || item.zone === 'closing';
  const isByName = reference.number === null || (reference.type !== null && BY_NAME.includes(reference.type));
  return isFirst && !isNested && isInText && !isByName && !isTableRow(item.text);
}

type Part = keyof typeof referenceWording.parts;

// A decision names who asked for it by the number and day of the tờ trình alone (mẫu 1.2).
function listMissing({ hasSymbol, writtenIssuer, reference }: CitedPlace): Part[] {
  const { type, issuedOn, subject } = reference;
  const date: Part[] =
    issuedOn.year === null && issuedOn.day === null
      ? ['date']
      : issuedOn.day === null || issuedOn.year === null
        ? ['wholeDate']
        : [];
  return [
    ...(type === null ? (['type'] as const) : []),
    ...(hasSymbol ? [] : (['symbol'] as const)),
    ...date,
    ...(writtenIssuer === null ? (['issuer'] as const) : []),
    ...(subject === null && type !== 'Tờ trình' ? (['subject'] as const) : []),
  ];
}

/** A basis must be named in full; elsewhere a missing subject alone is often meant. */
function rate(missing: readonly Part[], item: OutlineItem): Severity {
  const isOnlySubject = missing.every((part) => part === 'subject');
  return isOnlySubject && item.zone !== 'opening' ? 'hint' : 'warning';
}

function sharesTail(place: CitedPlace, next: CitedPlace, item: OutlineItem): boolean {
  const { passage, issuedOn, subject } = place.reference;
  const hasTail = issuedOn.year !== null || subject !== null || place.writtenIssuer !== null;
  if (hasTail || passage !== next.reference.passage) return false;
  const between = item.text.slice(place.reference.end - item.start, next.reference.start - item.start);
  return SHARES_TAIL.test(between) && next.reference.issuedOn.year !== null;
}
