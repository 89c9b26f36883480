import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import type { Obligation } from '../../../../knowledge/directives/coverage/obligation.ts';
import { foldMarks } from '../../../../knowledge/language/fold.ts';
import { formatIsoDate } from '../../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import { formatPlaceholder, placeholderNames } from '../../../../prompts/official-form-wording.ts';
import { reportWording as wording } from '../../../../prompts/report-wording.ts';
import { type ComposedPlan, nameSubject } from '../compose-plan.ts';
import type { ComposedParagraph, ComposedSection, DraftMaterial } from '../draft.ts';
import { isOwnKind } from '../own-kind.ts';
import { nameInFull, spanOf, titleSpan, write } from '../paragraphs.ts';
import { findBorne } from '../pass-sections.ts';
import { findPrevious } from './find-previous.ts';
import { findNear, findRows, matchResults, sayTypedResult } from './match-results.ts';
import { keepSafeNotes } from './notes.ts';
import { readInput } from './read-input.ts';
import { type ReportForm, toReportForm } from './report-form.ts';
import type { ReportInput } from './report-input.ts';
import { listReportRows, type ReportRow, type ReportRows } from './report-row.ts';
import type { TypedResult } from './typed-result.ts';
import { composeUnasked, listUnasked } from './unasked-results.ts';
import {
  isMetBySending,
  judgeRow,
  type KnownRow,
  type RowVerdict,
  writeCells,
  writeTargetRow,
  writeTaskRow,
} from './write-row.ts';

/** What a report is made of, beside what every draft is. */
export interface ReportMaterial extends DraftMaterial {
  readonly input: ReportInput;
  /** The agency's own report of the same time a year before; null where none is held. */
  readonly previous: OfficialDocument | null;
}

/** A report before the gate, with the form its results can be filled in. */
export interface ComposedReport extends ComposedPlan {
  readonly form: ReportForm;
}

/** A report before the gate: one row for each obligation with its result, nothing said reached that has none. */
export function composeReport(all: readonly Obligation[], given: ReportMaterial): ComposedReport {
  const own = listReportRows(
    all.filter(({ applies }) => applies),
    given,
  );
  const filled = readInput(given, own.rows);
  const material = { ...given, input: filled.input };
  const safe = keepSafeNotes(material.input.results, listKnownTexts(material));
  const listed = listMatched({ all, own, results: safe.results, material });
  const { matched } = listed;
  const judgedOn = material.input.cutoffOn ?? findLastDay(material);
  const previous = findPrevious(listed.rows, material, filled.previous);
  const known = listed.rows.map(
    (row): KnownRow => ({
      row,
      result: matched.results.get(row) ?? null,
      isPart: matched.partial.has(row),
      isUnsure: matched.unsure.has(row),
      previous: previous.found.get(row) ?? null,
      cutoffOn: judgedOn,
      period: material.period,
    }),
  );
  const subject = wording.subject(nameSubject(material));
  const { agencyName: agency, period, periodName } = material;
  const head = { agency, period, periodName };
  const { headings } = wording;
  const without = known.filter(isWithoutResult).length;
  return {
    subject,
    sections: [
      { heading: '', paragraphs: [composeOpening(subject, material)] },
      { heading: headings.direction, paragraphs: composeDirection(material) },
      {
        heading: headings.targets,
        paragraphs: composeTargets(
          known.filter(({ row }) => row.isTarget),
          material,
        ),
      },
      { heading: headings.tasks, paragraphs: composeTasks(known.filter(({ row }) => !row.isTarget)) },
      ...composeUnasked(listed.unasked),
      ...composeRest(),
      { heading: '', paragraphs: [fixed(wording.closing(subject))] },
    ],
    questions: [],
    form: toReportForm(known, { ...head, cutoffOn: material.input.cutoffOn }),
    warnings: [
      ...(material.input.cutoffOn === null ? [wording.cutoffMissing(formatIsoDate(judgedOn))] : []),
      ...(without === 0 ? [] : [wording.withoutResult(without)]),
      ...filled.warnings,
      ...previous.warnings,
      ...safe.leftOut.map(({ indicator }) => wording.noteLeftOut(indicator)),
      ...listed.warnings,
    ],
  };
}

