import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../../bot/assistant/draft/draft.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';
import { wasteLetter, wastePlan } from '../../../helpers/waste-plans.ts';

let office: OpenTexts;
let drafted: Draft;
let text: string;

beforeAll(async () => {
  office = await openTexts([wastePlan, wasteLetter]);
  const basis = ['70/KH-UBND', '344/SNNMT-MT'];
  drafted = (await draftOf(office, { ...communeRequest, topic: null, basis })).draft;
  text = textOf(drafted);
});
afterAll(() => office.close());

describe('one deed for which superiors set different days', () => {
  it('is said once, with the first one’s day, and the other is asked about where it stands', () => {
    expect(text.match(/điểm tập kết rác tự phát, hoàn thành trước ngày 31\/5\/2031/gu)).toHaveLength(1);
    expect(text).toMatch(
      /31\/5\/2031.*\[cần điền: chọn hạn; Công văn số 344\/SNNMT-MT nêu “.*15\/5\/2031”\]/u,
    );
    expect(text.match(/^Rà soát các điểm tập kết/gmu)).toHaveLength(1);
  });

  it('is asked in one question that names both; a report is, too, and what agrees is not', () => {
    const days = drafted.questions.filter((question) => question.startsWith('Thời hạn'));
    expect(days).toHaveLength(2);
    expect(days[0]).toMatch(/trước ngày 31\/5\/2031 \(đã dùng\); Công văn số 344.*trước ngày 15\/5\/2031/u);
    expect(days.join('\n')).not.toContain('thu gom');
  });
});

describe('a plan of the commune', () => {
  it('keeps days in brackets with what is due', () => {
    expect(text).toContain('Báo cáo 6 tháng (trước ngày 10/6), năm (trước ngày 10/12) về Công an tỉnh');
  });

  it('says of itself what is said of bodies of communes, and leaves what the province does', () => {
    expect(text).toContain('Chỉ đạo Công an, Trạm Y tế xã kiểm tra lò đốt rác.');
    expect(text).not.toContain('lãnh đạo tỉnh');
  });

  it('takes no order to carry out what the document says', () => {
    expect(text).not.toMatch(/^Triển khai thực hiện\.$/mu);
  });
});
