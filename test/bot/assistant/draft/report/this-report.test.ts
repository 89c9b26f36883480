import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftRequest } from '../../../../../bot/assistant/draft/draft.ts';
import { OPERATOR } from '../../../../../knowledge/store/store.ts';
import { type OpenTexts, openTexts } from '../../../../helpers/ask-texts.ts';
import { communeCold, departmentCold, provinceCold } from '../../../../helpers/cold-plans.ts';

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([provinceCold, departmentCold, communeCold]);
});
afterAll(() => office.close());

const HALF: Partial<DraftRequest> = {
  periodName: '6 tháng đầu năm 2031',
  period: { from: '2031-01-01', to: '2031-06-30' },
};

async function draft(changes: Partial<DraftRequest> = HALF) {
  const finding = await office.assistant.draft(OPERATOR, {
    ...{
      type: 'Báo cáo',
      agency: 'UBND xã Suối Đá, tỉnh Lam Châu',
      topic: 'phòng, chống đói, rét',
      basis: [],
    },
    ...{ template: null, sections: [], marginDays: 3, asOf: '2031-12-28', periodName: 'năm 2031' },
    period: { from: '2031-01-01', to: '2031-12-31' },
    report: { results: [], cutoffOn: null },
    ...changes,
  });
  if (finding.kind !== 'drafted') throw new Error(finding.kind);
  const rows = finding.draft.sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ text }) => text.split(' | ')),
  );
  return {
    ...finding.draft,
    rows,
    rowOf: (words: string) => rows.find(([first = '']) => first.includes(words)) ?? [],
  };
}

describe('the report at hand among the duties to report', () => {
  it('is itself what its superiors ask for, each with the day it is to be sent', async () => {
    const { rowOf } = await draft();
    expect(rowOf('Báo cáo 6 tháng đầu năm: trước').slice(1)).toEqual([
      'bằng báo cáo này',
      'hạn gửi: trước 14/6/2031',
    ]);
    expect(rowOf('Báo cáo 6 tháng đầu năm 2031').slice(1)).toEqual([
      'bằng báo cáo này',
      'hạn gửi: trước 08/6/2031',
    ]);
  });

  it('is not the report of another time, nor that on one campaign', async () => {
    const { rowOf } = await draft();
    expect(rowOf('Báo cáo năm')[2]).toBe('chưa đến hạn (trước 12/12/2031)');
    expect(rowOf('tuần lễ vệ sinh')[1]).toBe('[cần điền: kết quả]');
    const { rowOf: ofYear } = await draft({});
    expect(ofYear('Báo cáo năm')[1]).toBe('bằng báo cáo này');
    expect(ofYear('Báo cáo 6 tháng đầu năm: trước')[1]).toBe('[cần điền: kết quả]');
  });

  it('waits for no result of itself', async () => {
    const { warnings, rows } = await draft();
    const open = rows.filter((cells) => cells.includes('[cần điền: kết quả]'));
    expect(open.length).toBeGreaterThan(4);
    expect(warnings).toContain(`${open.length} chỉ tiêu, nhiệm vụ chưa có kết quả.`);
  });
});

describe('one sentence with the days of several reports', () => {
  it('tells the day of this one, and the others as what they are', async () => {
    const { rowOf } = await draft();
    expect(rowOf('Báo cáo Sở Tài chính').at(-1)).toBe(
      'hạn gửi: trước 10/6/2031; báo cáo kỳ khác: trước 10/12/2031',
    );
  });
});

describe('the day figures are of where nobody says it', () => {
  it('is the last of the time reported on, and said', async () => {
    const { rowOf, warnings } = await draft();
    expect(rowOf('Che chắn chuồng trại').at(-1)).toBe('chưa đến hạn (trước 15/11/2031)');
    expect(warnings.join('\n')).toContain('tạm xét đến ngày 30/6/2031');
  });

  it('is the day of a report that comes before it', async () => {
    const { warnings } = await draft({ ...HALF, asOf: '2031-06-05' });
    expect(warnings.join('\n')).toContain('tạm xét đến ngày 05/6/2031');
  });
});

describe('days that stand in a table', () => {
  it('are rows of the report by what is due and when', async () => {
    const { rowOf, warnings } = await draft();
    expect(rowOf('Danh sách đầu mối phụ trách chăn nuôi: trước ngày 10/02/2031').at(-1)).toBe(
      'quá hạn (trước 10/02/2031); chưa có kết quả',
    );
    expect(warnings.join('\n')).not.toContain('Chưa đưa vào được');
  });
});
