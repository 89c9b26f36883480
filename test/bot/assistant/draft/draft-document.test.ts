import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, DraftRequest } from '../../../../bot/assistant/draft/draft.ts';
import type { DraftFinding } from '../../../../bot/assistant/draft/draft-document.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';
import {
  communePlan,
  departmentLetter,
  formerPlan,
  mergerResolution,
  provincePlan,
} from '../../../helpers/water-plans.ts';

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([provincePlan, departmentLetter, communePlan]);
});
afterAll(() => office.close());

async function draft(changes: Partial<DraftRequest> = {}): Promise<Draft> {
  return (await draftOf(office, { ...communeRequest, ...changes })).draft;
}

function ask(changes: Partial<DraftRequest>): Promise<DraftFinding> {
  return office.assistant.draft(OPERATOR, { ...communeRequest, ...changes });
}

/** The numbers of the documents that the paragraph with some words cites. */
function citedBy(drafted: Draft, words: string): (string | null)[] {
  const found = drafted.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ text }) => text.includes(words));
  return drafted.citations.filter(({ n }) => found?.citations.includes(n)).map(({ number }) => number);
}

describe('a plan drafted for a commune', () => {
  it('carries targets down with comparator and figure, in the words of the commune', async () => {
    const drafted = await draft();
    expect(textOf(drafted)).toContain('Ít nhất 92% hộ dân nông thôn trên địa bàn xã được dùng nước sạch');
    expect(textOf(drafted)).toContain('Trên 85% công trình cấp nước hoạt động bền vững.');
    expect(textOf(drafted)).toContain('Tổ chức ít nhất 2 lớp tập huấn vận hành công trình.');
    expect(citedBy(drafted, 'Trên 85%')).toEqual(['31/KH-UBND']);
  });

  it('leaves the share of a whole count to be filled in', async () => {
    const drafted = await draft();
    expect(textOf(drafted)).toContain(
      'Góp phần thực hiện chỉ tiêu “Xây dựng mới 14 công trình cấp nước tập trung” của Kế hoạch số 31/KH-UBND; phần của cơ quan: [cần điền: mức của cơ quan].',
    );
    expect(drafted.placeholders).toContain('[cần điền: mức của cơ quan]');
  });

  it('proposes the nearest superior’s value where two differ, and asks', async () => {
    const drafted = await draft();
    expect(textOf(drafted)).toContain(
      'được dùng nước sạch. [cần điền: chọn mức; Công văn số 210/SNNMT-TL nêu “Ít nhất 90% hộ dân nông thôn được dùng nước sạch”].',
    );
    expect(citedBy(drafted, 'Ít nhất 92%')).toEqual(['31/KH-UBND', '210/SNNMT-TL']);
    expect(drafted.questions.join()).toMatch(/92%.*\(đã dùng\).*90%/u);
  });

  it('knows one measure whose rest its own sentence says, and asks within the task', async () => {
    expect(textOf(await draft())).toContain(
      'Củng cố tổ quản lý nước cộng đồng; mỗi tổ có ít nhất 5 người. [cần điền: chọn mức; Công văn số 210/SNNMT-TL nêu “Mỗi tổ quản lý nước cộng đồng có ít nhất 7 người”].',
    );
  });

  it('sets a day of its own some working days before the superior’s', async () => {
    // 20/5/2031 is a Tuesday; three working days before it is the Thursday of the week before.
    expect(textOf(await draft())).toContain(
      'chậm nhất ngày 20 tháng 5 năm 2031; các bộ phận hoàn thành, gửi kết quả chậm nhất ngày 15/5/2031 (sớm hơn 3 ngày làm việc).',
    );
    expect(textOf(await draft({ marginDays: 0 }))).not.toContain('các bộ phận hoàn thành');
  });

  it('tells of a day that is over', async () => {
    const drafted = await draft();
    expect(drafted.warnings.join('\n')).toContain('Thời hạn ngày 15/02/2031 đã qua');
  });

  it('gives nobody else’s duties, and takes from last year’s plan neither figures, years nor themes', async () => {
    const text = textOf(await draft());
    for (const foreign of ['30 công trình', '81%', '2030', 'Giọt nước', 'các xã, phường', 'Mạc Văn Kha'])
      expect(text).not.toContain(foreign);
    expect(text).toContain('Vận động các hộ khá giả giúp hộ nghèo lắp đồng hồ nước.');
    expect(text).toContain('Lắp [cần điền: số liệu] đồng hồ nước ở thôn 2 [cần điền: thời gian].');
  });

  it('names the documents in full once, as the title of the year', async () => {
    const drafted = await draft();
    expect(drafted.subject).toBe('cấp nước sạch nông thôn năm 2031');
    expect(textOf(drafted)).toContain(
      'Thực hiện Kế hoạch số 31/KH-UBND ngày 09/01/2031 của Ủy ban nhân dân tỉnh Lam Châu về cấp nước sạch nông thôn năm 2031',
    );
  });

  it('gives each carried paragraph a source', async () => {
    const { sections } = await draft();
    const own = sections.filter(({ heading }) => heading === 'CHỈ TIÊU');
    expect(own.flatMap(({ paragraphs }) => paragraphs).every(({ citations }) => citations.length > 0)).toBe(
      true,
    );
  });

  it('is the same twice, with the same id', async () => {
    expect(await draft()).toEqual(await draft());
  });
});

