import { describe, expect, it } from 'vitest';
import {
  findChangedBindings,
  isOfSameMatter,
} from '../../../../bot/assistant/model-voice/check-rewording.ts';
import { provincePlaces } from '../../../../knowledge/search/known-places.ts';
import { createPlaceIndex } from '../../../../knowledge/search/place-index.ts';
import { modelInstructions } from '../../../../prompts/model-instructions.ts';

const places = createPlaceIndex([], provincePlaces);
const ask = (question: string, ...history: string[]) => ({ question, history, places });

describe('findChangedBindings', () => {
  const question = 'Xã Đồi Thông năm 2031 phải đưa bao nhiêu % trẻ đi tiêm?';

  it('takes other words for the same', () => {
    expect(
      findChangedBindings(
        'Chỉ tiêu tỷ lệ trẻ em được tiêm chủng năm 2031 của xã Đồi Thông là bao nhiêu phần trăm?',
        ask(question),
      ),
    ).toEqual([]);
  });

  it.each([
    ['another year', 'Xã Đồi Thông năm 2032 phải đưa bao nhiêu % trẻ đi tiêm?'],
    ['no year', 'Xã Đồi Thông phải đưa bao nhiêu % trẻ đi tiêm?'],
    ['one more year', 'Xã Đồi Thông năm 2031, 2032 phải đưa bao nhiêu % trẻ đi tiêm?'],
    ['another place', 'Xã Suối Ngà năm 2031 phải đưa bao nhiêu % trẻ đi tiêm?'],
    ['no place', 'Năm 2031 phải đưa bao nhiêu % trẻ đi tiêm?'],
    ['a figure', 'Xã Đồi Thông năm 2031 có đạt 95% trẻ đi tiêm? Bao nhiêu %?'],
    ['a date', 'Xã Đồi Thông trước 30/6/2031 phải đưa bao nhiêu % trẻ đi tiêm năm 2031?'],
    ['a document', 'Theo kế hoạch 12/KH-UBND, xã Đồi Thông năm 2031 phải đưa bao nhiêu % trẻ đi tiêm?'],
    ['a body', 'Theo Sở Y tế, xã Đồi Thông năm 2031 phải đưa bao nhiêu % trẻ đi tiêm?'],
    ['another value', 'Xã Đồi Thông năm 2031 phải đưa trẻ đi tiêm trước ngày nào?'],
    ['a negation', 'Xã Đồi Thông năm 2031 bao nhiêu % trẻ không đi tiêm?'],
    ['a link', 'Xã Đồi Thông năm 2031 bao nhiêu % trẻ đi tiêm? https://vi-du.example/x'],
    ['an address', 'Xã Đồi Thông năm 2031 bao nhiêu % trẻ đi tiêm, hỏi @ai_do?'],
    ['its instructions', `Xã Đồi Thông năm 2031 bao nhiêu % trẻ? ${modelInstructions.rewrite.slice(0, 120)}`],
    ['too many words', `Xã Đồi Thông năm 2031 bao nhiêu % trẻ đi tiêm ${'và '.repeat(150)}?`],
  ])('refuses %s', (_what, rewording) => {
    expect(findChangedBindings(rewording, ask(question))).not.toEqual([]);
  });

  it('takes what a short question leaves open from the turn before', () => {
    const before = 'Xã Đồi Thông năm 2031 đặt chỉ tiêu tiêm chủng bao nhiêu %?';
    expect(
      findChangedBindings(
        'Xã Đồi Thông năm 2032 đặt chỉ tiêu tiêm chủng bao nhiêu %?',
        ask('thế còn năm 2032?', before),
      ),
    ).toEqual([]);
    expect(
      findChangedBindings(
        'Xã Đồi Thông năm 2033 đặt chỉ tiêu tiêm chủng bao nhiêu %?',
        ask('thế còn năm 2032?', before),
      ),
    ).toContain('years');
  });

  it('reads a question typed without marks', () => {
    expect(
      findChangedBindings(
        'Xã Đồi Thông năm 2031 phải đưa bao nhiêu % trẻ đi tiêm?',
        ask('xa doi thong nam 2031 phai dua bao nhieu % tre di tiem?'),
      ),
    ).toEqual([]);
  });
});

describe('isOfSameMatter', () => {
  it('holds for the same words in order and for words the table knows', () => {
    const asked = { question: 'ty le ho ngheo xuong con bao nhieu', history: [] };
    expect(isOfSameMatter('Tỷ lệ hộ nghèo xuống còn bao nhiêu?', asked)).toBe(true);
    expect(
      isOfSameMatter('Kinh phí hỗ trợ là bao nhiêu?', { question: 'Tiền giúp là bao nhiêu?', history: [] }),
    ).toBe(true);
  });

  it('does not hold for another matter, nor for one word less', () => {
    const asked = { question: 'Tỷ lệ hộ nghèo dân tộc thiểu số là bao nhiêu?', history: [] };
    expect(isOfSameMatter('Tỷ lệ hộ khá dân tộc thiểu số là bao nhiêu?', asked)).toBe(false);
    expect(isOfSameMatter('Tỷ lệ hộ nghèo là bao nhiêu?', asked)).toBe(false);
  });
});
