import type { Agency } from '../../agencies/agency.ts';
import { formatDate, parseIsoDate } from '../../language/vietnamese-date.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import { periodOf } from '../conflicts/same-time.ts';
import { coverDeadlines } from './cover-deadline.ts';
import { coverTargets } from './cover-target.ts';
import { coverTasks } from './cover-task.ts';
import type { Coverage, CoverageRow, Finding, UnknownPart } from './coverage.ts';
import { coverageWording as wording } from './coverage-wording.ts';
import { listObligations, type Obligation } from './obligation.ts';
import { prepareBasis, prepareDraft } from './prepare-draft.ts';

/**
 * Every obligation of the basis documents against a draft, in the order of the documents. A task that only repeats a target or
 * deadline has no row of its own; what applies under a doubt keeps it in its reason.
 *
 * @param draft Parsed from its own text, whoever composed it.
 */
export function surveyCoverage(
  basis: readonly OfficialDocument[],
  draft: OfficialDocument,
  agency: Agency,
): Coverage {
  const own = prepareDraft(draft, basis, agency);
  return {
    rows: basis.flatMap((document) => coverDocument(document, own, agency)),
    uncovered: basis.flatMap(findUnknown),
  };
}

function coverDocument(document: OfficialDocument, draft: OfficialDocument, agency: Agency): CoverageRow[] {
  const cover = createCover(prepareBasis(document, agency), draft);
  return listObligations(document, agency)
    .filter((obligation) => obligation.kind !== 'task' || obligation.restates === null)
    .map((obligation) => {
      const over = obligation.applies ? findOver(obligation, draft) : null;
      const reason = obligation.applies ? over : obligation.reason;
      if (!obligation.applies || over !== null)
        return { obligation, status: 'not-applicable', where: null, reason: reason ?? '' };
      const finding = cover(obligation);
      const told = obligation.reason === null ? finding.reason : `${finding.reason}; ${obligation.reason}`;
      return { obligation, ...finding, reason: told };
    });
}

function createCover(
  document: OfficialDocument,
  draft: OfficialDocument,
): (obligation: Obligation) => Finding {
  const coverTask = coverTasks(document, draft);
  const coverTarget = coverTargets(document, draft);
  const coverDeadline = coverDeadlines(document, draft, coverTask);
  return (obligation) => {
    if (obligation.kind === 'target') return coverTarget(obligation.item);
    return obligation.kind === 'deadline' ? coverDeadline(obligation.item) : coverTask(obligation.item.task);
  };
}

/** A target or a day whose time ended before the draft's began; null where it is not over, or no time is known. */
function findOver(obligation: Obligation, draft: OfficialDocument): string | null {
  const from = draft.period.from;
  const until = endOf(obligation);
  return from === null || until === null || until >= from
    ? null
    : wording.isOver(formatDate(parseIsoDate(until)));
}

function endOf(obligation: Obligation): string | null {
  if (obligation.kind === 'deadline') return obligation.item.dueOn;
  return obligation.kind === 'target' ? periodOf(obligation.item, obligation.document).to : null;
}

function findUnknown(document: OfficialDocument): UnknownPart[] {
  const { pages, uncovered } = document;
  const unreadPages = Math.max(0, pages.total - pages.read);
  return unreadPages === 0 && uncovered.length === 0 ? [] : [{ document, unreadPages, sentences: uncovered }];
}