/** Whether a row waits for a figure or words of the agency. */
function isWithoutResult(known: KnownRow): boolean {
  const isBeside = known.row.isTarget && ['overall', 'later'].includes(judgeRow(known));
  return known.result === null && !isBeside && !isMetBySending(known);
}

/** The last day figures can be of where nobody says which: that of the time reported on, or the report's own before it. */
function findLastDay({ asOf, period: { to } }: ReportMaterial): string {
  return to !== null && to < asOf ? to : asOf;
}

interface MatchRequest {
  readonly all: readonly Obligation[];
  /** The rows of what binds the agency. */
  readonly own: ReportRows;
  readonly results: readonly TypedResult[];
  readonly material: ReportMaterial;
}

/** The agency's rows, and those of others that it has a result of. */
function listMatched({ all, own, results, material }: MatchRequest) {
  const { left } = matchResults(own.rows, results);
  const others = listReportRows(all.filter(isOthers), material).rows;
  const theirs = matchResults(others, left);
  const rows = [...own.rows, ...others.filter((row) => theirs.results.has(row))];
  const matched = matchResults(rows, results);
  const told = [...theirs.results].map(([row, result]) =>
    wording.resultOfOthers(sayTypedResult(result), row.doubt ?? ''),
  );
  const unasked = listUnasked(matched.left, rows, listKnownTexts(material));
  const without = matched.left.map((result) =>
    unasked.includes(result) ? wording.resultUnasked(sayTypedResult(result)) : tellWithoutRow(result, rows),
  );
  return { rows, matched, unasked, warnings: [...own.warnings, ...matched.warnings, ...told, ...without] };
}

/** A number without its unit is of no row, though its name may be. */
function tellWithoutRow(result: TypedResult, rows: readonly ReportRow[]): string {
  const { figure } = result;
  const isBare = figure !== null && figure.unit === null && figure.per === null;
  const [row] = isBare ? findRows(rows, { ...result, figure: null }).found : [];
  if (row !== undefined) return wording.resultWithoutUnit(sayTypedResult(result), row.text);
  const near = findNear(rows, result).map(({ text }) => text);
  return near.length === 0
    ? wording.resultWithoutRow(sayTypedResult(result))
    : wording.resultOfSeveral(sayTypedResult(result), near);
}

/** What is given to others; what only restates another obligation is none of its own. */
function isOthers(obligation: Obligation): boolean {
  return !obligation.applies && (obligation.kind !== 'task' || obligation.restates === null);
}

function listKnownTexts({ agencyName, basis, passages }: ReportMaterial): string[] {
  return [agencyName, ...basis.flatMap(({ id }) => (passages.get(id) ?? []).map(({ text }) => text))];
}

function fixed(text: string, sources: Parameters<typeof write>[2] = []): ComposedParagraph {
  return write('paragraph', text, sources, [text]);
}

function composeOpening(subject: string, material: ReportMaterial): ComposedParagraph {
  const { basis, agency, input } = material;
  const cutoff =
    input.cutoffOn === null ? formatPlaceholder(wording.cutoffPlaceholder) : formatIsoDate(input.cutoffOn);
  const sources = basis.flatMap((document) => titleSpan(document, material));
  return fixed(wording.opening(basis.map(nameInFull), agency.name, subject, cutoff), sources);
}

function composeDirection(material: ReportMaterial): ComposedParagraph[] {
  const { earlierPlans, agency, basis, period } = material;
  const template = earlierPlans[0] ?? null;
  const issued =
    template === null
      ? [fixed(wording.ownPlan(formatPlaceholder(wording.ownPlanPlaceholder)))]
      : [fixed(wording.issued(agency.name, nameWithoutIssuer(template)), titleSpan(template, material))];
  const year = Number(period.from?.slice(0, 4));
  const themes = basis.flatMap((document) =>
    document.themes
      .filter((theme) => theme.year === null || theme.year === year)
      .map((theme) => write('item', wording.theme(theme.theme), [spanOf(document, theme)])),
  );
  return [...issued, ...themes, fixed(wording.direction(formatPlaceholder(wording.directionPlaceholder)))];
}

