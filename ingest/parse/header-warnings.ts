import { documentNumberKey, findDocumentNumbers } from '../../knowledge/language/document-number.ts';
import { parseNumberSymbol } from '../../knowledge/language/number-symbol.ts';
import { findDates, formatDate, toIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import type { PartialDate } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Reference, Warning } from '../../knowledge/model/register.ts';
import { findDoubledWords } from './doubled-words.ts';
import type { Letterhead } from './letterhead.ts';
import type { Foot } from './signature.ts';
import { ANNEX_TYPE } from './standalone-annex.ts';

/** What the warnings are judged from. */
export interface HeaderFindings {
  readonly header: DocumentHeader;
  readonly letterhead: Letterhead;
  readonly foot: Foot;
  readonly references: readonly Reference[];
  readonly text: string;
  readonly inferredFrom: string | null;
  readonly isIssuerGeneric: boolean;
}

const MAX_SCANNED_LENGTH = 300_000;

function warn(code: string, message: string, quote: string | null = null): Warning {
  return { code, message, quote };
}

function warnOfNumber({ header, letterhead }: HeaderFindings): Warning[] {
  if (header.number !== null) return [];
  if (header.kind === 'web-post')
    return [warn('MISSING_NUMBER', 'Bài đăng không nêu số, ký hiệu của văn bản.')];
  const { blankSymbol, numberLine } = letterhead;
  if (numberLine === null) return [warn('MISSING_NUMBER', 'Không đọc được số, ký hiệu của văn bản.')];
  const symbol = blankSymbol === null ? '' : ` (ký hiệu ghi “${blankSymbol}”)`;
  return [warn('MISSING_NUMBER', `Số văn bản để trống${symbol}.`, numberLine)];
}

/** The latest date of the documents this one rests on: it cannot be older. */
function findLowerBound(references: readonly Reference[]): PartialDate | undefined {
  return references
    .filter((reference) => reference.relation !== 'cites')
    .flatMap((reference) => {
      const iso = toIsoDate(reference.issuedOn);
      return iso === null ? [] : [{ iso, date: reference.issuedOn }];
    })
    .toSorted((a, b) => b.iso.localeCompare(a.iso))[0]?.date;
}

/** The first date by which something is due: it is not younger. */
function findUpperBound(text: string): PartialDate | undefined {
  const due = [...text.matchAll(/(?:trước|chậm nhất(?:\s+là)?|đến hết|hạn cuối)\s+(?:ngày\s+)?(?=\d)/giu)];
  return due
    .flatMap((match) => {
      const window = `ngày ${text.slice(match.index + match[0].length, match.index + match[0].length + 40)}`;
      const date = findDates(window)[0];
      const iso = date === undefined || date.start > 'ngày '.length ? null : toIsoDate(date.date);
      return iso === null || date === undefined ? [] : [{ iso, date: date.date }];
    })
    .toSorted((a, b) => a.iso.localeCompare(b.iso))[0]?.date;
}

