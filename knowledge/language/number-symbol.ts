import { documentTypes, expandAbbreviations } from './abbreviations.ts';
import { foldMarks } from './fold.ts';
import { normalizeCharacters } from './normalize.ts';

/** What a document number's symbol says by itself. */
export interface NumberSymbol {
  /** "Kế hoạch" from KH, "Công văn" for `no/BODY-UNIT`; null for QH numbers (law or resolution) and unknown symbols. */
  readonly type: string | null;
  /** The body, when the symbol names just one in the whole country ("Thủ tướng Chính phủ"); null otherwise. */
  readonly issuer: string | null;
  /** The kind of body without its place, for local ones ("Sở Y tế" in QĐ-SYT, "Ủy ban nhân dân" in KH-UBND); null otherwise. */
  readonly localIssuer: string | null;
}

/** Symbols of bodies of which there is one. Source: practice of numbering under Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const CENTRAL_BODIES: Readonly<Record<string, string>> = {
  TTG: 'Thủ tướng Chính phủ',
  CP: 'Chính phủ',
  VPCP: 'Văn phòng Chính phủ',
  CTN: 'Chủ tịch nước',
  TTCP: 'Thanh tra Chính phủ',
  NHNN: 'Ngân hàng Nhà nước Việt Nam',
  KTNN: 'Kiểm toán nhà nước',
  TANDTC: 'Tòa án nhân dân tối cao',
  VKSNDTC: 'Viện kiểm sát nhân dân tối cao',
  UBDT: 'Ủy ban Dân tộc',
  VPTW: 'Văn phòng Trung ương Đảng',
  BYT: 'Bộ Y tế',
  BNV: 'Bộ Nội vụ',
  BTC: 'Bộ Tài chính',
  BTP: 'Bộ Tư pháp',
  BXD: 'Bộ Xây dựng',
  BCT: 'Bộ Công Thương',
  BCA: 'Bộ Công an',
  BQP: 'Bộ Quốc phòng',
  BNG: 'Bộ Ngoại giao',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
};

/** Bodies found in every province or district; their place comes from elsewhere. */
const LOCAL_BODIES: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  SYT: 'Sở Y tế',
  SNV: 'Sở Nội vụ',
  STC: 'Sở Tài chính',
  STP: 'Sở Tư pháp',
  SXD: 'Sở Xây dựng',
  SCT: 'Sở Công Thương',
  HU: 'Huyện ủy',
  ĐU: 'Đảng ủy',
};

const TYPES_BY_SYMBOL = new Map(
  documentTypes.map(([symbol, name]): [string, string] => [symbol.toUpperCase(), name]),
);
// Reversed so that of two symbols alike without marks (HĐ, HD) the first in the table wins.
const TYPES_BY_FOLDED = new Map(
  documentTypes.map(([symbol, name]): [string, string] => [foldMarks(symbol), name]).toReversed(),
);

function findType(group: string): string | undefined {
  return TYPES_BY_SYMBOL.get(group.toUpperCase()) ?? TYPES_BY_FOLDED.get(foldMarks(group));
}

function findCentral(group: string): string | undefined {
  const upper = group.toUpperCase();
  if (/^QH\d{1,2}$/.test(upper)) return 'Quốc hội';
  if (/^UBTVQH\d{0,2}$/.test(upper)) return 'Ủy ban Thường vụ Quốc hội';
  const known = CENTRAL_BODIES[upper];
  if (known !== undefined) return known;
  const long = expandAbbreviations(upper);
  return long.startsWith('Bộ ') ? long : undefined;
}

function findLocal(group: string): string | undefined {
  const upper = group.toUpperCase().replace(/\d+$/, '');
  const known = LOCAL_BODIES[upper];
  if (known !== undefined) return known;
  const long = expandAbbreviations(upper);
  return /^(?:Sở|Phòng) /.test(long) ? long : undefined;
}

/**
 * Reads the symbol of a number or of a blank number ("/KH-UBND", "19-CT/TU", "512/LĐTBXH-VL").
 * "TTLT-A-B" gives both bodies joined by ", ".
 */
export function parseNumberSymbol(number: string): NumberSymbol {
  const symbol = normalizeCharacters(number)
    .replace(/\s+/g, '')
    .replace(/^(?:\d+[a-zA-Z]?)?(?:[/-](?:19|20)\d\d(?=\/))?[/-]?/, '');
  const groups = symbol.split(/[/-]/).filter((group) => group !== '');
  const [first = '', ...rest] = groups;
  const type = findType(first);
  const bodies = type === undefined ? groups : rest;
  const isLetter = type === undefined && groups.length > 1 && !/^(?:QH|UBTVQH)\d/i.test(first);
  const central = (isLetter ? bodies.slice(0, 1) : bodies)
    .map(findCentral)
    .filter((name) => name !== undefined);
  const locals = bodies.map(findLocal).filter((name) => name !== undefined);
  return {
    type: type ?? (isLetter ? 'Công văn' : null),
    issuer: central.length > 0 && locals.length === 0 ? central.join(', ') : null,
    localIssuer: locals[0] ?? null,
  };
}
