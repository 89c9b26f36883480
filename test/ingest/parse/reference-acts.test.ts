import { describe, expect, it } from 'vitest';
import { parseReferences } from '../../../ingest/parse/references.ts';
import type { Reference } from '../../../knowledge/model/register.ts';
import { outlineOf } from './outlined-fixture.ts';

const OWN = { number: '99/QĐ-UBND', issuedOn: { year: 2031, month: 1, day: 15 }, place: 'tỉnh Lam Sơn' };

function read(clauses: string, title = 'Ban hành Quy chế phối hợp'): Reference[] {
  const outlined = outlineOf(`ỦY BAN NHÂN DÂN
TỈNH LAM SƠN

Số: 99/QĐ-UBND

Lam Sơn, ngày 15 tháng 01 năm 2031

QUYẾT ĐỊNH
${title}

Điều 1. Ban hành Quy chế phối hợp của tỉnh.

Điều 2. Hiệu lực thi hành

${clauses}

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Vàng Seo Lử`);
  return parseReferences(outlined, OWN);
}

const brief = (clauses: string, title?: string) =>
  read(clauses, title).map(({ number, relation, isPartial }) => [
    number,
    isPartial ? `${relation} in part` : relation,
  ]);

describe('readAct', () => {
  it.each([
    ['Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'replaces'],
    ['Kế hoạch này ban hành thay cho Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'replaces'],
    [
      'Quyết định này có hiệu lực kể từ ngày ký và thay thế Kế hoạch số 12/KH-UBND ngày 05/3/2030.',
      'replaces',
    ],
    ['Kế hoạch số 12/KH-UBND ngày 05/3/2030 được thay thế bằng Quyết định này.', 'replaces'],
    ['Bãi bỏ toàn bộ Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'repeals'],
    ['Hủy bỏ Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'repeals'],
    ['Dừng thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'repeals'],
    ['Chấm dứt hiệu lực thi hành của Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'repeals'],
    ['Kế hoạch số 12/KH-UBND ngày 05/3/2030 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.', 'repeals'],
    ['Kế hoạch số 12/KH-UBND ngày 05/3/2030 về trồng rừng hết hiệu lực thi hành kể từ ngày ký.', 'repeals'],
    ['Bãi bỏ khoản 2 Điều 5 của Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'repeals in part'],
    ['Khoản 3 Mục II Kế hoạch số 12/KH-UBND ngày 05/3/2030 hết hiệu lực kể từ ngày ký.', 'repeals in part'],
    ['Kế hoạch số 12/KH-UBND ngày 05/3/2030 hết hiệu lực, trừ Mục II.', 'repeals in part'],
    ['Thay thế Phụ lục I ban hành kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'replaces in part'],
    ['Thay thế cụm từ “Phòng A” tại Điều 2 Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'replaces in part'],
    ['Sửa đổi, bổ sung một số điều của Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'amends in part'],
    ['Điều chỉnh một số nội dung của Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'amends in part'],
    ['Tạm dừng thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'amends in part'],
    ['Bổ sung Điều 6a vào sau Điều 6 Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'amends in part'],
    [
      'Điều chỉnh Mục II Đề án phê duyệt tại Kế hoạch số 12/KH-UBND ngày 05/3/2030: đạt 80%.',
      'amends in part',
    ],
    [
      'Thay thế cụm từ “Phòng A” bằng cụm từ “Phòng B” tại Kế hoạch số 12/KH-UBND ngày 05/3/2030.',
      'replaces in part',
    ],
    ['Bỏ cụm từ “Phòng A” tại Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'repeals in part'],
    ['Thu hồi và hủy bỏ Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'repeals'],
    ['Gia hạn thời gian thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'amends in part'],
    ['Ngưng hiệu lực Điều 3 Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'amends in part'],
    ['Đình chỉ việc thi hành Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'amends in part'],
    ['Kế hoạch số 12/KH-UBND ngày 05/3/2030 không còn hiệu lực kể từ ngày ký.', 'repeals'],
    ['Các văn bản sau đây hết hiệu lực: Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'repeals'],
    ['Sở Y tế tham mưu sửa đổi, bổ sung Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'implements'],
    ['Đề nghị Sở Y tế rà soát, bãi bỏ Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'cites'],
    ['Quyết định này không thay thế Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'cites'],
    ['Dự kiến cuối năm ban hành kế hoạch thay thế Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'cites'],
    ['Phấn đấu đến năm 2033 thay thế Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'cites'],
    ['Sở Y tế chủ trì, cùng các xã thay thế Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'cites'],
    ['Các xã thay thế Kế hoạch số 12/KH-UBND ngày 05/3/2030 trong năm 2033.', 'cites'],
    ['Ngoại trừ Điều 5, Kế hoạch số 12/KH-UBND ngày 05/3/2030 hết hiệu lực từ ngày ký.', 'repeals in part'],
    ['Năm 2033, tỉnh sẽ thay thế Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'cites'],
    ['Việc thay thế Kế hoạch số 12/KH-UBND ngày 05/3/2030 sẽ được xem xét sau.', 'cites'],
    ['Đề nghị Hội đồng nhân dân tỉnh xem xét bãi bỏ Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'cites'],
    ['Khi có quyết định thay thế Kế hoạch số 12/KH-UBND ngày 05/3/2030, các xã lập lại dự toán.', 'cites'],
    [
      'Trong lúc chưa có văn bản thay thế, Kế hoạch số 12/KH-UBND ngày 05/3/2030 tiếp tục có hiệu lực.',
      'cites',
    ],
    ['Kế hoạch số 12/KH-UBND ngày 05/3/2030 hết hiệu lực khi có văn bản mới.', 'cites'],
    ['Kế hoạch số 12/KH-UBND ngày 05/3/2030 sẽ được thay thế trong thời gian tới.', 'cites'],
    ['Đề nghị cho Kế hoạch số 12/KH-UBND ngày 05/3/2030 hết hiệu lực từ ngày 01/7/2031.', 'cites'],
    ['Trường hợp Kế hoạch số 12/KH-UBND ngày 05/3/2030 bị thay thế thì theo văn bản mới.', 'cites'],
    ['Thay thế giống cây trồng theo Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'cites'],
    ['Bổ sung kinh phí trồng rừng tại Kế hoạch số 12/KH-UBND ngày 05/3/2030.', 'cites'],
    ['Kể từ ngày Kế hoạch số 12/KH-UBND ngày 05/3/2030 hết hiệu lực, các xã lập kế hoạch mới.', 'cites'],
  ])('reads %s', (sentence, relation) => expect(brief(`1. ${sentence}`)).toEqual([['12/KH-UBND', relation]]));

  it('gives every document of a list the act that opens it', () => {
    expect(
      brief(
        '1. Quyết định này thay thế các Quyết định: số 12/QĐ-UBND ngày 01/02/2028; số 15/QĐ-UBND ngày 03/3/2029 và Chỉ thị số 8/CT-UBND ngày 05/5/2030.',
      ),
    ).toEqual([
      ['12/QĐ-UBND', 'replaces'],
      ['15/QĐ-UBND', 'replaces'],
      ['8/CT-UBND', 'replaces'],
    ]);
    expect(
      brief(
        '1. Quyết định số 12/QĐ-UBND ngày 01/02/2028, Quyết định số 15/QĐ-UBND ngày 03/3/2029 hết hiệu lực kể từ ngày ký.',
      ),
    ).toEqual([
      ['12/QĐ-UBND', 'repeals'],
      ['15/QĐ-UBND', 'repeals'],
    ]);
  });

  it('gives the lines below it the act of a heading', () => {
    const lines =
      'a) Quyết định số 12/QĐ-UBND ngày 01/02/2028 của UBND tỉnh Lam Sơn;\n\nb) Điều 3 Quyết định số 15/QĐ-UBND ngày 03/3/2029.';
    expect(brief(`1. Bãi bỏ các văn bản sau đây:\n\n${lines}`)).toEqual([
      ['12/QĐ-UBND', 'repeals'],
      ['15/QĐ-UBND', 'repeals in part'],
    ]);
    expect(
      brief(`1. Các văn bản sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:\n\n${lines}`),
    ).toMatchObject([
      ['12/QĐ-UBND', 'repeals'],
      ['15/QĐ-UBND', 'repeals in part'],
    ]);
    expect(
      brief(`1. Các đơn vị rà soát, thay thế các văn bản sau:\n\n${lines}`).map(([, relation]) => relation),
    ).toEqual(['cites', 'cites']);
  });

  it('tells two lists of one clause apart by the lines that open them', () => {
    expect(
      brief(
        '1. Danh mục văn bản hết hiệu lực toàn bộ gồm:\n\na) Quyết định số 12/QĐ-UBND ngày 01/02/2028;\n\nb) Quyết định số 13/QĐ-UBND ngày 01/02/2028.\n\nDanh mục văn bản hết hiệu lực một phần gồm:\n\na) Quyết định số 15/QĐ-UBND ngày 03/3/2029;\n\nb) Quyết định số 16/QĐ-UBND ngày 03/3/2029.',
      ),
    ).toEqual([
      ['12/QĐ-UBND', 'repeals'],
      ['13/QĐ-UBND', 'repeals'],
      ['15/QĐ-UBND', 'repeals in part'],
      ['16/QĐ-UBND', 'repeals in part'],
    ]);
  });

  it.each([
    'từ ngày 01/6/2031',
    'do ban hành sai thẩm quyền',
    'đến hết ngày 31/12/2031',
    'thì bãi bỏ',
    'sẽ được xem xét',
    'trước đây',
    'vẫn còn hiệu lực',
    'kéo dài đến hết năm 2031',
    'thành “Quy định mới”',
  ])('ends the issuer before: %s', (words) =>
    expect(
      read(`1. Ngưng hiệu lực Quyết định số 12/QĐ-UBND ngày 01/02/2028 của UBND tỉnh Vân Đồi ${words}.`)[0],
    ).toMatchObject({ issuer: 'Ủy ban nhân dân tỉnh Vân Đồi' }));

  it('does not go on to a document with a predicate of its own', () => {
    expect(
      brief(
        '1. Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 01/02/2028; Chỉ thị số 8/CT-UBND ngày 05/5/2030 tiếp tục có hiệu lực.',
      ),
    ).toEqual([
      ['12/QĐ-UBND', 'replaces'],
      ['8/CT-UBND', 'cites'],
    ]);
  });

  it('does not turn an act around: the document by which another was replaced is not replaced', () => {
    expect(
      brief(
        '1. Kế hoạch số 12/KH-UBND ngày 05/3/2030 đã được thay thế bởi Kế hoạch số 40/KH-UBND ngày 10/6/2030.',
      ),
    ).toEqual([
      ['12/KH-UBND', 'cites'],
      ['40/KH-UBND', 'cites'],
    ]);
    expect(
      brief('1. Luật Cây trồng số 31/2028/QH19 được sửa đổi, bổ sung bởi Luật số 16/2030/QH19.').map(
        ([, relation]) => relation,
      ),
    ).toEqual(['cites', 'cites']);
  });

  it.each([
    [
      'Ngưng hiệu lực Điều 3 Quyết định số 12/QĐ-UBND ngày 01/02/2028 từ ngày 01/6/2031 đến hết ngày 31/12/2031.',
      [true, '2031-06-01', '2031-12-31'],
    ],
    [
      'Tạm ngưng hiệu lực Quyết định số 12/QĐ-UBND ngày 01/02/2028 đến hết năm 2031.',
      [false, null, '2031-12-31'],
    ],
    [
      'Dừng thực hiện Quyết định số 12/QĐ-UBND ngày 01/02/2028 đến hết ngày 30/6/2031.',
      [false, null, '2031-06-30'],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 01/02/2028 bị đình chỉ thi hành từ ngày 01/6/2031.',
      [false, '2031-06-01', null],
    ],
  ])('takes what stops a document for a time for no repeal: %s', (sentence, [isPartial, from, until]) => {
    const [reference] = read(`1. ${sentence}`);
    expect(reference?.relation).toBe('amends');
    expect(reference?.standing).toMatchObject({ says: 'suspended', isPartial, from, until });
  });

  it('reads the day an act names', () => {
    const day = (sentence: string) => read(`1. ${sentence}`)[0]?.actsFrom;
    expect(day('Quyết định số 12/QĐ-UBND ngày 01/02/2028 hết hiệu lực kể từ ngày 01/7/2031.')).toBe(
      '2031-07-01',
    );
    expect(day('Bãi bỏ Quyết định số 12/QĐ-UBND ngày 01/02/2028 kể từ ngày 01 tháng 7 năm 2031.')).toBe(
      '2031-07-01',
    );
    expect(day('Kể từ ngày 01/7/2031, bãi bỏ Quyết định số 12/QĐ-UBND ngày 01/02/2028.')).toBe('2031-07-01');
    expect(day('Bãi bỏ Quyết định số 12/QĐ-UBND ngày 01/02/2028.')).toBeNull();
  });

  it('quotes the act with its document, though another sentence names that one in full', () => {
    const [reference] = read(
      'Căn cứ Quyết định số 12/QĐ-UBND ngày 01/02/2028 của Ủy ban nhân dân tỉnh Lam Sơn về phí chợ;\n\n1. Quyết định này thay thế Quyết định số 12/QĐ-UBND.',
    );
    expect(reference).toMatchObject({
      relation: 'replaces',
      quote: 'thay thế Quyết định số 12/QĐ-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Lam Sơn',
      issuedOn: { year: 2028, month: 2, day: 1 },
    });
  });

  it('quotes a list up to the words that end it', () => {
    const list =
      'Quyết định số 12/QĐ-UBND ngày 01/02/2028; Quyết định số 15/QĐ-UBND ngày 03/3/2029 hết hiệu lực kể từ ngày 01/7/2031';
    expect(read(`1. ${list}.`)[0]?.quote).toBe(list);
  });

  it('reads an act in the title', () => {
    expect(
      brief('1. Giao Sở Y tế thực hiện.', 'Về việc bãi bỏ Quyết định số 12/QĐ-UBND ngày 01/02/2028'),
    ).toEqual([['12/QĐ-UBND', 'repeals']]);
  });

  it('takes an amendment for more than the repeal of a part', () => {
    expect(
      brief(
        '1. Sửa đổi Điều 2 Quyết định số 12/QĐ-UBND ngày 01/02/2028.\n\n2. Bãi bỏ Điều 7 Quyết định số 12/QĐ-UBND ngày 01/02/2028.',
      ),
    ).toEqual([['12/QĐ-UBND', 'amends in part']]);
  });
});
