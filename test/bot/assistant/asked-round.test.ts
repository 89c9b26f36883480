import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const FAIR = [
  ...officeHead('Suối Mơ', '46/KH-UBND', '16 tháng 02 năm 2032', [
    'KẾ HOẠCH',
    'Tổ chức Hội chợ nông sản lần thứ II năm 2032',
  ]),
  '1. Lễ khai mạc Hội chợ nông sản: ngày 12/9/2032.',
  '2. Lễ bế mạc Hội chợ nông sản: ngày 20/9/2032.',
];
const OTHER = [
  ...officeHead('Suối Mơ', '47/KH-UBND', '17 tháng 02 năm 2032', ['KẾ HOẠCH', 'Thu gom rác thải năm 2032']),
  '1. Ra quân thu gom rác thải trước ngày 01/3/2032.',
];

describe('a round of something that comes again', () => {
  it('is not answered from the plan of another round, nor from another plan', async () => {
    const [third, number, second] = await askTexts(
      [FAIR, OTHER],
      'Hội chợ nông sản lần thứ III của xã Suối Mơ khai mạc ngày nào?',
      'Kế hoạch Hội chợ nông sản lần 3 năm 2032 của xã Suối Mơ số mấy, ai ký?',
      'Hội chợ nông sản lần thứ hai của xã Suối Mơ bế mạc ngày nào?',
    );
    expect(third?.outcome).toBe('not-found');
    expect(number?.outcome).toBe('not-found');
    expect(number?.text).not.toMatch(/46|47/);
    expect(second?.text).toContain('20/9/2032');
    expect(second?.text).not.toContain('12/9/2032');
  });
});

describe('a place that no document is of', () => {
  it('is told no head of another place, nor its figures where capitals alone tell the name', async () => {
    const [signer, day, own] = await askTexts(
      [FAIR, OTHER],
      'Kế hoạch tổ chức Hội chợ nông sản của xã Bãi Cọ ký ngày nào?',
      'UBND xa Bai Co ra quan thu gom rac thai truoc ngay nao',
      'UBND xa Suoi Mo ra quan thu gom rac thai truoc ngay nao',
    );
    expect(signer?.outcome).toBe('not-found');
    expect(day?.outcome).toBe('not-found');
    expect(own?.text).toContain('01/3/2032');
  });
});

describe('a day beside the number of a document', () => {
  it('is that of issue only where nothing else is said of it', async () => {
    const [issued, other] = await askTexts(
      [FAIR],
      'Kế hoạch tổ chức Hội chợ nông sản của xã Suối Mơ số mấy, ngày nào?',
      'Kế hoạch tổ chức Hội chợ nông sản của xã Suối Mơ số mấy, đăng Công báo ngày nào?',
    );
    expect(issued?.text).toContain('Ngày 16/02/2032');
    expect(other?.text).not.toContain('Ngày 16/02/2032');
  });

  it('of an end is not that of the beginning', async () => {
    const decision = [
      ...officeHead('Suối Mơ', '48/QĐ-UBND', '18 tháng 02 năm 2032', ['QUYẾT ĐỊNH', 'Về quản lý chợ']),
      'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 01/3/2032.',
    ];
    const [end, begin] = await askTexts(
      [decision],
      'Quyết định 48/QĐ-UBND của xã Suối Mơ hết hiệu lực từ ngày nào?',
      'Quyết định 48/QĐ-UBND của xã Suối Mơ có hiệu lực từ ngày nào?',
    );
    expect(end?.outcome).toBe('not-found');
    expect(begin?.text).toContain('01/3/2032');
  });
});

describe('a document that another ends', () => {
  it('is none that it merely goes by', async () => {
    const directive = [
      ...officeHead('Suối Mơ', '49/CT-UBND', '19 tháng 02 năm 2032', ['CHỈ THỊ', 'Về an toàn giao thông']),
      'Thực hiện Nghị quyết số 77/NQ-HĐND ngày 10/01/2032 của Hội đồng nhân dân xã, Ủy ban nhân dân xã yêu cầu:',
      '1. Các thôn ký cam kết trước ngày 01/4/2032.',
    ];
    const [ended, basis] = await askTexts(
      [directive],
      'Chỉ thị 49/CT-UBND của xã Suối Mơ bãi bỏ nghị quyết nào?',
      'Chỉ thị 49/CT-UBND của xã Suối Mơ thực hiện nghị quyết nào?',
    );
    expect(ended?.outcome).toBe('not-found');
    expect(basis?.text).toContain('77/NQ-HĐND');
  });
});

describe('a figure asked without a word of asking', () => {
  it('is answered by no sentence without one', async () => {
    const plan = [
      ...officeHead('Suối Mơ', '53/KH-UBND', '22 tháng 02 năm 2032', [
        'KẾ HOẠCH',
        'Trợ giúp xã hội năm 2032',
      ]),
      '1. Vận động tặng xe đạp cho học sinh thuộc hộ nghèo, hộ cận nghèo trong xã.',
    ];
    const [share] = await askTexts([plan], 'tỷ lệ hộ nghèo xã Suối Mơ năm 2032');
    expect(share?.outcome).toBe('not-found');
  });
});