function toBounds(findings: HeaderFindings): string {
  const lower = findLowerBound(findings.references);
  const upper = findUpperBound(findings.text);
  const year = findings.header.issuedOn.year;
  const parts = [
    lower === undefined || (year !== null && lower.year !== year)
      ? null
      : `không trước ngày ${formatDate(lower)} (văn bản được căn cứ)`,
    upper === undefined || (year !== null && upper.year !== year)
      ? null
      : `không sau ngày ${formatDate(upper)} (thời hạn đầu tiên)`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` Suy ra: ${parts.join(', ')}.`;
}

function warnOfDate(findings: HeaderFindings): Warning[] {
  const { issuedOn, kind } = findings.header;
  const quote = findings.letterhead.dateLine;
  if (issuedOn.year === null && issuedOn.month === null && issuedOn.day === null) {
    const what =
      kind === 'web-post' ? 'Bài đăng không nêu ngày ban hành văn bản.' : 'Không đọc được ngày ban hành.';
    return [warn('MISSING_DATE', `${what}${toBounds(findings)}`, quote)];
  }
  if (issuedOn.year === null || issuedOn.month === null)
    return [warn('MISSING_DATE', `Ngày ban hành ghi thiếu tháng hoặc năm.${toBounds(findings)}`, quote)];
  return issuedOn.day === null
    ? [warn('MISSING_DAY', `Ngày ban hành để trống ngày.${toBounds(findings)}`, quote)]
    : [];
}

function warnOfIssuer({ header, inferredFrom, isIssuerGeneric, letterhead }: HeaderFindings): Warning[] {
  const found: Warning[] = [];
  if (header.issuer === null) found.push(warn('MISSING_ISSUER', 'Không đọc được cơ quan ban hành.'));
  if (inferredFrom !== null)
    found.push(
      warn(
        'INFERRED_ISSUER',
        `Tên cơ quan ban hành (${header.issuer}) được suy từ nội dung văn bản.`,
        inferredFrom,
      ),
    );
  if (isIssuerGeneric)
    found.push(warn('INCOMPLETE_ISSUER', `Văn bản không cho biết địa phương của ${header.issuer}.`));
  if (letterhead.damagedQuote !== null)
    found.push(
      warn('DAMAGED_HEADER', 'Phần đầu văn bản bị lỗi chữ, đã được đọc lại.', letterhead.damagedQuote),
    );
  return found;
}

/** A chairman decides in his own right, without "TM.". */
const OWN_AUTHORITY = /^CHỦ TỊCH (?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)(?!\p{L})/mu;

function warnOfFoot({ header, foot, text }: HeaderFindings): Warning[] {
  // An annex is signed where the document it goes with is.
  if (header.kind !== 'original' || header.type === ANNEX_TYPE) return [];
  const found: Warning[] = [];
  if (header.signer?.name == null) found.push(warn('MISSING_SIGNER', 'Không đọc được người ký.', foot.quote));
  if (foot.signer === null && !foot.hasRecipients && !foot.hasEndMark)
    found.push(warn('TRUNCATED', 'Văn bản không có phần kết, nơi nhận, chữ ký: có thể bị cắt.'));
  const lacksBody = header.signer?.capacity != null && /^KT\.\s*CHỦ TỊCH/u.test(header.signer.capacity);
  const isChairman = OWN_AUTHORITY.test(text.slice(0, MAX_SCANNED_LENGTH));
  if (lacksBody && !isChairman && /^Ủy ban nhân dân/u.test(header.issuer ?? ''))
    found.push(
      warn(
        'SIGNED_WITHOUT_TM',
        'Chữ ký của Ủy ban nhân dân thiếu “TM. ỦY BAN NHÂN DÂN” (Nghị định 30/2020/NĐ-CP, Điều 13).',
        foot.quote,
      ),
    );
  return found;
}

function warnOfType({ header, letterhead }: HeaderFindings): Warning[] {
  const symbol = header.number ?? letterhead.blankSymbol;
  if (symbol === null || header.type === null || header.kind === 'web-post') return [];
  const named = parseNumberSymbol(symbol).type;
  if (named === null || named === 'Công văn' || named === header.type) return [];
  return [
    warn(
      'NUMBER_TYPE_MISMATCH',
      `Ký hiệu “${symbol}” là của ${named}, nhưng tên loại là ${header.type}.`,
      letterhead.numberLine,
    ),
  ];
}

// Numbers restart every year: the same number of another year is another document.
function isOwnNumber({ number, issuedOn }: DocumentHeader, reference: Reference): boolean {
  const key = documentNumberKey(number);
  return (
    key !== null && key === documentNumberKey(reference.number) && issuedOn.year === reference.issuedOn.year
  );
}

function warnOfReferences({ header, references }: HeaderFindings): Warning[] {
  const own = toIsoDate(header.issuedOn);
  return references.flatMap((reference) => {
    const found: Warning[] = [];
    const year = reference.number === null ? null : (findDocumentNumbers(reference.number)[0]?.year ?? null);
    const dated = reference.issuedOn.year;
    if (year !== null && dated !== null && year !== dated)
      found.push(
        warn(
          'SYMBOL_YEAR_MISMATCH',
          `Số ${reference.number} mang năm ${year} nhưng ghi ban hành năm ${dated}.`,
          reference.quote,
        ),
      );
    const cited = toIsoDate(reference.issuedOn);
    if (own !== null && cited !== null && isOwnNumber(header, reference)) {
      if (cited === own) return found;
      const dates = `${formatDate(header.issuedOn)} và ${formatDate(reference.issuedOn)}`;
      return [
        ...found,
        warn(
          'OWN_DATE_MISMATCH',
          `Văn bản ghi hai ngày ban hành khác nhau của chính mình: ${dates}.`,
          reference.quote,
        ),
      ];
    }
    if (own !== null && cited !== null && cited > own)
      found.push(
        warn(
          'REFERENCE_AFTER_DOCUMENT',
          `Dẫn văn bản ${reference.number ?? ''} đề ngày sau ngày ban hành của chính văn bản này.`,
          reference.quote,
        ),
      );
    return found;
  });
}

const MOBILE = /(?<!\d)(?:\+?84|0)[35789](?:[\s.-]?\d){8}(?!\d)/u;
const FREE_MAIL =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|yahoo|hotmail|outlook|icloud|ymail|live)\.[a-z.]{2,8}/iu;

