import { afterEach, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';
import { communePlan, departmentLetter, provincePlan } from '../../../helpers/water-plans.ts';

/** A post on the province's site about the plan of a year, under the same number every year. */
function postOf(year: number, share: number): readonly string[] {
  return [
    'Trang chủ » Tin tức » Nông nghiệp',
    `Lam Châu: Cấp nước sạch nông thôn năm ${year}`,
    `Print Thứ Năm, 16/01/${year} 9:20 Gốc`,
    `Cập nhật: 16/01/${year} 9:25:00 SA`,
    '',
    `Ngày 10/01/${year}, UBND tỉnh Lam Châu ban hành Kế hoạch số 31/KH-UBND về cấp nước sạch nông thôn năm ${year}.`,
    '',
    `Theo Kế hoạch, năm ${year} ít nhất ${share}% hộ dân nông thôn trên địa bàn tỉnh được dùng nước sạch; mỗi xã tổ chức ít nhất 3 lớp tập huấn vận hành công trình.`,
    '',
    '(Nguồn: lamchau.example.vn)',
    'Các bài khác',
    `- Hội nghị cuối năm (11/01/${year})`,
  ];
}

let office: OpenTexts | undefined;
afterEach(() => office?.close());

describe('findNamedBasis', () => {
  it('takes of several documents of one number that of the plan’s year, and names the others', async () => {
    office = await openTexts([provincePlan, postOf(2030, 88)]);
    const { draft } = await draftOf(office, { ...communeRequest, basis: ['31/KH-UBND'] });
    expect(textOf(draft)).toContain('Ít nhất 92% hộ dân nông thôn');
    expect(textOf(draft)).not.toContain('88%');
    expect(draft.warnings.join('\n')).toMatch(/vì đúng thời gian của bản thảo; cùng số còn có .*2030/u);
  });
});

describe('a named number of which only a namesake of elsewhere is held', () => {
  const elsewhere = provincePlan.map((line) =>
    line.replaceAll('Lam Châu', 'Hải Khê').replaceAll('LAM CHÂU', 'HẢI KHÊ'),
  );
  const citing = departmentLetter.map((line) =>
    line.startsWith('Sở Nông nghiệp và Môi trường đề nghị')
      ? `Thực hiện Kế hoạch số 31/KH-UBND ngày 09/01/2031 của Ủy ban nhân dân tỉnh Lam Châu về cấp nước sạch nông thôn năm 2031, ${line}`
      : line,
  );

  it('is asked for, and the namesake left alone', async () => {
    office = await openTexts([elsewhere, citing]);
    const request = { ...communeRequest, basis: ['31/KH-UBND', '210/SNNMT-TL'] };
    const { draft } = await draftOf(office, request);
    expect(textOf(draft)).not.toMatch(/92%|Hải Khê/u);
    expect(draft.warnings.join('\n')).toMatch(
      /chưa có văn bản “Kế hoạch số 31\/KH-UBND.*Lam Châu[\s\S]*Cùng số còn có .*Hải Khê/u,
    );
  });
});

describe('chooseBasis', () => {
  it('rests on a post where the document itself is not held, and says that it is one', async () => {
    office = await openTexts([postOf(2031, 93)]);
    const { draft } = await draftOf(office, communeRequest);
    expect(textOf(draft)).toContain('ít nhất 93%');
    expect(draft.warnings.join('\n')).toContain('dùng theo bài đăng trong kho, không phải bản gốc');
  });

  it('begins with the agency’s own work where no superior’s document is held, and says so', async () => {
    office = await openTexts([communePlan]);
    const { draft } = await draftOf(office, communeRequest);
    expect(textOf(draft)).toContain('Thực hiện [cần điền: văn bản cấp trên làm căn cứ], Ủy ban nhân dân xã');
    expect(textOf(draft)).toContain('Nhiệm vụ tiếp tục thực hiện');
    expect(draft.warnings[0]).toMatch(/^Chưa tìm thấy văn bản cấp trên nào .* chỉ có các nhiệm vụ riêng/u);
    const named = { ...communeRequest, basis: ['999/KH-UBND'] };
    expect((await office.assistant.draft(OPERATOR, named)).kind).toBe('without-basis');
  });

  it('leaves a post of another year alone', async () => {
    office = await openTexts([provincePlan, postOf(2030, 88)]);
    const { draft } = await draftOf(office, communeRequest);
    expect(textOf(draft)).not.toContain('88%');
  });
});
