import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOfficialDocx } from '../../../../../bot/output/official-docx/write-official-docx.ts';
import { readDocx } from '../../../../../ingest/read/read-docx.ts';
import type {
  AdministrativeDocument,
  Block,
} from '../../../../../knowledge/model/administrative-document.ts';
import { OPERATOR } from '../../../../../knowledge/store/store.ts';
import { editDocx } from '../../../../helpers/edit-docx.ts';
import { type OpenReviews, openReviews, PROVINCE_PLAN } from '../../../../helpers/review-texts.ts';

const BASIS = PROVINCE_PLAN.replace(
  'II. TỔ CHỨC THỰC HIỆN',
  [
    'II. NHIỆM VỤ',
    '1. Ủy ban nhân dân các xã, phường báo cáo Chi cục Kiểm lâm về điểm cháy rừng trong vòng 02 giờ.',
    '2. Ủy ban nhân dân các xã, phường báo cáo tình hình đốt nương về Sở Nông nghiệp và Môi trường trước ngày 20/4/2031.',
    'III. TỔ CHỨC THỰC HIỆN',
  ].join('\n'),
);

const item = (text: string): Block => ({ kind: 'item', text, cites: [] });
const PLAN: AdministrativeDocument = {
  id: 'bt-00000000beef',
  type: 'Kế hoạch',
  mark: null,
  letterhead: { superior: [], issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI REO'] },
  symbol: 'KH-UBND',
  place: 'Suối Reo',
  date: { year: 2031, month: null, day: null },
  subject: 'Phòng, chống cháy rừng năm 2031',
  addressees: [],
  bases: ['Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017'],
  body: [
    { kind: 'heading', level: 1, label: 'I.', text: 'Chỉ tiêu' },
    item('Ít nhất 90% chủ rừng ký cam kết phòng cháy.'),
    item('100% xã, phường có rừng kiện toàn tổ, đội bảo vệ rừng trước ngày 15 tháng 3 năm 2031.'),
    { kind: 'heading', level: 1, label: 'II.', text: 'Nhiệm vụ' },
    item('Báo cáo Chi cục Kiểm lâm về điểm cháy rừng trong vòng 02 giờ.'),
    item('Báo cáo tình hình đốt nương về Sở Nông nghiệp và Môi trường trước ngày 20 tháng 4 năm 2031.'),
    item('Báo cáo kết quả về Sở Nông nghiệp và Môi trường trước ngày 10 tháng 12 năm 2031.'),
  ],
  recipients: ['UBND tỉnh (để b/c)', 'Lưu: VT'],
  signature: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: null },
};

let reviews: OpenReviews;
let clean: Uint8Array;
beforeAll(async () => {
  reviews = await openReviews([BASIS]);
  clean = await writeOfficialDocx(PLAN);
  const [basis] = await reviews.store.listDocuments(OPERATOR);
  const { pages } = await readDocx(Buffer.from(clean));
  await reviews.store.saveDraft({
    ...{ id: PLAN.id, agency: 'Ủy ban nhân dân xã Suối Reo, tỉnh Lam Kha', keptOn: '2031-02-05' },
    ...{ basis: [basis?.id ?? ''], sources: [], text: pages[0]?.text ?? '' },
  });
});
afterAll(() => reviews.close());

/** What is told of one change, each finding with what it joins. */
const tell = async (replace: string, by: string) => {
  const docx = await editDocx(clean, [{ replace, by }], 'untracked');
  const findings = await reviews.reviewDocx(docx, { asOf: '2031-02-05' });
  return findings
    .filter(({ code }) => /^(?:RETURNED|TARGET|DEADLINE|TASK|FIGURE)_/u.test(code))
    .map(({ code, severity, further }) => [code, severity, ...further.map((other) => other.code)].join(' '));
};

describe('joinChanges', () => {
  it('has nothing to tell of an untouched draft', async () => {
    expect(await tell('Suối Reo,', 'Suối Reo,')).toEqual([]);
  });

  it('tells a lowered figure once, against what it was and against the superior’s', async () => {
    expect(await tell('Ít nhất 90%', 'Ít nhất 80%')).toEqual(['RETURNED_WEAKER error TARGET_WEAKER']);
  });

  it('tells a stricter figure as stricter alone', async () => {
    expect(await tell('Ít nhất 90%', 'Ít nhất 93%')).toEqual(['RETURNED_STRICTER hint TARGET_STRICTER']);
  });

  it.each([
    ['20 tháng 4 năm 2031', '28 tháng 4 năm 2031'],
    ['10 tháng 12 năm 2031', '20 tháng 12 năm 2031'],
    ['trong vòng 02 giờ', 'trong vòng 24 giờ'],
  ])('holds a day that was put off against the superior’s: %s → %s', async (before, after) => {
    expect(await tell(before, after)).toEqual(['RETURNED_LATER error DEADLINE_LATER']);
  });

  it('quotes what it was and what the superior asks', async () => {
    const docx = await editDocx(clean, [{ replace: 'Ít nhất 90%', by: 'Ít nhất 80%' }], 'untracked');
    const findings = await reviews.reviewDocx(docx, { asOf: '2031-02-05' });
    expect(findings.find(({ code }) => code === 'RETURNED_WEAKER')).toMatchObject({
      evidence: { documentId: null, quote: '- Ít nhất 90% chủ rừng ký cam kết phòng cháy.' },
      further: [{ evidence: { quote: 'Ít nhất 90% chủ rừng ký cam kết phòng cháy' } }],
    });
  });
});
