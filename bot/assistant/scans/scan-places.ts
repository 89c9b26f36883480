import { joinBoxes } from '../../../knowledge/model/boxes.ts';
import { type OfficialDocument, scannedFields } from '../../../knowledge/model/official-document.ts';
import { boxSchema, type ScanReading } from '../../../knowledge/model/register.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';

const BOX = /^(?<page>\d{1,5}):(?<box>[01](?:\.\d+)?(?:,[01](?:\.\d+)?){3})$/;
/** A thousandth of a page is a tenth of a line's height. */
const BOX_DIGITS = 4;
const ITEM = /^(?<list>[A-Za-z]+)\[(?<index>\d+)\]/;

/**
 * Where on its pages a place of a scanned document stands.
 *
 * @param place a header field ("number"), an item of the register ("targets[2]", also with a field behind it), a box as
 * `formatBoxPlace` writes it, or a locator ("II.3"), of whose passages those on the page of the least sure one count
 * @returns undefined when there is no such place or it was not read from a picture
 */
export function findScanPlace(
  document: OfficialDocument,
  passages: readonly StoredPassage[],
  place: string,
): Pick<ScanReading, 'page' | 'box'> | undefined {
  const named = parseBoxPlace(place);
  if (named !== undefined) return named;
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

/** "1:0.2,0.34,0.71,0.02": page, left, top, width and height, exact enough to cut by. */
export function formatBoxPlace({ page, box }: Pick<ScanReading, 'page' | 'box'>): string {
  const numbers = [box.left, box.top, box.width, box.height].map((part) => Number(part.toFixed(BOX_DIGITS)));
  return `${page}:${numbers.join(',')}`;
}

function parseBoxPlace(place: string): Pick<ScanReading, 'page' | 'box'> | undefined {
  const groups = BOX.exec(place)?.groups;
  const [left = 0, top = 0, width = 0, height = 0] = (groups?.box ?? '').split(',').map(Number);
  const box = boxSchema.safeParse({ left, top, width, height });
  return groups === undefined || !box.success ? undefined : { page: Number(groups.page), box: box.data };
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
