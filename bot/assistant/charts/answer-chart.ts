import { nameInPlace } from '../../../knowledge/directives/issuers-apart.ts';
import { chartWording as wording } from '../../../prompts/chart-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeChanges, findItemChanges } from '../register/corrected-values.ts';
import { formatFigure, toStatement } from '../register/register-statements.ts';
import { findChartMatter } from './chart-question.ts';
import { areOneMeasure, type ChartItem, type ChartPlace, placeRows } from './chart-rows.ts';
import { type AskedChart, findMeantIndicators, readAskedChart } from './choose-indicator.ts';
import { leaveReplaced } from './leave-replaced.ts';
import { nameChartOf, offerIndicators } from './name-indicators.ts';

/** More rows than this do not fit a reply; the rest is counted. */
const MAX_ROWS = 24;
/** More indicators than this are no choice. */
const MAX_CHOICES = 8;
/** What parts the cells of a table row in a cleaned text. */
const CELL_BORDER = ' | ';

/**
 * "Biểu đồ chỉ tiêu … qua các năm": every value that the register has of one indicator, each with its quotation, to be
 * told and drawn. One question back where the words may mean several indicators; undefined for any other question.
 */
export async function answerChart(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const text = findChartMatter(context.question.text);
  if (text === undefined) return undefined;
  const asked = readAskedChart(context, text);
  const { groups, notes } = await findMeantIndicators(context, asked);
  const [only, ...others] = groups;
  if (only === undefined) return sayNone(context, asked);
  const names = offerIndicators(groups);
  if (names.length > 1) return askWhich(names, asked);
  const alike = others.length > 0 ? [wording.alike(names.map((name) => `“${name}”`).join('; '))] : [];
  return tellIndicator(context, only, [...notes, ...alike]);
}

function sayNone({ catalogue }: AnswerContext, { matter }: AskedChart): DraftAnswer {
  const text = wording.notFound(matter, catalogue.heldCount);
  return { outcome: 'not-found', statements: [{ text, sources: [], referenceRows: [text] }] };
}

function askWhich(names: readonly string[], { facets }: AskedChart): DraftAnswer {
  const offered = names.slice(0, MAX_CHOICES);
  return {
    outcome: 'clarify',
    statements: [
      {
        text: wording.whichIndicator(names.length, offered.length),
        sources: [],
        referenceRows: [String(names.length), String(offered.length)],
      },
    ],
    options: offered.map((label) => ({ label, question: `${wording.question(label)} ${facets}`.trim() })),
  };
}

async function tellIndicator(
  context: AnswerContext,
  all: readonly ChartItem[],
  found: readonly string[],
): Promise<DraftAnswer> {
  const { items, notes: replaced } = await leaveReplaced(context, all);
  const places = placeRows(items);
  const shown = places.slice(0, MAX_ROWS);
  const title = nameChart(items, places);
  const untold = countValues(places) - countValues(shown);
  const notes = [
    ...found,
    ...replaced,
    ...(untold > 0 ? [wording.moreRows(untold)] : []),
    wording.registerOnly,
  ];
  const opening = wording.opening(title, countValues(places));
  return {
    outcome: 'answered',
    statements: [
      { text: opening, sources: [], referenceRows: [opening] },
      ...shown.map(tellPlace),
      ...notes.map((text) => ({ text, sources: [], referenceRows: [text] })),
    ],
    chart: { title, isOneMeasure: areOneMeasure(items), notes },
  };
}

function countValues(places: readonly ChartPlace[]): number {
  return places.filter(({ kind }) => kind === 'value').length;
}

/** Of one issuer the rows are times alone, and the title names it, with its place: the store may have another of its name. */
function nameChart(items: readonly ChartItem[], places: readonly ChartPlace[]): string {
  const title = nameChartOf(items);
  const document = items[0]?.document;
  const name = document?.issuer ?? null;
  const isInRows = places.some(({ label }) => name !== null && label.startsWith(name));
  const placed = document === undefined ? null : nameInPlace(document);
  return placed === null || isInRows ? title : wording.titleOf(title, placed);
}

function tellPlace(place: ChartPlace): DraftStatement {
  const nothing = { comparator: null, value: null, valueHigh: null, unit: null, per: null };
  if (place.kind === 'gap') {
    const text = wording.gap(place.label);
    const row = { label: place.label, figure: null, ...nothing, isAspiration: false, note: null };
    return { text, sources: [], referenceRows: [text], row };
  }
  const { item, label } = place;
  const { fact, document } = item;
  const { comparator, value, valueHigh, unit, per, isAspiration, quote } = fact;
  const told = toStatement(item, false, quote.includes(CELL_BORDER));
  const said = item.isOfFormer === true ? wording.labelOf(label, wording.ofFormer) : label;
  return {
    ...told,
    text: wording.row(said, told.text),
    referenceRows: [...(told.referenceRows ?? []), said],
    row: {
      ...{ label, figure: sayFigure(fact), comparator, value, valueHigh, unit, per, isAspiration },
      note: noteItem(item, describeChanges(findItemChanges(document, fact))),
    },
  };
}

function sayFigure(fact: ChartItem['fact']): string {
  const figure = formatFigure(fact);
  return fact.value === null && fact.baseline !== null ? `${figure} ${fact.baseline}` : figure;
}

/** What else belongs to the figure where the label and the indicator do not say it. */
function noteItem(
  { fact, document, isOfFormer, standing }: ChartItem,
  changes: string | null,
): string | null {
  const { condition, baseline, denominator, value, indicator } = fact;
  const said = [condition, denominator, value === null ? null : baseline].filter(
    (part) => part !== null && !indicator.includes(part),
  );
  const post = document.kind === 'web-post' ? wording.webPost : null;
  const former = isOfFormer === true ? wording.ofFormer : null;
  const done = standing === undefined ? null : wording.standings[standing];
  return [...said, done, former, post, changes].filter((part) => part !== null).join('; ') || null;
}
