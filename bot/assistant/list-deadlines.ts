import { agencyKey } from '../../knowledge/language/abbreviations.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { DeadlineRow, Store, Viewer } from '../../knowledge/store/store.ts';
import type { UpcomingDeadline } from './assistant.ts';
import { describeChanges, findItemChanges } from './corrected-values.ts';

/**
 * Deadlines in a range of days, soonest first; undated and recurring ones last. With an agency: those that name it or
 * nobody, since nobody named means all addressees.
 */
export async function listUpcomingDeadlines(
  store: Store,
  viewer: Viewer,
  range: { from: string | null; to: string | null; agency: string | null },
): Promise<UpcomingDeadline[]> {
  const rows = await store.listDeadlines(viewer, {
    ...(range.from === null ? {} : { from: range.from }),
    ...(range.to === null ? {} : { to: range.to }),
    includeUndated: true,
  });
  const documents = new Map((await store.listDocuments(viewer)).map((document) => [document.id, document]));
  return rows
    .filter((row) => range.agency === null || concerns(row, range.agency))
    .map((row) => toUpcoming(row, documents.get(row.documentId)));
}

function concerns(row: DeadlineRow, agency: string): boolean {
  if (row.actor === null) return true;
  const actor = ` ${agencyKey(row.actor)} `;
  const asked = agencyKey(agency);
  return actor.includes(` ${asked} `) || ` ${asked} `.includes(actor);
}

function toUpcoming(row: DeadlineRow, document: OfficialDocument | undefined): UpcomingDeadline {
  const { documentId, task, actor, recipient, channel, bound, dueOn, lastWorkingDay, rule, recurrence } = row;
  const { quote, locator, page } = row;
  // A row is a copy of the document's own item.
  const item = document?.deadlines.find(
    (other) =>
      other.start === row.start &&
      other.task === row.task &&
      other.dueOn === row.dueOn &&
      other.actor === row.actor,
  );
  const changes = document === undefined || item === undefined ? [] : findItemChanges(document, item);
  return {
    documentId,
    sourceFile: document?.sourceFile ?? null,
    number: document?.number ?? null,
    issuer: document?.issuer ?? null,
    ...{
      task,
      actor,
      recipient,
      channel,
      bound,
      dueOn,
      lastWorkingDay,
      rule,
      recurrence,
      quote,
      locator,
      page,
      correction: describeChanges(changes),
    },
  };
}
