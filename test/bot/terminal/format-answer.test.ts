import { describe, expect, it } from 'vitest';
import { formatAnswer } from '../../../bot/terminal/format-answer.ts';
import { createCitation } from '../../helpers/telegram-assistant.ts';

describe('formatAnswer', () => {
  it('shows a place that several citations name once, under every number', () => {
    const place = { number: '41/KH-UBND', issuer: 'UBND xã Suối Bạc', locator: 'II.2', page: 3 };
    const shown = formatAnswer({
      ...{ outcome: 'answered', text: 'Có. [1] [2] [3]', statements: [], options: [], voice: 'quoting' },
      citations: [
        createCitation(1, { ...place, quote: 'một' }),
        createCitation(2, { ...place, locator: 'II.3' }),
        createCitation(3, { ...place, quote: 'ba' }),
      ],
    });
    const lines = shown.slice(shown.indexOf('Nguồn:')).split('\n').slice(1);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^ {2}\[1\] \[3\] 41\/KH-UBND · UBND xã Suối Bạc · II\.2, trang 3/);
    expect(lines[1]).toMatch(/^ {2}\[2\] .*II\.3, trang 3/);
  });
});
