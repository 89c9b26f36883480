import { joinBoxes } from '../../knowledge/model/boxes.ts';
import { type OfficialDocument, scannedFields } from '../../knowledge/model/official-document.ts';
import type { ScanReading } from '../../knowledge/model/register.ts';
import type { StoredPassage } from '../../knowledge/store/store.ts';

const ITEM = /^(?<list>[A-Za-z]+)\[(?<index>\d+)\]/;

/**
 * Where on its pages a place of a scanned document stands.
 *
 * @param place a header field ("number"), an item of the register ("targets[2]", also with a field behind it) or a
 * locator ("II.3"), of whose passages those on the page of the least sure one count
 * @returns undefined when there is no such place or it was not read from a picture
 */
export function findScanPlace(
  document: OfficialDocument,
  passages: readonly StoredPassage[],
  place: string,
): ScanReading | undefined {
  const field = scannedFields.find((name) => name === place.split('.')[0]);
  if (field !== undefined) return document.headerScans[field];
  const { list, index } = ITEM.exec(place)?.groups ?? {};
  if (list !== undefined) return findItems(document, list)[Number(index)]?.scan ?? undefined;
  const scans = passages.flatMap(({ locator, scan }) => (locator === place && scan !== null ? [scan] : []));
  const [first] = scans;
  if (first === undefined) return undefined;
  const least = scans.reduce((a, b) => (b.confidence < a.confidence ? b : a), first);
  const boxes = scans.filter(({ page }) => page === least.page).map(({ box }) => box);
  return { ...least, box: joinBoxes(boxes) };
}

function findItems(document: OfficialDocument, list: string): readonly { scan: ScanReading | null }[] {
  const { references, targets, deadlines, tasks, themes, budgetLines, uncovered } = document;
  const lists: Readonly<Record<string, readonly { scan: ScanReading | null }[]>> = {
    references,
    targets,
    deadlines,
    tasks,
    themes,
    budgetLines,
    uncovered,
  };
  return Object.hasOwn(lists, list) ? (lists[list] ?? []) : [];
}
