import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../ingest/clean/clean-text.ts';

const clean = (text: string) => cleanText([{ pageNumber: null, text }]);
const linesOf = (text: string) => clean(text).text.split('\n');
const cleanPages = (...pages: string[]) => cleanText(pages.map((text, i) => ({ pageNumber: i + 1, text })));

describe('cleanText: characters', () => {
  it('gives NFC text with plain spaces, Đ for Ð and no zero-width characters', () => {
    expect(clean(`Ð\u0103ng\u00A0k\u00FD  lớp\u200B học`.normalize('NFD')).text).toBe('Đăng ký lớp học');
  });
  it('keeps the tone placement of the writer', () => {
    expect(clean('Uỷ ban hoà giải').text).toBe('Uỷ ban hoà giải');
  });
  it('removes emphasis, also over two lines, and keeps bullets and footnote stars', () => {
    expect(linesOf('**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**\n* Việc *đầu* tiên (*)')).toEqual([
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      '* Việc đầu tiên (*)',
    ]);
  });
  it('drops rules and empty table rows', () => {
    expect(linesOf('SỞ Y TẾ\n-------\n\\-------\n|---|---|\n| | |\n***\nBáo cáo.')).toEqual([
      'SỞ Y TẾ',
      'Báo cáo.',
    ]);
  });
  it('keeps a table row one line with its empty inner cells', () => {
    expect(linesOf('| Tên | | Số |\n| A | 2 | 3 |')).toEqual(['Tên | | Số', 'A | 2 | 3']);
  });
  it('keeps an empty first cell, so that the others stay under their headings', () => {
    expect(linesOf('TT | Tên | Số\n | Tổng | 5')).toEqual(['TT | Tên | Số', '| Tổng | 5']);
  });
  it('is empty for empty pages', () => {
    expect(cleanPages('', ' \n ')).toEqual({
      text: '',
      pageStarts: [],
      recognized: [],
      removed: [],
      looksLikeWebPage: false,
      warnings: [],
    });
  });
});

describe('cleanText: broken lines', () => {
  it('rejoins a paragraph torn by an empty line', () => {
    expect(linesOf('- Bố trí sân chơi, bãi tập bảo đảm phù hợp với từng\n\nđộ tuổi học sinh.')).toEqual([
      '- Bố trí sân chơi, bãi tập bảo đảm phù hợp với từng độ tuổi học sinh.',
    ]);
  });
  it('rejoins hard-wrapped lines, also before a capital or a number', () => {
    const wrapped = [
      'Ủy ban nhân dân xã giao các trường học trên địa bàn chủ động xây dựng phương án,',
      'phân công cán bộ phụ trách và phối hợp với trạm y tế tổ chức khám sức khỏe định',
      'kỳ cho học sinh theo hướng dẫn của ngành, hoàn thành việc cập nhật hồ sơ sức',
      'khỏe điện tử của từng em trên hệ thống, gửi báo cáo về Phòng Văn hóa của Ủy ban',
      'Nhân dân xã để tổng hợp, đồng thời cử cán bộ đầu mối theo dõi việc tiêm chủng của',
      '120 học sinh lớp một và các em mới chuyển đến trong năm học này theo danh sách.',
    ].join('\n');
    expect(linesOf(wrapped)).toHaveLength(1);
  });
  it('does not glue letterhead, title, recipients and signature lines', () => {
    const text =
      'UBND HUYỆN LẠC THỦY\nPHÒNG Y TẾ\nSố: 4/KH-PYT\nLạc Thủy, ngày 3 tháng 5 năm 2024\nKẾ HOẠCH\nphòng dịch\nNơi nhận:\n- UBND huyện;\n- Lưu: VT\nTRƯỞNG PHÒNG\nVũ Văn Mẫu';
    expect(clean(text).text).toBe(text);
  });
  it('does not glue list items without end punctuation', () => {
    const text = '- Địa điểm: Nhà văn hóa xã\n- Thời gian: tháng 5\n1. Sở Y tế\n2. Sở Nội vụ';
    expect(clean(text).text).toBe(text);
  });
  it('keeps a date inside a sentence in its sentence', () => {
    expect(
      linesOf('Hoàn thành việc rà soát hồ sơ và gửi về Sở trước\nngày 15 tháng 8 năm 2024.'),
    ).toHaveLength(1);
  });
  it('joins a symbol broken behind its dash without a space', () => {
    expect(clean('theo Quyết định số 12/QĐ-\nUBND của Ủy ban').text).toBe(
      'theo Quyết định số 12/QĐ-UBND của Ủy ban',
    );
  });
  it('never takes a number out of a line', () => {
    const text = 'Thực hiện chính sách của 2 Nhà nước về giáo dục.';
    expect(clean(text).text).toBe(text);
  });
});

