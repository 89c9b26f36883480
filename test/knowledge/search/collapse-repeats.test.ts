import { describe, expect, it } from 'vitest';
import { collapseRepeats } from '../../../knowledge/search/collapse-repeats.ts';
import { createPassages } from '../store/sample-documents.ts';

function createHits(...texts: [documentId: string, text: string][]) {
  const passages = createPassages(texts.map(([, text]) => text));
  return passages.map((passage, i) => ({
    passage: { ...passage, id: i + 1, documentId: texts[i]?.[0] ?? '' },
  }));
}

function collapse(...texts: [documentId: string, text: string][]): string[][] {
  return collapseRepeats(createHits(...texts), 10).map(({ passage, repeatedIn }) =>
    [passage, ...repeatedIn].map(({ text }) => text),
  );
}

const SENTENCE = 'Các thôn tổng vệ sinh đường làng vào sáng thứ Bảy hằng tuần';

describe('collapseRepeats', () => {
  it('takes the same words for one, whatever signs and marks they carry', () => {
    expect(collapse(['a', SENTENCE], ['b', `- ${SENTENCE.toUpperCase()};`])).toHaveLength(1);
  });

  it('takes a sentence with a few words around it for one only in another document', () => {
    const longer = `Theo đó, ${SENTENCE}`;
    expect(collapse(['a', SENTENCE], ['b', longer])).toStrictEqual([[SENTENCE, longer]]);
    expect(collapse(['a', longer], ['b', SENTENCE])).toStrictEqual([[longer, SENTENCE]]);
    expect(collapse(['a', SENTENCE], ['a', longer])).toHaveLength(2);
  });

  it('keeps no more than asked for', () => {
    const hits = createHits(['a', 'một'], ['b', 'hai'], ['c', 'ba']);
    expect(collapseRepeats(hits, 2).map(({ passage }) => passage.text)).toStrictEqual(['một', 'hai']);
  });

  it('keeps apart what differs in a word, in a figure around it, or in much', () => {
    expect(collapse(['a', SENTENCE], ['b', SENTENCE.replace('Bảy', 'Hai')])).toHaveLength(2);
    expect(collapse(['a', SENTENCE], ['b', `${SENTENCE}, xong 12 thôn`])).toHaveLength(2);
    expect(
      collapse(['a', SENTENCE], ['b', `${SENTENCE}. ${SENTENCE.split(' ').reverse().join(' ')}`]),
    ).toHaveLength(2);
  });
});
