import { describe, expect, it } from 'vitest';
import { parseWordTable } from '../../../ingest/recognize/tesseract-table.ts';

const TABLE = [
  'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
  '4\t1\t1\t1\t1\t0\t10\t20\t200\t30\t-1\t',
  '5\t1\t1\t1\t1\t1\t10\t20\t60\t30\t96.5\tKế',
  '5\t1\t1\t1\t1\t2\t80\t20\t90\t30\t91\thoạch',
  '5\t1\t1\t1\t2\t1\t10\t60\t90\t30\t95\t ',
  '5\t1\t1\t2\t1\t1\t10\t60\t90\t30\t12\tnăm',
  'rubbish',
].join('\n');

describe('parseWordTable', () => {
  it('gives the words line by line', () => {
    expect(parseWordTable(TABLE).map((line) => line.map((word) => word.text))).toStrictEqual([
      ['Kế', 'hoạch'],
      ['năm'],
    ]);
  });

  it('gives place and confidence', () => {
    expect(parseWordTable(TABLE)[0]?.[0]).toStrictEqual({
      text: 'Kế',
      confidence: 0.965,
      left: 10,
      top: 20,
      right: 70,
      bottom: 50,
    });
  });

  it('gives no line for an empty page', () => {
    expect(parseWordTable('')).toStrictEqual([]);
  });
});
