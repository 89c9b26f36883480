import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toTrace } from '../../../../bot/assistant/draft/to-trace.ts';
import type { DraftTrace } from '../../../../bot/output/official-docx/write-trace-docx.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf } from '../../../helpers/draft-requests.ts';
import { communePlan, departmentLetter, provincePlan } from '../../../helpers/water-plans.ts';

let office: OpenTexts;
let trace: DraftTrace;

beforeAll(async () => {
  office = await openTexts([provincePlan, departmentLetter, communePlan]);
  trace = toTrace((await draftOf(office, communeRequest)).draft);
});
afterAll(() => office.close());

describe('toTrace', () => {
  it('quotes nothing twice', () => {
    const quotes = trace.statements.flatMap(({ citations }) => citations.map(({ quote }) => quote));
    const told = quotes.filter((quote) => quote !== '');
    expect(new Set(told).size).toBe(told.length);
    expect(
      trace.statements
        .flatMap(({ citations }) => citations)
        .map(({ locator }) => locator)
        .join(),
    ).toContain('(đã dẫn ở câu 1)');
  });

  it('points to the place of what is said word for word', () => {
    const said = trace.statements.find(({ text }) => text.startsWith('Trên 85% công trình'));
    expect(said?.citations.map(({ quote, locator }) => [quote, locator])).toEqual([['', 'II.2']]);
  });

  it('calls a document by its number, in full once, and what others are given apart', () => {
    expect(trace.documents[0]).toMatch(/^31\/KH-UBND: Kế hoạch số 31\/KH-UBND ngày 09\/01\/2031 của /u);
    const labels = new Set(trace.coverage.map(({ obligationQuote }) => obligationQuote.label));
    expect(labels).toEqual(new Set(['31/KH-UBND', '210/SNNMT-TL']));
    expect(trace.others.map(({ obligation }) => obligation).join()).toContain('kiểm tra 30 công trình lớn');
    expect(trace.coverage.map(({ status }) => status)).not.toContain('Không áp dụng');
  });

  it('tells what is not met before what is', () => {
    const statuses = trace.coverage.map(({ status }) => status);
    const met = statuses.indexOf('Bằng');
    expect(met).toBeGreaterThan(-1);
    expect(statuses.lastIndexOf('Thiếu')).toBeLessThan(met);
  });
});
