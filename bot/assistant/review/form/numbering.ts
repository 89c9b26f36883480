import { findMarker, findMarkerIndex, letterOrder, type Marker } from '../../../../ingest/parse/markers.ts';
import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { formWording } from '../../../../prompts/review-form-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { breakRule } from './break-rule.ts';

/** Kinds that count on their own, from the highest: what stands below begins anew under each. */
const RANKS: readonly Marker['kind'][] = [
  'part',
  'chapter',
  'capital',
  'roman',
  'article',
  'number',
  'decimal',
  'letter',
];

interface Open {
  readonly item: OutlineItem;
  readonly marker: Marker;
  readonly index: number;
}

/** Numbers of headings and items that leave gaps, come twice or run backwards. */
export function reviewNumbering(draft: Draft): Finding[] {
  const open = new Map<string, Open>();
  const found: Finding[] = [];
  for (const item of draft.items) {
    if (item.zone !== 'body' && item.zone !== 'closing') continue;
    const step = readStep(item);
    if (step === undefined) continue;
    found.push(...judge(draft, item, step, open));
    closeLower(open, step.marker);
    open.set(keyOf(step.marker), step);
  }
  return found;
}

function readStep(item: OutlineItem): Open | undefined {
  const marker = item.marker === null ? null : findMarker(item.text);
  const index = marker === null || !RANKS.includes(marker.kind) ? null : findMarkerIndex(marker);
  return marker === null || index === null ? undefined : { item, marker, index };
}

function keyOf({ kind, style }: Marker): string {
  return kind === 'number' ? style : kind;
}

function closeLower(open: Map<string, Open>, { kind, label }: Marker): void {
  const rank = RANKS.indexOf(kind);
  for (const [key, { marker }] of open) {
    const isLower = RANKS.indexOf(marker.kind) > rank;
    // "1.1.1" under "1.1", both of one kind: the deeper one begins anew.
    const isDeeper =
      kind === 'decimal' && marker.kind === 'decimal' && depthOf(marker.label) > depthOf(label);
    if (isLower || isDeeper) open.delete(key);
  }
}

function depthOf(label: string): number {
  return label.split('.').length;
}

function judge(draft: Draft, item: OutlineItem, step: Open, open: ReadonlyMap<string, Open>): Finding[] {
  const { marker, index } = step;
  if (marker.kind === 'decimal') return judgeDecimal(draft, item, step, open);
  const before = open.get(keyOf(marker));
  // Numbers of articles run on through chapters, those of items may run on through parts: only a list that begins anew is judged.
  if (before === undefined) {
    if (index === 1 || marker.kind === 'article' || marker.kind === 'part') return [];
    return isRunningOn(marker, index, draft, item)
      ? []
      : report(draft, item, formWording.numberingStart(marker.text, write(marker, 1)), 'NUMBERING_START');
  }
  return judgeNext(draft, item, step, before);
}

function judgeNext(draft: Draft, item: OutlineItem, { marker, index }: Open, before: Open): Finding[] {
  if (index === before.index + 1 || index === 1) {
    const isAgain = index === 1 && before.index === 1 && !hasHeadingBetween(draft, before.item, item);
    return isAgain
      ? report(draft, item, formWording.numberingRepeat(marker.text, write(marker, 2)), 'NUMBERING_REPEAT')
      : [];
  }
  const right = write(marker, before.index + 1);
  if (index === before.index)
    return report(draft, item, formWording.numberingRepeat(marker.text, right), 'NUMBERING_REPEAT');
  const remark = index > before.index ? formWording.numberingGap : formWording.numberingBack;
  const code = index > before.index ? 'NUMBERING_GAP' : 'NUMBERING_BACK';
  return report(draft, item, remark(before.marker.text, marker.text, right), code);
}

/** A list may begin anew under a heading, or a sentence that introduces it, without a number of its own. */
function hasHeadingBetween({ items }: Draft, from: OutlineItem, to: OutlineItem): boolean {
  return items
    .slice(items.indexOf(from) + 1, items.indexOf(to))
    .some(
      ({ marker, role, text }) =>
        role === 'heading' || text.trimEnd().endsWith(':') || (marker === null && text.length < MAX_HEADING),
    );
}

const MAX_HEADING = 90;

/** "1.2" under "2.": its first numbers are not those it stands under; its last one counts on. */
function judgeDecimal(
  draft: Draft,
  item: OutlineItem,
  step: Open,
  open: ReadonlyMap<string, Open>,
): Finding[] {
  const { marker, index } = step;
  const parts = marker.label.split('.');
  const above = [...open.values()].find(({ marker: { kind } }) => kind === 'number');
  const before = open.get('decimal');
  const isSibling = before !== undefined && depthOf(before.marker.label) === parts.length;
  const stem = parts.slice(0, -1).join('.');
  const stemBefore = before?.marker.label.split('.').slice(0, -1).join('.');
  if (isSibling && stem === stemBefore) return judgeNext(draft, item, step, before);
  if (parts.length === 2 && above !== undefined && Number(parts[0]) !== above.index)
    return report(
      draft,
      item,
      formWording.numberingParent(marker.text, `${above.index}.`),
      'NUMBERING_PARENT',
    );
  return index === 1 || parts.length > 2
    ? []
    : report(draft, item, formWording.numberingStart(marker.text, write(marker, 1)), 'NUMBERING_START');
}

/** A list that goes on where the part above was changed: "III." holds 1 to 4, "IV." begins with 5. */
function isRunningOn(marker: Marker, index: number, draft: Draft, item: OutlineItem): boolean {
  const before = draft.items
    .slice(0, draft.items.indexOf(item))
    .findLast(({ marker: text, text: line }) => text !== null && keyOfLine(line) === keyOf(marker));
  const last = before === undefined ? null : findMarker(before.text);
  return last !== null && findMarkerIndex(last) === index - 1 && index > 2;
}

function keyOfLine(line: string): string | null {
  const marker = findMarker(line);
  return marker === null ? null : keyOf(marker);
}

const ROMANS: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function write(marker: Marker, index: number): string {
  return marker.text.replace(marker.label, formatIndex(marker, index));
}

function formatIndex({ kind, label }: Marker, index: number): string {
  if (kind === 'roman' || kind === 'chapter') return toRoman(index);
  if (kind === 'letter') return letterOrder[index - 1] ?? label;
  if (kind === 'capital') return (letterOrder[index - 1] ?? label).toUpperCase();
  return [...label.split('.').slice(0, -1), index].join('.');
}

function toRoman(index: number): string {
  let rest = index;
  let numeral = '';
  for (const [value, sign] of ROMANS) {
    while (rest >= value) {
      numeral += sign;
      rest -= value;
    }
  }
  return numeral;
}

function report(
  draft: Draft,
  item: OutlineItem,
  remark: { readonly message: string; readonly suggestion: string },
  code: string,
): Finding[] {
  const quote =
    item.text.length > MAX_QUOTE ? `${item.text.slice(0, MAX_QUOTE).replace(/\s\S*$/u, '')}` : item.text;
  return breakRule(draft, 'numbering', placeOf(item, quote), { code, ...remark });
}

const MAX_QUOTE = 120;
