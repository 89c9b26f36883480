import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../ingest/clean/clean-text.ts';
import { parseOutline } from '../../../ingest/parse/outline.ts';

const outline = (...lines: string[]) =>
  parseOutline(cleanText([{ pageNumber: null, text: lines.join('\n') }])).items;
const find = (items: ReturnType<typeof outline>, text: string) => {
  const item = items.find((one) => one.text.startsWith(text));
  if (item === undefined) throw new Error(`no item begins with ${text}`);
  return item;
};

const HEAD = ['Số: 4/KH-UBND', 'Lạc Thủy, ngày 3 tháng 5 năm 2024', 'KẾ HOẠCH', 'Bảo vệ rừng năm 2024'];
const OPENING =
  'Thực hiện Chỉ thị số 9/CT-UBND ngày 02/01/2024 của UBND tỉnh, UBND xã xây dựng Kế hoạch như sau:';
const FOOT = ['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Vũ Văn Mẫu'];
const plan = (...body: string[]) =>
  outline(...HEAD, OPENING, ...body, 'Trên đây là Kế hoạch bảo vệ rừng./.', ...FOOT);

describe('parseOutline: zones', () => {
  const items = plan('I. MỤC TIÊU', 'Giữ rừng xanh.', 'II. NHIỆM VỤ', '1. Tuần tra.');
  it('parts a plan into its zones', () => {
    const zones = [...new Set(items.map((item) => item.zone))];
    expect(zones).toEqual(['letterhead', 'title', 'opening', 'body', 'closing', 'recipients', 'signature']);
  });
  it('names each part in the locator', () => {
    const at = (zone: string) => items.find((item) => item.zone === zone)?.locator;
    expect(at('letterhead')).toBe('đầu văn bản');
    expect(at('title')).toBe('tiêu đề');
    expect(at('opening')).toBe('mở đầu');
    expect(at('closing')).toBe('kết thúc');
    expect(at('recipients')).toBe('Nơi nhận');
    expect(at('signature')).toBe('chữ ký');
  });
  it('takes a trích yếu that opens like a sentence for the title', () => {
    const [, , subject, opening] = outline(
      'Số: 5/KH-UBND',
      'KẾ HOẠCH',
      'Thực hiện công tác dân số năm 2024',
      OPENING,
      'I. A',
      '1. B.',
    );
    expect(subject?.zone).toBe('title');
    expect(opening?.zone).toBe('opening');
  });
  it('does not take recipients for bullets of the body', () => {
    expect(items.filter((item) => item.zone === 'recipients').map((item) => item.text)).toEqual(
      FOOT.slice(0, 3),
    );
  });
  it('reads a signature that stands before the recipients', () => {
    const zones = outline(
      ...HEAD,
      OPENING,
      '1. Một.',
      '2. Hai./.',
      'HIỆU TRƯỞNG',
      '(Đã ký)',
      'Vũ Thị Mẫu',
      ...FOOT.slice(0, 3),
    ).map((i) => i.zone);
    expect(zones.slice(-6)).toEqual([
      'signature',
      'signature',
      'signature',
      'recipients',
      'recipients',
      'recipients',
    ]);
  });
  it('finds the letterhead below what a web page puts above it', () => {
    const zones = outline(
      'Trang của xã | Lạc Thủy',
      'Nội dung xem cần đăng nhập.',
      'UBND XÃ LẠC THỦY',
      ...HEAD,
      OPENING,
      '1. Một.',
    ).map((item) => item.zone);
    expect(zones.slice(2, 7)).toEqual(['letterhead', 'letterhead', 'letterhead', 'title', 'title']);
  });
  it('reads a letter: subject and addressees are title, the numbered requests body', () => {
    const items = outline(
      'Số: 7/UBND-VX',
      'V/v trồng cây',
      'Kính gửi:',
      '- Các thôn;',
      '- Các trường.',
      'UBND xã yêu cầu:',
      '1. Trồng cây.',
      '2. Báo cáo.',
      'Trân trọng./.',
    );
    expect(items.map((item) => item.zone)).toEqual([
      'letterhead',
      'title',
      'title',
      'title',
      'title',
      'opening',
      'body',
      'body',
      'closing',
    ]);
    expect(items[7]).toMatchObject({ locator: '2', parent: 5, headings: ['UBND xã yêu cầu:'] });
  });
});

