import { describe, expect, it } from 'vitest';
import { findRelations } from '../../../knowledge/directives/related-documents.ts';
import { printText } from '../../../knowledge/directives/text-likeness.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { createDocument, createReference, createTarget } from '../store/sample-documents.ts';

const PLAN =
  'Ủy ban nhân dân xã giao các thôn vận động nhân dân nạo vét kênh mương, làm sạch bến nước, trồng cây ven suối; ' +
  'tỷ lệ hộ có nước sạch đạt 95% vào cuối năm; trưởng thôn chịu trách nhiệm báo cáo tiến độ về xã trước ngày 25 hằng tháng.';
const OTHER =
  'Hội khuyến học xét tặng học bổng cho học sinh vượt khó, tổ chức lễ trao vào dịp khai giảng năm học mới tại nhà văn hóa.';

/** The relations of a set of documents, each with its text, as "a relation b". */
async function relate(...held: (readonly [id: string, known: Partial<OfficialDocument>, text: string])[]) {
  const texts = new Map(held.map(([id, , text]) => [id, text]));
  const relations = await findRelations(
    held.map(([id, known]) => createDocument(id, known)),
    async (id) => printText(texts.get(id) ?? ''),
  );
  return [...relations]
    .flatMap(([id, related]) => related.map((one) => `${id} ${one.relation} ${one.documentId}`))
    .sort();
}

describe('findRelations between copies', () => {
  it('tells a mirror that a reader parted otherwise, and prefers the fuller head', async () => {
    const mirror = PLAN.replaceAll(', ', ' ,\n').toUpperCase();
    expect(await relate(['copy', { signer: null, number: null }, `${mirror} 1`], ['plan', {}, PLAN])).toEqual(
      ['copy duplicate-of plan', 'plan has-duplicate copy'],
    );
  });

  it('takes a changed figure for another version, not for a copy', async () => {
    const [a, b] = [createTarget('đạt 95%', 95), createTarget('đạt 90%', 90)];
    const found = await relate(
      ['a', { targets: [a] }, PLAN],
      ['b', { targets: [b] }, PLAN.replace('95%', '90%')],
    );
    expect(found).toEqual(['a other-version-of b', 'b other-version-of a']);
  });

  it.each([
    ['of two offices', { issuer: 'Ủy ban nhân dân xã Đồi Thông' }],
    ['of two years', { issuedOn: { year: 2032, month: 4, day: 2 } }],
    ['of two numbers', { number: '13/KH-UBND' }],
    ['of an office that is not known', { issuer: null }],
  ])('never joins documents %s, whatever they share', async (_, known) => {
    expect(await relate(['a', {}, PLAN], ['b', known, PLAN])).toEqual([]);
  });
});

describe('findRelations between versions', () => {
  const draft = PLAN.replace('nạo vét kênh mương, làm sạch bến nước, ', 'đào thêm giếng ');

  it('sets a draft without number before the document', async () => {
    expect(await relate(['draft', { number: null }, draft], ['plan', {}, PLAN])).toEqual([
      'draft earlier-version-of plan',
      'plan later-version-of draft',
    ]);
  });

  it('claims no order where a number was only not read on a scan', async () => {
    const warnings = [{ code: 'PAGES_RECOGNIZED', message: '', quote: null }];
    const photo = `${draft} Giao 11 giếng, 12 mương, 13 bến, 14 đập cho tổ dân phố 15.`;
    expect(await relate(['photo', { number: null, warnings }, photo], ['plan', { warnings }, PLAN])).toEqual([
      'photo other-version-of plan',
      'plan other-version-of photo',
    ]);
  });

  it('orders drafts by date', async () => {
    const number = null;
    const later = { number, issuedOn: { year: 2031, month: 5, day: 9 } };
    expect(await relate(['later', later, draft], ['first', { number }, PLAN])).toContain(
      'first earlier-version-of later',
    );
  });

  it('says of one number, date and office with another text that one is another version', async () => {
    expect(await relate(['a', {}, PLAN], ['b', {}, draft])).toEqual([
      'a other-version-of b',
      'b other-version-of a',
    ]);
  });

  it.each([
    ['another matter under the same number', { number: '12/KH-UBND' }, OTHER],
    [
      'another year of the same plan',
      { number: null, period: { from: '2032-01-01', to: '2032-12-31' } },
      draft,
    ],
    ['another subject', { number: null, subject: 'Phòng, chống cháy rừng' }, draft],
  ])('leaves apart %s', async (_, known, text) => {
    const plan = { period: { from: '2031-01-01', to: '2031-12-31' } };
    expect(await relate(['plan', plan, PLAN], ['b', known, text])).toEqual([]);
  });
});

