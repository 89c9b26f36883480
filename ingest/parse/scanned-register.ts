import type { Passage } from '../../knowledge/model/passage.ts';
import type { Evidence, Register, ScanReading } from '../../knowledge/model/register.ts';
import type { OutlineItem } from './outlined-text.ts';
import type { ScanReader } from './scan-reader.ts';

/** What parts the cells of a table row in a cleaned text. */
const CELL_BORDER = ' | ';

/** The register with, on every item that was read from a page's picture, how surely and where. */
export function attachScans(register: Register, items: readonly OutlineItem[], scans: ScanReader): Register {
  if (!scans.hasScans) return register;
  const attach = <T extends Evidence>(list: readonly T[]): T[] =>
    list.map((item) => ({ ...item, scan: readItem(item, items, scans) }));
  return {
    references: attach(register.references),
    targets: attach(register.targets),
    deadlines: attach(register.deadlines),
    tasks: attach(register.tasks),
    themes: attach(register.themes),
    budgetLines: attach(register.budgetLines),
    uncovered: attach(register.uncovered),
    effects: attach(register.effects),
  };
}

/** The scan of a passage: of its own words and of its nearest heading's, under which it is quoted. */
export function readPassageScan(
  item: OutlineItem,
  items: readonly OutlineItem[],
  scans: ScanReader,
): Passage['scan'] {
  const own = scans.read(item.start, item.end);
  const heading = item.parent === null ? undefined : items[item.parent];
  return heading === undefined ? own : lessSure(own, scans.read(heading.start, heading.end));
}

/** A table's row means nothing without the head row, which names year and unit. */
function readItem(item: Evidence, items: readonly OutlineItem[], scans: ScanReader): ScanReading | null {
  const own = scans.read(item.start, item.end);
  if (!item.quote.includes(CELL_BORDER)) return own;
  const head = items
    .slice(0, item.passage)
    .findLast((other) => other.role === 'heading' && other.text.includes(CELL_BORDER));
  return head === undefined ? own : lessSure(own, scans.read(head.start, head.end));
}

/** Where the one says, with the lesser of the two confidences. */
function lessSure(own: ScanReading | null, other: ScanReading | null): ScanReading | null {
  if (own === null || other === null) return own ?? other;
  return { ...own, confidence: Math.min(own.confidence, other.confidence) };
}