function warnOfText({ text }: HeaderFindings): Warning[] {
  const sample = text.slice(0, MAX_SCANNED_LENGTH);
  const found: Warning[] = [];
  if (MOBILE.test(sample) || FREE_MAIL.test(sample))
    found.push(warn('PERSONAL_CONTACT', 'Văn bản có số điện thoại di động hoặc thư điện tử cá nhân.'));
  const doubled = findDoubledWords(sample);
  if (doubled !== undefined) found.push(warn('DOUBLED_WORDS', 'Văn bản có từ ngữ lặp.', doubled));
  return [...found, ...warnOfSpelling(sample)];
}

const MIN_LETTERS = 200;
// TCVN3 letters seen as Latin-1, and VNI's marks behind a vowel.
const TCVN3 = /[©¸¹µ¶·«¬®¦§¨¾¼½»ÆÇÊÖ×ÞØß÷øñ]/g;
const VNI = /[aeouy](?:â[ùøûõïáàåãä]?|[ùøûõï])|ñ[aeiouö]/giu;
/** One of them stands in every match of VNI. */
const VNI_SIGN = /[âñùøûõïÂÑÙØÛÕÏ]/g;
const VIETNAMESE_ONLY = /[\u1EA0-\u1EF9ăđơưĂĐƠƯ]/g;
const MIN_LEGACY_SHARE = 0.04;

function warnOfSpelling(sample: string): Warning[] {
  const vietnamese = sample.match(VIETNAMESE_ONLY)?.length ?? 0;
  const tcvn3 = sample.match(TCVN3)?.length ?? 0;
  const mostVni = sample.match(VNI_SIGN)?.length ?? 0;
  if (Math.max(tcvn3, mostVni) <= vietnamese) return [];
  const legacy = Math.max(tcvn3, sample.match(VNI)?.length ?? 0);
  const letters = sample.replace(/\P{L}+/gu, '').length;
  if (letters < MIN_LETTERS) return [];
  if (legacy / letters <= MIN_LEGACY_SHARE || legacy <= vietnamese) return [];
  return [
    warn(
      'LEGACY_ENCODING',
      'Văn bản dùng bảng mã cũ (TCVN3, VNI), chưa chuyển được sang Unicode: chữ đọc được không đúng.',
    ),
  ];
}

/** Every doubt the head, foot, references and spelling of a document raise; empty for a clean one. */
export function findHeaderWarnings(findings: HeaderFindings): Warning[] {
  return [
    ...warnOfNumber(findings),
    ...warnOfDate(findings),
    ...warnOfIssuer(findings),
    ...warnOfType(findings),
    ...warnOfFoot(findings),
    ...warnOfReferences(findings),
    ...warnOfText(findings),
  ];
}