describe('findRelations by references', () => {
  it.each([
    ['replaces', 'replaced-by'],
    ['repeals', 'repealed-by'],
    ['amends', 'amended-by'],
  ] as const)('knows what a held document %s', async (relation, inverse) => {
    const reference = { ...createReference('12/KH-UBND', { relation }), documentId: 'old' };
    const successor = { number: '40/KH-UBND', subject: 'Nước sạch', references: [reference] };
    expect(await relate(['old', {}, PLAN], ['new', successor, OTHER])).toEqual([
      `new ${relation} old`,
      `old ${inverse} new`,
    ]);
  });

  it('takes the repeal of a part for an amendment, and a proposal for nothing', async () => {
    const reference = createReference('12/KH-UBND', { relation: 'repeals', isPartial: true });
    const act = { number: '40/KH-UBND', references: [{ ...reference, documentId: 'old' }] };
    expect(await relate(['old', {}, PLAN], ['new', act, OTHER])).toEqual([
      'new amends old',
      'old amended-by new',
    ]);
    expect(await relate(['old', {}, PLAN], ['new', { ...act, type: 'Tờ trình' }, OTHER])).toEqual([]);
  });

  it('knows nothing from a reference that is not resolved, or that only cites', async () => {
    const references = [
      createReference('12/KH-UBND', { relation: 'replaces' }),
      { ...createReference('12/KH-UBND', { relation: 'cites' }), documentId: 'old' },
    ];
    expect(await relate(['old', {}, PLAN], ['new', { number: '40/KH-UBND', references }, OTHER])).toEqual([]);
  });
});

describe('findRelations of web posts', () => {
  const { type, number, issuedOn, issuer } = createDocument('plan');
  const post = (describes: OfficialDocument['describes']) =>
    ['post', { kind: 'web-post', describes, subject: 'Xã ban hành kế hoạch nước sạch' }, OTHER] as const;

  it('ties a post to the held plan it tells of', async () => {
    expect(await relate(['plan', {}, PLAN], post({ type, number, issuedOn, issuer }))).toEqual([
      'plan described-by post',
      'post describes plan',
    ]);
  });

  it.each([
    ['of another office', { issuer: 'Ủy ban nhân dân xã Đồi Thông' }],
    ['of another year', { issuedOn: { year: 2030, month: null, day: null } }],
    [
      'of which it tells the number alone',
      { issuer: null, issuedOn: { year: null, month: null, day: null } },
    ],
  ])('ties it to no namesake %s', async (_, known) => {
    expect(await relate(['plan', {}, PLAN], post({ type, number, issuedOn, issuer, ...known }))).toEqual([]);
  });

  it('ties it to none where two different plans could be meant', async () => {
    const [a, b] = [
      { issuedOn: { year: 2031, month: 4, day: 2 } },
      { issuedOn: { year: 2031, month: 6, day: 2 } },
    ];
    const told = { type, number, issuedOn: { year: 2031, month: null, day: null }, issuer };
    expect(await relate(['a', a, PLAN], ['b', b, OTHER], post(told))).toEqual([]);
  });
});
