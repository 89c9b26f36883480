import { describe, expect, it } from 'vitest';
import { findAskedWindow, isDueWithin, OPEN_END } from '../../../../bot/assistant/listing/asked-window.ts';
import { concernsAsker } from '../../../../bot/assistant/listing/concerns-asker.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { askTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const PROVINCE_PLAN = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH VÂN SƠN\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 18/KH-UBND\t\tVân Sơn, ngày 10 tháng 01 năm 2031',
  '',
  'KẾ HOẠCH',
  'Bảo vệ rừng năm 2031',
  '',
  'I. CHẾ ĐỘ BÁO CÁO',
  '1. Ủy ban nhân dân các xã gửi báo cáo 6 tháng về Sở Nông nghiệp và Môi trường trước ngày 15/6/2031.',
  '2. Ủy ban nhân dân các xã gửi báo cáo năm về Sở Nông nghiệp và Môi trường trước ngày 01/12/2031.',
  '3. Các trường tiểu học gửi báo cáo trồng cây về Sở Giáo dục và Đào tạo trước ngày 20/6/2031.',
  'II. VIỆC CHUNG',
  '1. Sửa chòi canh lửa xong trước ngày 30/4/2031.',
];
const COMMUNE_PLAN = [
  ...officeHead('Khe Lim', '12/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Trồng tre năm 2031']),
  'I. NHIỆM VỤ',
  '1. Các thôn báo cáo diện tích trồng tre trước ngày 25/9/2031.',
];

describe('answerDeadlineList', () => {
  it('lists every report of a named document with day and recipient, and no other deadline', async () => {
    const answers = await askTexts(
      [PROVINCE_PLAN, COMMUNE_PLAN],
      'Liệt kê các hạn báo cáo trong Kế hoạch 18/KH-UBND, gửi ai?',
      'Theo Kế hoạch 18/KH-UBND mỗi năm báo cáo mấy lần?',
      'ke hoach 18/KH-UBND doi nhung loai bao cao nao, han khi nao',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      for (const day of ['15/6/2031', '01/12/2031', '20/6/2031']) expect(answer.text).toContain(day);
      expect(answer.text).toContain('Sở Giáo dục và Đào tạo');
      expect(answer.text).not.toContain('30/4/2031');
    }
  });

  it('keeps to a month, over all documents, by document', async () => {
    const [june, september, may] = await askTexts(
      [PROVINCE_PLAN, COMMUNE_PLAN],
      'Tháng 6 năm 2031 phải báo cáo gì, cho ai?',
      'quy III nam 2031 co nhung bao cao nao',
      'tháng 5 năm 2031 có báo cáo nào không',
    );
    expect(june?.text).toContain('15/6/2031');
    expect(june?.text).toContain('20/6/2031');
    expect(june?.text).not.toContain('01/12/2031');
    expect(september?.text).toContain('25/9/2031');
    expect(september?.text).not.toContain('20/6/2031');
    expect(may?.outcome).toBe('not-found');
    expect(may?.text).toContain('01/5/2031');
  });

  it('takes the month of a decision for the decision, not for a time something is due in', async () => {
    const letter = PROVINCE_PLAN.map((line) =>
      line === 'KẾ HOẠCH' ? 'QUYẾT ĐỊNH' : line.replace('18/KH-', '18/QĐ-'),
    );
    const [answer] = await askTexts(
      [letter, COMMUNE_PLAN],
      'Liệt kê các hạn báo cáo trong quyết định tháng 1/2031 của tỉnh Vân Sơn',
    );
    expect(answer?.outcome).toBe('answered');
    for (const day of ['15/6/2031', '01/12/2031']) expect(answer?.text).toContain(day);
  });

  it('keeps to who receives', async () => {
    const [answer] = await askTexts(
      [PROVINCE_PLAN, COMMUNE_PLAN],
      'Kế hoạch 18/KH-UBND: những báo cáo nào gửi cho Sở Giáo dục và Đào tạo?',
    );
    expect(answer?.text).toContain('20/6/2031');
    expect(answer?.text).not.toContain('15/6/2031');
  });
});

