import { describe, expect, it } from 'vitest';
import { mendWords } from '../../../ingest/clean/mend-words.ts';

const mend = (text: string, pageNumber: number | null = null) => {
  const { pages, warnings } = mendWords([{ pageNumber, text }]);
  return { text: pages[0]?.text, codes: warnings.map((warning) => warning.code) };
};

describe('mendWords', () => {
  it('puts parted letters together and says so', () => {
    expect(mend('Ủ y ban giao h ội ph ụ nữ x ã tổ ch ức n ă m 2031')).toEqual({
      text: 'Ủy ban giao hội phụ nữ xã tổ chức năm 2031',
      codes: ['LETTERS_REJOINED'],
    });
  });
  it('reads letters typed apart from their marks', () => {
    expect(mend('hội ph ụ nữ xã h ội'.normalize('NFD')).text).toBe('hội phụ nữ xã hội');
  });
  it('mends a doubtful letter only in a text that shows the damage elsewhere', () => {
    expect(mend('cỡ mẫu n ít nhất 30').text).toBe('cỡ mẫu n ít nhất 30');
    expect(mend('Tổ chứ c lễ, h ội ph ụ nữ, k ế hoạch tr ẻ em, ki ểm tra').text).toBe(
      'Tổ chức lễ, hội phụ nữ, kế hoạch trẻ em, kiểm tra',
    );
  });
  it('parts glued words where several are met, and figures from their word', () => {
    expect(mend('Căn cứQuyết định về kếhoạch pháttriển, báo cáo trước ngày05/12 vềviệc này')).toEqual({
      text: 'Căn cứ Quyết định về kế hoạch phát triển, báo cáo trước ngày 05/12 về việc này',
      codes: ['WORDS_PARTED'],
    });
    expect(mend('Xã Xơđăng nuôi bò').text).toBe('Xã Xơđăng nuôi bò');
  });
  it('keeps gaps that part columns, links and addresses', () => {
    const text = 'Hội   phụ nữ\nhttps://vd.example/kếhoạch/pháttriển/vềviệc/xãhội';
    expect(mend(text)).toEqual({ text, codes: [] });
  });
  it('leaves a page that has lost letters as it is, and mends one that was only parted', () => {
    const lost =
      'Các trường m m non t ch c cân đo cho tr em hai l n trong năm học, báo cáo k ho ch và k t quả về phòng trước ngày 20 tháng 5 và lập danh sách tr ốm, tr suy dinh dư ng, h nghèo, ch đ ăn, kể cả tr em nghỉ học';
    expect(mend(lost, 1)).toEqual({ text: lost, codes: [] });
    const parted =
      'Các tr ường mầm non t ổ ch ức cân đo cho tr ẻ hai l ần trong n ăm h ọc, báo cáo k ết qu ả về phòng tr ước ngày 20 tháng 5 và l ập danh sách h ọc sinh suy dinh d ưỡng';
    expect(mend(parted, 1).text).toContain(
      'kết quả về phòng trước ngày 20 tháng 5 và lập danh sách học sinh',
    );
  });
});
