import type { Relations } from '../../../knowledge/directives/related-documents.ts';
import { documentNumberKey } from '../../../knowledge/language/document-number.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { isHeld } from '../../../knowledge/search/document-cards.ts';
import { isOfSome } from '../../../knowledge/search/match-documents.ts';
import { selectByPlace } from '../../../knowledge/search/match-places.ts';
import { nameOfPlace } from '../../../knowledge/search/place-names.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { chartWording } from '../../../prompts/chart-wording.ts';
import { type AnswerContext, holdsRequired, type Scope } from '../answer-context.ts';
import { findAges } from '../comparison/compare-items.ts';
import { type Facet, findFacets, withoutFacets } from '../comparison/question-facets.ts';
import { findScope } from '../find-scope.ts';
import { chooseItems } from '../register/choose-items.ts';
import { findDocumentWords } from '../register/document-words.ts';
import { type Candidate, collectCandidates } from '../register/register-candidates.ts';
import { type ChartItem, standings, titleOf } from './chart-rows.ts';
import { keepConcerned } from './concerned-items.ts';
import { findByName, type IndicatorGroup, nameChartOf } from './name-indicators.ts';
import { groupByIndicator, toMatterWords } from './same-indicator.ts';

/** What a question for a chart asks for, its places and years apart. */
export interface AskedChart {
  /** What is measured, as typed. */
  readonly matter: string;
  /** The words that name places and years, as typed: to be said again with an indicator chosen. */
  readonly facets: string;
  readonly years: readonly number[];
}

/** The indicators meant, each with all its values held. */
export interface MeantIndicators {
  readonly groups: readonly (readonly ChartItem[])[];
  /** What must be said of what was looked through. */
  readonly notes: readonly string[];
}

/** Parts the matter of a chart from the places and years it is asked of. */
export function readAskedChart({ catalogue }: AnswerContext, text: string): AskedChart {
  const named = findFacets(text, catalogue.places);
  const left = withoutFacets(text, named);
  // Right behind a number a place is read as part of it.
  const behind = findFacets(left, catalogue.places);
  const say = (from: string, facets: readonly Facet[]) =>
    facets.map(({ start, end }) => from.slice(start, end).trim());
  const facets = [...say(text, named), ...say(left, behind)].join(', ');
  return { matter: withoutFacets(left, behind), facets, years: understandQuestion(facets).years };
}

/** The indicators that the words may mean, of the places and years asked of; none where the register has none. */
export async function findMeantIndicators(
  asked: AnswerContext,
  { matter, facets, years }: AskedChart,
): Promise<MeantIndicators> {
  const context = { ...asked, question: understandQuestion(matter) };
  const scope = await findScope(context);
  const heldCount = asked.catalogue.cards.filter(isHeld).length;
  const items = (await collectCandidates(context, scope, 'target'))
    .filter(isTarget)
    .map((item) => markStanding(item, asked.catalogue.relations));
  const { items: there, notes: concerned } = await keepConcerned(
    asked,
    keepPlaces(asked, scope, keepYears(keepNumbers(items, facets), { facets, years }), facets),
  );
  const narrowed = scope.documents.length < heldCount ? [chartWording.narrowed(scope.documents.length)] : [];
  const notes = [...narrowed, ...concerned];
  const groups = groupByIndicator(there, ({ fact }) => fact);
  // "Biểu đồ của kế hoạch 12": any of its indicators may be meant.
  if (toMatterWords(matter).length === 0) return { groups: facets === '' ? [] : groups, notes };
  const named = findNamed(groups, matter);
  if (named.length > 0) return { groups: named, notes: [...notes, ...nameAlike(named, groups)] };
  const words = await findDocumentWords(context);
  const chosen = chooseItems(context, scope, { kind: 'target', items: there, words });
  const facts = new Set(chosen?.items.map(({ fact }) => fact));
  const meant = groups.filter((group) => group.some(({ fact }) => facts.has(fact)));
  return { groups: meant, notes: [...notes, ...nameAlike(meant, groups)] };
}