describe('cleanText: columns', () => {
  it('reads a letterhead table column by column', () => {
    expect(
      linesOf(
        'UBND TỈNH A | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 8/KH-UBND | Lạc Thủy, ngày 03 tháng 6 năm 2024 |',
      ),
    ).toEqual([
      'UBND TỈNH A',
      'Số: 8/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Lạc Thủy, ngày 03 tháng 6 năm 2024',
    ]);
  });
  it('parts a cell that holds both quốc hiệu and tiêu ngữ', () => {
    expect(linesOf('| SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |')).toContain(
      'Độc lập - Tự do - Hạnh phúc',
    );
  });
  it('reads columns of wide gaps and keeps a blank number whole', () => {
    expect(
      linesOf(
        'SỞ Y TẾ          Độc lập - Tự do - Hạnh phúc\nSố:      /KH-SYT     Lạc Thủy, ngày   tháng 6 năm 2024',
      ),
    ).toEqual(['SỞ Y TẾ', 'Số: /KH-SYT', 'Độc lập - Tự do - Hạnh phúc', 'Lạc Thủy, ngày tháng 6 năm 2024']);
  });
  it('parts a place and date glued to the issuer', () => {
    expect(linesOf('TRƯỜNG TIỂU HỌC SEN VÀNGLạc Thủy, ngày  tháng 1 năm 2024')).toEqual([
      'TRƯỜNG TIỂU HỌC SEN VÀNG',
      'Lạc Thủy, ngày tháng 1 năm 2024',
    ]);
  });
  it('reads recipients and signature of a foot table one after the other', () => {
    expect(
      linesOf('Xong./.\n| Nơi nhận: - UBND xã; - Lưu: VT. | KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG Vũ Thị Mẫu |'),
    ).toEqual([
      'Xong./.',
      'Nơi nhận:',
      '- UBND xã;',
      '- Lưu: VT.',
      'KT. HIỆU TRƯỞNG',
      'PHÓ HIỆU TRƯỞNG',
      'Vũ Thị Mẫu',
    ]);
  });
  it('joins a letterhead cell broken inside', () => {
    expect(linesOf('ỦY\nBAN NHÂN DÂN |\nSố: 5/TB-UBND |')[0]).toBe('ỦY BAN NHÂN DÂN');
  });
});

describe('cleanText: page furniture', () => {
  const sentence = 'Các đơn vị rà soát và báo cáo kết quả thực hiện về Ủy ban nhân dân xã để';
  it('removes page numbers at page edges and joins the sentence across the page', () => {
    const cleaned = cleanPages(sentence, '2\ntổng hợp theo quy định.');
    expect(cleaned.text).toBe(`${sentence} tổng hợp theo quy định.`);
    expect(cleaned.removed).toEqual([{ text: '2', page: 2, reason: 'page-number' }]);
    expect(cleaned.pageStarts).toEqual([
      { start: 0, page: 1 },
      { start: sentence.length + 1, page: 2 },
    ]);
  });
  it('removes running headers that recur with other numbers, left and right', () => {
    const cleaned = cleanPages(
      '12 \tTIN BÁO/Số 3\nMột.',
      'TIN BÁO/Số 3 \t13\nHai.',
      '14 \tTIN BÁO/Số 3\nBa.',
    );
    expect(cleaned.text).toBe('Một.\nHai.\nBa.');
    expect(cleaned.removed.every(({ reason }) => reason === 'page-furniture')).toBe(true);
  });
  it('keeps items, quốc hiệu and table heads that recur at page edges', () => {
    const page = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBiên bản.\n- Kinh phí: ngân sách xã.\nTT | Tên';
    expect(cleanPages(page, page, page).removed).toEqual([]);
  });
  it('keeps lone numbers of a table inside a page', () => {
    expect(cleanPages('Tên\nLớp\nSĩ số\nA\n7\nB\nC\nD\nE').removed).toEqual([]);
  });
  it('finds the pages of an unpaged text by numbers that rise and the lines beside them', () => {
    const page = (n: number) =>
      `BẢN TIN/Số 5\n${n}\n${'Nội dung của trang này được trình bày đầy đủ.\n'.repeat(20)}`;
    const cleaned = clean(page(30) + page(31) + page(32));
    expect(cleaned.text).not.toMatch(/BẢN TIN|^3\d$/m);
    expect(cleaned.removed).toHaveLength(6);
  });
  it('keeps the numbers of a table given cell by cell', () => {
    expect(clean('1\nXã Bình An\n2\nXã Tân An\n3\nXã Phú An').removed).toEqual([]);
  });
  it('removes the printed look of a digital signature', () => {
    const cleaned = clean(
      'Xong.\nNgười ký: Sở Y tế\nCơ quan: Tỉnh Lạc Thủy\nThời gian ký: 2024-03-02 08:06:58 +07:00',
    );
    expect(cleaned.text).toBe('Xong.');
    expect(cleaned.removed).toHaveLength(3);
  });
});

