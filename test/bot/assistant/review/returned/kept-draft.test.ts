import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../bot/assistant/review/finding.ts';
import { writeOfficialDocx } from '../../../../../bot/output/official-docx/write-official-docx.ts';
import { writeTraceDocx } from '../../../../../bot/output/official-docx/write-trace-docx.ts';
import { readDocx } from '../../../../../ingest/read/read-docx.ts';
import type {
  AdministrativeDocument,
  Block,
} from '../../../../../knowledge/model/administrative-document.ts';
import { OPERATOR } from '../../../../../knowledge/store/store.ts';
import { type Edit, editDocx } from '../../../../helpers/edit-docx.ts';
import { hasOffice, saveInOffice } from '../../../../helpers/office-program.ts';
import { type OpenReviews, openReviews, PROVINCE_PLAN } from '../../../../helpers/review-texts.ts';

const item = (text: string): Block => ({ kind: 'item', text, cites: [] });
/** It does not say what it carries out: only what is kept of it tells. */
const PLAN: AdministrativeDocument = {
  id: 'bt-0123456789ab',
  type: 'Kế hoạch',
  letterhead: { superior: [], issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI REO'] },
  symbol: 'KH-UBND',
  place: 'Suối Reo',
  date: { year: 2031, month: null, day: null },
  subject: 'Phòng, chống cháy rừng năm 2031',
  addressees: [],
  bases: ['Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017'],
  body: [
    { kind: 'heading', level: 1, label: 'I.', text: 'Chỉ tiêu' },
    item('100% xã, phường có rừng kiện toàn tổ, đội bảo vệ rừng trước ngày 15 tháng 3 năm 2031.'),
    item('Ít nhất 90% chủ rừng ký cam kết phòng cháy.'),
    { kind: 'heading', level: 1, label: 'II.', text: 'Nhiệm vụ' },
    item('Phát thanh mỗi tuần 02 lần trong mùa khô.'),
    item('Báo cáo kết quả về Sở Nông nghiệp và Môi trường trước ngày 10 tháng 12 năm 2031.'),
  ],
  recipients: ['UBND tỉnh (để b/c)', 'Lưu: VT'],
  mark: null,
  signature: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: null },
};

let reviews: OpenReviews;
let clean: Uint8Array;
beforeAll(async () => {
  reviews = await openReviews([PROVINCE_PLAN]);
  clean = await writeOfficialDocx(PLAN);
  const [basis] = await reviews.store.listDocuments(OPERATOR);
  const { pages } = await readDocx(Buffer.from(clean));
  await reviews.store.saveDraft({
    id: PLAN.id,
    agency: 'Ủy ban nhân dân xã Suối Reo, tỉnh Lam Kha',
    keptOn: '2031-02-05',
    basis: [basis?.id ?? ''],
    sources: [],
    text: pages[0]?.text ?? '',
  });
});
afterAll(() => reviews.close());

const review = async (docx: Uint8Array) => reviews.reviewDocx(docx, { asOf: '2031-02-05' });
const tell = (findings: readonly Finding[]) =>
  findings
    .filter(({ code }) => code.startsWith('RETURNED_'))
    .map(({ code, message, source }) => `${code} | ${message} | ${source}`);

const WEAKER = 'RETURNED_WEAKER | ít nhất 90% → ít nhất 80%: yếu hơn.';
const LATER = 'RETURNED_LATER | trước ngày 10/12/2031 → trước ngày 25/12/2031: muộn hơn.';
const TRACKED = 'Dấu theo dõi thay đổi trong tệp';
const UNTRACKED = 'So với bản đã soạn; chỗ này sửa mà không bật theo dõi thay đổi';
const lower: Edit = { replace: 'Ít nhất 90%', by: 'Ít nhất 80%' };
const later: Edit = { replace: '10 tháng 12', by: '25 tháng 12' };

