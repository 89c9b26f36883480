import { describe, expect, it } from 'vitest';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { isVietnameseSyllable, judgeVietnamese } from '../../../knowledge/language/vietnamese-syllable.ts';

describe('isVietnameseSyllable', () => {
  it.each([
    ...'nghiêng quốc giêng gì gìn khuyến thuở quý hoà hòa Ủy uỷ ở yếu được oằn đặc'.split(' '),
  ])('takes %s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });

  it.each(['nghng', 'cac', 'street', 'hòá', 'th', 'tiênn'])('refuses %s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});

const PROSE =
  'Ủy ban nhân dân xã tổ chức tuyên truyền phòng, chống đuối nước cho học sinh trong dịp hè; các trường báo cáo kết quả ' +
  'trước ngày 20 tháng 5. Trạm y tế phối hợp với đoàn thanh niên mở lớp dạy bơi, mỗi lớp không quá mười em.';

describe('judgeVietnamese', () => {
  it('knows Vietnamese prose', () => {
    expect(judgeVietnamese(PROSE)).toMatchObject({ verdict: 'vietnamese', syllableShare: 1 });
  });

  it('knows it in decomposed letters too', () => {
    expect(judgeVietnamese(PROSE.normalize('NFD')).verdict).toBe('vietnamese');
  });

  it('knows prose that has lost its marks', () => {
    expect(judgeVietnamese(foldMarks(PROSE)).verdict).toBe('unmarked');
  });

  it('knows letters torn from their words', () => {
    const torn = PROSE.replace(/[ộủướạớ]/g, ' ').concat(' ộ ủ ư ớ ạ ớ ủ ộ ư ạ');
    expect(judgeVietnamese(torn).verdict).toBe('scrambled');
  });

  it('says nothing of another language', () => {
    const english =
      'The committee shall organise swimming lessons for children during the summer, and each school is to report its results before the end of May.';
    expect(judgeVietnamese(english).verdict).toBe('unknown');
  });

  it('says nothing of an encoding of before Unicode', () => {
    const tcvn3 =
      'ñy ban nh©n d©n x· tæ chøc tuyªn truyÒn phßng, chèng ®uèi n­íc cho häc sinh trong dÞp hÌ; c¸c tr­êng b¸o c¸o kÕt qu¶ tr­íc ngµy 20';
    expect(judgeVietnamese(tcvn3).verdict).toBe('unknown');
  });

  it('says nothing of a few words', () => {
    expect(judgeVietnamese('Số 15 KH').verdict).toBe('unknown');
  });
});
