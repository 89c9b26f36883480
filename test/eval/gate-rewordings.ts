import { type Edit, pad, type Replace, swap, toTable, wordsOf } from './gate-edits.ts';

/** Two figures of one kind, both true, each in the other's place. */
export function swapFigures(text: string): Edit[] {
  const figures = [...text.matchAll(/(?<![\p{L}\d/.,-])\d+(?:,\d+)?(?:%|‰)/gu)];
  return figures.slice(1).flatMap((second, i) => {
    const first = figures[i];
    if (first === undefined || first[0] === second[0]) return [];
    const end = second.index + second[0].length;
    const swapped = `${text.slice(0, first.index)}${second[0]}${text.slice(first.index + first[0].length, second.index)}${first[0]}${text.slice(end)}`;
    return [
      {
        kind: 'two true figures swapped',
        text: swapped,
        around: swapped.slice(first.index, end),
        put: second[0],
      },
    ];
  });
}

const SPELLINGS = toTable(
  'ít nhất > tối thiểu; không quá > tối đa; hằng năm > hàng năm; hằng tháng > mỗi tháng; hàng năm > hằng năm',
);

/** The same statement in other words that say the same. */
export function reword(text: string): Edit[] {
  const all = (kind: string, pattern: RegExp, replace: Replace): Edit[] => {
    const edited = text.replace(pattern, (...groups: string[]) => replace(groups, 0) ?? groups[0] ?? '');
    return edited === text ? [] : [{ kind, text: edited, around: '', put: '' }];
  };
  const long: Replace = ([, d, m, y]) => `ngày ${Number(d)} tháng ${Number(m)} năm ${y}`;
  const short: Replace = ([, d, m, y]) => `ngày ${pad(Number(d))}/${pad(Number(m))}/${y}`;
  return [
    ...all('date long', /ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/giu, long),
    ...all('date short', /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/gu, short),
    ...all('tone mark', /Ủy/g, () => 'Uỷ'),
    ...all('short form', /Ủy ban nhân dân/g, () => 'UBND'),
    ...all('long form', /UBND(?![\p{L}-])(?<![/-]UBND)/gu, () => 'Ủy ban nhân dân'),
    ...all('percent apart', /%/g, () => ' %'),
    ...all('percent in words', /(?<=\d)%/g, () => ' phần trăm'),
    ...all('same comparator', wordsOf(SPELLINGS), swap(SPELLINGS)),
    ...all('"ít nhất X%" as "X% trở lên"', /ít nhất (\d+(?:,\d+)?%)/giu, ([, value]) => `${value} trở lên`),
    ...all('decomposed letters', /^[\s\S]*$/, () => text.normalize('NFD')),
    ...all('odd spaces', / /g, () => '\u00a0'),
    ...all(
      'our opening',
      /^(\p{L})(?=\p{Ll})/u,
      ([, letter = '']) => `Theo văn bản, ${letter.toLowerCase()}`,
    ),
    ...all('first clause only', /;[\s\S]*$/, () => '.'),
  ];
}
