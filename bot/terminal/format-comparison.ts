import { type PlanChange, sayItem } from '../../knowledge/directives/coverage/compare-plans.ts';
import { describeIdentity } from '../../knowledge/directives/describe-identity.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { Evidence } from '../../knowledge/model/register.ts';
import { planComparisonWording as wording } from '../../prompts/plan-comparison-wording.ts';
import type { ComparisonFinding } from '../assistant/plan-comparison/compare-documents.ts';

type Compared = Extract<ComparisonFinding, { readonly kind: 'compared' }>;

/** What two plans differ in, for reading in a terminal: changed, dropped and added, each with its quotations. */
export function formatComparison({ before, after, comparison }: Compared): string {
  const { changes, same, unclear, years } = comparison;
  const of = (change: PlanChange['change']) => changes.filter((one) => one.change === change);
  const lines = [
    wording.before(nameOf(before)),
    wording.after(nameOf(after)),
    ...(years === 0 ? [] : [wording.years(Math.abs(years))]),
    ...(same === 0 && of('changed').length === 0 && changes.length > 0 ? [wording.unrelated] : []),
    '',
    ...(['changed', 'dropped', 'added'] as const).flatMap((change) => formatGroup(change, of(change))),
    changes.length === 0 ? wording.none : '',
    wording.counts(of('added').length, of('dropped').length, of('changed').length, same),
    ...(unclear === 0 ? [] : [wording.unclear(unclear)]),
    ...[before, after].flatMap(tellUnknown),
  ];
  return `${lines.filter((line, i) => line !== '' || lines[i - 1] !== '').join('\n')}\n`;
}

function nameOf(document: OfficialDocument): string {
  if (document.number === null && document.subject === null)
    return wording.unnamed(document.sourceFile ?? '');
  const name = describeIdentity(document);
  return document.subject === null || document.subject === '' ? name : `${name}: ${document.subject}`;
}

function formatGroup(change: PlanChange['change'], changes: readonly PlanChange[]): string[] {
  if (changes.length === 0) return [];
  const title = `${wording.headings[change]} (${changes.length})`;
  return [title, ...changes.flatMap((one, i) => formatChange(one, i + 1)), ''];
}

function formatChange(
  { kind, status, before, after, reason, change }: PlanChange,
  position: number,
): string[] {
  const label = status === null ? wording.kinds[kind] : `${wording.kinds[kind]}, ${wording.statuses[status]}`;
  const told = change === 'changed' ? ` ${reason}` : '';
  const sides = [
    ...(before === null ? [] : [formatSide(wording.sides.before, before)]),
    ...(after === null ? [] : [formatSide(wording.sides.after, after)]),
  ];
  return [`${position}. [${label}]${told}`, ...sides.map((side) => `     ${side}`)];
}

/** The figure or day that is meant stands before its quotation, which may hold several. */
function formatSide(name: string, side: NonNullable<PlanChange['after']>): string {
  const figure = 'item' in side ? sayItem(side) : null;
  return wording.side(name, figure, formatQuote('item' in side ? side.item : side));
}

function formatQuote({ quote, locator, page }: Evidence): string {
  const place = [locator, ...(page === null ? [] : [wording.page(page)])].join(', ');
  return wording.quote(quote.replace(/\s+/g, ' '), place);
}

/** What was not compared, since the register does not hold it. */
function tellUnknown(document: OfficialDocument): string[] {
  const { targets, deadlines, tasks, uncovered, pages } = document;
  const name = document.number ?? document.sourceFile ?? '';
  const isEmpty = targets.length + deadlines.length + tasks.length === 0;
  return [
    ...(isEmpty ? [wording.empty(name)] : []),
    ...(uncovered.length === 0 ? [] : [wording.unknown(name, uncovered.length)]),
    ...(pages.total <= pages.read ? [] : [wording.unread(name, pages.total - pages.read)]),
  ];
}
