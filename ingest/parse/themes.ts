import type { Theme } from '../../knowledge/model/register.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { createSections, type Sections } from './register-sections.ts';
import { isTableRow } from './register-tables.ts';
import { afterMarker, findSentences, type Span, toEvidence } from './sentences.ts';

// What stands between "chủ đề" and its words: "năm 2027", "của Tháng hành động", "là", ":".
const AFTER_WORD = String.raw`(?:\s(?:năm(?: học)?\s(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?|của\s[^“"«:;.]{1,80}|Tháng\s[^“"«:;.]{1,80}|Ngày\s[^“"«:;.]{1,80}|Tuần\s[^“"«:;.]{1,80}))?(?:\s(?:là|với tên gọi))?\s?:?\s*`;
const QUOTED = new RegExp(
  String.raw`(?<!\p{L})chủ đề${AFTER_WORD}(?:“(?<curly>[^”\n]{3,300})”|"(?<plain>[^"\n]{3,300})"|«(?<angle>[^»\n]{3,300})»)`,
  'giu',
);
// Without quotation marks only a line of its own says where the theme ends: "Chủ đề: Chung tay …".
const LABELLED =
  /^\P{L}*(?:\d+[.)]\s)?chủ đề(?:\s(?:năm(?: học)?\s(?:19|20)\d\d|của\s[^:“"]{1,80}|Tháng\s[^:“"]{1,80}))?\s?:\s(?<bare>\p{Lu}[^“”"\n;]{8,200})$/iu;
// "sinh hoạt theo chủ đề", "các chủ đề": no theme of a year or campaign.
const MANY = /(?:các|những|nhiều|mỗi|từng)\s$/iu;

/** Themes a document names ("với chủ đề “…”", "Chủ đề: …"), in reading order, each once; what was in past years' parts included, with its year. Empty when it names none. */
export function parseThemes(outlined: OutlinedText): Theme[] {
  const sections = createSections(outlined);
  const themes = sections.items
    .filter((item) => item.role !== 'furniture' && !isTableRow(item))
    .flatMap((item) => findSentences(item.text).flatMap((sentence) => themesOf(item, sentence, sections)));
  // The same theme said again, without its year, is no other.
  const isRepeated = (theme: Theme, index: number) =>
    themes.some(
      (other, at) =>
        other.theme === theme.theme && (other.year === theme.year ? at < index : theme.year === null),
    );
  return themes.filter((theme, index) => !isRepeated(theme, index));
}

function themesOf(item: OutlineItem, sentence: Span, sections: Sections): Theme[] {
  const text = item.text.slice(sentence.start, sentence.end);
  if (WHOLE_QUOTED.test(text) && /^chủ đề/iu.test(ownWords(sections.parentOf(item))))
    return [themeOf(item, sentence, text.replace(/[“”"«».]/gu, '').trim(), sections)];
  if (!/chủ đề/iu.test(text)) return [];
  const found = [...text.matchAll(QUOTED)].filter((match) => !MANY.test(text.slice(0, match.index)));
  const labelled = found.length === 0 ? LABELLED.exec(text) : null;
  return [...found, ...(labelled === null ? [] : [labelled])].flatMap((match): Theme[] => {
    const { curly, plain, angle, bare } = match.groups ?? {};
    const theme = (curly ?? plain ?? angle ?? bare ?? '').replace(/^[\s.]+|[\s.;,]+$/gu, '');
    if (theme === '') return [];
    const at = match.index + match[0].search(/\p{L}/u);
    const start = item.start + sentence.start;
    const evidence = toEvidence(item, start + at, start + match.index + match[0].length);
    return [{ ...evidence, theme, year: yearOf(text, at, match[0], item, sections) }];
  });
}

// "1. Chủ đề" as a heading, the theme alone below it.
const WHOLE_QUOTED = /^[“"«][^“”"«»]{3,300}[”"»]\.?$/u;

function ownWords(item: OutlineItem | undefined): string {
  return item === undefined ? '' : item.text.slice(afterMarker(item));
}

function themeOf(item: OutlineItem, { start, end }: Span, theme: string, sections: Sections): Theme {
  return {
    ...toEvidence(item, item.start + start, item.start + end),
    theme,
    year: yearOf('', 0, '', item, sections),
  };
}

const YEAR = /(?<!\p{L})năm(?: học)?\s((?:19|20)\d\d)(?!\d)/giu;

// The year said with it, nearest first; else that of the nearest heading that names a single one.
function yearOf(
  text: string,
  at: number,
  words: string,
  item: OutlineItem,
  sections: Sections,
): number | null {
  const places = [
    words.replace(/[“"«].*$/su, ''),
    text.slice(0, at),
    ...sections.ancestorsOf(item).map((above) => above.text),
  ];
  for (const place of places) {
    const last = [...place.matchAll(YEAR)].at(-1);
    if (last === undefined || isCitedYear(place)) continue;
    // Behind a comma the year is that of something else.
    if (place === text.slice(0, at) && /[,;]/u.test(place.slice(last.index))) continue;
    return Number(last[1]);
  }
  return null;
}

// "Luật Trẻ em năm 2016", "Kế hoạch số 12/KH-UBND năm 2026 …" is the year of another paper.
function isCitedYear(place: string): boolean {
  return /(?<!\p{L})(?:Luật|Bộ luật|Pháp lệnh)\s[^,;]{0,60}năm\s(?:19|20)\d\d[^;]*$|số\s\d+\/[^;,]*năm\s(?:19|20)\d\d[^;,]*$/u.test(
    place,
  );
}
