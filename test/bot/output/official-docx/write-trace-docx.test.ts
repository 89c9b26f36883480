import { describe, expect, it } from 'vitest';
import {
  type DraftTrace,
  type TraceCitation,
  writeTraceDocx,
} from '../../../../bot/output/official-docx/write-trace-docx.ts';
import { readDocx } from '../../../../ingest/read/read-docx.ts';
import { attributesOf, listParagraphs, readWordParts } from '../../../helpers/word-xml.ts';

const source: TraceCitation = {
  label: 'Kế hoạch số 21/KH-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh Lam Khê',
  quote: 'Trên 95% trẻ em có hoàn cảnh đặc biệt được trợ giúp.',
  locator: 'II.1',
  page: 3,
};

const trace: DraftTrace = {
  title: 'Kế hoạch: Công tác trẻ em năm 2026',
  documents: [`21/KH-UBND: ${source.label}`],
  statements: [
    { text: 'Trên 95% trẻ em được trợ giúp.', citations: [source, { ...source, page: null }] },
    { text: 'Kinh phí: [cần điền: số tiền].', citations: [] },
  ],
  coverage: [
    {
      kind: 'Chỉ tiêu',
      obligation: 'Trẻ em được trợ giúp: trên 95%',
      obligationQuote: source,
      status: 'Bằng',
      where: 'II.1',
      reason: 'Cùng mức.',
    },
    {
      kind: 'Thời hạn',
      obligation: 'Báo cáo trước ngày 05/12',
      obligationQuote: source,
      status: 'Thiếu',
      where: null,
      reason: 'Dự thảo không nêu.',
    },
  ],
  others: [
    {
      kind: 'Nhiệm vụ',
      obligation: 'Tổ chức hội nghị toàn tỉnh',
      obligationQuote: source,
      status: 'Không áp dụng',
      where: null,
      reason: 'giao Sở Y tế',
    },
  ],
  uncovered: [{ ...source, quote: 'Mỗi thôn có ít nhất một điểm vui chơi.', locator: 'III' }],
  mark: null,
  warnings: ['Chủ đề năm 2026 chưa có trong kho.'],
};

async function linesOf(told: DraftTrace): Promise<string[]> {
  const { pages } = await readDocx(Buffer.from(await writeTraceDocx(told)));
  return pages[0]?.text.split('\n') ?? [];
}

describe('writeTraceDocx', () => {
  it('tells of each statement the words it rests on, with number, place and page', async () => {
    const place = 'Kế hoạch số 21/KH-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh Lam Khê, II.1';
    expect(await linesOf(trace)).toContain(
      `1 | Trên 95% trẻ em được trợ giúp. | ${place}, trang 3: “${source.quote}” ${place}: “${source.quote}”`,
    );
  });

  it('says of a statement without a source that it has none', async () => {
    expect(await linesOf(trace)).toContain(
      '2 | Kinh phí: [cần điền: số tiền]. | Không dẫn nguồn: người soạn kiểm tra.',
    );
  });

  it('sets every obligation against the draft, with its own words, the missing ones too', async () => {
    const rows = (await linesOf(trace)).filter((line) => / \| (?:Bằng|Thiếu) \| /.test(line));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^1 \| Chỉ tiêu \| Trẻ em được trợ giúp: trên 95% Kế hoạch số 21.* \| Bằng \| II\.1 \| Cùng mức\.$/); // biome-ignore format: a row
    expect(rows[1]).toMatch(/\| Thiếu \| +\| Dự thảo không nêu\.$/);
  });

  it('tells apart what superiors give to others, and names each document in full once', async () => {
    const lines = await linesOf(trace);
    expect(lines).toContain(`- 21/KH-UBND: ${source.label}`);
    expect(lines.find((line) => line.includes('hội nghị toàn tỉnh'))).toMatch(
      /^1 \| Nhiệm vụ \| .* \| giao Sở Y tế$/,
    );
  });

  it('tells what nobody compared, and what its maker should know', async () => {
    const lines = await linesOf(trace);
    expect(lines.some((line) => line.includes('“Mỗi thôn có ít nhất một điểm vui chơi.”'))).toBe(true);
    expect(lines.at(-1)).toBe('- Chủ đề năm 2026 chưa có trong kho.');
  });

  it('says so where there is nothing to tell', async () => {
    const lists = { documents: [], statements: [], coverage: [], others: [], uncovered: [], warnings: [] };
    const nothing = { title: 'Trống', mark: null, ...lists };
    const lines = await linesOf(nothing);
    expect(lines).toContain('Dự thảo không có nội dung nào.');
    expect(lines.filter((line) => line === 'Không có.')).toHaveLength(2);
  });

  it('is never taken for the draft itself', async () => {
    expect(await readDocx(Buffer.from(await writeTraceDocx(trace)))).not.toHaveProperty('returned');
  });

  it('lies on its side, its pages numbered, the heads of its tables repeated', async () => {
    const parts = await readWordParts(await writeTraceDocx(trace));
    const xml = parts.get('word/document.xml') ?? '';
    expect(attributesOf(xml, 'w:pgSz')).toEqual({ w: '16838', h: '11906', orient: 'landscape' });
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(4);
    expect(parts.get('word/header1.xml')).toContain('>PAGE<');
    expect(listParagraphs(xml).flatMap(({ highlighted }) => highlighted)).toEqual(['[cần điền: số tiền]']);
  });

  it('gives the same bytes for the same trace', async () => {
    const [first, second] = [await writeTraceDocx(trace), await writeTraceDocx(trace)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('takes more statements than any draft has', async () => {
    const statements = Array.from({ length: 300 }, (_, i) => ({ text: `Câu ${i}`, citations: [source] }));
    const lines = await linesOf({ ...trace, statements });
    expect(lines.filter((line) => /^\d+ \| Câu \d+ \| /.test(line))).toHaveLength(300);
  });
});
