import { administrativeTypes } from '../../../../knowledge/forms/form-rules.ts';
import { documentTypes } from '../../../../knowledge/language/abbreviations.ts';
import { unifyTonePlacement } from '../../../../knowledge/language/normalize.ts';
import { parseNumberSymbol } from '../../../../knowledge/language/number-symbol.ts';
import { formWording } from '../../../../prompts/review-form-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { breakRule, missingAt } from './break-rule.ts';
import { type HeadCell, listHeadCells } from './head-cells.ts';

const NUMBER_LINE = /^Số(?![\p{L}])\s*(?<colon>:?)\s*(?<rest>.*)$/iu;
const MAX_LENGTH = 90;
const BLANK = /^[\s.…_]*/u;
/** "05 /2026 / KH - UBND": serial or blank, what parts it, a year perhaps, the groups of the symbol. */
const PARTS =
  /^(?<serial>\d{1,5}[a-z]?)?(?<gap>[\s.…_]*)(?<joint>[/-])\s*(?:(?<year>(?:19|20)\d\d)\s*\/\s*)?(?<symbol>[\p{L}\d&]+(?:\s*[-/.]\s*[\p{L}\d&]+)*)\s*\*?$/u;

/** Số, ký hiệu. */
export function reviewNumberLine(draft: Draft): Finding[] {
  const head = listHeadCells(draft);
  const line = head.find(({ text }) => /^Số(?!\p{L})/iu.test(text) && text.length < MAX_LENGTH);
  if (line === undefined) {
    return head.length > 0
      ? breakRule(draft, 'number', missingAt(formWording.places.head), {
          code: 'NUMBER_MISSING',
          ...formWording.noNumber,
        })
      : [];
  }
  const groups = NUMBER_LINE.exec(line.text)?.groups;
  const parts = PARTS.exec(groups?.rest?.replace(BLANK, '') ?? '')?.groups;
  const colon =
    groups?.colon === ''
      ? report(draft, line, 'NUMBER_COLON', formWording.numberColon(line.text.replace(/^Số\s*/iu, 'Số: ')))
      : [];
  if (parts?.symbol === undefined) return colon;
  return [...colon, ...reviewParts(draft, line, { ...parts, symbol: parts.symbol })];
}

interface Parts {
  readonly serial?: string;
  readonly joint?: string;
  readonly year?: string;
  readonly symbol: string;
}

function reviewParts(draft: Draft, line: HeadCell, parts: Parts): Finding[] {
  const { serial, joint, year, symbol } = parts;
  const tight = symbol.replace(/\s+/gu, '');
  const padded = serial === undefined ? '     ' : serial.padStart(2, '0');
  const right = `Số: ${padded}/${tight}`;
  const found: Finding[] = [];
  if (serial !== undefined && /^\d$/u.test(serial))
    found.push(...report(draft, line, 'NUMBER_PADDING', formWording.numberPadding(right)));
  if (year !== undefined && isAdministrative(draft))
    found.push(...report(draft, line, 'NUMBER_YEAR', formWording.numberYear(right)));
  if (joint === '-' && tight.includes('/')) {
    const state = `Số: ${padded}/${tight.replaceAll('/', '-')}`;
    return [...found, ...report(draft, line, 'NUMBER_FORM', formWording.numberParty(state))];
  }
  if (joint === '-' || /\s/u.test(symbol) || tight.includes('/')) {
    const parted = `Số: ${padded}/${tight.replaceAll('/', '-')}`;
    found.push(...report(draft, line, 'NUMBER_FORM', formWording.numberSpacing(parted)));
  }
  return [...found, ...reviewSymbol(draft, line, tight.replaceAll('/', '-'), padded)];
}

// A decision may be normative: its number then bears the year.
function isAdministrative({ document: { type } }: Draft): boolean {
  return type !== null && administrativeTypes.includes(type) && !/^(?:Quyết định|Nghị quyết)$/u.test(type);
}

function reviewSymbol(draft: Draft, line: HeadCell, symbol: string, serial: string): Finding[] {
  const { type } = draft.document;
  const groups = symbol.split('-');
  const [first = '', ...others] = groups;
  const isLetter = type === 'Công văn' || (type === null && isTitledLetter(draft));
  if (isLetter)
    return /^CV$/iu.test(first) ? report(draft, line, 'SYMBOL_TYPE', formWording.letterSymbol) : [];
  const own = documentTypes.find(([, name]) => name === type)?.[0];
  if (type === null || own === undefined) return [];
  const right = (to: readonly string[]) => `Số: ${serial}/${to.join('-')}`;
  if (first === own) return reviewBody(draft, line, symbol);
  if (first.toUpperCase() === own.toUpperCase())
    return report(draft, line, 'SYMBOL_CASE', formWording.numberCase(right([own, ...others])), 'type-symbol');
  const at = others.findIndex((group) => group.toUpperCase() === own.toUpperCase());
  if (at >= 0) {
    const rest = groups.filter((_, i) => i !== at + 1);
    return report(
      draft,
      line,
      'SYMBOL_ORDER',
      formWording.numberOrder(type, right([own, ...rest])),
      'type-symbol',
    );
  }
  return report(draft, line, 'SYMBOL_TYPE', formWording.numberType(symbol, type, own), 'type-symbol');
}

function isTitledLetter({ items }: Draft): boolean {
  return items.some(({ zone, text }) => zone === 'title' && /^V\/v(?!\p{L})/iu.test(text));
}

function reviewBody(draft: Draft, line: HeadCell, symbol: string): Finding[] {
  const { issuer } = draft.document;
  if (/\p{Ll}/u.test(symbol.replace(/^(?:QyĐ|CTr|TTr)/u, '').replace(/TTg|TDg|BTGTUg/gu, '')))
    return report(
      draft,
      line,
      'SYMBOL_CASE',
      formWording.numberCase(line.text.toUpperCase().replace(/^SỐ/u, 'Số')),
    );
  const { localIssuer } = parseNumberSymbol(symbol);
  if (localIssuer === null || issuer === null) return [];
  const [named, own] = [localIssuer, issuer].map((name) => unifyTonePlacement(name).toLowerCase());
  if (own?.startsWith(named ?? '') !== false) return [];
  const isOther = /^(?:ủy ban nhân dân|hội đồng nhân dân|sở|phòng|trường)(?!\p{L})/u.test(own);
  return isOther ? report(draft, line, 'SYMBOL_ISSUER', formWording.numberIssuer(localIssuer, issuer)) : [];
}

function report(
  draft: Draft,
  line: HeadCell,
  code: string,
  remark: { readonly message: string; readonly suggestion: string },
  rule: 'number' | 'type-symbol' = 'number',
): Finding[] {
  return breakRule(draft, rule, placeOf(line.item, line.text), { code, ...remark });
}