/** Indicators that say the one shown in more words, or in fewer: a reader may take them for it, or miss them. */
function nameAlike(
  meant: readonly (readonly ChartItem[])[],
  groups: readonly (readonly ChartItem[])[],
): readonly string[] {
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0) return [];
  const words = new Set(toMatterWords(titleOf(only)));
  const alike = groups.filter((group) => {
    const own = new Set(toMatterWords(titleOf(group)));
    const isPart = own.isSubsetOf(words) || words.isSubsetOf(own);
    const share = Math.min(own.size, words.size) / Math.max(own.size, words.size);
    return group !== only && isPart && share >= MIN_ALIKE && isOfUnit(group, only);
  });
  const names = alike.slice(0, MAX_ALIKE).map((group) => `“${nameChartOf(group)}”`);
  return names.length === 0 ? [] : [chartWording.alike(names.join('; '))];
}

function isOfUnit(a: readonly ChartItem[], b: readonly ChartItem[]): boolean {
  return a.some(({ fact }) =>
    b.some((other) => other.fact.unit === fact.unit && other.fact.per === fact.per),
  );
}

/** Words of the shorter one, of the longer one's, from which two indicators are named together; and how many are. */
const MIN_ALIKE = 0.5;
const MAX_ALIKE = 3;

function markStanding(item: ChartItem, relations: Relations): ChartItem {
  const done = (relations.get(item.document.id) ?? []).map(({ relation }) => relation);
  const standing = standings.find((act) => done.includes(act));
  return standing === undefined ? item : { ...item, standing };
}

function isTarget(item: Candidate): item is ChartItem {
  return 'indicator' in item.fact;
}

/** With one year the values for it; with several those from the first to the last. Beside a document's number it is its year. */
function keepYears(
  items: readonly ChartItem[],
  { facets, years }: Pick<AskedChart, 'facets' | 'years'>,
): readonly ChartItem[] {
  if (years.length === 0) return items;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const isNumbered = understandQuestion(facets).numbers.length > 0;
  return items.filter(({ document, fact: { period } }) => {
    const { year } = document.issuedOn;
    if (isNumbered && year !== null && years.includes(year)) return true;
    const end = Number((period.to ?? period.from)?.slice(0, 4));
    return first <= end && end <= last;
  });
}

/** With a document's number, the values it sets. */
function keepNumbers(items: readonly ChartItem[], facets: string): readonly ChartItem[] {
  const { numbers } = understandQuestion(facets);
  if (numbers.length === 0) return items;
  return items.filter(({ document }) =>
    numbers.some(({ key, serial }) =>
      key === null
        ? document.number?.match(/^0*(\d+)/)?.[1] === serial
        : documentNumberKey(document.number) === key,
    ),
  );
}

/** The values that documents of the places named set, or that are set for them. */
function keepPlaces(
  { catalogue }: AnswerContext,
  scope: Scope,
  items: readonly ChartItem[],
  facets: string,
): readonly ChartItem[] {
  const question = understandQuestion(facets);
  const mentions = catalogue.places.find(question);
  if (mentions.length === 0) return items;
  const isSet = ({ fact }: ChartItem) =>
    mentions.some((mention) =>
      holdsRequired({ ...scope, mustHold: nameOfPlace(question, mention) }, fact.scope ?? ''),
    );
  const ofPlace = mentions.filter((mention) => isOfSome(mention, catalogue.cards));
  const own = new Set(selectByPlace(catalogue.cards, ofPlace, undefined).map(({ id }) => id));
  return items.filter((item) => own.has(item.document.id) || isSet(item));
}

/** The indicators that go by just these words; a name that they were offered by goes before all others. */
function findNamed(groups: readonly IndicatorGroup[], matter: string): readonly IndicatorGroup[] {
  const offered = findByName(groups, matter);
  return offered.length > 0 ? offered : groups.filter((group) => isNamedExactly(group, matter));
}

/** Whether the words are the indicator's own, no more and no fewer, whatever their order. */
function isNamedExactly(group: IndicatorGroup, matter: string): boolean {
  const words = toMatterWords(matter).join(' ');
  const ages = findAges(foldMarks(matter).toLowerCase());
  return group.some(({ fact }) => {
    const own = toMatterWords(fact.indicator).join(' ');
    return own === words && (ages === '' || ages === findAges(foldMarks(fact.indicator).toLowerCase()));
  });
}
