import type { Amendment } from '../../../knowledge/directives/amendments/amendment.ts';
import { findAmounts } from '../../../knowledge/directives/amendments/amounts.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { documentNumberKey } from '../../../knowledge/language/document-number.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline, Evidence } from '../../../knowledge/model/register.ts';
import type { DeadlineRow, Store, Viewer } from '../../../knowledge/store/store.ts';
import { amendmentWording as wording } from '../../../prompts/amendment-wording.ts';
import { loadAmended } from '../amendments/load-amended.ts';

/** What later letters did to the deadlines of a list. */
export interface AmendedDeadlines {
  /** Another day has taken its place, its line was taken out, or it is the former day that a letter names. */
  isReplaced(row: DeadlineRow): boolean;
  /** Of the new day that a letter sets: what is due, and what day it takes the place of; undefined of all others. */
  findAmended(row: DeadlineRow): { readonly line: Deadline; readonly told: string } | undefined;
  /** That a letter may have changed it; null where none did. */
  tellDoubt(row: DeadlineRow): string | null;
}

/**
 * Reads what the letters that amend some documents do to their days.
 *
 * @param documents of the list, those that amend among them or not
 * @param asOf `YYYY-MM-DD`
 */
export async function findAmendedDeadlines(
  store: Store,
  viewer: Viewer,
  documents: readonly OfficialDocument[],
  asOf: string,
): Promise<AmendedDeadlines> {
  const plans = await findPlans(store, viewer, documents);
  const { texts } = await loadAmended(store, viewer, plans, { agency: null, asOf });
  const made = texts.flatMap(({ document, made: own }) =>
    own.flatMap((amendment) =>
      isDeadline(amendment.line) && isListed(amendment)
        ? [{ document, amendment, line: amendment.line }]
        : [],
    ),
  );
  const isClause = (row: DeadlineRow, { clause }: Amendment) =>
    clause.by.id === row.documentId &&
    clause.locator === row.locator &&
    row.quote.includes(toLead(clause.quote));
  const findClause = (row: DeadlineRow) => made.filter(({ amendment }) => isClause(row, amendment));
  return {
    isReplaced: (row) =>
      made.some(({ document, line }) => document.id === row.documentId && isSameDay(row, line)) ||
      findClause(row).some(({ line }) => line.dueOn === row.dueOn),
    findAmended: (row) => {
      const [own] = findClause(row);
      const change = own?.amendment.changes[0];
      if (own === undefined || change === undefined) return undefined;
      return { line: own.line, told: wording.dayOf(describeIdentity(own.document), change.from) };
    },
    tellDoubt: (row) => {
      for (const { document, doubts } of texts)
        for (const { clause, lines } of doubts)
          if (
            document.id === row.documentId &&
            lines.some((line) => isDeadline(line) && isSameDay(row, line))
          )
            return wording.doubtful(
              describeIdentity(document),
              describeIdentity(clause.by),
              clause.quote,
              [],
            );
      const unlisted = texts.flatMap(({ document, made: own }) =>
        own.flatMap(({ clause, line }) =>
          document.id === row.documentId && isDeadline(line) && isSameDay(row, line)
            ? [wording.doubtful(describeIdentity(document), describeIdentity(clause.by), clause.quote, [])]
            : [],
        ),
      );
      return unlisted[0] ?? null;
    },
  };
}

/** A new day that its letter's own register does not hold would be in no list: then the old one is told with a doubt. */
function isListed({ clause, changes }: Amendment): boolean {
  if (changes.length === 0) return true;
  const days = changes.flatMap(({ to }) =>
    findAmounts(to).flatMap(({ amount }) => (amount.kind === 'day' ? [amount.dueOn] : [])),
  );
  return clause.by.deadlines.some(
    ({ dueOn, locator }) => locator === clause.locator && dueOn !== null && days.includes(dueOn),
  );
}

/** A deadline's quote begins as its clause does, and ends with its day. */
function toLead(quote: string): string {
  return quote.slice(0, MIN_LEAD);
}
const MIN_LEAD = 24;

function isDeadline(line: Evidence): line is Deadline {
  return 'bound' in line;
}

function isSameDay(row: Deadline, line: Deadline): boolean {
  return row.dueOn === line.dueOn && row.locator === line.locator && row.task === line.task;
}

/** Those that another held document says it amends, with those that the listed ones say they amend. */
async function findPlans(
  store: Store,
  viewer: Viewer,
  documents: readonly OfficialDocument[],
): Promise<OfficialDocument[]> {
  const keys = documents.map(({ number }) => documentNumberKey(number)).filter((key) => key !== null);
  const acts = await store.listActs(viewer, [...new Set(keys)]);
  const own = documents.flatMap(({ references }) => references);
  const amended = [...acts, ...own].filter(({ relation }) => relation === 'amends');
  const ids = [...new Set(amended.map(({ documentId }) => documentId).filter((id) => id !== null))];
  return ids.length === 0 ? [] : store.listDocuments(viewer, { ids });
}
