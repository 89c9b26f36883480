import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterItems } from '../../../ingest/parse/covers.ts';
import { parseRegister } from '../../../ingest/parse/parse-register.ts';
import { parseReferences } from '../../../ingest/parse/references.ts';
import { afterMarker, findSentences } from '../../../ingest/parse/sentences.ts';
import { findUncovered } from '../../../ingest/parse/uncovered.ts';
import type { Evidence } from '../../../knowledge/model/register.ts';
import { headerOf, planOf } from './outlined-fixture.ts';

const NOTHING: RegisterItems = {
  references: [],
  targets: [],
  deadlines: [],
  tasks: [],
  themes: [],
  budgetLines: [],
  effects: [],
};
const taskAt = (evidence: Evidence) => ({
  ...NOTHING,
  tasks: [{ ...evidence, task: evidence.quote, actor: null, role: null }],
});
const themeAt = (evidence: Evidence) => ({
  ...NOTHING,
  themes: [{ ...evidence, theme: evidence.quote, year: null }],
});

const reasonsOf = (body: string) =>
  findUncovered(planOf(body), NOTHING)
    .filter(({ locator }) => locator.startsWith('I'))
    .map(({ quote, reason }) => [quote, reason]);

describe('findUncovered', () => {
  it('says why a sentence is listed', () => {
    expect(
      reasonsOf(
        'I. KINH PHÍ\n1. Chi 200 triệu đồng.\n2. Khởi công ngày 10/3/2027.\n3. Các thôn phải đối ứng.\n4. Huy động sức dân.',
      ),
    ).toEqual([
      ['Chi 200 triệu đồng.', 'number'],
      ['Khởi công ngày 10/3/2027.', 'date'],
      ['Các thôn phải đối ứng.', 'obligation'],
    ]);
  });

  it('takes an outline marker for no number', () => {
    expect(reasonsOf('I. KINH PHÍ\n12. Huy động sức dân.')).toEqual([]);
  });

  it('lists a sentence when one of its numbers lies in no span', () => {
    const plan = planOf('I. KINH PHÍ\n1. Hỗ trợ 5 thôn, mỗi thôn 20 triệu đồng.');
    const item = plan.items.find(({ locator }) => locator === 'I.1');
    const start = plan.text.indexOf('Hỗ trợ 5 thôn');
    const half = {
      quote: 'Hỗ trợ 5 thôn',
      locator: 'I.1',
      page: null,
      passage: item?.ordinal ?? 0,
      start,
      end: start + 13,
      scan: null,
      confirmedBy: null,
    };
    expect(findUncovered(plan, themeAt(half)).map(({ quote }) => quote)).toEqual([
      'Hỗ trợ 5 thôn, mỗi thôn 20 triệu đồng.',
    ]);
    const whole = { ...half, end: start + 40 };
    expect(findUncovered(plan, themeAt(whole))).toEqual([]);
  });

  it('lists a figure in the words of a task, not a year or an article', () => {
    const register = (body: string) =>
      parseRegister(planOf(`I. NHIỆM VỤ\n${body}`), headerOf(), []).uncovered;
    expect(
      register('1. Phối hợp tuần tra tuyến đường dài 37 km giáp ranh.').map(({ reason }) => reason),
    ).toEqual(['number']);
    expect(register('1. Rà soát hồ sơ theo Điều 5 trong năm 2027.')).toEqual([]);
    const plan = planOf('I. NHIỆM VỤ\n1. Sửa nhà trước đợt mưa 12/7/2027.');
    const item = plan.items.find(({ locator }) => locator === 'I.1');
    const evidence = {
      quote: item?.text ?? '',
      locator: 'I.1',
      page: null,
      passage: item?.ordinal ?? 0,
      start: item?.start ?? 0,
      end: item?.end ?? 0,
      scan: null,
      confirmedBy: null,
    };
    expect(findUncovered(plan, taskAt(evidence)).map(({ reason }) => reason)).toEqual(['date']);
  });

  it('does not list letterhead, recipients and signature', () => {
    expect(
      findUncovered(planOf('I. KINH PHÍ\n1. Huy động sức dân.'), NOTHING).map(({ quote }) => quote),
    ).toEqual([]);
  });
});

