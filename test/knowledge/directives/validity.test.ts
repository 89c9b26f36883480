import { describe, expect, it } from 'vitest';
import {
  type IncomingAct,
  type JudgedDocument,
  judgeValidity,
} from '../../../knowledge/directives/validity.ts';
import { END_OF_TIME, judgeActs } from '../../../knowledge/directives/validity-acts.ts';
import { parsePeriod } from '../../../knowledge/language/period.ts';
import { parseIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { EffectClause } from '../../../knowledge/model/register.ts';

const UNKNOWN = { year: null, month: null, day: null };

function document(fields: Partial<JudgedDocument> = {}): JudgedDocument {
  const subject = fields.subject ?? null;
  return {
    id: 'x',
    kind: 'original',
    type: 'Kế hoạch',
    number: '12/KH-UBND',
    issuedOn: parseIsoDate('2031-01-15'),
    issuer: 'Ủy ban nhân dân xã Khe Lau',
    issuerLevel: 'commune',
    issuerSystem: 'state',
    place: null,
    subject,
    period: parsePeriod(subject ?? ''),
    effects: [],
    ...fields,
  };
}

function clause(bound: 'from' | 'until', day: string | null, rule: string | null = null): EffectClause {
  const place = { locator: 'Điều 4', page: 3, passage: 9, start: 0, end: 5, scan: null, confirmedBy: null };
  return { bound, day, rule, quote: 'có hiệu lực …', ...place };
}

function act(fields: Partial<IncomingAct> = {}): IncomingAct {
  return {
    relation: 'replaces',
    isPartial: false,
    certainty: 'certain',
    actsFrom: null,
    by: { ...document({ id: 'y', number: '40/KH-UBND', issuedOn: parseIsoDate('2031-06-10') }) },
    documentId: 'y',
    quote: 'thay thế Kế hoạch số 12/KH-UBND',
    locator: 'Điều 2',
    page: null,
    ...fields,
  };
}

const circular = (fields: Partial<JudgedDocument> = {}) =>
  document({ type: 'Thông tư', number: '08/2031/TT-BYT', ...fields });

describe('judgeValidity', () => {
  it.each([
    ['Trồng rừng năm 2031', '2031-12-31', 'in-force'],
    ['Trồng rừng năm 2031', '2032-01-01', 'lapsed'],
    ['Chương trình nước sạch giai đoạn 2031-2040', '2036-05-01', 'in-force'],
    ['Phát triển chè đến năm 2035', '2035-12-31', 'in-force'],
    ['Phát triển chè đến năm 2035, tầm nhìn đến năm 2050', '2036-01-01', 'lapsed'],
    ['Phát triển chè tầm nhìn đến năm 2050', '2036-01-01', 'unknown'],
    ['Nhiệm vụ năm học 2031-2032', '2031-08-20', 'in-force'],
    ['Nhiệm vụ năm học 2031-2032', '2032-09-01', 'lapsed'],
    ['Công tác quý I năm 2031', '2031-04-01', 'lapsed'],
    ['Trồng rừng năm 2032', '2031-12-20', 'not-yet'],
    ['Tổng kết giai đoạn 2021-2030', '2031-02-01', 'unknown'],
    ['Kiện toàn Ban Chỉ đạo', '2031-02-01', 'unknown'],
  ])('reads the time in the title: %s on %s', (subject, asOf, status) =>
    expect(judgeValidity(document({ subject }), [], asOf).status).toBe(status));

  it('says that a directive without a term has none and what the store does not hold', () => {
    const letter = document({ type: 'Công văn', subject: 'Phòng cháy rừng' });
    expect(judgeValidity(letter, [], '2031-05-01')).toEqual({
      status: 'unknown',
      reason: 'văn bản không ghi thời hạn; kho không có văn bản sửa đổi, thay thế',
      evidence: [],
    });
  });

  it('takes a circular without an end for in force, and says that later ones may not be held', () => {
    const judged = judgeValidity(circular({ effects: [clause('from', '2031-03-01')] }), [], '2035-01-01');
    expect(judged.status).toBe('in-force');
    expect(judged.reason).toContain('có thể còn văn bản mới hơn chưa được nạp vào kho');
    expect(judged.evidence).toEqual([
      { documentId: 'x', quote: 'có hiệu lực …', locator: 'Điều 4', page: 3 },
    ]);
  });

  it.each([
    ['2031-01-14', 'not-yet'],
    ['2031-02-28', 'not-yet'],
    ['2031-03-01', 'in-force'],
  ])('waits for the day of effect: %s', (asOf, status) =>
    expect(judgeValidity(circular({ effects: [clause('from', '2031-03-01')] }), [], asOf).status).toBe(
      status,
    ));

  it('does not take a new circular without a clause on its effect for in force', () => {
    expect(judgeValidity(circular(), [], '2031-02-01').status).toBe('unknown');
    expect(judgeValidity(circular(), [], '2031-04-01').status).toBe('in-force');
  });

  it('ends with the day its text names', () => {
    const decided = document({ type: 'Quyết định', effects: [clause('until', '2031-06-30')] });
    expect(judgeValidity(decided, [], '2031-06-30').status).toBe('in-force');
    expect(judgeValidity(decided, [], '2031-07-01')).toMatchObject({
      status: 'lapsed',
      evidence: [{ locator: 'Điều 4' }],
    });
  });

  it('is replaced from the day the other document is in effect, with its words', () => {
    const plan = document({ subject: 'Trồng rừng năm 2031' });
    expect(judgeValidity(plan, [act()], '2031-06-09').status).toBe('in-force');
    const judged = judgeValidity(plan, [act()], '2031-06-10');
    expect(judged.status).toBe('replaced');
    expect(judged.reason).toContain('đã được thay thế bởi Kế hoạch số 40/KH-UBND ngày 10/6/2031');
    expect(judged.evidence).toEqual([
      { documentId: 'y', quote: 'thay thế Kế hoạch số 12/KH-UBND', locator: 'Điều 2', page: null },
    ]);
  });

  it('stays in force until a replacement that is issued comes into effect', () => {
    const by = circular({
      id: 'y',
      number: '20/2031/TT-BYT',
      issuedOn: parseIsoDate('2031-06-10'),
      effects: [clause('from', '2031-08-01')],
    });
    const judged = judgeValidity(circular(), [act({ by })], '2031-07-01');
    expect(judged.status).toBe('in-force');
    expect(judged.reason).toContain('sẽ được thay thế bởi Thông tư số 20/2031/TT-BYT');
    expect(judged.reason).toContain('từ ngày 01/8/2031');
    expect(judgeValidity(circular(), [act({ by })], '2031-08-01').status).toBe('replaced');
  });

  it('does not say of an earlier day that nothing replaces it when something did later', () => {
    const { status, reason } = judgeValidity(circular(), [act()], '2031-05-01');
    expect(status).toBe('in-force');
    expect(reason).toContain('đến ngày được hỏi chưa bị thay thế');
    expect(reason).toContain('sau ngày được hỏi đã được thay thế bởi Kế hoạch số 40/KH-UBND');
    expect(reason).not.toContain('kho không có');
  });

  it('keeps to the day that the clause itself names', () => {
    const repealed = act({ relation: 'repeals', actsFrom: '2032-01-01' });
    expect(judgeValidity(circular(), [repealed], '2031-12-31').status).toBe('in-force');
    expect(judgeValidity(circular(), [repealed], '2032-01-01').status).toBe('replaced');
  });

  it.each([
    [{ relation: 'repeals', isPartial: true }, 'đã bị bãi bỏ một phần theo'],
    [{ relation: 'replaces', isPartial: true }, 'đã được thay thế một phần bởi'],
    [{ relation: 'amends' }, 'đã được sửa đổi, bổ sung bởi'],
  ] as const)('does not end with what touches only a part: %o', (fields, words) => {
    const judged = judgeValidity(circular(), [act(fields)], '2032-01-01');
    expect(judged.status).toBe('in-force');
    expect(judged.reason).toContain(words);
    expect(judged.reason).toContain('kho không có văn bản thay thế');
  });

  it.each(['likely', 'ambiguous'] as const)('does not know when the act is only %s of it', (certainty) => {
    const judged = judgeValidity(circular(), [act({ certainty })], '2032-01-01');
    expect(judged.status).toBe('unknown');
    expect(judged.reason).toContain('một văn bản cùng số');
  });

  it('does not know when the day of the act is not known', () => {
    const by = document({ id: 'y', issuedOn: UNKNOWN });
    expect(judgeValidity(circular(), [act({ by })], '2032-01-01').status).toBe('unknown');
    const ofYear = document({ id: 'y', issuedOn: { ...UNKNOWN, year: 2031 } });
    expect(judgeValidity(circular(), [act({ by: ofYear })], '2031-12-30').status).toBe('unknown');
    expect(judgeValidity(circular(), [act({ by: ofYear })], '2031-12-31').status).toBe('replaced');
  });

  it('is not ended by a draft, nor by a document older than itself', () => {
    const draft = act({ by: document({ id: 'y', number: null, issuedOn: parseIsoDate('2031-06-10') }) });
    expect(judgeValidity(circular(), [draft], '2032-01-01').status).toBe('in-force');
    const older = act({ by: document({ id: 'y', issuedOn: parseIsoDate('2030-06-10') }) });
    expect(judgeValidity(circular(), [older], '2032-01-01').status).toBe('in-force');
  });

  it('lapses with its year even when it was replaced within it, and says both', () => {
    const judged = judgeValidity(document({ subject: 'Trồng rừng năm 2031' }), [act()], '2032-03-01');
    expect(judged.status).toBe('lapsed');
    expect(judged.reason).toContain('đã được thay thế bởi');
  });

  it('runs beside the plan for the next year until its own year ends', () => {
    const next = act({
      relation: 'succeeds',
      by: document({ id: 'y', number: '3/KH-UBND', issuedOn: parseIsoDate('2031-12-10') }),
    });
    const plan = document({ subject: 'Trồng rừng năm 2031' });
    expect(judgeValidity(plan, [next], '2031-12-20').status).toBe('in-force');
    const judged = judgeValidity(plan, [next], '2032-02-01');
    expect(judged.status).toBe('lapsed');
    expect(judged.reason).toContain('đã có văn bản cho thời gian tiếp theo');
  });

  it('says that another plan of one issuer, year and matter stands beside it', () => {
    const judged = judgeValidity(
      document({ subject: 'Trồng rừng năm 2031' }),
      [act({ relation: 'parallels' })],
      '2031-08-01',
    );
    expect(judged.status).toBe('in-force');
    expect(judged.reason).toContain('cần đối chiếu');
  });

  it('judges a document that is only cited by the time in its cited subject alone', () => {
    const cited = document({
      kind: 'cited-only',
      period: { from: null, to: null },
      subject: 'trồng rừng năm 2031',
    });
    expect(judgeValidity(cited, [], '2031-05-01')).toMatchObject({ status: 'in-force' });
    expect(judgeValidity(cited, [], '2032-05-01')).toMatchObject({ status: 'lapsed' });
    expect(judgeValidity(circular({ kind: 'cited-only' }), [], '2035-01-01').status).toBe('unknown');
  });

  it('has a word for a draft, a web post and an unknown day of issue', () => {
    const year = { subject: 'Trồng rừng năm 2031' };
    expect(judgeValidity(document({ ...year, number: null }), [], '2031-05-01').reason).toContain(
      'có thể là dự thảo',
    );
    expect(judgeValidity(document({ ...year, kind: 'web-post' }), [], '2031-05-01').reason).toContain(
      'theo bài đăng',
    );
    expect(judgeValidity(document({ ...year, issuedOn: UNKNOWN }), [], '2031-05-01').reason).toContain(
      'chưa rõ ngày ban hành',
    );
    const ofMonth = { year: 2031, month: 3, day: null };
    expect(judgeValidity(document({ ...year, issuedOn: ofMonth }), [], '2031-02-20').status).toBe('not-yet');
    expect(judgeValidity(document({ ...year, issuedOn: ofMonth }), [], '2031-03-10').reason).toContain(
      'trước hay sau ngày',
    );
  });

  describe('with words that neither end nor change it', () => {
    const running = document({ subject: 'Trồng rừng giai đoạn 2031-2035' });

    it('does not say that nothing is held against a document that another one speaks of ending', () => {
      const doubt = act({ relation: 'doubts', quote: 'xem xét thay thế Kế hoạch số 12/KH-UBND' });
      const { status, reason, evidence } = judgeValidity(running, [doubt], '2031-08-01');
      expect(status).toBe('unknown');
      expect(reason).toContain('có nhắc tới văn bản này: “xem xét thay thế Kế hoạch số 12/KH-UBND”');
      expect(reason).not.toContain('kho không có');
      expect(evidence).toContainEqual(expect.objectContaining({ documentId: 'y', locator: 'Điều 2' }));
    });

    it('lets a term that is over stand', () =>
      expect(judgeValidity(running, [act({ relation: 'doubts' })], '2036-08-01').status).toBe('lapsed'));

    it('only notes that it goes on', () => {
      const note = act({ relation: 'notes', quote: 'Kế hoạch số 12/KH-UBND tiếp tục có hiệu lực' });
      const { status, reason } = judgeValidity(running, [note], '2031-08-01');
      expect(status).toBe('in-force');
      expect(reason).toContain('tiếp tục có hiệu lực');
    });

    const stop = { relation: 'suspends', actsFrom: '2031-07-01', until: '2031-12-31' } as const;
    it.each([
      ['2031-06-20', false, 'in-force', 'sẽ bị ngưng hiệu lực theo'],
      ['2031-07-01', false, 'unknown', 'đang bị ngưng hiệu lực theo'],
      ['2031-12-31', false, 'unknown', 'từ ngày 01/7/2031 đến hết ngày 31/12/2031'],
      ['2032-01-01', false, 'in-force', 'đã từng bị ngưng hiệu lực theo'],
      ['2031-08-01', true, 'in-force', 'đang bị ngưng hiệu lực một phần theo'],
    ])('tells a suspension on %s (in part: %s)', (asOf, isPartial, status, words) => {
      const judged = judgeValidity(running, [act({ ...stop, isPartial })], asOf);
      expect(judged.status).toBe(status);
      expect(judged.reason).toContain(words);
    });

    it('asserts nothing of two documents that end each other', () => {
      const { status, reason } = judgeValidity(running, [act({ contradiction: 'mutual' })], '2031-08-01');
      expect(status).toBe('unknown');
      expect(reason).toContain('hai văn bản trái nhau');
    });

    it('takes nothing for ended or amended by a body without a say over it', () => {
      const ended = judgeValidity(running, [act({ contradiction: 'unauthorised' })], '2031-08-01');
      expect(ended.status).toBe('unknown');
      expect(ended.reason).toContain('không phải của cơ quan đã ban hành');
      const amends = act({ relation: 'amends', isPartial: true, contradiction: 'unauthorised' });
      const amended = judgeValidity(running, [amends], '2031-08-01');
      expect(amended.status).toBe('in-force');
      expect(amended.reason).toContain('ghi sửa đổi một phần văn bản này, nhưng không phải');
      expect(amended.reason).not.toContain('đã được sửa đổi');
    });

    it('tells that an older document names it as the one it ends', () => {
      const by = { ...document({ id: 'y', number: '9/KH-UBND', issuedOn: parseIsoDate('2031-01-02') }) };
      const { status, reason } = judgeValidity(
        running,
        [act({ by, contradiction: 'untimely' })],
        '2031-08-01',
      );
      expect(status).toBe('unknown');
      expect(reason).toContain('ban hành trước văn bản này mà ghi thay thế');
    });
  });
});

describe('judgeActs', () => {
  it('does not call done, seen from no day, what begins behind its document', () => {
    const say = (one: IncomingAct) =>
      judgeActs(document(), [one], END_OF_TIME).ended.map(({ text }) => text.slice(0, 20));
    expect(say(act())).toEqual(['đã được thay thế bởi']);
    expect(say(act({ actsFrom: '2032-01-01' }))).toEqual(['được thay thế bởi Kế']);
  });
});
