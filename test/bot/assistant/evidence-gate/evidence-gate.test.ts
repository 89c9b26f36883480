import { describe, expect, it } from 'vitest';
import { findUnsupportedDetails } from '../../../../bot/assistant/evidence-gate/evidence-gate.ts';

const none = { request: '', referenceRows: [], computations: [] };
const kinds = (statement: string, cited: string) =>
  findUnsupportedDetails(statement, { ...none, cited: [cited] }).map((detail) => detail.kind);

const quote =
  'Sở Y tế Sông Vân giảm tỷ lệ vắng mặt xuống dưới 6,5%, đạt ít nhất 12 lớp, còn 200/100.000 người, báo cáo trước ngày 05/7/2031 theo Kế hoạch số 14/KH-UBND';

describe('findUnsupportedDetails', () => {
  it('lets a faithful statement pass, in another spelling of the same values', () => {
    const statement =
      'Trước ngày 5 tháng 7 năm 2031, theo Kế hoạch số 14 /KH-UBND: dưới 6,5 %, ít nhất 12 lớp, 200/100.000 người.';
    expect(kinds(statement, quote)).toEqual([]);
  });

  it.each([
    ['another figure', 'dưới 6,4%', 'quantity'],
    ['a lost decimal comma', 'dưới 65%', 'quantity'],
    ['another unit', 'dưới 6,5‰', 'quantity'],
    ['another rate', 'còn 200/10.000 người', 'quantity'],
    ['another day', 'ngày 06/7/2031', 'date'],
    ['another year', 'ngày 05/7/2032', 'date'],
    ['another document number', 'Kế hoạch số 15/KH-UBND', 'document-number'],
    ['another symbol', 'Quyết định số 14/QĐ-UBND', 'document-number'],
    ['another agency', 'do Sở Giáo Dục Sông Vân', 'name'],
    ['another place', 'tại Sông Lam', 'name'],
    ['another comparator', 'không quá 12 lớp', 'comparator'],
    ['the opposite comparator', 'trên 6,5%', 'comparator'],
  ])('catches %s', (_what, statement, kind) => {
    expect(kinds(statement, quote)).toContain(kind);
  });

  it('gives a bare value of a row the unit that another of its columns has, where the head says so', () => {
    const head = 'TT | Chỉ tiêu | Đơn vị tính | Năm 2031 - Phường | Năm 2031 - Xã';
    const row = '4 | Số hồ bơi không phép | hồ | 0 | không quá 03';
    const judge = (statement: string, ...cited: readonly string[]) =>
      findUnsupportedDetails(statement, { ...none, cited }).map((detail) => detail.kind);
    expect(judge('Số hồ bơi không phép: không quá 3 hồ', head, row)).toEqual([]);
    expect(judge('Số hồ bơi không phép: không quá 5 hồ', head, row)).toContain('quantity');
    expect(judge('Số hồ bơi không phép: ít nhất 3 hồ', head, row)).toContain('comparator');
  });

  it('takes a value from the request or a reference table', () => {
    const provenance = {
      cited: [],
      request: 'xã Đồi Thông năm 2031',
      referenceRows: ['Lễ Quốc khánh 02/9/2031'],
      computations: [],
    };
    expect(findUnsupportedDetails('Đồi Thông nghỉ ngày 02/9/2031', provenance)).toEqual([]);
  });

  it('repeats a computation, and catches one that comes out otherwise', () => {
    const computed = (value: string) => ({
      ...none,
      cited: [quote],
      computations: [{ claimed: 'ngày 04/7/2031', recompute: () => value }],
    });
    expect(findUnsupportedDetails('Hạn cuối: ngày 04/7/2031', computed('ngày 04/7/2031'))).toEqual([]);
    expect(findUnsupportedDetails('Hạn cuối: ngày 04/7/2031', computed('ngày 03/7/2031'))).not.toEqual([]);
  });

  it('does not let a source that knows less stand for more', () => {
    expect(kinds('ngày 05/7/2031', 'trong tháng 7/2031')).toEqual(['date']);
  });
});
