import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import type { AskedStep, PlaceUnit } from './asked-place.ts';

/** A place of a document's outline: what its locator says up to here. */
export interface OutlineNode {
  readonly locator: string;
  readonly path: readonly LocatorStep[];
}

/** One step of a locator as the outline writes it: "Điều 2", "khoản 4", the "3" of "II.3". */
interface LocatorStep {
  /** Null for a bare number or letter. */
  readonly unit: PlaceUnit | 'zone' | null;
  readonly label: string;
}

/** How the outline names units (see ingest/parse). */
const WRITTEN_UNITS: readonly (readonly [words: string, unit: PlaceUnit])[] = [
  ['phụ lục', 'annex'],
  ['mẫu số', 'form'],
  ['phần', 'part'],
  ['chương', 'chapter'],
  ['tiểu mục', 'section'],
  ['mục', 'section'],
  ['điều', 'article'],
  ['khoản', 'clause'],
  ['điểm', 'point'],
  ['gạch đầu dòng', 'bullet'],
  ['dấu cộng', 'bullet'],
  ['dấu đầu dòng', 'bullet'],
  ['đoạn', 'paragraph'],
  ['dòng', 'row'],
];

/** Every place that passages stand at or under, in reading order. */
export function listNodes(passages: readonly StoredPassage[]): OutlineNode[] {
  const nodes = new Map<string, OutlineNode>();
  for (const { locator } of passages) {
    for (const node of toNodes(locator)) if (!nodes.has(node.locator)) nodes.set(node.locator, node);
  }
  return [...nodes.values()];
}

/** The places on the way to a locator, outermost first, itself last. */
function toNodes(locator: string): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const path: LocatorStep[] = [];
  let end = 0;
  for (const [i, segment] of locator.split(', ').entries()) {
    end += i === 0 ? 0 : 2;
    for (const [j, step] of toSteps(segment).entries()) {
      end += (j === 0 ? 0 : 1) + step.written.length;
      path.push({ unit: step.unit, label: step.label });
      nodes.push({ locator: locator.slice(0, end), path: [...path] });
    }
  }
  return nodes;
}

function toSteps(segment: string): (LocatorStep & { written: string })[] {
  const lower = segment.toLowerCase();
  const unit = WRITTEN_UNITS.find(([words]) => lower === words || lower.startsWith(`${words} `));
  if (unit !== undefined) {
    const label = lower
      .slice(unit[0].length)
      .replace(/\s\(\d+\)$/, '')
      .trim();
    return [{ unit: unit[1], label, written: segment }];
  }
  if (/^(?:[ivx]+|\d+|\p{L}|\([^)]+\))(?:\.|$)/iu.test(segment)) {
    return segment
      .split('.')
      .map((written) => ({ unit: null, label: written.toLowerCase().replace(/[()]/g, ''), written }));
  }
  return [{ unit: 'zone', label: lower, written: segment }];
}

/** A place that answers to the steps asked for; the lower the cost the closer. */
export interface MatchedNode {
  readonly node: OutlineNode;
  readonly cost: number;
}

/** What a step of the place that the question leaves out costs, and a label equal only in value ("2" for "II"). */
const SKIPPED = 1;
const OTHER_NUMERALS = 0.4;
/** "Mục 2" is as likely the 2 of a part as the part II. */
const OTHER_NUMERALS_OF_SECTION = 1;
const OTHER_MARKS = 0.2;
/** An attachment that is not named is further off than the document itself. */
const SKIPPED_ATTACHMENT = 1.5;

/**
 * The places whose last step is the last of the steps asked for, closest first. The parts may be named small to large or
 * large to small; the steps of one part stand as typed.
 */
export function matchNodes(
  nodes: readonly OutlineNode[],
  parts: readonly (readonly AskedStep[])[],
): MatchedNode[] {
  const orders = permute(parts).map((order) => order.flat());
  return nodes
    .flatMap((node) => {
      const costs = orders.flatMap((steps) => measure(node.path, steps) ?? []);
      return costs.length === 0 ? [] : [{ node, cost: Math.min(...costs) }];
    })
    .sort((a, b) => a.cost - b.cost);
}

const MAX_PARTS = 4;

function permute<T>(items: readonly T[]): T[][] {
  if (items.length <= 1 || items.length > MAX_PARTS) return [[...items]];
  return items.flatMap((item, i) =>
    permute(items.filter((_, j) => j !== i)).map((others) => [item, ...others]),
  );
}

