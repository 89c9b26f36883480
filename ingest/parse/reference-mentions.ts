import { documentTypeNames } from '../../knowledge/language/abbreviations.ts';
import { findDocumentNumbers } from '../../knowledge/language/document-number.ts';
import { parseNumberSymbol } from '../../knowledge/language/number-symbol.ts';
import { type PartialDate, UNKNOWN_DATE } from '../../knowledge/model/calendar.ts';
import { TYPE_WORD } from './body-name.ts';
import { findNamedLaws, type NamedLaw } from './named-laws.ts';

/** A document named in a line: the words from its type to its number or name. Offsets in that line. */
export interface ReferenceMention {
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
  /** Normalised; a serial alone ("1042") when the text gives no symbol; null for a law by name. */
  readonly number: string | null;
  readonly hasSymbol: boolean;
  /** Name of a law. */
  readonly name: string | null;
  readonly issuer: string | null;
  readonly issuedOn: PartialDate;
}

const CANONICAL_TYPES = new Map(documentTypeNames.map((name) => [name.toLowerCase(), name]));
const TYPED_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:thông báo|${TYPE_WORD}\s+số)\s+)?${TYPE_WORD}(?:\s+(?:hành động|công tác|phối hợp|liên tịch))?\s*(?:số\s*:?\s*)?$`,
  'iu',
);
const NUMBER_BEFORE = /(?<!\p{L})số\s*:?\s*$/iu;
const TYPES_IN = new RegExp(String.raw`(?<!\p{L})${TYPE_WORD}(?!\p{L})`, 'giu');
const WINDOW_BEFORE = 90;

// "Chương trình 135", "Đề án 06", "Kế hoạch 5 năm" are names; these types need "số" before a number without symbol.
const BARE = new RegExp(
  String.raw`(?<!\p{L})(?<type>Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Công văn|Công điện|Văn bản|Kết luận|Thông báo|Hướng dẫn|Tờ trình|Luật)\s+(?:số\s+)?(?<serial>\d{1,5})(?![\d/.,%‰-]*\d|\s*[/%‰-])(?!\s+(?:năm|tháng|ngày|người|đơn vị|nội dung|nhóm|điểm))|(?<!\p{L})(?<type2>${TYPE_WORD})\s+số\s+(?<serial2>\d{1,5})(?![\d/.,%‰-]*\d|\s*[/%‰-])`,
  'gu',
);

function toType(word: string): string | undefined {
  return CANONICAL_TYPES.get(word.toLowerCase());
}

function findTypeBefore(before: string, symbolType: string | null): { type: string | null; length: number } {
  const typed = TYPED_BEFORE.exec(before);
  if (typed === null) return { type: symbolType, length: NUMBER_BEFORE.exec(before)?.[0].length ?? 0 };
  const types = [...typed[0].matchAll(TYPES_IN)]
    .map((match) => toType(match[0]))
    .filter((type) => type !== undefined);
  const agrees = symbolType !== null && types.includes(symbolType);
  return { type: agrees ? symbolType : (types.at(-1) ?? symbolType), length: typed[0].length };
}

function fromNumbers(text: string): ReferenceMention[] {
  return findDocumentNumbers(text).map((number): ReferenceMention => {
    const symbol = parseNumberSymbol(number.text);
    const before = text.slice(Math.max(0, number.start - WINDOW_BEFORE), number.start);
    const { type, length } = findTypeBefore(before, symbol.type);
    return {
      start: number.start - length,
      end: number.end,
      type,
      number: number.text,
      hasSymbol: true,
      name: null,
      issuer: symbol.issuer,
      issuedOn: UNKNOWN_DATE,
    };
  });
}

function fromBareNumbers(text: string): ReferenceMention[] {
  if (!/\d(?<=\p{L}\s+\d)/u.test(text)) return [];
  return [...text.matchAll(BARE)].map((match) => {
    const written = match.groups?.type ?? match.groups?.type2 ?? '';
    return {
      start: match.index,
      end: match.index + match[0].length,
      type: toType(written) ?? null,
      number: match.groups?.serial ?? match.groups?.serial2 ?? null,
      hasSymbol: false,
      name: null,
      issuer: null,
      issuedOn: UNKNOWN_DATE,
    };
  });
}

function fromLaw(law: NamedLaw): ReferenceMention {
  return { ...law, number: null, hasSymbol: false };
}

/** "Luật Trẻ em số 102/2016/QH13" is one mention. */
function joinLaw(
  law: ReferenceMention,
  numbers: readonly ReferenceMention[],
  text: string,
): ReferenceMention {
  const number = numbers.find(
    (candidate) =>
      candidate.end > law.end &&
      /^[\s(,]*(?:số\s*)?\d/u.test(text.slice(law.end, candidate.end)) &&
      candidate.end - law.end < 30,
  );
  return number === undefined
    ? law
    : {
        ...law,
        number: number.number,
        hasSymbol: true,
        end: number.end,
        issuer: number.issuer ?? law.issuer,
      };
}

/** Every document a line names, in order, none inside another. Empty for a line that names none. */
export function findReferenceMentions(text: string): ReferenceMention[] {
  const numbers = fromNumbers(text);
  const laws = findNamedLaws(text).map((law) => joinLaw(fromLaw(law), numbers, text));
  const all = [...numbers, ...fromBareNumbers(text), ...laws].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: ReferenceMention[] = [];
  for (const mention of all) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (mention.end > last.end && !last.hasSymbol && mention.hasSymbol) kept.splice(-1, 1, mention);
  }
  return kept;
}