const FAIR_PLAN = [
  ...officeHead('Khe Lim', '30/KH-UBND', '02 tháng 4 năm 2031', [
    'KẾ HOẠCH',
    'Tổ chức Hội xuân Bến Đá lần thứ III',
  ]),
  'I. NỘI DUNG',
  '1. Các hoạt động chính',
  '1.1. Đêm khai hội',
  '- Thời gian dự kiến: ngày 05/5/2031.',
  '1.2. Đêm nhạc “Gió ngàn”',
  '- Thời gian dự kiến: ngày 06/5/2031.',
  '2. Các hoạt động phụ trợ',
  '2.1. Trưng bày gốm',
  '- Thời gian dự kiến: ngày 07/5/2031.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Công an xã báo cáo phương án bảo vệ trước ngày 20/4/2031.',
];

describe('answerDeadlineList, of events', () => {
  it('names each event beside its day, those of the group asked for alone', async () => {
    const answers = await askTexts(
      [FAIR_PLAN, PROVINCE_PLAN],
      'Liệt kê các hoạt động chính của Hội xuân Bến Đá kèm ngày dự kiến, từ khai mạc đến bế mạc.',
      'ngay dien ra 2 hoat dong chinh cua hoi xuan Ben Da lan 3',
    );
    for (const { outcome, text } of answers) {
      expect(outcome).toBe('answered');
      expect(text).toContain('05/5/2031, Đêm khai hội');
      expect(text).toContain('06/5/2031, Đêm nhạc Gió ngàn');
      expect(text).not.toContain('07/5/2031');
      expect(text).not.toContain('20/4/2031');
    }
  });

  it('lists nothing of one edition for another', async () => {
    const [answer] = await askTexts(
      [FAIR_PLAN, PROVINCE_PLAN],
      'Hội xuân Bến Đá lần thứ II có những hoạt động nào, ngày nào?',
    );
    expect(answer?.text).not.toContain('05/5/2031');
  });
});

describe('answerDeadlineList, of a level', () => {
  it('keeps to what bodies of the level named owe', async () => {
    const answers = await askTexts(
      [PROVINCE_PLAN, COMMUNE_PLAN],
      'Theo Kế hoạch 18/KH-UBND, các xã phải nộp những báo cáo định kỳ nào, khi nào, nộp về đâu?',
      'ke hoach 18/KH-UBND bat xa phai kip nhung moc ngay thang nao',
    );
    for (const { text } of answers) {
      expect(text).toContain('15/6/2031');
      expect(text).toContain('01/12/2031');
      expect(text).not.toContain('20/6/2031');
    }
  });
});

const PARTY_PLAN = [
  ...officeHead('Khe Lim', '33/KH-UBND', '02 tháng 4 năm 2031', ['KẾ HOẠCH', 'Xóa nhà tạm năm 2031']),
  'I. NHIỆM VỤ',
  '1. Ban vận động lập danh sách trước ngày 10/5/2031.',
  'II. CHẾ ĐỘ BÁO CÁO',
  '1. Các tổ tự quản gửi báo cáo 6 tháng về Ban vận động xã trước ngày 12/6/2031.',
  '2. Các tổ tự quản gửi báo cáo năm về Ban vận động xã trước ngày 20/11/2031.',
  '3. Ban vận động gửi báo cáo năm về Sở Nội vụ trước ngày 05/12/2031.',
];

describe('answerDeadlineList, of who owes and who receives', () => {
  it('keeps to the body in front of "phải" and to the one behind "gửi"', async () => {
    const [owner, receiver] = await askTexts(
      [PARTY_PLAN, PROVINCE_PLAN],
      'các tổ tự quản phải nộp gì, hạn nào, cho ai (kế hoạch 33/KH-UBND)',
      'Những báo cáo phải gửi Sở Nội vụ trong Kế hoạch 33/KH-UBND',
    );
    expect(owner?.text).toContain('12/6/2031');
    expect(owner?.text).toContain('20/11/2031');
    expect(owner?.text).not.toContain('05/12/2031');
    expect(receiver?.text).toContain('05/12/2031');
    expect(receiver?.text).not.toContain('20/11/2031');
  });
});

