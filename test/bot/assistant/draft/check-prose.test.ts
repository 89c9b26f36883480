import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFaithfulProse, isLead } from '../../../../bot/assistant/draft/check-prose.ts';

const TASKS = [
  'Rà soát hộ nghèo, hộ cận nghèo trước ngày 15/6/2031; báo cáo khi có biến động.',
  'Tăng cường truyền thông, ít nhất 2 lần mỗi tháng.',
  'Đề nghị Trạm Y tế xã phối hợp [cần điền: số người].',
].join(' ');

describe('isFaithfulProse', () => {
  it.each([
    ['the same', TASKS],
    ['with a word that joins', TASKS.replace('Tăng cường', 'Đồng thời, tăng cường')],
    ['with an opening of the same meaning', TASKS.replace('Tăng cường', 'Bên cạnh đó, đẩy mạnh')],
    ['with a politer request', TASKS.replace('Đề nghị', 'Ngoài ra, trân trọng đề nghị')],
    ['with tone marks in the other place', TASKS.replace('Y tế xã', 'Y tế xã').normalize('NFD')],
  ])('takes a paragraph %s', (_how, prose) => {
    expect(isFaithfulProse(prose, TASKS)).toBe(true);
  });

  it.each([
    ['another group', 'hộ cận nghèo', 'hộ mới thoát nghèo'],
    ['a group less', ', hộ cận nghèo', ''],
    ['another bound of a day', 'trước ngày', 'trong tháng có ngày'],
    ['a condition less', ' khi có biến động', ''],
    ['a bound less', 'ít nhất 2', '2'],
    ['another figure', '2 lần', '1 lần'],
    ['an order for a request', 'Đề nghị', 'Giao'],
    ['a filled blank', '[cần điền: số người]', '12 người'],
    ['a negation', 'phối hợp', 'không phối hợp'],
    ['a joining word within a sentence', 'Rà soát', 'Đồng thời, rà soát'],
    ['a joining word without its comma', 'Tăng cường', 'Ngoài ra tăng cường'],
    ['a bound as an opening', 'Tăng cường', 'Ngoài ra, khi cần, tăng cường'],
    ['an opening of another meaning', 'Tăng cường', 'Xem xét'],
    ['sentences run together', '; báo cáo', ', báo cáo'],
    ['a sentence more', 'mỗi tháng.', 'mỗi tháng. Bố trí kinh phí.'],
    ['other order', TASKS, [...TASKS.split('. ')].reverse().join('. ')],
    ['an invisible turn of the text', 'Trạm', '\u202ETrạm'],
    ['nothing', TASKS, ''],
  ])('refuses %s', (_what, from, to) => {
    expect(isFaithfulProse(TASKS.replace(from, to), TASKS)).toBe(false);
  });

  it('leaves the words of a title alone', () => {
    const task = 'Thực hiện Kế hoạch số 9/KH-UBND về triển khai thực hiện đề án.';
    expect(isFaithfulProse(task.replace('về triển khai thực hiện', 'về thực hiện'), task)).toBe(false);
  });
});

describe('any word of a paragraph', () => {
  const WORDS = 'Kiểm tra hộ nghèo, hộ cận nghèo dưới 5% trước ngày 15/6/2031 khi có biến động.'.split(' ');
  const at = fc.nat({ max: WORDS.length - 1 });
  const composed = WORDS.join(' ');

  it('left out is noticed', () => {
    fc.assert(fc.property(at, (i) => !isFaithfulProse(WORDS.toSpliced(i, 1).join(' '), composed)));
  });

  it('added is noticed, wherever and whichever', () => {
    const added = fc.constantFrom(...WORDS, 'không', 'và', 'đồng thời,', 'ít nhất', '[1]', '7%');
    fc.assert(
      fc.property(at, added, (i, word) => !isFaithfulProse(WORDS.toSpliced(i, 0, word).join(' '), composed)),
    );
  });

  it('put in the place of another is noticed', () => {
    fc.assert(
      fc.property(at, at, (i, j) => {
        const [first = '', second = ''] = [WORDS[i], WORDS[j]];
        const moved = WORDS.with(i, second).with(j, first).join(' ');
        return moved.toLowerCase() === composed.toLowerCase() || !isFaithfulProse(moved, composed);
      }),
    );
  });
});

describe('isLead', () => {
  it.each([
    'Tập trung thực hiện các nhiệm vụ, giải pháp trọng tâm sau:',
    'Để triển khai thực hiện Kế hoạch này, tổ chức thực hiện các công việc cụ thể như sau:',
    'thực hiện các nội dung sau đây:',
  ])('is %s', (sentence) => {
    expect(isLead(sentence)).toBe(true);
  });

  it.each([
    'Giao Công an xã thực hiện các nhiệm vụ sau:',
    'Tập trung thực hiện 12 nhiệm vụ sau:',
    'Thực hiện các nhiệm vụ sau trước ngày 30/6/2031:',
    'Không thực hiện các nhiệm vụ sau:',
    'Thực hiện các nhiệm vụ sau.',
    'Thực hiện các nhiệm vụ sau: Bố trí kinh phí.',
    '',
  ])('is not %j', (sentence) => {
    expect(isLead(sentence)).toBe(false);
  });
});
