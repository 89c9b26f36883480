import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const provinceHead = (province: string, number: string, issued: string, subject: string) => [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  `TỈNH ${province.toUpperCase()}\t\tĐộc lập - Tự do - Hạnh phúc`,
  `Số: ${number}\t\t${province}, ngày ${issued}`,
  '',
  'KẾ HOẠCH',
  subject,
  '',
];
const OWN_PROVINCE = [
  ...provinceHead('Thanh Lâm', '18/KH-UBND', '10 tháng 01 năm 2031', 'Bảo vệ rừng năm 2031'),
  'I. CHẾ ĐỘ BÁO CÁO',
  '1. Ủy ban nhân dân các xã gửi báo cáo 6 tháng về Sở Nông nghiệp và Môi trường trước ngày 15/6/2031.',
  '2. Ủy ban nhân dân các xã gửi báo cáo năm về Sở Nông nghiệp và Môi trường trước ngày 05/12/2031.',
  '3. Các trường tiểu học gửi báo cáo năm về Sở Giáo dục và Đào tạo trước ngày 27/11/2031.',
];
const OTHER_PROVINCE = [
  ...provinceHead('Vân Đồi', '31/KH-UBND', '12 tháng 01 năm 2031', 'Bảo vệ rừng năm 2031'),
  'I. CHẾ ĐỘ BÁO CÁO',
  '1. Ủy ban nhân dân các xã gửi báo cáo năm về Sở Nông nghiệp và Môi trường trước ngày 28/11/2031.',
];
const OWN_PLAN = [
  ...officeHead('Suối Mơ', '12/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Trồng tre năm 2031']),
  'I. NHIỆM VỤ',
  '1. Các thôn báo cáo diện tích trồng tre năm 2031 trước ngày 30/11/2031.',
  '2. Sửa chòi canh lửa xong trước ngày 26/11/2031.',
];
const REPLACED = [
  ...provinceHead('Thanh Lâm', '07/KH-UBND', '05 tháng 01 năm 2031', 'Phòng cháy năm 2031'),
  'I. CHẾ ĐỘ BÁO CÁO',
  '1. Ủy ban nhân dân các xã gửi báo cáo năm về Sở Nông nghiệp và Môi trường trước ngày 25/11/2031.',
];
const REPLACING = [
  ...provinceHead('Thanh Lâm', '40/KH-UBND', '01 tháng 10 năm 2031', 'Phòng cháy mùa khô'),
  'Kế hoạch này thay thế Kế hoạch số 07/KH-UBND ngày 05/01/2031 của Ủy ban nhân dân tỉnh Thanh Lâm.',
  'I. VIỆC',
  '1. Ủy ban nhân dân các xã làm đường băng cản lửa xong trước ngày 20/12/2031.',
];
const AGENCY = 'Ủy ban nhân dân xã Suối Mơ, tỉnh Thanh Lâm';

describe('answerOwnDeadlines', () => {
  let open: OpenTexts;
  beforeAll(async () => {
    open = await openTexts([OWN_PROVINCE, OTHER_PROVINCE, OWN_PLAN, REPLACED, REPLACING]);
  });
  afterAll(() => open.close());
  const ask = (question: string, agency: string | null = AGENCY) =>
    open.assistant.ask({ question, history: [], agency, asOf: '2031-11-24' }, OPERATOR);
  /** The days an answer's statements open with, in its order. */
  const daysOf = (text: string) =>
    [...text.matchAll(/^• Trước ngày (\S+):|^Trước ngày (\S+):/gm)].map((match) => match[1] ?? match[2]);

  it('gives the reports that the asker’s own plans and those over it set, nearest first', async () => {
    for (const question of [
      'Sắp tới cơ quan tôi có hạn báo cáo nào?',
      'sap toi co quan toi co han bao cao nao',
      'Hạn báo cáo của xã tôi',
    ]) {
      const answer = await ask(question);
      expect(answer.outcome, question).toBe('answered');
      expect(daysOf(answer.text), question).toEqual(['30/11/2031', '05/12/2031']);
    }
  });

  it('gives all deadlines in the order of the list of deadlines, without those of a replaced plan', async () => {
    const { text } = await ask('hạn của cơ quan tôi');
    expect(daysOf(text)).toEqual(['26/11/2031', '30/11/2031', '05/12/2031', '20/12/2031']);
    const range = { from: '2031-11-24', to: null, agency: AGENCY };
    const listed = await open.assistant.listDeadlines(OPERATOR, range);
    expect(listed.map(({ dueOn }) => dueOn)).toEqual([
      ...['2031-11-26', '2031-11-30', '2031-12-05', '2031-12-20'],
      '2031-11-25',
    ]);
  });

  it('takes the yearly report for the asker’s, and no report of half a year', async () => {
    const { text } = await ask('hạn báo cáo năm');
    expect(daysOf(text)).toContain('05/12/2031');
    expect(text).not.toContain('Vân Đồi');
    expect(text).not.toContain('6 tháng');
  });

  it('takes a bare number for a document’s, and no question about one for the asker’s own', async () => {
    expect((await ask('hạn báo cáo năm của 9931')).text).not.toContain('Thời hạn của');
  });

  it('keeps to the time asked of', async () => {
    expect(daysOf((await ask('Tuần này cơ quan tôi có hạn nào?')).text)).toEqual([
      '26/11/2031',
      '30/11/2031',
    ]);
  });

  it('asks for the agency where it is not known', async () => {
    const answer = await ask('Sắp tới cơ quan tôi có hạn báo cáo nào?', null);
    expect(answer.outcome).toBe('clarify');
    expect(answer.text).not.toContain('2031');
  });

  it('keeps a matter to what concerns the asker', async () => {
    const { text } = await ask('Những hạn báo cáo bảo vệ rừng của cơ quan tôi');
    expect(text).toContain('05/12/2031');
    expect(text).not.toContain('28/11/2031');
  });
});
