import { describe, expect, it } from 'vitest';
import { parseEffects } from '../../../ingest/parse/effects.ts';
import type { EffectClause } from '../../../knowledge/model/register.ts';
import { planOf } from './outlined-fixture.ts';

const ISSUED = { issuedOn: { year: 2027, month: 1, day: 15 } };

function read(sentence: string): Pick<EffectClause, 'bound' | 'day' | 'rule'>[] {
  return parseEffects(planOf(`I. HIỆU LỰC\n\n1. ${sentence}`), ISSUED).map(({ bound, day, rule }) => ({
    bound,
    day,
    rule,
  }));
}

describe('parseEffects', () => {
  it.each([
    ['Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2027.', '2027-07-01', null],
    ['Thông tư này có hiệu lực kể từ ngày 20/8/2027.', '2027-08-20', null],
    ['Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành.', '2027-01-15', 'kể từ ngày ký ban hành'],
    ['Quyết định có hiệu lực kể từ ngày ký.', '2027-01-15', 'kể từ ngày ký'],
    [
      'Thông tư này có hiệu lực thi hành sau 45 ngày, kể từ ngày ký.',
      '2027-03-01',
      'sau 45 ngày, kể từ ngày ký',
    ],
    [
      'Nghị quyết này được Hội đồng nhân dân xã thông qua ngày 10/01/2027 và có hiệu lực từ ngày 20/01/2027.',
      '2027-01-20',
      null,
    ],
    ['Thông tư này áp dụng từ năm học 2027-2028.', '2027-09-01', 'từ năm học 2027-2028'],
    [
      'Thông tư này có hiệu lực từ ngày 01/3/2027 và được áp dụng từ năm học 2027-2028.',
      '2027-09-01',
      'từ năm học 2027-2028',
    ],
    ['Luật này có hiệu lực thi hành từ ngày 01/01/2028, trừ khoản 2 Điều này.', '2028-01-01', null],
    [
      'Nghị định này có hiệu lực từ ngày Luật Lâm sản có hiệu lực thi hành.',
      null,
      'từ ngày Luật Lâm sản có hiệu lực thi hành',
    ],
  ])('reads the beginning in: %s', (sentence, day, rule) =>
    expect(read(sentence)).toEqual([{ bound: 'from', day, rule }]));

  it.each([
    ['Nghị quyết này hết hiệu lực kể từ ngày 01/7/2030.', '2030-06-30', null],
    ['Quy chế này có hiệu lực đến hết ngày 31/12/2028.', '2028-12-31', null],
    ['Kế hoạch này có hiệu lực đến khi có văn bản thay thế.', null, 'đến khi có văn bản thay thế'],
  ])('reads the end in: %s', (sentence, day, rule) =>
    expect(read(sentence)).toEqual([{ bound: 'until', day, rule }]));

  it.each([
    ['Nghị quyết này có hiệu lực từ ngày 01/02/2027 đến hết ngày 31/12/2030.', '2027-02-01', '2030-12-31'],
    ['Quyết định này có hiệu lực kể từ ngày ký đến hết năm 2029.', '2027-01-15', '2029-12-31'],
    ['Quyết định này có hiệu lực từ ngày 01/02/2027, trong thời hạn 02 năm.', '2027-02-01', '2029-01-31'],
  ])('reads both ends in: %s', (sentence, from, until) =>
    expect(read(sentence)).toMatchObject([
      { bound: 'from', day: from },
      { bound: 'until', day: until },
    ]));

  it.each([
    'Điều 5 Nghị định này có hiệu lực từ ngày 01/7/2028.',
    'Khoản 2 Điều 3 của Thông tư này có hiệu lực từ ngày 01/7/2028.',
    'Quyết định số 12/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.',
    'Các quy định trước đây trái với Quyết định này hết hiệu lực từ ngày 01/7/2028.',
    'Hợp đồng có hiệu lực từ ngày 01/7/2028.',
    'Chỉ thị này áp dụng đối với các trường từ ngày 01/7/2028.',
  ])('takes no clause of a part or of another paper for its own: %s', (sentence) =>
    expect(read(sentence)).toEqual([]));

  it('quotes the clause where it stands', () => {
    const outlined = planOf(
      'I. HIỆU LỰC\n\n1. Quyết định này có hiệu lực kể từ ngày ký; các đơn vị báo cáo trước ngày 05/6/2027.',
    );
    const [clause] = parseEffects(outlined, ISSUED);
    expect(clause?.quote).toBe('Quyết định này có hiệu lực kể từ ngày ký');
    expect(outlined.text.slice(clause?.start, clause?.end)).toBe(clause?.quote);
  });

  it('leaves a day counted from an unknown day of signing unknown', () => {
    const outlined = planOf('I. HIỆU LỰC\n\n1. Quyết định này có hiệu lực kể từ ngày ký.');
    const unknown = { issuedOn: { year: 2027, month: 1, day: null } };
    expect(parseEffects(outlined, unknown)).toMatchObject([
      { bound: 'from', day: null, rule: 'kể từ ngày ký' },
    ]);
  });
});
