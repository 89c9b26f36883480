import { describe, expect, it } from 'vitest';
import { carrySentence, nameDocument } from '../../../../bot/assistant/draft/carry-sentence.ts';
import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import { resolveAgencyLocally } from '../../../../knowledge/agencies/local-places.ts';
import { buildDocument } from '../../../helpers/build-document.ts';

const PLACES = ['xã Suối Đá, tỉnh Lam Châu', 'phường Bến Chài, tỉnh Lam Châu'];

function agency(name: string): Agency {
  const [found] = resolveAgencyLocally(name, '2031-03-01', [], PLACES).agencies;
  if (found === undefined) throw new Error(name);
  return found;
}

const commune = agency('UBND xã Suối Đá, tỉnh Lam Châu');
const ward = agency('UBND phường Bến Chài, tỉnh Lam Châu');
const school = agency('Trường THCS Cây Sấu, xã Suối Đá, tỉnh Lam Châu');

const document = buildDocument({ id: 'vb-1' });

function carry(quote: string, by: Agency): string | undefined {
  return carrySentence({ document, quote, actors: [] }, by);
}

describe('a sentence that a superior says to many', () => {
  it.each([
    ['UBND các xã, phường có kế hoạch mua sách', 'Có kế hoạch mua sách'],
    ['Các đơn vị, địa phương báo cáo trước ngày 10/6/2031', 'Báo cáo trước ngày 10/6/2031'],
    ['Uỷ ban nhân dân các xã, phường gửi danh sách bè cá', 'Gửi danh sách bè cá'],
    ['Mở cửa sân bóng do xã, phường quản lý', 'Mở cửa sân bóng do xã quản lý'],
    [
      'Trên 2/3 số bến có phao; trong đó mỗi xã, phường có tối thiểu 01 xuồng cứu hộ',
      'Trên 2/3 số bến có phao; trong đó có tối thiểu 01 xuồng cứu hộ',
    ],
    [
      'Ủy ban nhân dân các xã, phường được hỗ trợ 50 triệu đồng',
      'Ủy ban nhân dân xã Suối Đá được hỗ trợ 50 triệu đồng',
    ],
    [
      'Công an tỉnh chủ trì, Ủy ban nhân dân cấp xã phối hợp bố trí địa điểm',
      'Công an tỉnh chủ trì, Ủy ban nhân dân xã Suối Đá phối hợp bố trí địa điểm',
    ],
    [
      'Địa phương nào để xảy ra ngộ độc thì chịu trách nhiệm trước Ủy ban nhân dân tỉnh',
      'Trường hợp để xảy ra ngộ độc thì chịu trách nhiệm trước Ủy ban nhân dân tỉnh',
    ],
  ])('stays whole in the commune’s own words: %s', (quote, carried) => {
    expect(carry(quote, commune)).toBe(carried);
  });

  it('keeps as a condition which of them are meant', () => {
    const quote = 'Ủy ban nhân dân các xã, phường nơi có bến đò tổ chức cứu hộ';
    expect(carry(quote, commune)).toBe('Đối với xã nơi có bến đò: tổ chức cứu hộ');
    expect(carry(quote, ward)).toBe('Đối với phường nơi có bến đò: tổ chức cứu hộ');
    expect(carry('Các xã có rừng phối hợp với kiểm lâm trực 24/24 giờ', commune)).toBe(
      'Đối với xã có rừng: phối hợp với kiểm lâm trực 24/24 giờ',
    );
  });

  it('leaves out what is for another kind', () => {
    const quote = 'Mỗi xã, phường có tối thiểu 02 tủ sách; phường có chợ hạng 2 trở lên mua thêm 01 tủ';
    expect(carry(quote, commune)).toBe('Có tối thiểu 02 tủ sách');
    expect(carry(quote, ward)).toContain('; đối với phường có chợ hạng 2 trở lên: mua thêm 01 tủ');
  });

  it('takes what each of them has, and what is theirs, for its own', () => {
    expect(carry('Mở lớp đan lưới, tối thiểu 02 lớp mỗi xã, phường', commune)).toBe(
      'Mở lớp đan lưới, tối thiểu 02 lớp',
    );
    expect(carry('Sửa 60% số cầu tre do xã, phường quản lý', commune)).toBe(
      'Sửa 60% số cầu tre do xã quản lý',
    );
  });

  it.each([
    ['Tỷ lệ hồ sơ trực tuyến tại mỗi xã, phường đạt ít nhất 70%', 'Tỷ lệ hồ sơ trực tuyến đạt ít nhất 70%'],
    [
      'Tỷ lệ hộ dùng nước sạch ở từng xã trên 92% trên tổng số hộ',
      'Tỷ lệ hộ dùng nước sạch trên 92% trên tổng số hộ',
    ],
  ])('takes the rate of each for its own: %s', (said, own) => expect(carry(said, commune)).toBe(own));

  it('sets in its own plans what each is to set in theirs', () => {
    expect(carry('Đưa chỉ tiêu về bơi vào trong kế hoạch năm học của các trường', school)).toBe(
      'Đưa chỉ tiêu về bơi vào trong kế hoạch năm học của nhà trường',
    );
    expect(
      carry('Lồng ghép phòng cháy trong các chương trình, kế hoạch công tác của UBND các xã', commune),
    ).toBe('Lồng ghép phòng cháy trong các chương trình, kế hoạch công tác của Ủy ban nhân dân xã Suối Đá');
    expect(carry('Tổng hợp khó khăn của các trường', school)).toBeUndefined();
  });

  it('parts a condition from what is measured at its colon', () => {
    expect(carry('Đối với xã, phường ven hồ: 100% thuyền được kiểm tra 02 lần/năm', commune)).toBe(
      'Đối với xã ven hồ: 100% thuyền được kiểm tra 02 lần/năm',
    );
  });

  it('keeps which places are meant', () => {
    const quote = 'Địa phương có nhu cầu đóng thuyền thì có văn bản đề nghị';
    const actors = ['Địa phương có nhu cầu đóng thuyền'];
    expect(carrySentence({ document, quote, actors }, commune)).toBe(quote);
  });

  it('says of the commune what is said of the whole province, but for counts', () => {
    expect(carry('Trên 95% hộ dân trên địa bàn tỉnh có thẻ đọc sách', commune)).toBe(
      'Trên 95% hộ dân trên địa bàn xã có thẻ đọc sách',
    );
    expect(carry('Kiểm tra 300 bếp ăn trên địa bàn tỉnh', commune)).toBe(
      'Kiểm tra 300 bếp ăn trên địa bàn tỉnh',
    );
  });

  it('names schools together as one', () => {
    expect(carry('Các trường mầm non, tiểu học tổ chức diễn tập', school)).toBe('Tổ chức diễn tập');
    expect(carry('Nhà trường, cơ sở giáo dục chịu trách nhiệm về bữa ăn', school)).toBe(
      'Chịu trách nhiệm về bữa ăn',
    );
    expect(carry('Giảm tai nạn trên địa bàn tỉnh', school)).toBe('Giảm tai nạn trong trường');
  });
});

