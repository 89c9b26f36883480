import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftRequest } from '../../../../bot/assistant/draft/draft.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';
import { forestCommunePlan, forestProgramme, forestProvincePlan } from '../../../helpers/forest-plans.ts';

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([forestProgramme, forestProvincePlan, forestCommunePlan]);
});
afterAll(() => office.close());

async function draft(changes: Partial<DraftRequest> = {}) {
  return (await draftOf(office, { ...communeRequest, topic: 'phòng cháy, chữa cháy rừng', ...changes }))
    .draft;
}

describe('values of later years', () => {
  it('are told beside a yearly plan where a nearer superior sets the year’s', async () => {
    const drafted = await draft();
    expect(textOf(drafted)).toContain('Giảm 12% số vụ cháy rừng so với năm 2030.');
    expect(textOf(drafted)).not.toMatch(/40%|95%/u);
    expect(drafted.warnings.join('\n')).toMatch(/8801\/QĐ-TTg.*các năm sau.*“Giảm 40% số vụ cháy rừng/u);
    const row = drafted.coverage.find(({ obligation }) => obligation.includes('40%'));
    expect(row?.status).toBe('not-applicable');
    expect(row?.reason).toContain('19/KH-UBND');
  });

  it('stand in it where their document is named', async () => {
    const text = textOf(await draft({ basis: ['8801/QĐ-TTg', '19/KH-UBND'] }));
    expect(text).toContain('Giảm 40% số vụ cháy rừng vào năm 2035 so với năm 2030.');
  });

  it('stand in it where nobody sets the year’s', async () => {
    const text = textOf(await draft({ basis: ['8801/QĐ-TTg'] }));
    expect(text).toContain('Trên 95% chủ rừng ký cam kết vào năm 2035.');
  });
});

describe('what a plan takes from others', () => {
  it('names whose annex a bare one is', async () => {
    expect(textOf(await draft())).toContain(
      'Phân công Phòng Kinh tế làm đầu mối; chịu trách nhiệm về kết quả thực hiện chỉ tiêu tại Phụ lục kèm theo Kế hoạch số 19/KH-UBND.',
    );
  });

  it('leaves last year’s theme out and asks for this one', async () => {
    const text = textOf(await draft());
    expect(text).toMatch(
      /Cắm biển cấm lửa ở bìa rừng; treo băng rôn theo chủ đề của năm \(chủ đề: \[cần điền: /u,
    );
    expect(text).not.toContain('Mùa khô không khói');
  });
});