describe('answerDeadlineList, of what is still to come', () => {
  it('leaves out what is past on the day asked of, and says when nothing is left', async () => {
    const { assistant, close } = await openTexts([PARTY_PLAN]);
    const question = 'Kế hoạch 33/KH-UBND còn hạn nào chưa qua?';
    const ask = (asOf: string) => assistant.ask({ question, history: [], agency: null, asOf }, OPERATOR);
    const [left, none] = [await ask('2031-06-30'), await ask('2032-06-30')];
    await close();
    expect(left.text).toContain('20/11/2031');
    expect(left.text).not.toContain('10/5/2031');
    expect(left.text).not.toContain('12/6/2031');
    expect(none.outcome).toBe('not-found');
    expect(none.text).toContain('từ ngày 30/6/2032 trở đi');
  });
});

describe('concernsAsker', () => {
  it("takes what all bodies of the asker's kind owe", () => {
    expect(concernsAsker('Ủy ban nhân dân các xã, phường', 'UBND xã Khe Lim')).toBe(true);
    expect(concernsAsker('các trường mầm non, tiểu học', 'Trường Tiểu học Khe Lim')).toBe(true);
    expect(concernsAsker('các trường trung học phổ thông', 'Trường Tiểu học Khe Lim')).toBe(false);
    expect(concernsAsker('Sở Y tế', 'UBND xã Khe Lim')).toBe(false);
    expect(concernsAsker(null, 'UBND xã Khe Lim')).toBe(true);
  });
});

describe('findAskedWindow', () => {
  const due = (text: string, asOf: string | null, years: readonly number[] = []) => {
    const window = findAskedWindow(text, years, asOf);
    return window === undefined ? undefined : [window.from, window.to];
  };

  it('counts weeks, months and the rest of the year from the day asked of', () => {
    expect(due('tuan nay co han gi', '2031-06-11')).toEqual(['2031-06-09', '2031-06-15']);
    expect(due('tuan sau nop gi', '2031-06-15')).toEqual(['2031-06-16', '2031-06-22']);
    expect(due('thang toi bao cao gi', '2031-12-31')).toEqual(['2032-01-01', '2032-01-31']);
    expect(due('tu nay den cuoi nam', '2031-06-11')).toEqual(['2031-06-11', '2031-12-31']);
    expect(due('tuan nay', null)).toBeUndefined();
  });

  it('takes what is still to come from the day asked of on, unless a month is named', () => {
    for (const text of ['con han nao', 'con nhung han bao cao nao', 'han nao chua qua', 'cac han con lai'])
      expect(due(text, '2031-06-11')).toEqual(['2031-06-11', OPEN_END]);
    expect(due('con han nao trong thang 7', '2031-06-11')).toEqual(['2031-07-01', '2031-07-31']);
    expect(due('con han che nao', '2031-06-11')).toBeUndefined();
    expect(due('con han nao', null)).toBeUndefined();
  });

  it('takes months and quarters of the year named, else of that day', () => {
    expect(due('quy iii nam 2030', '2031-06-11', [2030])).toEqual(['2030-07-01', '2030-09-30']);
    expect(due('thang 2', '2031-06-11')).toEqual(['2031-02-01', '2031-02-28']);
    expect(due('bao cao 6 thang', '2031-06-11')).toBeUndefined();
  });

  it('takes what comes back every month only while its document is in force', () => {
    const window = findAskedWindow('thang 9', [2031], null);
    const monthly = {
      ...{ quote: '', locator: '', page: null, passage: 0, start: 0, end: 0, scan: null, confirmedBy: null },
      ...{ task: '', actor: null, recipient: null, channel: null, bound: 'before' as const, startOn: null },
      ...{ dueOn: null, lastWorkingDay: null, rule: 'trước ngày 25 hằng tháng', recurrence: 'hằng tháng' },
    };
    if (window === undefined) throw new Error('no window');
    expect(isDueWithin(monthly, window, { from: '2031-01-01', to: '2031-12-31' })).toBe(true);
    expect(isDueWithin(monthly, window, { from: '2030-01-01', to: '2030-12-31' })).toBe(false);
  });
});