describe('nameDocument', () => {
  const plan = buildDocument({ id: 'vb-2', type: 'Kế hoạch', number: '31/KH-UBND' });

  it.each([
    [
      'Tiếp nhận theo Phụ lục I kèm theo Kế hoạch này; thẩm định theo Phụ lục II kèm theo Kế hoạch này',
      'Tiếp nhận theo Phụ lục I kèm theo Kế hoạch số 31/KH-UBND; thẩm định theo Phụ lục II kèm theo Kế hoạch số 31/KH-UBND',
    ],
    [
      'Kê khai theo Phụ lục V ban hành kèm theo Nghị định số 85/2030/NĐ-CP',
      'Kê khai theo Phụ lục V ban hành kèm theo Nghị định số 85/2030/NĐ-CP',
    ],
    ['Báo cáo theo Phụ lục', 'Báo cáo theo Phụ lục kèm theo Kế hoạch số 31/KH-UBND'],
  ])('names whose annex it is, once: %s', (sentence, named) => {
    expect(nameDocument(sentence, plan)).toBe(named);
  });
});

it('says what is given to an agency by name, whoever else it speaks of', () => {
  const culture = agency('Sở Văn hóa và Thể thao tỉnh Lam Châu');
  const quote = 'Chủ trì gửi giấy mời tới đại biểu các tỉnh, thành phố';
  expect(carrySentence({ document, quote, actors: ['Sở Văn hóa và Thể thao'] }, culture)).toBe(quote);
  expect(carrySentence({ document, quote, actors: [null] }, culture)).toBeUndefined();
});
