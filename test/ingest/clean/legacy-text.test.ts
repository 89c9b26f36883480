import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertLegacyText } from '../../../ingest/clean/legacy-text.ts';
import { legacyEncodings } from '../../../knowledge/language/legacy-tables.ts';
import { encodeLegacy } from '../../helpers/legacy-encoders.ts';

const convert = (text: string) => {
  const { pages, warnings } = convertLegacyText([{ pageNumber: null, text }]);
  return { text: pages[0]?.text ?? '', codes: warnings.map((warning) => warning.code), warnings };
};

const WORDS =
  'Ủy ban nhân dân xã tổ chức thực hiện kế hoạch bảo vệ chăm sóc trẻ em trên địa bàn các thôn bản trường học trạm y tế phối hợp kiểm tra giám sát đánh giá kết quả hỗ trợ gia đình khó khăn tuyên truyền phổ biến pháp luật giữa đường phố chữa bệnh miễn phí'.split(
    ' ',
  );
const sentences = fc
  .array(fc.constantFrom(...WORDS), { minLength: 14, maxLength: 40 })
  .filter((words) => new Set(words).size >= 10)
  .map((words) => `- ${words.join(' ')}, đạt 95% (12 lớp); xem điểm 2`);
const toMisread = (text: string, encoding: string) => new TextDecoder(encoding).decode(Buffer.from(text));

describe('convertLegacyText', () => {
  it('keeps the Ã of a capital word in UTF-8 read wrongly', () => {
    const text = 'XÃ MƯỜNG LAU\nKế hoạch trồng rừng của xã\nĐề nghị các thôn thực hiện';
    const once = toMisread(text, 'windows-1252');
    expect(convert(once).text).toBe(text);
    expect(convert(toMisread(once, 'windows-1252')).text).toBe(text);
  });
  it.each(legacyEncodings.filter((encoding) => encoding !== 'VIQR'))('finds and undoes %s', (encoding) => {
    fc.assert(
      fc.property(sentences, (text) => {
        const found = convert(encodeLegacy(text, encoding));
        const expected = encoding === 'TCVN3' ? text.toLowerCase() : text;
        expect(encoding === 'TCVN3' ? found.text.toLowerCase() : found.text).toBe(expected);
        expect(found.codes).toEqual(['ENCODING_CONVERTED']);
      }),
      { seed: 7 },
    );
  });

  it('gives a column in capitals its capitals, whatever stands beside it', () => {
    const { text } = convert(
      'Së N¤NG NGHIÖP Vµ PTNT                 §éc lËp - Tù do - H¹nh phóc\nN¬i nhËn:                 KT. GI¸M §èC',
    );
    expect(text).toMatch(
      /^SỞ NÔNG NGHIỆP VÀ PTNT {3,}Độc lập - Tự do - Hạnh phúc\nNơi nhận: {3,}KT\. GIÁM ĐỐC$/u,
    );
  });

  it('finds and undoes VIQR', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        expect(convert(encodeLegacy(text, 'VIQR')).text).toBe(text);
      }),
      { seed: 8 },
    );
  });

  it.each(['windows-1252', 'latin1', 'windows-1258'])('undoes UTF-8 read as %s', (encoding) => {
    fc.assert(
      fc.property(sentences, (text) => {
        expect(convert(toMisread(text, encoding)).text).toBe(text);
      }),
      { seed: 9 },
    );
  });

  it('undoes UTF-8 read wrongly twice', () => {
    const text = 'Ủy ban nhân dân thành phố giao Sở Y tế “theo dõi” – báo cáo Đảng ủy';
    const once = toMisread(text, 'windows-1252');
    expect(convert(toMisread(once, 'windows-1252')).text).toBe(text);
    expect(convert(Buffer.from(Buffer.from(text).toString('latin1')).toString('latin1')).text).toBe(text);
  });

  it('repairs single signs of misread UTF-8 anywhere', () => {
    expect(convert('nhiệt độ 37 Â°C, giai đoạn 2021â€“2030').text).toBe(
      'nhiệt độ 37 °C, giai đoạn 2021–2030',
    );
  });

  it('never changes Unicode Vietnamese, also without letters of its own in a line', () => {
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = ['Quá trình báo cáo', ...lines, 'Thông báo: “có”, à, òa, ý'].join('\n');
        expect(convert(text)).toMatchObject({ text, codes: [] });
      }),
      { seed: 10 },
    );
  });

  it.each([
    'Les élèves français à l’école primaire: été, où, naïve, cœur, Noël, garçon, fête, dès',
    'Straße, Müller, über, Größe, schön, Mädchen, für, können',
    'Diện tích 500 m², 30 m³; 35°C ± 2; 2½ giờ; © 2024 Cổng thông tin; § 5; «quá»\u00A0; · mục; ×3; µg; naïve; Müller',
    'm² | m³ | 1/2 ½ ¼ | ©',
    'công ty Sørensen & Ångström, São Paulo, Curaçao, Zürich, piñata',
    'x^2 + y^2 = a^2; o+ p; e(x) = f(a); dd/mm/yyyy; i.e. a.m.',
  ])('leaves %s alone', (text) => expect(convert(text)).toEqual({ text, codes: [], warnings: [] }));

  it('converts the lines of an old encoding among lines of Unicode, and says how many', () => {
    const own = 'Căn cứ Luật Trẻ em; theo đề nghị của Trưởng phòng.';
    const old = encodeLegacy('thực hiện công văn của sở giáo dục về việc phòng chống đuối nước', 'TCVN3');
    const found = convert(`${own}\n${old}\nSè: 12\n${own}`);
    expect(found.text).toBe(
      `${own}\nthực hiện công văn của sở giáo dục về việc phòng chống đuối nước\nSố: 12\n${own}`,
    );
    expect(found.warnings[0]?.message).toContain('2 trên 4 dòng');
  });

  it('gives the capitals of the TCVN3 capital fonts back where the plain letters or the letterhead tell them', () => {
    const head = [
      'Uû ban nh\u00A9n d\u00A9n | céng hoµ x· héi chñ nghÜa viÖt nam',
      'HéI §åNG GI¸O DôC X· SUèI M¢Y',
      'kÕ ho¹ch',
      'tm. uû ban nh©n d©n',
      'Thùc hiÖn ph\u00ADơng \u00ADíng nhiÖm vô n¨m häc, tr\u00ADêng x©y dùng kÕ ho¹ch nh\u00AD sau:',
    ].join('\n');
    expect(convert(head).text.split('\n').slice(0, 4)).toEqual([
      'Uỷ ban nhân dân | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'HỘI ĐỒNG GIÁO DỤC XÃ SUỐI MÂY',
      'KẾ HOẠCH',
      'TM. UỶ BAN NHÂN DÂN',
    ]);
  });

  it('touches no page read from its picture', () => {
    const text = encodeLegacy('Ủy ban nhân dân xã tổ chức thực hiện kế hoạch', 'TCVN3');
    const pages = [{ pageNumber: 1, text, lines: [] }];
    expect(convertLegacyText(pages)).toEqual({ pages, warnings: [] });
  });
});
