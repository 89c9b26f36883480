import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import {
  type CoverTask,
  coverTasks,
  toTaskText,
} from '../../../../knowledge/directives/coverage/cover-task.ts';
import { coverageWording } from '../../../../knowledge/directives/coverage/coverage-wording.ts';
import { isIssuedBy } from '../../../../knowledge/directives/coverage/issued-by.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import { toSentence } from '../carry-wording.ts';
import type { ReportRow } from './report-row.ts';

/**
 * The rows with each task that the agency's own plan repeats after its superior as one, in the plan's words with both places;
 * what the plan leaves out, or says otherwise, stays a row of its own.
 */
export function joinRepeated(rows: readonly ReportRow[], agency: Agency): ReportRow[] {
  const isOwn = ({ sources }: ReportRow) => sources.every(({ document }) => isIssuedBy(document, agency));
  const own = rows.filter((row) => row.set === null && isOwn(row));
  const findHome = createFinder(own);
  const homes = new Map(
    rows.filter((row) => row.set === null && !own.includes(row)).map((row) => [row, findHome(row)] as const),
  );
  return rows
    .filter((row) => homes.get(row) === undefined)
    .map((row) => {
      const repeated = rows.filter((other) => homes.get(other) === row);
      return repeated.reduce(join, row);
    });
}

function join(own: ReportRow, above: ReportRow): ReportRow {
  return {
    ...own,
    context: `${own.context}\n${above.context}`,
    sources: [...own.sources, ...above.sources],
    dues: own.dues.length > 0 ? own.dues : above.dues,
  };
}

function createFinder(own: readonly ReportRow[]): (row: ReportRow) => ReportRow | undefined {
  const plans = new Set(own.flatMap(({ sources }) => sources.map(({ document }) => document)));
  const known = new Map<string, CoverTask>();
  const coverOf = (basis: OfficialDocument, draft: OfficialDocument): CoverTask => {
    const key = `${basis.id} ${draft.id}`;
    const cover = known.get(key) ?? coverTasks({ basis, draft, wording: coverageWording, areAlike: false });
    known.set(key, cover);
    return cover;
  };
  return (row) => {
    const tasks = row.sources.flatMap(({ document, quote }) =>
      document.tasks.filter((task) => holds(quote, task.quote)).map((task) => ({ document, task })),
    );
    if (tasks.length === 0) return undefined;
    const homes = [...plans].map((plan) => {
      const found = tasks.map(({ document, task }) => coverOf(document, plan)(toTaskText(task, document)));
      const places = found.map(({ status, where }) =>
        status === 'equal' && where !== null ? findRow(own, plan, where.quote) : undefined,
      );
      const [first] = places;
      return places.every((place) => place === first) ? first : undefined;
    });
    return homes.find((home) => home !== undefined);
  };
}

function findRow(own: readonly ReportRow[], plan: OfficialDocument, said: string): ReportRow | undefined {
  return own.find(({ sources }) =>
    sources.some(
      ({ document, quote }) => document.id === plan.id && (holds(quote, said) || holds(said, quote)),
    ),
  );
}

/** Whether one quotation holds another, whatever number or mark stands around it. */
function holds(whole: string, part: string): boolean {
  return toSentence(whole).toLowerCase().includes(toSentence(part).toLowerCase());
}
