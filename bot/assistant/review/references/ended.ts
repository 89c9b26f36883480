import { collectIncomingActs } from '../../../../knowledge/directives/incoming-acts.ts';
import { type JudgedDocument, judgeValidity } from '../../../../knowledge/directives/validity.ts';
import { parsePeriod } from '../../../../knowledge/language/period.ts';
import { formatIsoDate } from '../../../../knowledge/language/vietnamese-date.ts';
import type { Reference } from '../../../../knowledge/model/register.ts';
import type { DocumentHead } from '../../../../knowledge/store/store.ts';
import { referenceWording } from '../../../../prompts/review-reference-wording.ts';
import type { Draft } from '../draft.ts';
import { type Finding, type FindingEvidence, toFinding } from '../finding.ts';
import type { Holdings } from '../holdings.ts';
import { type CitedPlace, toPlace } from './cited-places.ts';

/** A mention with the held document it is of; null where none is. */
export interface MatchedPlace {
  readonly place: CitedPlace;
  readonly head: DocumentHead | null;
}

const RESTS_ON: readonly Reference['relation'][] = ['implements', 'legal-basis', 'guided-by'];
const ACTS: readonly Reference['relation'][] = ['replaces', 'repeals', 'amends'];
/** Sentences that look back, or say themselves that the document has ended. */
const LOOKS_BACK =
  /(?:tổng kết|sơ kết|đánh giá|kết quả|thành tích|trước đây|hết hiệu lực|đã được thay thế|thay thế bởi|không còn hiệu lực|kế thừa|kết thúc|(?<!\p{L})cũ(?!\p{L})|nay không còn|không còn phù hợp)/iu;

/** Documents a draft rests on that had ended, or had not begun, by its time; each once. */
export async function findEnded(
  matched: readonly MatchedPlace[],
  draft: Draft,
  holdings: Holdings,
): Promise<Finding[]> {
  const judged = new Map<string, { readonly match: MatchedPlace; readonly document: JudgedDocument }>();
  for (const match of matched) {
    const { place, head } = match;
    if (judged.has(place.key) || !isRestedOn(place, draft)) continue;
    judged.set(place.key, { match, document: head ?? toJudged(place) });
  }
  const documents = [...judged.values()].map(({ document }) => document);
  const acts = await collectIncomingActs(holdings.store, holdings.viewer, documents);
  const names = new Map(holdings.heads.map((head) => [head.id, head]));
  return [...judged.values()].flatMap(({ match, document }) => {
    const { status, reason, evidence } = judgeValidity(document, acts.get(document.id) ?? [], dayOf(draft));
    if (status !== 'lapsed' && status !== 'replaced') return judgeTerm(match, document, draft);
    const [first] = evidence;
    const source = first === undefined ? undefined : names.get(first.documentId);
    return [
      toFinding(toPlace(match.place), {
        code: status === 'lapsed' ? 'REFERENCE_LAPSED' : 'REFERENCE_REPLACED',
        severity: RESTS_ON.includes(match.place.reference.relation) ? 'error' : 'warning',
        message: referenceWording.ended[status](reason),
        suggestion: referenceWording.endedSuggestion,
        source: source === undefined ? referenceWording.termSource : referenceWording.held(nameOf(source)),
        evidence: source === undefined || first === undefined ? null : { ...first, document: nameOf(source) },
      }),
    ];
  });
}

function nameOf(head: DocumentHead): FindingEvidence['document'] {
  return [head.type ?? '', head.number ?? '', head.issuer ?? ''].filter((part) => part !== '').join(', ');
}

function isRestedOn({ reference, isNested }: CitedPlace, draft: Draft): boolean {
  if (isNested || ACTS.includes(reference.relation) || reference.standing !== undefined) return false;
  const item = draft.items.find(({ ordinal }) => ordinal === reference.passage);
  return item !== undefined && !LOOKS_BACK.test(item.text.replace(reference.quote, ' '));
}

/** A plan of a year to come is carried out in that year, not on the day it is signed. */
function dayOf({ day, document: { period } }: Draft): string {
  return period.from !== null && period.from > day ? period.from : day;
}

/** What is not held has only what the mention says of it. */
function toJudged({ reference, key }: CitedPlace): JudgedDocument {
  const { type, number, issuedOn, issuer, subject } = reference;
  return {
    id: `cited ${key}`,
    kind: 'cited-only',
    type,
    number,
    issuedOn,
    issuer,
    issuerLevel: null,
    issuerSystem: null,
    place: null,
    subject,
    period: parsePeriod(subject ?? ''),
    effects: [],
  };
}

/** A programme whose subject names years that are over by the draft's. */
function judgeTerm({ place }: MatchedPlace, { period, subject }: JudgedDocument, draft: Draft): Finding[] {
  const { to } = period;
  if (to === null || to >= dayOf(draft) || !RESTS_ON.includes(place.reference.relation)) return [];
  if (/(?:tầm nhìn|định hướng|những năm tiếp theo)/iu.test(subject ?? '')) return [];
  return [
    toFinding(toPlace(place), {
      code: 'REFERENCE_LAPSED',
      severity: 'warning',
      message: referenceWording.ended.lapsed(referenceWording.termOver(formatIsoDate(to))),
      suggestion: referenceWording.endedSuggestion,
      source: referenceWording.termSource,
    }),
  ];
}
