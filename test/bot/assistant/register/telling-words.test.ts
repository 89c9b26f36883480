import { describe, expect, it } from 'vitest';
import { lacksAskedWord, lacksTellingWord } from '../../../../bot/assistant/register/telling-words.ts';
import { understandQuestion } from '../../../../knowledge/search/understand-question.ts';

const lacks = (question: string, ...levels: string[]) =>
  lacksTellingWord(understandQuestion(question), levels);

describe('lacksTellingWord', () => {
  it('holds a grant to be no loan, and a fine no reward', () => {
    expect(lacks('hộ nghèo được vay bao nhiêu tiền', 'hỗ trợ 40 triệu đồng mỗi hộ')).toBe(true);
    expect(lacks('ho ngheo duoc vay bao nhieu tien', 'như vậy hỗ trợ 40 triệu đồng mỗi hộ')).toBe(true);
    expect(lacks('hộ nghèo được vay bao nhiêu tiền', 'cho vay 40 triệu đồng mỗi hộ')).toBe(false);
    expect(lacks('tập thể đạt giải được thưởng bao nhiêu', 'bị phạt 2 triệu đồng')).toBe(true);
  });

  it('holds the act of one occasion to be none of another, by the nearest words that name one', () => {
    const question = 'Lễ bế mạc hội chợ tổ chức ngày nào?';
    expect(lacks(question, 'Thời gian: ngày 12/9/2032', '1. Lễ khai mạc')).toBe(true);
    expect(lacks(question, 'Thời gian: ngày 20/9/2032', '2. Lễ bế mạc', 'Khai mạc và bế mạc')).toBe(false);
    expect(lacks('Hội chợ mở màn ngày nào?', 'Lễ khai mạc: ngày 12/9/2032')).toBe(false);
  });

  it('holds what is to be done to be no answer to what is not', () => {
    expect(lacks('Thôn nào không phải nộp báo cáo?', 'Các thôn nộp báo cáo trước ngày 05/6')).toBe(true);
    expect(lacks('Thôn nào không phải nộp báo cáo?', 'Các thôn nộp báo cáo, trừ thôn Bãi')).toBe(false);
    expect(lacks('Các thôn có phải nộp báo cáo không?', 'Các thôn nộp báo cáo trước ngày 05/6')).toBe(false);
  });

  it('holds a ceremony to be told where it is named, and the holder of a post where the post is', () => {
    expect(lacks('Lễ bế mạc hội chợ ngày nào?', 'Hội chợ kéo dài đến ngày 30/6/2032')).toBe(true);
    expect(lacks('Báo cáo tổng kết năm gửi khi nào?', 'Báo cáo năm trước ngày 05/12')).toBe(false);
    expect(lacks('Giám đốc Trung tâm tên là gì?', 'Trung tâm báo cáo trước ngày 20/12')).toBe(true);
    expect(lacks('Ai là giám đốc Trung tâm?', 'ông Lò Văn Sình, Giám đốc Trung tâm')).toBe(false);
  });

  it('takes a word for what its marks say', () => {
    expect(lacks('Báo cáo giá về Sở trước ngày nào?', 'gửi trước ngày 05 hằng tháng')).toBe(false);
    expect(lacks('Giá vé vào cửa là bao nhiêu?', 'mở cửa từ 8 giờ')).toBe(true);
  });
});

describe('lacksAskedWord', () => {
  it('holds a whole document against the word that decides', () => {
    const question = understandQuestion('người thuê nhà được vay tối đa bao nhiêu');
    expect(lacksAskedWord(question, ['hỗ trợ 500.000 đồng', 'mỗi tháng'])).toBe(true);
    expect(lacksAskedWord(question, ['hỗ trợ 500.000 đồng', 'mức cho vay 5 triệu đồng'])).toBe(false);
  });
});
