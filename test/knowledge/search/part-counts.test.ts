import { describe, expect, it } from 'vitest';
import type { Spelling } from '../../../knowledge/search/spelling.ts';
import { tidyQuestion } from '../../../knowledge/search/tidy-question.ts';

/** Documents that have one word of another language and nothing else. */
const spelling: Spelling = {
  count: (words) => Promise.resolve(words.map((word) => (word === 'carnival' ? 4 : 0))),
  hasRun: () => Promise.resolve(false),
  findMarked: () => Promise.resolve(undefined),
};
const tidy = async (text: string) => (await tidyQuestion(text, spelling)).text;

describe('numbers typed together with what they count', () => {
  it('are parted from a noun that is counted', async () => {
    expect(await tidy('hoc sinh lop5 thang6 nam2031')).toBe('hoc sinh lop 5 thang 6 nam 2031');
    expect(await tidy('báo cáo 6tháng đầu năm')).toBe('báo cáo 6 tháng đầu năm');
  });

  it('tell months from years of age by what stands around one letter', async () => {
    expect(await tidy('bao cao 6t dau nam')).toBe('bao cao 6 thang dau nam');
    expect(await tidy('tre em <6t')).toBe('tre em duoi 6 tuoi');
    expect(await tidy('trẻ từ 6t đến 16t')).toBe('trẻ từ 6 tuổi đến 16 tuổi');
    expect(await tidy('thon 6t')).toBe('thon 6t');
  });
});

describe('letters of chat', () => {
  it('are read where the word is none of Vietnamese', async () => {
    expect(await tidy('fải nộp ở fòng nào, wy định gì')).toBe('phải nộp ở phòng nào, quy định gì');
    expect(await tidy('gửi file word qua fax')).toBe('gửi file word qua fax');
  });
});

describe('a word of another language with one slip', () => {
  it('is read as the one that documents have', async () => {
    expect(await tidy('canival chu de gi')).toBe('carnival chu de gi');
  });

  it('stays where documents have none so near', async () => {
    expect(await tidy('kanifal chu de gi')).toBe('kanifal chu de gi');
  });
});

describe('short forms with two readings', () => {
  it('are papers where they are handed in, pupils elsewhere', async () => {
    expect(await tidy('nop hs truc tuyen o dau')).toBe('nop ho so truc tuyen o dau');
    expect(await tidy('hs lop 5 biet boi')).toBe('hs lop 5 biet boi');
  });

  it('are read by the words around them', async () => {
    expect(await tidy('gd 2026-2030')).toBe('giai doan 2026-2030');
    expect(await tidy('kham sk dinh ky')).toBe('kham suc khoe dinh ky');
    expect(await tidy('sk 2026')).toBe('sk 2026');
  });

  it('are a theme only in front of what has one', async () => {
    expect(await tidy('cđ thang hanh dong la gi')).toBe('chu de thang hanh dong la gi');
    expect(await tidy('cđ 05 ve giai ngan')).not.toContain('chu de');
  });
});
