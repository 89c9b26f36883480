import { expect, it } from 'vitest';
import { openTexts } from '../../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../../helpers/draft-requests.ts';
import { provincePlan } from '../../../../helpers/water-plans.ts';

const ANNEX = `
PHỤ LỤC
DANH MỤC NHIỆM VỤ NƯỚC SẠCH NĂM 2031

| TT | Nội dung | Cơ quan chủ trì | Thời hạn | Sản phẩm |
| 1 | Dạy cách súc rửa bể, tối thiểu 02 buổi mỗi xã, phường | UBND các xã, phường | 30/9/2031 | Buổi dạy |
`;

it('says what a row of a table of tasks counts by its columns', async () => {
  const office = await openTexts([[...provincePlan, ...ANNEX.split('\n')]]);
  try {
    const { draft } = await draftOf(office, { ...communeRequest, type: 'Báo cáo', topic: 'nước sạch' });
    expect(textOf(draft)).toContain('Dạy cách súc rửa bể, tối thiểu 02 buổi; sản phẩm: buổi dạy');
  } finally {
    await office.close();
  }
});