/** The agency's own document in its own report: with what it is about, without whose it is. */
function nameWithoutIssuer(document: OfficialDocument): string {
  return nameInFull(document).replace(` của ${document.issuer ?? ''}`, '');
}

function composeTargets(
  known: readonly KnownRow[],
  { period, periodName, agencyName }: ReportMaterial,
): ComposedParagraph[] {
  if (known.length === 0) return [];
  const rows = known.map((one) => ({ one, paragraph: writeTargetRow(one) }));
  const asked = `${agencyName}\n${periodName}`;
  // A row that was not read surely does not stand in the table: nor is it counted.
  const shown = rows.filter(({ paragraph }) => findBorne(paragraph.statement, asked) !== undefined);
  const say = () => saySummary(shown.map(({ one }) => one));
  const summary = write('paragraph', `${say()}.`);
  const isPartOfYear = period.from !== null && period.to !== null && !isWholeYear(period.from, period.to);
  return [
    { ...summary, statement: { ...summary.statement, computations: [{ claimed: say(), recompute: say }] } },
    ...(isPartOfYear ? [fixed(`${wording.wholeYear}.`)] : []),
    tableHead(wording.targetHead),
    ...rows.map(({ paragraph }) => paragraph),
  ];
}

function isWholeYear(from: string, to: string): boolean {
  return Date.parse(to) - Date.parse(from) >= DAYS_OF_YEAR * 24 * 3600 * 1000;
}

/** Days from the first to the last day of the shortest year. */
const DAYS_OF_YEAR = 364;

function saySummary(known: readonly KnownRow[]): string {
  const verdicts = known.map((row) => judgeRow(row));
  const groups = Map.groupBy(verdicts, (verdict) => GROUPS[verdict] ?? 'unsure');
  const { counted } = wording;
  return wording.summary(
    known.length,
    SUMMED.map((group) => [groups.get(group)?.length ?? 0, counted[group]]),
  );
}

const SUMMED = ['reached', 'missed', 'without', 'unsure', 'beside'] as const;
/** What a verdict counts as; any other has to be settled by a person. */
const GROUPS: Readonly<Partial<Record<RowVerdict, (typeof SUMMED)[number]>>> = {
  reached: 'reached',
  missed: 'missed',
  'without-result': 'without',
  'not-due': 'without',
  overall: 'beside',
  later: 'beside',
};

function composeTasks(known: readonly KnownRow[]): ComposedParagraph[] {
  return known.length === 0 ? [] : [tableHead(wording.taskHead), ...known.map(writeTaskRow)];
}

function tableHead(cells: readonly string[]): ComposedParagraph {
  const text = writeCells(cells);
  return write('row-head', text, [], [text]);
}

/** What only the agency can say. */
function composeRest(): ComposedSection[] {
  const { headings } = wording;
  return [
    {
      heading: headings.shortcomings,
      paragraphs: [
        fixed(wording.shortcomings(formatPlaceholder(wording.shortcomingsPlaceholder))),
        fixed(wording.causes(formatPlaceholder(wording.causesPlaceholder))),
      ],
    },
    {
      heading: headings.outlook,
      paragraphs: [
        fixed(wording.outlook(formatPlaceholder(wording.outlookPlaceholder))),
        fixed(wording.proposals(formatPlaceholder(wording.proposalsPlaceholder))),
      ],
    },
  ];
}

/** Whom superiors want the report sent to, where they name one body alone; else who it is for is to be filled in. */
export function findReceivers(all: readonly Obligation[], agency: Agency): string[] {
  const names = all.flatMap(({ applies, kind, item }) => {
    if (!applies || kind !== 'deadline' || item.recipient === null) return [];
    return REPORT.test(foldMarks(item.task)) && !isOwnKind(item.recipient, agency) ? [item.recipient] : [];
  });
  const one = [...new Set(names)];
  return one.length === 1 ? one : [formatPlaceholder(placeholderNames.addressee)];
}

const REPORT = /\bbao cao\b/;
