import { describeIdentity } from '../../../../knowledge/directives/describe-identity.ts';
import { findDocumentNumbers } from '../../../../knowledge/language/document-number.ts';
import { findDates } from '../../../../knowledge/language/vietnamese-date.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import { obligationWording } from '../../../../prompts/review-obligation-wording.ts';
import { type Draft, listTextItems, placeOf } from '../draft.ts';
import { type Finding, type FindingPlace, toFinding } from '../finding.ts';
import type { Holdings } from '../holdings.ts';
import { isOthers } from '../looking-back.ts';

const FIGURE = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/gu;

/**
 * Figures of a draft that stand nowhere in the documents it carries out: of its targets, and counts and sums of its text. A
 * report's figures are its own, and so may any be: they are only pointed at. Empty where no basis is held.
 */
export async function reviewFigures(draft: Draft, { store, viewer, bases }: Holdings): Promise<Finding[]> {
  if (bases.length === 0 || OWN_FIGURES.includes(draft.document.type)) return [];
  const texts = await Promise.all(bases.map(async ({ id }) => store.listPassages(id, viewer)));
  const known = new Set(texts.flat().flatMap(({ text }) => listFigures(text).map(({ value }) => value)));
  const source = obligationWording.bases(bases.map((basis) => describeIdentity(basis)));
  const told = [...listTargets(draft), ...listCounts(draft)].filter(
    ({ values }) => !values.every((value) => known.has(value)),
  );
  const first = new Map(
    told.toReversed().map((figure) => [`${figure.place.locator} ${figure.values[0]}`, figure]),
  );
  return [...first.values()].toReversed().map(({ place, words }) =>
    toFinding(place, {
      code: 'FIGURE_WITHOUT_BASIS',
      severity: 'hint',
      ...obligationWording.figure(words),
      source,
    }),
  );
}

const OWN_FIGURES: readonly (string | null)[] = ['Báo cáo', 'Biên bản', 'Thông báo'];

interface ToldFigure {
  readonly place: FindingPlace;
  readonly values: readonly number[];
  readonly words: string;
}

function listTargets({ document }: Draft): ToldFigure[] {
  return document.targets
    .filter((target) => !isWhole(target) && !isArrangement(target))
    .map((target) => {
      const { locator, page, quote, value, valueHigh } = target;
      const values = [value, valueHigh].filter((each) => each !== null);
      return { place: { locator, page, quote }, values, words: sayFigure(target) };
    });
}

/** All of them is no figure of anybody's. */
function isWhole({ value, unit }: Target): boolean {
  return value === 100 && unit === '%';
}

/** "02 lớp", "3 tổ": how it is arranged. */
function isArrangement({ value, unit, per }: Target): boolean {
  return unit !== '%' && unit !== '‰' && per === null && (value ?? 0) < MIN_COUNT;
}

/** Below this a count is a matter of arrangement ("02 buổi", "3 tổ"). */
const MIN_COUNT = 20;
/** What counts time, ages, and names of lines is no figure of the matter. */
const OF_TIME = /^\s?(?:giờ|h(?!\p{L})|phút|ngày|tháng|tuần|quý|năm|tuổi|giây|-|\/)/iu;
const NAMED =
  /(?:năm|Điều|khoản|điểm|Mục|Chương|số|Tổng đài|đường dây nóng|điện thoại|ĐT|lần thứ|khóa|thứ|khu|Quận|giai đoạn|dưới|từ|đủ|ngày|tháng|quý|-|\/|Nghị định)\s?:?\s?$/iu;
const SUM = /^\s?(?:nghìn|ngàn|triệu|tỷ)?\s?đồng/iu;

/** Counts and sums in the text of a draft, as "1.842 trẻ em", "350 triệu đồng". */
function listCounts(draft: Draft): ToldFigure[] {
  return listTextItems(draft)
    .filter(({ zone, role }) => zone === 'body' && role === 'body')
    .flatMap((item) =>
      listFigures(item.text).flatMap(({ value, start, end }): ToldFigure[] => {
        const [before, after] = [item.text.slice(0, start), item.text.slice(end)];
        const isSum = SUM.test(after);
        const isShare = /^\s?[%‰]/u.test(after) && value !== 100;
        const isCount = value >= MIN_COUNT && /^\s\p{L}/u.test(after) && !NAMED.test(before);
        if (OF_TIME.test(after) || !(isSum || isShare || isCount) || isOthers(draft, item, start)) return [];
        const words = `${item.text.slice(start, end)}${/^\s?[%‰]|^(?:\s\p{L}+){1,2}/u.exec(after)?.[0] ?? ''}`;
        return [{ place: placeOf(item, words), values: [value], words }];
      }),
    );
}

function sayFigure({ value, valueHigh, unit, per }: Target): string {
  const number = [value, valueHigh]
    .filter((each) => each !== null)
    .map((each) => String(each).replace('.', ','));
  const rate = per === null ? '' : `/${per.toLocaleString('vi-VN')}`;
  const space = unit === null || unit === '%' || unit === '‰' ? '' : ' ';
  return `${number.join(' - ')}${rate}${space}${unit ?? ''}`;
}

/** The figures of a text, without those of its days and of documents' numbers. */
function listFigures(
  text: string,
): { readonly value: number; readonly start: number; readonly end: number }[] {
  const spans = [...findDates(text), ...findDocumentNumbers(text)];
  const bare = spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text.replace(/^\s*[\d.]+[.)]/u, (marker) => ' '.repeat(marker.length)),
  );
  return [...bare.matchAll(FIGURE)].map((match) => ({
    value: Number(match[0].replaceAll('.', '').replace(',', '.')),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
