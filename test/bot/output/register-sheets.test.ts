import { describe, expect, it } from 'vitest';
import { createRegisterSheets } from '../../../bot/output/register-sheets.ts';
import type { RelatedDocument } from '../../../knowledge/directives/related-documents.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { createDeadline, createDocument, createTarget } from '../../knowledge/store/sample-documents.ts';

const everything = { agency: null, from: null, to: null };

/** Rows of a sheet as objects by head. */
function rows(
  documents: readonly OfficialDocument[],
  name: string,
  filter: Parameters<typeof createRegisterSheets>[2] = everything,
  relations: ReadonlyMap<string, readonly RelatedDocument[]> = new Map(),
) {
  const sheet = createRegisterSheets(documents, relations, filter).find((one) => one.name === name);
  return (sheet?.rows ?? []).map((row) =>
    Object.fromEntries(row.map((cell, i) => [sheet?.columns[i]?.head ?? '', cell])),
  );
}

const target = createTarget('Tỷ lệ hộ có nước sạch đạt ít nhất 95%', 95);
const scan = { confidence: 0.3, page: 4, box: { left: 0, top: 0, width: 1, height: 0.1 } };

describe('createRegisterSheets', () => {
  it('gives a target with its document, its figure as a number and its words', () => {
    const document = createDocument('a', {
      targets: [{ ...target, period: { from: '2031-01-01', to: '2031-12-31' } }],
    });
    expect(rows([document], 'Chỉ tiêu')).toMatchObject([
      {
        STT: 1,
        'Số, ký hiệu': '12/KH-UBND',
        'Ngày ban hành': { isoDate: '2031-04-02' },
        Mức: 'ít nhất',
        'Giá trị': 95,
        ĐVT: '%',
        'Giai đoạn': '2031',
        'Nguyên văn': target.quote,
        'Ghi chú': null,
      },
    ]);
  });

  it('never gives a doubtful reading of a picture as a figure', () => {
    const documents = [
      createDocument('a', {
        targets: [{ ...target, scan }],
        deadlines: [{ ...createDeadline('Báo cáo 25/6/2031', '2031-06-25'), scan }],
      }),
    ];
    const [shown] = rows(documents, 'Chỉ tiêu');
    expect(shown).toMatchObject({ 'Giá trị': '[cần đối chiếu: trang 4]' });
    expect(JSON.stringify(shown)).not.toContain('95');
    const [due] = rows(documents, 'Thời hạn');
    expect(due).toMatchObject({ Hạn: '[cần đối chiếu: trang 4]' });
    expect(JSON.stringify(due)).not.toContain('25/6');
    expect(rows(documents, 'Cần đối chiếu')).toHaveLength(2);
  });

  it('tells of a corrected figure what was read, not who corrected it', () => {
    const made = {
      number: 1,
      kind: 'set' as const,
      path: 'targets[0].value',
      oldValue: 95,
      newValue: 9.5,
      by: 'Chị Lan',
      reason: 'x',
      at: '2031-05-01T00:00:00Z',
      status: 'applied' as const,
    };
    const document = createDocument('a', {
      targets: [{ ...target, value: 9.5, confirmedBy: 'Chị Lan' }],
      corrections: [made],
    });
    const [shown] = rows([document], 'Chỉ tiêu');
    expect(shown).toMatchObject({ 'Giá trị': 9.5, 'Ghi chú': expect.stringContaining('giá trị 95 → 9,5') });
    expect(JSON.stringify(shown)).not.toContain('Lan');
  });

  it('keeps deadlines of an agency and a range', () => {
    const deadlines = [
      { ...createDeadline('Sở báo cáo', '2031-06-25'), actor: 'Sở Y tế' },
      createDeadline('Mọi nơi báo cáo', '2031-07-25'),
      createDeadline('Báo cáo khi xong', null),
    ];
    const document = createDocument('a', { deadlines });
    const due = (filter: Partial<typeof everything>) =>
      rows([document], 'Thời hạn', { ...everything, ...filter }).map((row) => row['Việc phải làm']);
    expect(due({})).toHaveLength(3);
    expect(rows([document], 'Thời hạn', { agency: 'Trường Mầm non', from: null, to: null })).toHaveLength(2);
    const range = { agency: null, from: '2031-07-01', to: '2031-12-31' };
    expect(rows([document], 'Thời hạn', range)).toMatchObject([{ 'Việc phải làm': 'Mọi nơi báo cáo' }]);
  });

  it('lists a copy among the documents, its items not again', () => {
    const documents = [
      createDocument('a', { targets: [target] }),
      createDocument('b', { targets: [target], number: null }),
    ];
    const relations = new Map<string, RelatedDocument[]>([
      ['b', [{ relation: 'duplicate-of', documentId: 'a', reason: '' }]],
    ]);
    expect(rows(documents, 'Chỉ tiêu', everything, relations)).toHaveLength(1);
    expect(rows(documents, 'Văn bản', everything, relations)).toMatchObject([
      {},
      { 'Ghi chú': 'bản trùng của a' },
    ]);
  });

  it('gives themes with their year, and money with its sum and source; a doubtful sum is none', () => {
    const at = { locator: 'IV', page: null, passage: 0, start: 0, end: 1, confirmedBy: null };
    const line = { ...at, purpose: 'sửa cống', amount: 40, unit: 'triệu đồng', source: 'ngân sách xã' };
    const document = createDocument('a', {
      themes: [{ ...at, quote: 'Chủ đề năm 2031: “Rừng xanh”', scan: null, theme: 'Rừng xanh', year: 2031 }],
      budgetLines: [
        { ...line, quote: 'Kinh phí sửa cống 40 triệu đồng', scan: null },
        { ...line, quote: 'Kinh phí sửa cống 40 triệu đồng', scan },
      ],
    });
    expect(rows([document], 'Chủ đề')).toMatchObject([{ 'Chủ đề': 'Rừng xanh', Năm: 2031 }]);
    expect(rows([document], 'Kinh phí')).toMatchObject([
      { 'Nội dung chi': 'sửa cống', 'Số tiền': 40, ĐVT: 'triệu đồng', Nguồn: 'ngân sách xã' },
      { 'Số tiền': '[cần đối chiếu: trang 4]', Nguồn: null },
    ]);
  });
});