describe('cleanText: web furniture', () => {
  const post =
    'Tăng cường phòng, chống cháy rừng\nCập nhật: 02/03/2024 7:15 SA\nUBND xã ban hành Kế hoạch số 9/KH-UBND.\n(Nguồn: lacthuy.example.vn)\nTập tin đính kèm\nSTT Tên tập tin Tải về\n1 Kế hoạch số 9 ()\n[Bản in]\nTin khác\nHội thi nấu ăn (01/03)\nGiải bóng đá xã';
  it('takes out posting dates, attachments and all behind the list of other articles', () => {
    expect(linesOf(post)).toEqual([
      'Tăng cường phòng, chống cháy rừng',
      'UBND xã ban hành Kế hoạch số 9/KH-UBND.',
      '(Nguồn: lacthuy.example.vn)',
    ]);
    expect(clean(post).looksLikeWebPage).toBe(true);
  });
  it('keeps what it takes out', () => {
    expect(clean(post).removed).toContainEqual({
      text: 'Cập nhật: 02/03/2024 7:15 SA',
      page: null,
      reason: 'web-furniture',
    });
  });
  it('knows a posting date with weekday and buttons', () => {
    expect(linesOf('Print Thứ Hai, 05/02/2024 16:20 Gốc\nTin về rừng.')).toEqual(['Tin về rừng.']);
  });
  it('keeps an official text behind "Tin khác"', () => {
    expect(clean('Một.\nTin khác\nI. MỤC TIÊU\nHai.').text).toContain('I. MỤC TIÊU');
  });
  it('drops lists of other documents from a web page, and keeps them in a document', () => {
    const list = 'Văn bản khác: Quyết định 301/QĐ-UBND công nhận làng nghề';
    expect(clean(`Một.\nLượt tải: 3177\n${list}`).text).not.toContain('301/QĐ-UBND');
    expect(clean(`I. CĂN CỨ\n${list}`).text).toContain('301/QĐ-UBND');
  });

  it('sees no web page in a document', () => {
    const cleaned = clean('Số: 3/KH-UBND\nKẾ HOẠCH\nI. GIỚI THIỆU\nChia sẻ thông tin với xã bạn.\nLiên hệ');
    expect(cleaned.looksLikeWebPage).toBe(false);
    expect(cleaned.removed).toEqual([]);
  });
});

describe('cleanText: invariants', () => {
  const word = fc.constantFrom(
    'Lớp',
    'của',
    'HỌC',
    '1.',
    'a)',
    '-',
    '12',
    '“mở',
    'đóng”',
    'Số:',
    '|',
    '*',
    '5 ',
    'và',
    'x;',
    'hết.',
  );
  const raw = fc
    .array(fc.oneof(word, fc.constantFrom('\n', '\n\n', '  ', '\t')), { maxLength: 60 })
    .map((p) => p.join(' '));
  it('has no blank lines, outer or double spaces, and ascending page starts within the text', () => {
    fc.assert(
      fc.property(fc.array(raw, { maxLength: 4 }), (pages) => {
        const { text, pageStarts } = cleanPages(...pages);
        expect(text).not.toMatch(/\n\n| {2}|^ | $|\n | \n|\t/);
        expect(text).toBe(text.normalize('NFC').trim());
        const starts = pageStarts.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const { start } of pageStarts) expect(text[start]).toMatch(/\S/);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
  it('loses no letter: kept and removed text hold every letter and digit of the file', () => {
    const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    fc.assert(
      fc.property(fc.array(raw, { maxLength: 4 }), (pages) => {
        const { text, removed } = cleanPages(...pages);
        expect(letters(text + removed.map((line) => line.text).join(''))).toBe(letters(pages.join('')));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('cleanText: hostile lines', () => {
  // A pattern that backtracks would not come to an end on these: the test then fails by its time limit.
  it.each([
    ['clock', `Cập nhật: ${'1:'.repeat(140)}x`],
    ['buttons', `${'Print '.repeat(50)}x`],
    ['pager', `Trang đầu ${'1 Trang sau '.repeat(24)}x`],
    ['blanks', `Số: ${'. '.repeat(30)}x`],
    ['offices', `${'PHÓ TRƯỞNG '.repeat(25)}x`],
    ['place', `${'Lạc '.repeat(60)}, ngày`],
  ])('reads a long %s line at once', (_, line) => {
    expect(clean(line).text.length).toBeGreaterThan(0);
  });

  it('leaves the table of an annex alone that follows a foot of two columns', () => {
    const text = [
      'Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN',
      '- Như trên;                                        CHỦ TỊCH',
      '- Lưu: VT.',
      '                                                Trịnh Văn Khê',
      '',
      'PHỤ LỤC',
      '| STT | Xã | Năm 2030 | Chỉ tiêu 2031 |',
      '|---|---|---|---|',
      '| 1 | Xã Đồi Thông | 91,3 | 94,0 |',
    ].join('\n');
    const cleaned = cleanText([{ pageNumber: null, text }]).text;
    expect(cleaned).toContain('1 | Xã Đồi Thông | 91,3 | 94,0');
    expect(cleaned.indexOf('Trịnh Văn Khê')).toBeLessThan(cleaned.indexOf('PHỤ LỤC'));
  });
});
