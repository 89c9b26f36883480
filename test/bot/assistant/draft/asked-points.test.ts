import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftRequest } from '../../../../bot/assistant/draft/draft.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';

function letterOf(
  number: string,
  office: readonly [string, string],
  subject: string,
  lines: readonly string[],
) {
  return [
    `${office[0]}\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
    `${office[1]}\t\tĐộc lập - Tự do - Hạnh phúc`,
    `Số: ${number}\t\tLam Châu, ngày 20 tháng 01 năm 2031`,
    `V/v ${subject}`,
    '',
    'Kính gửi: Ủy ban nhân dân các xã, phường.',
    '',
    ...lines,
    '',
    'Nơi nhận:\t\tKT. THỦ TRƯỞNG',
    '- Như trên;',
    '- Lưu: VT.',
  ];
}

const libraryLetter = letterOf(
  '52/SVHTTDL-TV',
  ['UBND TỈNH LAM CHÂU', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'],
  'đăng ký tiếp nhận tủ sách lưu động năm 2031',
  [
    'Sở Văn hóa, Thể thao và Du lịch đề nghị Ủy ban nhân dân các xã, phường có nhu cầu gửi văn bản đăng ký với các nội dung sau:',
    '1. Số tủ sách đề nghị: mỗi xã, phường không quá 04 tủ và không quá 02 giá trưng bày.',
    '2. Địa điểm đặt tủ sách và người quản lý.',
    '3. Cam kết bố trí ít nhất 15% kinh phí mua sách.',
    'Văn bản đăng ký gửi về Sở Văn hóa, Thể thao và Du lịch trước ngày 14/3/2031.',
  ],
);

const workLetter = letterOf(
  '86/SNV-LĐ',
  ['UBND TỈNH LAM CHÂU', 'SỞ NỘI VỤ'],
  'rà soát lao động chưa có việc làm',
  [
    'Sở Nội vụ đề nghị Ủy ban nhân dân các xã, phường báo cáo số liệu lao động chưa có việc làm, trong đó nêu rõ:',
    '- Số lao động chưa có việc làm đến ngày 28/02/2031, chia theo nhóm: thanh niên; phụ nữ; người khuyết tật.',
    '- Lý do chưa có việc làm.',
    'Báo cáo gửi về Sở Nội vụ trước ngày 20/3/2031.',
  ],
);

const roadLetter = letterOf(
  '61/UBND-KT',
  ['ỦY BAN NHÂN DÂN', 'TỈNH LAM CHÂU'],
  'hỗ trợ kinh phí sửa chữa cầu dân sinh',
  [
    'Ủy ban nhân dân tỉnh yêu cầu:',
    '1. Ủy ban nhân dân các xã, phường lập Tờ trình đề nghị hỗ trợ kinh phí sửa chữa cầu dân sinh; mức đề nghị không quá 60% tổng dự toán.',
    '2. Tờ trình phải nêu rõ: số cầu hư hỏng theo từng thôn; tổng dự toán; phần vốn của xã (không thấp hơn 15%).',
    '3. Tờ trình gửi Ủy ban nhân dân tỉnh trước ngày 10/4/2031.',
  ],
);

const draftLetter = letterOf(
  '19/STP-XD',
  ['UBND TỈNH LAM CHÂU', 'SỞ TƯ PHÁP'],
  'góp ý dự thảo Quyết định về họ, bản văn hóa',
  [
    'Sở Tư pháp đề nghị Ủy ban nhân dân các xã, phường có ý kiến đối với dự thảo Quyết định, Quy chế công nhận bản văn hóa (trong đó lưu ý làm rõ tính khả thi, thẩm quyền công nhận) trước ngày 05/4/2031.',
  ],
);

const taskLetter = letterOf(
  '33/SXD-HT',
  ['UBND TỈNH LAM CHÂU', 'SỞ XÂY DỰNG'],
  'báo cáo hạ tầng thoát nước',
  [
    'Sở Xây dựng đề nghị Ủy ban nhân dân các xã, phường báo cáo và triển khai thực hiện các nội dung sau:',
    '1. Nạo vét cống rãnh trước mùa mưa.',
    '2. Kiểm tra các điểm ngập.',
  ],
);

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([libraryLetter, workLetter, roadLetter, draftLetter, taskLetter]);
});
afterAll(() => office.close());

async function letter(changes: Partial<DraftRequest>) {
  return (await draftOf(office, { ...communeRequest, type: 'Công văn', ...changes })).draft;
}

describe('writePoints', () => {
  it('carries each point with its bounds, and leaves what it wants to be filled in', async () => {
    const drafted = await letter({ topic: 'đăng ký tủ sách lưu động', basis: ['52/SVHTTDL-TV'] });
    const text = textOf(drafted);
    expect(text).toMatch(
      /không quá 04 tủ và không quá 02 giá trưng bày\): \[cần điền: số tủ sách đề nghị\]/u,
    );
    expect(text).toContain('[cần điền: địa điểm đặt tủ sách và người quản lý]');
    expect(text).toMatch(/ít nhất 15% kinh phí mua sách: \[cần điền: xác nhận cam kết/u);
    expect(drafted.addressees).toEqual(['Sở Văn hóa, Thể thao và Du lịch tỉnh Lam Châu']);
    expect(drafted.warnings.join()).toContain('trước ngày 14/3/2031');
  });

  it('keeps the groups a figure is parted by, and asks for a reason', async () => {
    const text = textOf(await letter({ topic: 'trả lời việc rà soát lao động', basis: ['86/SNV-LĐ'] }));
    expect(text).toMatch(
      /đến ngày 28\/02\/2031, chia theo nhóm \(thanh niên; phụ nữ; người khuyết tật\): \[/u,
    );
    expect(text).toContain('[cần điền: lý do chưa có việc làm]');
  });

  it('leaves what is to be done to those who do it', async () => {
    const text = textOf(await letter({ topic: 'báo cáo hạ tầng thoát nước', basis: ['33/SXD-HT'] }));
    expect(text).not.toContain('[cần điền: nạo vét');
  });
});

describe('composeTold', () => {
  it('asks for each of a list behind a colon, bounds in brackets kept, and says the list once', async () => {
    const drafted = await letter({
      type: 'Tờ trình',
      topic: 'đề nghị hỗ trợ sửa chữa cầu dân sinh',
      basis: ['61/UBND-KT'],
    });
    const text = textOf(drafted);
    expect(drafted.placeholders).toContain('[cần điền: tổng dự toán]');
    expect(text).toContain('Phần vốn của xã (không thấp hơn 15%): [cần điền:');
    expect(text).toContain('không quá 60% tổng dự toán');
    expect(text).not.toContain('phải nêu rõ');
  });

  it('an opinion is wanted of the agency, never given for it', async () => {
    const drafted = await letter({ topic: 'có ý kiến về dự thảo quy chế bản văn hóa', basis: ['19/STP-XD'] });
    const text = textOf(drafted);
    expect(text).toContain(
      'Đối với dự thảo Quyết định, Quy chế công nhận bản văn hóa: [cần điền: ý kiến của cơ quan]',
    );
    expect(text).toContain('[cần điền: tính khả thi]');
    expect(text).not.toMatch(/thống nhất|đồng ý|nhất trí/u);
  });
});
