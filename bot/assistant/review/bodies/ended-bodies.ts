import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { fieldsOn, type SectorBody, sectorBodies } from '../../../../knowledge/agencies/sector-bodies.ts';
import { findTopicFields } from '../../../../knowledge/agencies/topic-fields.ts';
import { FIRST_DAY_OF_TWO_TIERS } from '../../../../knowledge/agencies/unit-days.ts';
import { plainKey } from '../../../../knowledge/agencies/unit-names.ts';
import { bodyWording } from '../../../../prompts/review-body-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import { type Finding, toFinding } from '../finding.ts';

const HEAD = /(?<!\p{L})(?:Bộ|Sở|Phòng|Ban|Ủy ban|sở|phòng)\s(?=\p{Lu})/gu;
/** No name of a sector's body has more words. */
const MAX_WORDS = 14;

const BY_KEY = Map.groupBy(
  sectorBodies.flatMap((body) => body.keys.map((key) => ({ key, body }))),
  ({ key }) => key,
);

/** A body of a sector that had ended by the draft's day, where a text names it. */
export interface EndedMention {
  readonly start: number;
  readonly finding: Finding;
}

/** Whether a text names a bộ, sở or phòng that had ended by a day (`YYYY-MM-DD`). */
export function namesEndedBody(text: string, day: string): boolean {
  return [...text.matchAll(HEAD)].some((match) => {
    const named = readBody(text.slice(match.index));
    return named?.bodies.every(({ until }) => until !== null && until < day) === true;
  });
}

/** Bộ, sở, phòng that had ended by the draft's day. */
export function findEndedBodies(draft: Draft, item: OutlineItem): EndedMention[] {
  return [...item.text.matchAll(HEAD)].flatMap((match) => {
    const named = readBody(item.text.slice(match.index));
    if (named === undefined || named.bodies.some((body) => body.until === null || body.until >= draft.day))
      return [];
    const successors = listSuccessors(named.bodies, draft);
    const isOfDistrict =
      named.bodies.every(({ rank }) => rank === 'division') && draft.day >= FIRST_DAY_OF_TWO_TIERS;
    const finding = toFinding(placeOf(item, named.written), {
      code: 'BODY_ENDED',
      severity: 'error',
      ...bodyWording.ended(named.written, successors),
      source: isOfDistrict ? bodyWording.law : bodyWording.ministries,
    });
    return [{ start: match.index, finding }];
  });
}

/** The longest run of words that names a body. */
function readBody(
  text: string,
): { readonly written: string; readonly bodies: readonly SectorBody[] } | undefined {
  const ends = [...text.matchAll(/[\p{L}\d](?=[\s,;.:()/]|$)/gu)]
    .slice(0, MAX_WORDS)
    .map(({ index }) => index + 1);
  const found = ends.flatMap((end) => {
    const written = text.slice(0, end);
    const bodies = BY_KEY.get(plainKey(written))?.map(({ body }) => body) ?? [];
    return bodies.length === 0 || /[;:]/u.test(written) ? [] : [{ written, bodies }];
  });
  return found.at(-1);
}

/** Who manages its fields now: those of the draft's matter where they tell, else all. */
function listSuccessors(bodies: readonly SectorBody[], { day, document }: Draft): string[] {
  const fields = new Set(bodies.flatMap((body) => (body.until === null ? [] : fieldsOn(body, body.until))));
  const topic = findTopicFields(document.subject ?? '').filter((field) => fields.has(field));
  const meant = topic.length > 0 ? new Set(topic) : fields;
  const rank = bodies[0]?.rank === 'division' ? 'commune-division' : bodies[0]?.rank;
  const names = sectorBodies
    .filter(
      (body) =>
        body.rank === rank && !body.isOccasional && fieldsOn(body, day).some((field) => meant.has(field)),
    )
    .map(({ name }) => name);
  return [...new Set(names)];
}