/** The cost of reading steps off a path, the last step at its end; undefined where they do not stand there in order. */
function measure(path: readonly LocatorStep[], steps: readonly AskedStep[]): number | undefined {
  let cost = 0;
  let at = path.length - 1;
  for (const [i, step] of [...steps].reverse().entries()) {
    let match = compare(step, path[at]);
    while (match === undefined && i > 0 && at >= 0) {
      cost += skipCost(path[at]);
      at -= 1;
      match = compare(step, path[at]);
    }
    if (match === undefined) return undefined;
    cost += match;
    at -= 1;
  }
  for (; at >= 0; at--) cost += skipCost(path[at]);
  return cost;
}

function skipCost(step: LocatorStep | undefined): number {
  const isAttachment = step?.unit === 'annex' || step?.unit === 'zone' || step?.unit === 'form';
  return isAttachment ? SKIPPED_ATTACHMENT : SKIPPED;
}

/** Which written steps a typed unit may mean: "mục" is used of every numbered part, "phần" of the large ones. */
const MEANS: Readonly<Record<PlaceUnit, (step: LocatorStep) => boolean>> = {
  annex: ({ unit }) => unit === 'annex',
  form: ({ unit }) => unit === 'form',
  part: ({ unit, label }) => unit === 'part' || (unit === null && /^(?:[ivx]+|\d+|[a-hđ])$/.test(label)),
  chapter: ({ unit }) => unit === 'chapter',
  section: ({ unit }) => unit === null || unit === 'section',
  article: ({ unit }) => unit === 'article',
  clause: ({ unit, label }) => unit === 'clause' || (unit === null && /^\d+$/.test(label)),
  point: ({ unit }) => unit === 'point' || unit === null,
  bullet: ({ unit }) => unit === 'bullet',
  paragraph: ({ unit }) => unit === 'paragraph',
  row: ({ unit }) => unit === 'row',
};

function compare(asked: AskedStep, step: LocatorStep | undefined): number | undefined {
  if (step === undefined || step.unit === 'zone') return undefined;
  const isMeant = asked.unit === null ? step.unit === null || step.unit === 'point' : MEANS[asked.unit](step);
  if (!isMeant) return undefined;
  // A single annex bears no number.
  const isOnly = step.unit === 'annex' && step.label === '' && toNumber(asked.label) === 1;
  if (isOnly) return OTHER_NUMERALS;
  const cost = compareLabels(asked.label, step.label);
  return cost === OTHER_NUMERALS && asked.unit === 'section' ? OTHER_NUMERALS_OF_SECTION : cost;
}

function compareLabels(asked: string, written: string): number | undefined {
  const plain = asked.replace(/^0+(?=\d)/, '');
  const held = written.replace(/^0+(?=\d)/, '');
  if (plain === held) return 0;
  if (foldMarks(plain) === plain && plain === foldMarks(held)) return OTHER_MARKS;
  const value = toNumber(plain);
  return value !== undefined && value === toNumber(held) ? OTHER_NUMERALS : undefined;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

function toNumber(label: string): number | undefined {
  if (/^\d+$/.test(label)) return Number(label);
  const at = ROMAN.indexOf(label);
  return at < 0 ? undefined : at + 1;
}

/** The passages that stand at a place or under it, in reading order; under a chapter also its articles. */
export function listUnder(
  passages: readonly StoredPassage[],
  { locator }: Pick<OutlineNode, 'locator'>,
): readonly StoredPassage[] {
  const isAt = (passage: StoredPassage) =>
    passage.locator === locator ||
    passage.locator.startsWith(`${locator}.`) ||
    passage.locator.startsWith(`${locator}, `);
  const head = passages.find((passage) => passage.locator === locator && passage.role === 'heading');
  const depth = head?.headings.length ?? -1;
  return passages.filter(
    (passage) =>
      isAt(passage) ||
      (head !== undefined &&
        passage.ordinal > head.ordinal &&
        isUnderHeading(passage, head, depth, passages)),
  );
}

/** Whether a passage stands under this very heading and no later one of the same words. */
function isUnderHeading(
  passage: StoredPassage,
  head: StoredPassage,
  depth: number,
  passages: readonly StoredPassage[],
): boolean {
  if (passage.headings[depth] !== head.text) return false;
  const nearest = passages.findLast(
    (other) => other.role === 'heading' && other.text === head.text && other.ordinal < passage.ordinal,
  );
  return nearest === head;
}
