import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Theme, Warning } from '../../knowledge/model/register.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { createSections } from './register-sections.ts';

/**
 * Doubts that only the register raises: a plan of a year that names the theme of another, or sets its goals and tasks for one
 * that is over. Only years the text itself says count. Empty for a document of several years or of none.
 */
export function findRegisterWarnings(
  outlined: OutlinedText,
  header: DocumentHeader,
  themes: readonly Theme[],
): Warning[] {
  const years = yearsOf(header);
  if (years === undefined) return [];
  return [...warnOfThemes(themes, years), ...warnOfHeadings(outlined, years)];
}

interface Years {
  readonly first: number;
  readonly last: number;
}

// A year or a school year.
function yearsOf({ period, kind }: DocumentHeader): Years | undefined {
  if (period.from === null || period.to === null || kind === 'cited-only') return undefined;
  const years = { first: Number(period.from.slice(0, 4)), last: Number(period.to.slice(0, 4)) };
  return years.last - years.first > 1 ? undefined : years;
}

function toWords({ first, last }: Years): string {
  return first === last ? `năm ${first}` : `năm học ${first}-${last}`;
}

function warnOfThemes(themes: readonly Theme[], years: Years): Warning[] {
  return themes
    .filter(({ year }) => year !== null && (year < years.first || year > years.last))
    .map(({ theme, year, quote }) => ({
      code: 'OTHER_YEAR_THEME',
      message: `Văn bản của ${toWords(years)} nhưng nêu chủ đề năm ${year}: “${theme}”.`,
      quote,
    }));
}

function warnOfHeadings(outlined: OutlinedText, years: Years): Warning[] {
  const sections = createSections(outlined);
  return sections.items
    .filter((item) => item.zone === 'body' && item.role === 'heading')
    .filter((item) => ['goal', 'task'].includes(sections.kindOf(item)))
    .flatMap((item) => {
      const year = onlyYear(item);
      if (year === undefined || year >= years.first) return [];
      const message = `Văn bản của ${toWords(years)} nhưng có mục đề năm ${year}.`;
      return [{ code: 'OTHER_YEAR_HEADING', message, quote: item.text }];
    });
}

// A heading that names two years compares them, and one with a document's number names that.
function onlyYear({ text }: OutlineItem): number | undefined {
  if (/số\s\d|kết quả|so với|đánh giá|tổng kết/iu.test(text)) return undefined;
  const named = [...text.matchAll(/(?:19|20)\d\d/gu)].map((match) => Number(match[0]));
  return named.length === 1 && /(?<!\p{L})năm\s(?:19|20)\d\d/iu.test(text) ? named[0] : undefined;
}
