import { readStandings } from '../../../knowledge/directives/held-standings.ts';
import type { Relations } from '../../../knowledge/directives/related-documents.ts';
import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { findStretchWithoutFigures } from '../../../knowledge/language/figure-words.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import type { DeadlineRow, Store, Viewer } from '../../../knowledge/store/store.ts';
import type { UpcomingDeadline } from '../assistant.ts';
import { hidePrivate } from '../header/private-contacts.ts';
import { describeStanding, isPassedOver } from '../note-versions.ts';
import { describeChanges, findItemChanges } from '../register/corrected-values.ts';
import { keepWithoutFigure, toShownQuote } from '../scans/scan-statements.ts';

/**
 * Deadlines in a range of days, soonest first; undated and recurring ones last. With an agency: those that name it or
 * nobody, since nobody named means all addressees. Of copies and versions of one document, those of the one that answers.
 * What was done to their documents is told as of the first day of the range.
 */
export async function listUpcomingDeadlines(
  store: Store,
  viewer: Viewer,
  range: { from: string | null; to: string | null; agency: string | null },
  relations: Relations,
): Promise<UpcomingDeadline[]> {
  const rows = await store.listDeadlines(viewer, {
    ...(range.from === null ? {} : { from: range.from }),
    ...(range.to === null ? {} : { to: range.to }),
    includeUndated: true,
  });
  const documents = new Map((await store.listDocuments(viewer)).map((document) => [document.id, document]));
  const listed = rows
    .filter((row) => !isPassedOver(relations, row.documentId))
    .filter((row) => range.agency === null || concernsAgency(row.actor, range.agency));
  const sources = [...new Set(listed.map(({ documentId }) => documentId))]
    .map((id) => documents.get(id))
    .filter((document) => document !== undefined);
  const standings = await readStandings(store, viewer, sources, { relations, asOf: range.from });
  return listed.map((row) => {
    const document = documents.get(row.documentId);
    const standing = document === undefined ? null : describeStanding(document, standings);
    return { ...toUpcoming(row, document), standing };
  });
}

/** Whether what an actor owes is an agency's: it is named, or nobody is, which means all addressees. */
export function concernsAgency(actor: string | null, agency: string): boolean {
  if (actor === null) return true;
  const named = ` ${agencyKey(actor)} `;
  const asked = agencyKey(agency);
  return named.includes(` ${asked} `) || ` ${asked} `.includes(named);
}

function toUpcoming(
  row: DeadlineRow,
  document: OfficialDocument | undefined,
): Omit<UpcomingDeadline, 'standing'> {
  const { documentId, bound, locator, page, scan, confirmedBy } = row;
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
    ...toShownFields(row),
    ...{ bound, locator, page, scan, confirmedBy },
    isUnclear: isUnclear(row),
    correction: describeChanges(changes),
  };
}

/** Of a deadline that was not read surely from a scan, what carries no figure. */
function toShownFields(row: DeadlineRow) {
  const { task, actor, recipient, channel, startOn, dueOn, lastWorkingDay, rule, recurrence, quote } = row;
  const fields = {
    ...{ actor, recipient, startOn, dueOn, lastWorkingDay, rule, recurrence },
    task: hidePrivate(task),
    channel: channel === null ? null : hidePrivate(channel, undefined, [quote]),
    quote: hidePrivate(quote),
  };
  if (!isUnclear(row)) return fields;
  return {
    ...{ startOn: null, dueOn: null, lastWorkingDay: null, rule: null },
    actor: keepWithoutFigure(actor),
    recipient: keepWithoutFigure(recipient),
    channel: keepWithoutFigure(fields.channel),
    recurrence: keepWithoutFigure(recurrence),
    task: hidePrivate(findStretchWithoutFigures(task)),
    quote: hidePrivate(toShownQuote(row)),
  };
}
