import { loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { arrangeCascade, MAX_CASCADE_NODES } from '../../../../bot/assistant/cascade/arrange-cascade.ts';
import type { Cascade, CascadeEdge, CascadeNode } from '../../../../bot/assistant/picture.ts';
import { drawCascade } from '../../../../bot/output/pictures/draw-cascade.ts';
import {
  embedFont,
  type MeasureText,
  openTextMeasure,
} from '../../../../bot/output/pictures/picture-font.ts';
import { toPng } from '../../../../bot/output/pictures/to-png.ts';
import { listBoxes, overlap, placeTexts, readText, sizeOf } from '../../../helpers/svg-parts.ts';

const LEVELS = ['Trung ương', 'Cấp tỉnh', 'Cấp xã'] as const;

function node(id: string, rank: 0 | 1 | 2, more: Partial<CascadeNode> = {}): CascadeNode {
  return {
    id,
    name: `Kế hoạch số ${id}/KH-UBND`,
    issuer: `Ủy ban nhân dân nơi ${id}`,
    date: 'ngày 12/02/2031',
    subject: null,
    level: { rank, name: LEVELS[rank] },
    isHeld: true,
    status: null,
    ...more,
  };
}

function edge(from: string, to: string, relation: CascadeEdge['relation'] = 'implements'): CascadeEdge {
  return { from, to, relation, isSure: true };
}

const nothingMore = { title: 'Sơ đồ văn bản', mark: null, omitted: 0, notes: [] };
const small: Cascade = {
  ...nothingMore,
  focusId: '3',
  nodes: [
    node('3', 2, { date: null, issuer: null }),
    node('1', 0, { isHeld: false, subject: 'Chương trình trồng cây bóng mát ở trường học' }),
    node('2', 1, { status: 'Đã hết năm 2031' }),
  ],
  edges: [edge('2', '1'), edge('3', '2'), { ...edge('3', '1', 'cites'), isSure: false }],
};

/** Forty documents, each of a name that no line holds. */
const large: Cascade = {
  ...nothingMore,
  focusId: '20',
  nodes: Array.from({ length: 40 }, (_, i) =>
    node(String(i), i < 5 ? 0 : i < 15 ? 1 : 2, {
      issuer: `Ban Chỉ đạo phòng, chống lụt bão và tìm kiếm cứu nạn ${'thị xã Đường Thượng Nguồn '.repeat(4)}`,
      subject: 'về việc “trồng & chăm” <cây> '.repeat(20),
      name: `Kế hoạch số ${'0123456789'.repeat(6)}/KH-BCĐPCLBTKCN`,
      isHeld: i % 3 > 0,
    }),
  ),
  edges: Array.from({ length: 39 }, (_, i) => [
    edge(String(i + 1), String(Math.floor(i / 2))),
    edge(String(i + 1), '0', 'cites'),
  ]).flat(),
};

const cases: readonly (readonly [string, Cascade])[] = [
  ['three documents', small],
  ['forty documents of long names', large],
  ['one document', { ...nothingMore, focusId: '1', nodes: [node('1', 1)], edges: [] }],
  [
    'a circle',
    {
      ...nothingMore,
      focusId: '1',
      nodes: [node('1', 1), node('2', 1)],
      edges: [edge('1', '2'), edge('2', '1')],
    },
  ],
];

let measure: MeasureText;
beforeAll(async () => {
  measure = await openTextMeasure();
});

describe('drawCascade', () => {
  it('has every fact of the text in the picture', () => {
    const told = readText(drawCascade(small, measure));
    for (const words of [
      'Kế hoạch số 1/KH-UBND',
      'Ủy ban nhân dân nơi 2, ngày 12/02/2031',
      'Chương trình trồng cây bóng mát ở trường học',
      'Chưa rõ cơ quan ban hành, chưa rõ ngày',
      'Đã hết năm 2031',
      'Thực hiện (2); nhắc tới (1, chưa chắc)',
      'VĂN BẢN ĐANG XEM',
      'TRUNG ƯƠNG',
    ])
      expect(told).toContain(words);
  });

  it('says in words, and with a dashed border, what is only cited', () => {
    const svg = drawCascade(small, measure);
    expect(svg.match(/<rect class="box"[^>]*stroke-dasharray/g)).toHaveLength(1);
    expect(readText(svg).match(/Chỉ được dẫn, kho chưa có văn bản này/g)).toHaveLength(1);
  });

  it('says how many documents it left out', () => {
    expect(listBoxes(drawCascade(large, measure))).toHaveLength(MAX_CASCADE_NODES);
    expect(readText(drawCascade(large, measure))).toContain('Còn 28 văn bản');
    expect(readText(drawCascade({ ...small, omitted: 4 }, measure))).toContain('Còn 4 văn bản');
  });

  it.each(cases)('keeps the boxes apart: %s', (_, cascade) => {
    const boxes = listBoxes(drawCascade(cascade, measure));
    const clashes = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b)));
    expect(clashes).toEqual([]);
  });

  it.each(cases)('cuts nothing and lets no two lines touch: %s', async (_, cascade) => {
    const svg = drawCascade(cascade, measure);
    const { width, height } = sizeOf(svg);
    const boxes = listBoxes(svg);
    const texts = await placeTexts(svg);
    for (const text of texts) {
      expect(text.left).toBeGreaterThanOrEqual(0);
      expect(text.right).toBeLessThanOrEqual(width);
      expect(text.bottom).toBeLessThanOrEqual(height);
      expect(text.size).toBeGreaterThanOrEqual(30);
      const own = boxes.filter((box) => overlap(box, text));
      expect(own.every((box) => text.left >= box.left && text.right <= box.right)).toBe(true);
      expect(own.every((box) => text.top >= box.top && text.bottom <= box.bottom)).toBe(true);
    }
    // Capital marks reach into the leading above, never into the letters of the line before.
    const clashes = texts.flatMap((a, i) =>
      texts.slice(i + 1).filter((b) => overlap({ ...a, bottom: a.bottom - 0.3 * a.size }, b)),
    );
    expect(clashes).toEqual([]);
  });

  it('gives the same picture each time', () => {
    expect(drawCascade(large, measure)).toBe(drawCascade(large, measure));
  });
});

