import { describe, expect, it } from 'vitest';
import { fillFields } from '../../../ingest/read/fill-fields.ts';

const fill = (text: string, full: string) => fillFields({ pageNumber: 1, text }, full).text;

describe('fillFields', () => {
  it('fills a date from a row that holds two columns', () => {
    const full = 'Số:173    /KH-UBND          Hà Nam, ngày 28     tháng 4    năm 2026';
    expect(fill('Số: /KH-UBND\nHà Nam, ngày tháng năm 2026', full)).toBe(
      'Số: 173 /KH-UBND\nHà Nam, ngày 28 tháng 4 năm 2026',
    );
  });

  it('adds no words, only figures', () => {
    expect(fill('Số: /KH-UBND', 'Số: xem /KH-UBND')).toBe('Số: /KH-UBND');
  });

  it('leaves a line that could be filled in two ways', () => {
    expect(fill('Số: /KH-UBND', 'Số: 12 /KH-UBND\nSố: 13 /KH-UBND')).toBe('Số: /KH-UBND');
  });

  it('gives the page itself when nothing is filled', () => {
    const page = { pageNumber: 1, text: 'Điều 1. (a) [b]' };
    expect(fillFields(page, 'Điều 1. (a) [b]')).toBe(page);
  });
});