describe('the review of a file that we wrote and kept', () => {
  it('tells what was changed without tracking, and what with it once', async () => {
    const docx = await editDocx(await editDocx(clean, [lower], 'untracked'), [later]);
    expect(tell(await review(docx))).toEqual([`${WEAKER} | ${UNTRACKED}`, `${LATER} | ${TRACKED}`]);
  });

  it('names the draft as it was handed out beside what it now says', async () => {
    const findings = await review(await editDocx(clean, [lower], 'untracked'));
    expect(findings.find(({ code }) => code === 'RETURNED_WEAKER')?.evidence).toMatchObject({
      document: 'bản đã soạn bt-0123456789ab ngày 05/02/2031',
      quote: '- Ít nhất 90% chủ rừng ký cam kết phòng cháy.',
    });
  });

  it('holds it against the documents it was drafted from', async () => {
    const findings = await review(await editDocx(clean, [lower], 'untracked'));
    expect(findings.find(({ code }) => code === 'RETURNED_WEAKER')).toMatchObject({
      severity: 'error',
      further: [{ code: 'TARGET_WEAKER' }],
    });
  });

  it('has nothing to tell of a file that came back as it went', async () => {
    expect(tell(await review(clean))).toEqual([]);
  });

  it('says whose draft it is, and in how many places it was changed', async () => {
    const note = async (docx: Uint8Array) => (await reviews.reviewFile('draft.docx', docx)).note;
    const known = 'Nhận ra dự thảo do Tham Mưu soạn (mã bt-0123456789ab, ngày 05/02/2031)';
    expect(await note(clean)).toBe(`${known}, chưa sửa gì.`);
    expect(await note(await editDocx(clean, [lower, later], 'untracked'))).toBe(`${known}, đã sửa 2 chỗ.`);
    expect(await note(await writeOfficialDocx({ ...PLAN, id: 'bt-ffffffffffff' }))).toBeNull();
  });

  it('does not look in a part for what stands in the others', async () => {
    const missing = async (bases: readonly string[]) => {
      const docx = await writeOfficialDocx({ ...PLAN, bases, body: PLAN.body.slice(0, 3) });
      const codes = (await review(docx)).map(({ code }) => code);
      return codes.filter((code) => /^(?:TARGET|DEADLINE|TASK)_MISSING$/u.test(code));
    };
    expect(await missing([])).toEqual([]);
    expect(await missing(PLAN.bases)).toEqual(['DEADLINE_MISSING']);
  });

  it('takes the second file of a draft for what it is, and asks for the first', async () => {
    const cited = { label: '12/KH-UBND', quote: 'Ít nhất 90% chủ rừng', locator: 'I.2', page: null };
    const trace = await writeTraceDocx({
      title: 'Kế hoạch Phòng, chống cháy rừng năm 2031',
      mark: null,
      documents: ['12/KH-UBND: Kế hoạch số 12/KH-UBND ngày 10/01/2031 của Ủy ban nhân dân tỉnh Lam Kha'],
      statements: [{ text: 'Ít nhất 80% chủ rừng ký cam kết phòng cháy.', citations: [cited] }],
      ...{ coverage: [], others: [], uncovered: [], warnings: [] },
    });
    expect(await review(trace)).toMatchObject([
      { code: 'RETURNED_TRACE', severity: 'error', suggestion: expect.stringContaining('-nguon') },
    ]);
  });

  it('says that it keeps no draft of the id, and tells the tracked changes', async () => {
    const foreign = await writeOfficialDocx({ ...PLAN, id: 'bt-ffffffffffff' });
    const docx = await editDocx(await editDocx(foreign, [lower], 'untracked'), [later]);
    const told = tell(await review(docx));
    expect(told[0]).toBe(`${LATER} | ${TRACKED}`);
    expect(told[1]).toContain('RETURNED_UNKNOWN | Tệp mang mã bt-ffffffffffff nhưng kho không giữ');
    expect(told).toHaveLength(2);
  });

  it('says that a file was used for another document', async () => {
    const other = {
      ...PLAN,
      subject: 'Trồng rừng',
      bases: [],
      body: [item('Trồng 5 ha rừng.')],
      recipients: [],
    };
    const letterhead = { superior: ['A'], issuer: ['TRƯỜNG TIỂU HỌC', 'BẢN THÔNG'] };
    const docx = await writeOfficialDocx({
      ...other,
      letterhead,
      signature: { capacity: ['HIỆU TRƯỞNG'], name: 'B' },
    });
    const told = tell(await review(docx));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('RETURNED_OTHER');
  });

  it.runIf(hasOffice)('knows a file again that LibreOffice saved', { timeout: 240_000 }, async () => {
    const edited = await editDocx(await editDocx(clean, [lower], 'untracked'), [later]);
    const saved = await saveInOffice(edited, 'docx');
    expect(tell(await review(saved))).toEqual([`${WEAKER} | ${UNTRACKED}`, `${LATER} | ${TRACKED}`]);
  });
});