describe('arrangeCascade', () => {
  it('puts what is implemented over what implements it, whatever the order given', () => {
    const order = arrangeCascade({
      ...nothingMore,
      focusId: 'c',
      nodes: [node('c', 1), node('b', 1), node('a', 1)],
      edges: [edge('c', 'b'), edge('b', 'a')],
    }).nodes.map(({ id }) => id);
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('keeps what is implemented before what is only mentioned', () => {
    const { nodes } = arrangeCascade(
      {
        ...nothingMore,
        focusId: 'a',
        nodes: [node('x', 1), node('y', 1), node('a', 2)],
        edges: [edge('a', 'x', 'cites'), edge('a', 'y')],
      },
      2,
    );
    expect(nodes.map(({ id }) => id)).toEqual(['y', 'a']);
  });
});

describe('toPng', () => {
  it('gives a picture of the size that the SVG has, with its text drawn', async () => {
    const svg = drawCascade(small, measure);
    const png = await toPng(svg);
    const { width, height } = await loadImage(png);
    expect({ width, height }).toEqual(sizeOf(svg));
    const without = await toPng(svg.replace(/<text.*?<\/text>/g, ''));
    expect(png.length).toBeGreaterThan(2 * without.length);
  });
});

describe('embedFont', () => {
  it('carries both weights in the file and leaves the rest as it was', async () => {
    const svg = drawCascade(small, measure);
    const embedded = await embedFont(svg);
    expect(embedded.match(/@font-face/g)).toHaveLength(2);
    expect(embedded.replace(/<style>.*?<\/style>/s, '')).toBe(svg);
  });
});
