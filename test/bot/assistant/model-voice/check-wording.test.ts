import { describe, expect, it } from 'vitest';
import { isFaithfulWording } from '../../../../bot/assistant/model-voice/check-wording.ts';
import { splitStatement } from '../../../../bot/assistant/model-voice/split-statement.ts';
import { buildDocument } from '../../../helpers/build-document.ts';

const document = buildDocument({
  id: 'vb-000000000012',
  type: 'Kế hoạch',
  number: '12/KH-UBND',
  issuer: 'UBND xã Đồi Thông',
  issuedOn: { year: 2031, month: 1, day: 5 },
});
const name = 'Kế hoạch số 12/KH-UBND năm 2031 của UBND xã Đồi Thông';

function statement(opening: string, quote: string) {
  const source = { document, quote, locator: 'II.1', page: null, scan: null, confirmedBy: null };
  return { text: `${opening}“${quote}” - ${name}.`, sources: [source] };
}

const quote = 'Giảm tỷ lệ hộ nghèo xuống dưới 5% ở nông thôn và dưới 2% ở thành thị';
const fragments = splitStatement(statement('Dưới 5%: ', quote), new Set());

describe('isFaithfulWording', () => {
  it('takes the fragments in another order with words that join', () => {
    expect(
      isFaithfulWording(
        `Theo ${name}, giảm tỷ lệ hộ nghèo xuống dưới 5% ở nông thôn và dưới 2% ở thành thị.`,
        fragments,
      ),
    ).toBe(true);
    expect(isFaithfulWording(`Dưới 5%: “${quote}” (${name}).`.replace(/[()]/g, ','), fragments)).toBe(true);
  });

  it.each([
    ['another figure', quote.replace('5%', '6%')],
    ['another unit', quote.replace('5%', '5‰')],
    ['no comparator', quote.replace('dưới 5%', '5%')],
    ['figures exchanged', 'Giảm tỷ lệ hộ nghèo xuống dưới 2% ở nông thôn và dưới 5% ở thành thị'],
    ['another matter', quote.replace('hộ nghèo', 'hộ cận nghèo')],
    ['a part left out', 'Giảm tỷ lệ hộ nghèo xuống dưới 5% ở nông thôn'],
    ['other marks between', quote.replace(' và dưới', '; và, dưới')],
    ['a link', `${quote}, https://vi-du.example`],
    ['an address', `${quote}, liên hệ @ai_do`],
    ['a citation of its own', `${quote} [3]`],
    ['a denial', `${quote}, không bắt buộc`],
    ['another year', `Năm 2032: ${quote}`],
    ['the quotation twice', `${quote}, ${quote}`],
    ['shouting', quote.toUpperCase()],
  ])('refuses %s', (_what, wording) => {
    expect(isFaithfulWording(`Theo ${name}, ${wording}.`, fragments)).toBe(false);
  });

  it('refuses to lose the document', () => {
    expect(isFaithfulWording(`${quote}.`, fragments)).toBe(false);
  });

  it('keeps an opening that says more than the quotation', () => {
    const yearly = splitStatement(statement('Năm 2031: Dưới 5%: ', quote), new Set());
    expect(isFaithfulWording(`Theo ${name}, ${quote}.`, yearly)).toBe(false);
    expect(isFaithfulWording(`Theo ${name}, năm 2031: Dưới 5%, ${quote}.`, yearly)).toBe(true);
  });
});

describe('splitStatement', () => {
  const long =
    'Công tác này được quan tâm thường xuyên. Các thôn vận động người dân tham gia. Phấn đấu đạt 80%. Trường hợp khó khăn thì báo cáo ngay.';
  const pieces = splitStatement(statement('', long), new Set(['dan']));
  const theo = (words: string) => isFaithfulWording(`Theo ${name}, ${words}`, pieces);

  it('lets a sentence without figure, name, condition or word of the question go', () => {
    expect(
      theo('các thôn vận động người dân tham gia. Phấn đấu đạt 80%. Trường hợp khó khăn thì báo cáo ngay.'),
    ).toBe(true);
  });

  it('keeps a sentence of the question, of a figure and of a condition', () => {
    expect(theo('phấn đấu đạt 80%. Trường hợp khó khăn thì báo cáo ngay.')).toBe(false);
    expect(theo('các thôn vận động người dân tham gia. Trường hợp khó khăn thì báo cáo ngay.')).toBe(false);
    expect(theo('các thôn vận động người dân tham gia. Phấn đấu đạt 80%.')).toBe(false);
  });

  it('keeps the order of the sentences', () => {
    expect(
      theo('phấn đấu đạt 80%. Các thôn vận động người dân tham gia. Trường hợp khó khăn thì báo cáo ngay.'),
    ).toBe(false);
  });
});
