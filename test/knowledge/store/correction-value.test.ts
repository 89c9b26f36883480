import { describe, expect, it } from 'vitest';
import { parsePath } from '../../../knowledge/store/correction-path.ts';
import { formatCorrectedValue, parseCorrectionValue } from '../../../knowledge/store/correction-value.ts';
import { createDeadline, createDocument, createTarget } from './sample-documents.ts';

const document = createDocument('a', {
  targets: [createTarget('đạt 95%', 95)],
  deadlines: [createDeadline('Báo cáo', '2031-06-25')],
});
const parse = (path: string, typed: string) => parseCorrectionValue(document, parsePath(path) ?? [], typed);

describe('parseCorrectionValue', () => {
  it.each([
    ['targets[0].value', '9,5', 9.5],
    ['targets[0].value', '9,5%', 9.5],
    ['targets[0].value', '1.500', 1500],
    ['targets[0].unit', 'trống', null],
    ['targets[0].unit', '15', '15'],
    ['targets[0].comparator', 'le', 'le'],
    ['targets[0].isAspiration', 'có', true],
    ['deadlines[0].dueOn', '5/7/2031', '2031-07-05'],
    ['deadlines[0].dueOn', '2031-07-05', '2031-07-05'],
    ['deadlines[0].task', '5/7/2031', '5/7/2031'],
    ['issuedOn', '14/3/2031', { year: 2031, month: 3, day: 14 }],
    ['issuedOn', '2031-03-14', { year: 2031, month: 3, day: 14 }],
    ['issuedOn', 'tháng 3 năm 2031', { year: 2031, month: 3, day: null }],
    ['issuedOn', '2031', { year: 2031, month: null, day: null }],
    ['issuedOn.day', '14', 14],
    ['signer.name', 'Lò Văn Mây', 'Lò Văn Mây'],
    ['recipients', 'Như trên; Lưu: VT', ['Như trên', 'Lưu: VT']],
    ['period', '{"from": "2031-01-01", "to": null}', { from: '2031-01-01', to: null }],
  ])('reads %s typed as %s', (path, typed, value) => {
    expect(parse(path, typed)).toEqual({ value });
  });

  it.each([
    ['targets[0].value', 'chín rưỡi'],
    ['targets[0].indicator', 'trống'],
    ['targets[0].comparator', 'khoảng'],
    ['deadlines[0].dueOn', '3/2031'],
    ['deadlines[0].dueOn', '31/2/2031'],
    ['deadlines[0].dueOn', 'trước 25/6/2031 hoặc 26/6/2031'],
    ['issuedOn', '2031-02-31'],
  ])('refuses for %s: %s', (path, typed) => {
    expect(parse(path, typed)).toBeUndefined();
  });
});

describe('formatCorrectedValue', () => {
  it('writes numbers, dates and nothing as people do', () => {
    expect([9.5, { year: 2031, month: 3, day: 14 }, null].map(formatCorrectedValue)).toEqual([
      '9,5',
      '14/3/2031',
      '(trống)',
    ]);
  });
});
