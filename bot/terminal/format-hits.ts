import { formatReading } from '../assistant/scans/scan-statements.ts';
import type { HitLine } from './commands/search.ts';

/** Hits as numbered paragraphs; a sentence that says so when there are none. */
export function formatHits(hits: readonly HitLine[], explain: (hit: HitLine) => string = () => ''): string {
  if (hits.length === 0) return 'Chưa tìm thấy đoạn nào.\n';
  return hits
    .map((hit, i) => {
      const reading = hit.scan === null ? '' : `   ${formatReading(hit.isUnclear, hit.scan.page)}\n`;
      return `${i + 1}. ${formatPlace(hit)}\n   ${hit.text}\n${reading}${formatOthers(hit)}${explain(hit)}`;
    })
    .join('');
}

function formatPlace({
  number,
  documentId,
  locator,
}: Pick<HitLine, 'number' | 'documentId' | 'locator'>): string {
  return `${number ?? documentId} · ${locator}`;
}

function formatOthers({ alsoIn }: HitLine): string {
  return alsoIn.length === 0 ? '' : `   Cũng có ở: ${alsoIn.map(formatPlace).join('; ')}\n`;
}

const ROUTE_NAMES: Readonly<Record<HitLine['ranks'][number]['route'], string>> = {
  number: 'số văn bản',
  keyword: 'từ khóa',
  named: 'từ khóa trong văn bản được nêu',
  register: 'văn bản dẫn số này',
  vector: 'véc-tơ',
};

/** Why a hit stands where it does: its place on each route, with the weight of the route. */
export function formatRanks({ ranks }: HitLine): string {
  return ranks
    .map(({ route, rank, weight, factors }) => {
      const reasons = [
        factors !== null && factors.marks < 1 ? `khác dấu × ${formatFactor(factors.marks)}` : '',
        factors !== null && factors.heading < 1 ? `dòng tiêu đề × ${formatFactor(factors.heading)}` : '',
      ].filter((reason) => reason !== '');
      const place = `   - ${ROUTE_NAMES[route]}: hạng ${rank}, trọng số ${formatFactor(weight)}`;
      return `${[place, ...reasons].join('; ')}\n`;
    })
    .join('');
}

function formatFactor(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
}

/** What a query typed without marks was read as; nothing when that is what was typed. */
export function formatUnderstood(query: string, understood: string): string {
  return understood === query ? '' : `Hiểu là: ${understood}\n`;
}