describe('parseRegister', () => {
  it('covers or lists every sentence with a number, a date or an obligation', () => {
    const clause = fc.constantFrom(
      'Tỷ lệ hộ nghèo còn 5,5%',
      'Các thôn nộp danh sách trước ngày 20/6/2027',
      'Chi 1.200.000 đồng cho đợt 2',
      'Giao Trạm Y tế chủ trì',
      'Khởi công ngày 10/3/2027',
      'Người dân phải chấp hành',
      'Trong năm qua có 12 vụ cháy',
      'Huy động sức dân',
      'Cấp 45 con giống cho 9 hộ',
      'Với chủ đề “Sạch làng 2027”',
      'Bố trí kinh phí 30 triệu đồng từ ngân sách xã',
      'Diễn ra từ ngày 01/6 đến ngày 15/6',
      'Lớp 5 có 3/4 tiết, 2 - 3 buổi',
    );
    const heading = fc.constantFrom('NHIỆM VỤ', 'CHỈ TIÊU', 'KINH PHÍ', 'TÌNH HÌNH');
    fc.assert(
      fc.property(
        heading,
        fc.array(fc.array(clause, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (title, items) => {
          const lines = items.map((clauses, index) => `${index + 1}. ${clauses.join('; ')}. ${clauses[0]}.`);
          const plan = planOf(`I. ${title}\n${lines.join('\n')}`);
          const { uncovered, ...register } = parseRegister(plan, headerOf(), []);
          const spans = Object.values(register).flat();
          for (const item of plan.items.filter(({ zone, role }) => zone === 'body' && role === 'body')) {
            const from = afterMarker(item);
            for (const sentence of findSentences(item.text.slice(from))) {
              const start = item.start + from + sentence.start;
              const words = item.text.slice(from + sentence.start, from + sentence.end);
              const isListed = uncovered.some((one) => one.start === start && one.quote === words);
              for (const match of words.matchAll(/\d+(?:[.,/]\d+)*|phải/gu)) {
                const at = start + match.index;
                const isCovered = spans.some((span) => span.start <= at && at + match[0].length <= span.end);
                expect(isCovered || isListed, words).toBe(true);
              }
            }
          }
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });

  it('keeps every quote an exact stretch of the text, inside its passage', () => {
    const plan = planOf(
      'I. CHỈ TIÊU\n1. Tỷ lệ hộ nghèo còn 5,5%; 100% thôn có nhà văn hóa.\nII. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế\na) Nộp báo cáo trước ngày 20/6.\nb) Khám cho 300 người.',
    );
    const register = parseRegister(plan, headerOf(), []);
    const facts = [...register.targets, ...register.deadlines, ...register.tasks, ...register.uncovered];
    expect(facts.length).toBeGreaterThan(4);
    for (const { quote, start, end, passage } of facts) {
      expect(plan.text.slice(start, end)).toBe(quote);
      const item = plan.items[passage];
      expect(item !== undefined && item.start <= start && end <= item.end).toBe(true);
    }
  });

  it('passes references through, and they cover their own numbers', () => {
    const plan = planOf('I. KINH PHÍ\nÁp dụng Quyết định số 35/QĐ-UBND.');
    const start = plan.text.indexOf('Quyết định số 35');
    const reference = {
      quote: 'Quyết định số 35/QĐ-UBND',
      locator: 'I',
      page: null,
      passage: plan.items.find((item) => item.start <= start && start < item.end)?.ordinal ?? 0,
      start,
      end: start + 24,
      scan: null,
      confirmedBy: null,
      relation: 'cites' as const,
      type: 'Quyết định',
      number: '35/QĐ-UBND',
      issuedOn: { year: null, month: null, day: null },
      issuer: null,
      subject: null,
      documentId: null,
      isPartial: false,
      actsFrom: null,
    }; // prettier-ignore
    const register = parseRegister(plan, headerOf(), [reference]);
    expect(register.references).toEqual([reference]);
    expect(register.uncovered.filter(({ quote }) => quote.includes('35'))).toEqual([]);
  });

  it('takes the short name of a document it holds for no open number', () => {
    const plan = planOf(`I. NHIỆM VỤ
- Thực hiện Công văn số 1088/SYT-NV ngày 02/3/2027 của Sở Y tế.
- Theo Công văn 1088, các thôn diệt lăng quăng.
- Theo Thông báo 1088, các thôn rửa bể.`);
    const header = headerOf();
    const known = parseReferences(plan, header).filter(({ type }) => type === 'Công văn');
    const open = parseRegister(plan, header, known).uncovered.map(({ quote }) => quote);
    expect(open).toEqual(['Theo Thông báo 1088, các thôn rửa bể.']);
  });
});
