import type { Box, ScanReading } from './register.ts';

/** The smallest box that holds all of them; of none the whole page. */
export function joinBoxes(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { left: 0, top: 0, width: 1, height: 1 };
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: Math.min(1 - left, right - left), height: Math.min(1 - top, bottom - top) };
}

/** Whether two places of a scan lie on the same lines; columns beside each other do not. */
export function areSameLines(a: ScanReading, b: ScanReading): boolean {
  const isBeside = a.box.left + a.box.width <= b.box.left || b.box.left + b.box.width <= a.box.left;
  const shared =
    Math.min(a.box.top + a.box.height, b.box.top + b.box.height) - Math.max(a.box.top, b.box.top);
  return a.page === b.page && !isBeside && shared > 0;
}
