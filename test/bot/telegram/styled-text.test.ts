import { describe, expect, it } from 'vitest';
import {
  bold,
  expandableQuote,
  joinStyled,
  sliceStyled,
  toSendable,
} from '../../../bot/telegram/styled-text.ts';

describe('toSendable', () => {
  it('composes letters, mends surrogates and drops controls but not line ends', () => {
    expect(toSendable('a\u0302\u0301\r\nb\ud800\u0000\tc')).toBe('ấ\nb\ufffd c');
  });
});

describe('joinStyled', () => {
  it('shifts styles by what stands before', () => {
    expect(joinStyled(['Số: ', bold('27/KH'), expandableQuote('lời')], '\n')).toEqual({
      text: 'Số: \n27/KH\nlời',
      entities: [
        { type: 'bold', offset: 5, length: 5 },
        { type: 'expandable_blockquote', offset: 11, length: 3 },
      ],
    });
  });

  it('styles nothing that is blank', () => {
    expect(joinStyled([bold(' '), 'a']).entities).toEqual([]);
  });
});

describe('sliceStyled', () => {
  it('clips styles to the part and to its text without the spaces at its ends', () => {
    expect(sliceStyled(bold('một hai ba'), 3, 8)).toEqual({
      text: 'hai',
      entities: [{ type: 'bold', offset: 0, length: 3 }],
    });
  });
});
