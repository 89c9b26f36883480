import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';
import { readingLetter } from '../../../helpers/reading-letter.ts';

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([readingLetter]);
});
afterAll(() => office.close());

async function draft(agency: string): Promise<string> {
  const request = { ...communeRequest, agency, topic: 'văn hóa đọc', basis: ['305/SGDĐT-GDPT'] };
  return textOf((await draftOf(office, request)).draft);
}

describe('a letter to communes and the units of a sở', () => {
  it('sets a commune what each of its schools is to have', async () => {
    const text = await draft('UBND xã Suối Đá, tỉnh Lam Châu');
    expect(text).toContain('Mỗi trường có ít nhất 03 tủ sách lớp học');
    expect(text).toContain('lớp 4 đọc thông thạo đạt trên 82%');
    expect(text).toContain('Mở cửa phòng đọc vào giờ ra chơi');
    expect(text).toContain('18/4/2031');
  });

  it('sets a school under its commune no day of the sở’s own units', async () => {
    const text = await draft('Trường Tiểu học Cây Sấu, xã Suối Đá, tỉnh Lam Châu');
    expect(text).toContain('Có ít nhất 03 tủ sách lớp học');
    expect(text).toContain('Mở cửa phòng đọc vào giờ ra chơi');
    expect(text).toContain('82%');
    expect(text).toContain('09/4/2031');
    expect(text).not.toContain('18/4/2031');
  });

  it('sets an upper secondary school nothing of other grades, and names who answers', async () => {
    const text = await draft('Trường THPT Lam Châu, tỉnh Lam Châu');
    expect(text).toContain('18/4/2031');
    expect(text).toContain('Thủ trưởng đơn vị chịu trách nhiệm trước Giám đốc Sở');
    expect(text).not.toMatch(/82%|09\/4/u);
  });
});