describe('parseOutline: parents, headings and roles', () => {
  const items = plan(
    'I. NHIỆM VỤ',
    '1. Hạt kiểm lâm',
    'Tuần tra.',
    '2. Các thôn:',
    '- Báo cháy;',
    '- Dọn cỏ.',
    '3. Yêu cầu mọi người giữ lửa.',
  );
  it('calls a line heading when it only names what follows', () => {
    expect(find(items, 'I. ').role).toBe('heading');
    expect(find(items, '1. Hạt').role).toBe('heading');
    expect(find(items, '2. Các').role).toBe('heading');
    expect(find(items, '3. Yêu').role).toBe('body');
  });
  it('calls letterhead, recipients and signature furniture', () => {
    const zones = new Set(items.filter((item) => item.role === 'furniture').map((item) => item.zone));
    expect([...zones]).toEqual(['letterhead', 'recipients', 'signature']);
  });
  it('lists the headings outermost first', () => {
    expect(find(items, '- Dọn').headings).toEqual(['I. NHIỆM VỤ', '2. Các thôn:']);
  });
  it('points to the sentence that introduces a list', () => {
    const items = plan('I. VIỆC', 'UBND xã yêu cầu các thôn:', '- Báo cháy.');
    expect(items[find(items, '- Báo').parent ?? -1]?.text).toBe('UBND xã yêu cầu các thôn:');
  });
  it('leaves top headings without parent', () => {
    expect(find(items, 'I. ')).toMatchObject({ parent: null, depth: 0, headings: [] });
    expect(find(items, '- Báo').depth).toBe(2);
  });
});

describe('parseOutline: long paragraphs and pages', () => {
  const sentence = 'Các thôn tổ chức tuần tra rừng vào ban đêm theo lịch đã được phân công và ghi sổ trực. ';
  it('parts a long paragraph at sentence ends and keeps its locator', () => {
    const items = outline('1. Một.', `2. ${sentence.repeat(30)}`, '3. Ba.').slice(1, -1);
    expect(items.length).toBeGreaterThan(1);
    expect(
      items.every(
        (item) => item.locator === '2' && item.text.endsWith('sổ trực.') && item.text.length <= 1200,
      ),
    ).toBe(true);
    expect(items.map((item) => item.marker)).toEqual(['2.', ...items.slice(1).map(() => null)]);
  });
  it('never parts a quotation, a number or an abbreviation', () => {
    const quote = `“${'Giữ rừng. Giữ nước. '.repeat(20)}”`;
    const texts = outline(
      `${sentence.repeat(10)}${quote} hết. Ngày 5. 6 tại TP. Lạc Thủy. ${sentence.repeat(10)}`,
    ).map((item) => item.text);
    expect(texts.some((text) => text.includes(quote))).toBe(true);
    expect(texts.every((text) => !/(?:Ngày 5|TP)\.$/.test(text))).toBe(true);
  });
  it('gives the page on which an item begins', () => {
    const pages = ['1. Giữ rừng trong mùa khô và báo cáo ngay khi có', 'cháy.\n2. Dọn cỏ.'].map(
      (text, i) => ({ pageNumber: i + 1, text }),
    );
    expect(parseOutline(cleanText(pages)).items.map((item) => item.page)).toEqual([1, 2]);
  });
  it('has no items for an empty text', () => {
    expect(outline('')).toEqual([]);
  });
});

describe('parseOutline: invariants', () => {
  const line = fc.constantFrom(
    'I. A',
    'II. B',
    '1. C',
    '2) D:',
    'a) đ',
    'b. e',
    '- g',
    '+ h:',
    'Điều 1. K',
    'Chương I',
    'CHỮ HOA',
    'Câu thường.',
    'Nơi nhận:',
    'TM. BAN',
    'PHỤ LỤC I',
    'x | y',
    'KẾ HOẠCH',
    'Số: 1/KH',
    `“${'Dài quá. '.repeat(200)}`,
    'Hết ',
  );
  it('tiles any text with exact slices, consecutive ordinals and earlier parents', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const cleaned = cleanText([{ pageNumber: null, text: lines.join('\n') }]);
        const { items } = parseOutline(cleaned);
        let end = 0;
        for (const [index, item] of items.entries()) {
          expect(item.ordinal).toBe(index);
          expect(item.text).toBe(cleaned.text.slice(item.start, item.end));
          expect(item.text.length).toBeGreaterThan(0);
          expect(cleaned.text.slice(end, item.start).trim()).toBe('');
          expect(item.parent === null || item.parent < index).toBe(true);
          expect(item.locator).not.toBe('');
          end = item.end;
        }
        expect(end).toBe(cleaned.text.length);
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});
