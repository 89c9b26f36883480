import { pictureWording as wording } from '../../../prompts/picture-wording.ts';
import { arrangeCascade } from '../../assistant/cascade/arrange-cascade.ts';
import { type DescribedNode, describeNodes } from '../../assistant/cascade/describe-cascade.ts';
import type { Cascade, CascadeNode } from '../../assistant/picture.ts';
import { type Placed, planLinks, toBoxLeft } from './cascade-links.ts';
import type { MeasureText } from './picture-font.ts';
import {
  createPage,
  drawText,
  inks,
  PAGE_MARGIN,
  PAGE_WIDTH,
  setHead,
  setText,
  type TextBlock,
  textStyles,
} from './svg-page.ts';

const BOX_PADDING = 24;
const BOX_GAP = 30;
const BLOCK_GAP = 6;
const BADGE_RADIUS = 28;
/** A subject says what a document is about in its first lines; the text has it whole. */
const MAX_SUBJECT_LINES = 3;
/** Of more boxes than this each says less of its subject: the picture is high enough. */
const MANY_BOXES = 6;
const MAX_SUBJECT_LINES_OF_MANY = 2;

interface Box {
  readonly node: CascadeNode;
  readonly n: number;
  readonly blocks: readonly TextBlock[];
  readonly heading: TextBlock | null;
  readonly height: number;
}

/**
 * A document with those it rests on and those that rest on it, as boxes from the highest level down, for a phone held
 * upright. Every relation stands in words in its box; lines in the left margin lead the eye.
 *
 * One column, since a layered layout (dagre, ELK) sets ten plans of one programme side by side, too wide to be read.
 */
export function drawCascade(cascade: Cascade, measure: MeasureText): string {
  const arranged = arrangeCascade(cascade);
  const links = planLinks(
    arranged.nodes.map(({ id }) => id),
    arranged.edges,
  );
  const left = toBoxLeft(links);
  const subjectLines = arranged.nodes.length > MANY_BOXES ? MAX_SUBJECT_LINES_OF_MANY : MAX_SUBJECT_LINES;
  const boxes = describeNodes(arranged).flatMap((described, i) => {
    const node = arranged.nodes[i];
    if (node === undefined) return [];
    const isFirstOfLevel = arranged.nodes[i - 1]?.level.name !== node.level.name;
    return [
      createBox(
        node,
        described,
        { left, isFirstOfLevel, subjectLines, cascade, measure },
        links.minHeight(node.id),
      ),
    ];
  });
  const head = setHead(cascade, measure);
  const content = [head.drawn];
  let top = head.bottom + BOX_GAP;
  const placed: Placed[] = [];
  for (const box of boxes) {
    if (box.heading !== null) {
      content.push(drawText(box.heading, left, top));
      top += box.heading.height + 2 * BLOCK_GAP;
    }
    content.push(drawBox(box, left, top, box.node.id === cascade.focusId));
    placed.push({ id: box.node.id, top, height: box.height });
    top += box.height + BOX_GAP;
  }
  content.push(links.draw(placed, left));
  const keys = listKeys(cascade, arranged, links.isComplete).map((key) =>
    setText(key, PAGE_WIDTH - 2 * PAGE_MARGIN, textStyles.small, measure, { ink: inks.soft }),
  );
  for (const key of keys) {
    content.push(drawText(key, PAGE_MARGIN, top));
    top += key.height + BLOCK_GAP;
  }
  return createPage(cascade.title, top + PAGE_MARGIN, content);
}

interface BoxPlace {
  readonly left: number;
  readonly isFirstOfLevel: boolean;
  readonly subjectLines: number;
  readonly cascade: Cascade;
  readonly measure: MeasureText;
}

function createBox(
  node: CascadeNode,
  { n, name, origin, relations }: DescribedNode,
  { left, isFirstOfLevel, subjectLines, cascade, measure }: BoxPlace,
  minHeight: number,
): Box {
  const width = PAGE_WIDTH - PAGE_MARGIN - left - 2 * BOX_PADDING;
  const beside = width - 2 * BADGE_RADIUS - BOX_PADDING;
  const set = (text: string, style: TextBlock['style'], ink: string = inks.text, maxLines?: number) =>
    setText(text, width, style, measure, maxLines === undefined ? { ink } : { ink, maxLines });
  const isFocus = node.id === cascade.focusId;
  const blocks = [
    ...(isFocus ? [setText(wording.focus, beside, textStyles.bold, measure, { ink: inks.accent })] : []),
    setText(name, beside, textStyles.strong, measure),
    set(origin, textStyles.plain),
    ...(node.subject === null ? [] : [set(node.subject, textStyles.small, inks.soft, subjectLines)]),
    ...(relations === null ? [] : [set(relations, textStyles.bold, inks.accent)]),
    ...(node.status === null ? [] : [set(node.status, textStyles.small)]),
    ...(node.isHeld ? [] : [set(wording.citedOnly, textStyles.bold, inks.warn)]),
  ];
  const text = blocks.reduce((sum, { height }) => sum + height + BLOCK_GAP, 2 * BOX_PADDING - BLOCK_GAP);
  const heading = isFirstOfLevel
    ? setText(node.level.name.toUpperCase(), width, textStyles.bold, measure, { ink: inks.soft })
    : null;
  return { node, n, blocks, heading, height: Math.max(text, minHeight) };
}

function drawBox({ node, n, blocks, height }: Box, left: number, top: number, isFocus: boolean): string {
  const width = PAGE_WIDTH - PAGE_MARGIN - left;
  const border = node.isHeld
    ? `stroke="${inks.accent}" stroke-width="${isFocus ? 8 : 3}"`
    : `stroke="${inks.warn}" stroke-width="4" stroke-dasharray="16 10"`;
  const fill = node.isHeld ? inks.held : inks.paper;
  const rect = `<rect class="box" x="${left}" y="${top}" width="${width}" height="${height}" rx="14" fill="${fill}" ${border}/>`;
  const badgeX = left + BOX_PADDING + BADGE_RADIUS;
  const badgeY = top + BOX_PADDING + BADGE_RADIUS;
  const { size, weight } = textStyles.bold;
  const badge = `<circle cx="${badgeX}" cy="${badgeY}" r="${BADGE_RADIUS}" fill="${inks.text}"/><text x="${badgeX}" y="${badgeY + 0.35 * size}" font-size="${size}" font-weight="${weight}" fill="${inks.paper}" text-anchor="middle">${n}</text>`;
  const headCount = isFocus ? 2 : 1;
  let y = top + BOX_PADDING;
  const texts = blocks.map((block, i) => {
    const x = left + BOX_PADDING + (i < headCount ? 2 * BADGE_RADIUS + BOX_PADDING : 0);
    const drawn = drawText(block, x, y);
    const isLastHead = i === headCount - 1;
    y += block.height + BLOCK_GAP;
    if (isLastHead) y = Math.max(y, badgeY + BADGE_RADIUS + BLOCK_GAP);
    return drawn;
  });
  return [`<g class="node">`, rect, badge, ...texts, '</g>'].join('');
}

function listKeys(
  cascade: Cascade,
  { nodes, edges, omitted }: ReturnType<typeof arrangeCascade>,
  isComplete: boolean,
): string[] {
  return [
    ...cascade.notes,
    ...(omitted === 0 ? [] : [wording.omittedDocuments(omitted)]),
    ...(edges.length === 0 ? [] : [wording.linkKey]),
    ...(nodes.every(({ isHeld }) => isHeld) ? [] : [wording.dashedKey]),
    ...(isComplete ? [] : [wording.linesLeftOut]),
  ];
}