describe('what is asked for in a draft', () => {
  it('is only the sections named', async () => {
    const { sections } = await draft({ sections: ['chi tieu'] });
    expect(sections.map(({ heading }) => heading)).toEqual(['CHỈ TIÊU']);
  });

  it('rests on the documents named alone', async () => {
    const drafted = await draft({ basis: ['210/SNNMT-TL'] });
    expect(textOf(drafted)).toContain('Ít nhất 90% hộ dân nông thôn');
    expect(textOf(drafted)).not.toContain('85%');
  });

  it('follows the plan named by its number, and says why it cannot', async () => {
    expect(textOf(await draft({ template: '12/KH-UBND' }))).toContain('Vận động các hộ khá giả');
    const letter = await draft({ template: '210/SNNMT-TL' });
    expect(letter.warnings.join('\n')).toMatch(/210\/SNNMT-TL.* không phải kế hoạch nên không làm mẫu được/u);
    const missing = await draft({ template: '99/KH-UBND' });
    expect(missing.warnings.join('\n')).toContain('Kho chưa có kế hoạch “99/KH-UBND” để làm mẫu');
  });

  it('is refused, and said to be, where nothing is held to carry out', async () => {
    const finding = await ask({ agency: 'UBND xã Vân Cốc, tỉnh Hải Khê' });
    expect(finding.kind).toBe('without-basis');
  });

  it('says that a named basis is not held', async () => {
    const finding = await ask({ basis: ['999/KH-UBND'] });
    expect(finding.kind === 'without-basis' && finding.warnings.join()).toContain(
      'chưa có văn bản “999/KH-UBND”',
    );
  });
});

describe('a plan for a commune that was made of two', () => {
  it('takes the local tasks of both, as a held resolution names them', async () => {
    const merged = await openTexts([
      provincePlan,
      mergerResolution,
      formerPlan('Nà Lài', 'Nạo vét mương Nà Lài vào tháng 3 năm 2030.'),
      formerPlan('Pù Hoa', 'Trồng tre giữ nguồn nước Pù Hoa.'),
      formerPlan('Xa Cách', 'Đào giếng ở Xa Cách.'),
    ]);
    try {
      const agency = 'UBND xã Nà Hoa, tỉnh Lam Châu';
      const finding = await merged.assistant.draft(OPERATOR, { ...communeRequest, agency });
      const text = finding.kind === 'drafted' ? textOf(finding.draft) : '';
      expect(text).toContain('Nạo vét mương Nà Lài [cần điền: thời gian].');
      expect(text).toContain('Trồng tre giữ nguồn nước Pù Hoa.');
      expect(text).not.toContain('Xa Cách');
    } finally {
      await merged.close();
    }
  });
});
