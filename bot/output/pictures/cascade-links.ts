import type { CascadeEdge } from '../../assistant/picture.ts';
import { inks, PAGE_MARGIN, round } from './svg-page.ts';

/** Where a box stands on the page. */
export interface Placed {
  readonly id: string;
  readonly top: number;
  readonly height: number;
}

/** All that comes of one document: a line down the margin from its box to those of the documents that say something of it. */
interface Trunk {
  readonly target: string;
  readonly sources: readonly string[];
  /** Those of them that implement it: their lines are thick. */
  readonly implementers: readonly string[];
}

/** Between two lines in the margin, and between two ends at one box. */
const LANE_STEP = 30;
const PORT_STEP = 26;
/** From a box's top to the first end at it. */
const FIRST_PORT = 40;
/** More lines than these are no help to the eye. */
const MAX_LANES = 5;
const ARROW = 13;
const DOT = 8;
const LANE_INKS = [inks.accent, inks.warn, inks.soft] as const;

/** Lines of one picture: how much of its left margin they take, and how high a box must be to hold its ends. */
export interface LinkPlan {
  readonly gutter: number;
  readonly isComplete: boolean;
  minHeight(id: string): number;
  draw(placed: readonly Placed[], boxLeft: number): string;
}

/**
 * Plans the lines before the boxes have their heights: trunks whose boxes overlap in the order get a lane each, what
 * implements first; where lanes run out a trunk is left to the words in the boxes.
 *
 * @param order ids of the boxes from top to bottom
 */
export function planLinks(order: readonly string[], edges: readonly CascadeEdge[]): LinkPlan {
  const trunks = toTrunks(order, edges);
  const lanes = assignLanes(order, trunks);
  const drawn = trunks.filter((trunk) => lanes.has(trunk));
  const laneCount = Math.max(0, ...[...lanes.values()].map((lane) => lane + 1));
  const endsAt = (id: string) => drawn.filter(({ target, sources }) => target === id || sources.includes(id));
  return {
    gutter: laneCount === 0 ? 0 : laneCount * LANE_STEP + ARROW,
    isComplete: drawn.length === trunks.length,
    minHeight: (id) => FIRST_PORT + endsAt(id).length * PORT_STEP,
    draw: (placed, boxLeft) => {
      const port = (trunk: Trunk, id: string) => {
        const box = placed.find((one) => one.id === id);
        return (box?.top ?? 0) + FIRST_PORT + endsAt(id).indexOf(trunk) * PORT_STEP;
      };
      return drawn
        .map((trunk) => drawTrunk(trunk, lanes.get(trunk) ?? 0, boxLeft, (id) => port(trunk, id)))
        .join('\n');
    },
  };
}

function toTrunks(order: readonly string[], edges: readonly CascadeEdge[]): Trunk[] {
  return order.flatMap((target) => {
    const own = edges.filter(({ to }) => to === target);
    const sources = order.filter((id) => own.some(({ from }) => from === id));
    const implementers = own.filter(({ relation }) => relation === 'implements').map(({ from }) => from);
    return sources.length === 0 ? [] : [{ target, sources, implementers }];
  });
}

/** Lane 0 is nearest to the boxes. */
function assignLanes(order: readonly string[], trunks: readonly Trunk[]): Map<Trunk, number> {
  const span = ({ target, sources }: Trunk) => {
    const rows = [target, ...sources].map((id) => order.indexOf(id));
    return { first: Math.min(...rows), last: Math.max(...rows) };
  };
  const length = (trunk: Trunk) => span(trunk).last - span(trunk).first;
  const byWorth = [...trunks].sort(
    (a, b) => Number(b.implementers.length > 0) - Number(a.implementers.length > 0) || length(a) - length(b),
  );
  const lanes = new Map<Trunk, number>();
  for (const trunk of byWorth) {
    const { first, last } = span(trunk);
    const taken = [...lanes]
      .filter(([other]) => span(other).first <= last && first <= span(other).last)
      .map(([, lane]) => lane);
    const free = Array.from({ length: MAX_LANES }, (_, lane) => lane).find((lane) => !taken.includes(lane));
    if (free !== undefined) lanes.set(trunk, free);
  }
  return lanes;
}

function drawTrunk(
  { target, sources, implementers }: Trunk,
  lane: number,
  boxLeft: number,
  port: (id: string) => number,
): string {
  const x = boxLeft - ARROW - (lane + 0.5) * LANE_STEP;
  const ink = LANE_INKS[lane % LANE_INKS.length];
  const ends = (ids: readonly string[]) => [target, ...ids].map(port);
  const line = (isThick: boolean) =>
    `stroke="${ink}" stroke-width="${isThick ? 6 : 3}" fill="none" stroke-linecap="round"`;
  const trunks = [sources, implementers].map((ids) => {
    const [top, bottom] = [Math.min(...ends(ids)), Math.max(...ends(ids))];
    return `<path d="M${round(x)} ${round(top)}V${round(bottom)}" ${line(ids === implementers)}/>`;
  });
  const y = round(port(target));
  const start = `<path d="M${round(boxLeft - DOT)} ${y}H${round(x)}" ${line(implementers.length > 0)}/><circle cx="${round(boxLeft - DOT)}" cy="${y}" r="${DOT}" fill="${ink}"/>`;
  const arrows = sources.map((id) => {
    const tip = boxLeft - 2;
    const head = `<path d="M${round(tip)} ${round(port(id))}l${-1.5 * ARROW} ${-0.8 * ARROW}v${1.6 * ARROW}z" fill="${ink}"/>`;
    return `<path d="M${round(x)} ${round(port(id))}H${round(tip - ARROW)}" ${line(implementers.includes(id))}/>${head}`;
  });
  return [`<g class="link">`, ...trunks, start, ...arrows, '</g>'].join('');
}

/** Where boxes begin on a page with these lines. */
export function toBoxLeft({ gutter }: LinkPlan): number {
  return PAGE_MARGIN + gutter;
}
