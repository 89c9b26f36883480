import { describe, expect, it } from 'vitest';
import { parseReferences } from '../../../ingest/parse/references.ts';
import { headerOf, planOf } from './outlined-fixture.ts';

const says = (sentence: string) =>
  parseReferences(planOf(`1. ${sentence}`), headerOf()).map(({ number, standing }) => [
    number,
    standing?.says,
  ]);

const OLD = 'Quyết định số 5/QĐ-UBND ngày 01/02/2024';

describe('readStanding', () => {
  it.each([
    [`Dự kiến năm 2028 ban hành quyết định thay thế ${OLD}.`, 'doubted'],
    [`Đề nghị Hội đồng nhân dân tỉnh xem xét bãi bỏ ${OLD}.`, 'doubted'],
    [`Trường hợp ${OLD} hết hiệu lực thì theo văn bản mới.`, 'doubted'],
    [`Báo cáo việc thực hiện ${OLD}, đề xuất sửa đổi hoặc bãi bỏ.`, 'doubted'],
    [`Trong lúc chưa có văn bản thay thế, ${OLD} tiếp tục có hiệu lực.`, 'noted'],
    [`Tiếp tục thực hiện ${OLD} cho đến khi có văn bản thay thế.`, 'noted'],
    [`Kế hoạch này không thay thế ${OLD}.`, 'noted'],
    [`${OLD} chưa bị bãi bỏ.`, 'noted'],
    [`Không áp dụng ${OLD} kể từ ngày 01/01/2027.`, 'doubted'],
    [`Yêu cầu các xã bãi bỏ các quy định trái với ${OLD}.`, undefined],
    [`Thực hiện ${OLD} trên địa bàn xã.`, undefined],
    [`Chăm sóc thay thế cho trẻ em theo ${OLD}.`, undefined],
    [`Nội dung nào trái với ${OLD} thì bãi bỏ.`, undefined],
    [`Nâng cao hiệu lực, hiệu quả quản lý theo ${OLD}.`, undefined],
    [`Thay giống cây; thực hiện ${OLD}.`, undefined],
    [`Bãi bỏ ${OLD}.`, undefined],
  ])('reads %s', (sentence, expected) => expect(says(sentence)).toEqual([['5/QĐ-UBND', expected]]));

  it('tells who was replaced by a third document from the one that replaced it', () =>
    expect(says(`${OLD} đã được thay thế bởi Quyết định số 9/QĐ-UBND ngày 03/4/2025.`)).toEqual([
      ['5/QĐ-UBND', 'doubted'],
      ['9/QĐ-UBND', undefined],
    ]));

  it('leaves alone a document in whose execution another one is ended', () =>
    expect(says(`Thực hiện ${OLD}, xã bãi bỏ Quyết định số 9/QĐ-UBND ngày 03/4/2025.`)[0]).toEqual([
      '5/QĐ-UBND',
      undefined,
    ]));

  it('quotes the whole clause', () => {
    const sentence = `Việc thay thế ${OLD} sẽ được xem xét sau khi tổng kết`;
    const [reference] = parseReferences(planOf(`1. Phân công; ${sentence}.`), headerOf());
    expect(reference?.standing).toMatchObject({ quote: sentence, locator: '1' });
    expect(reference?.quote).toBe(OLD);
  });
});
