import { isDeepStrictEqual } from 'node:util';
import type { MadeCorrection } from '../model/official-document.ts';
import type { Warning } from '../model/register.ts';
import { formatCorrectedValue } from './correction-value.ts';
import type { KeptCorrection } from './corrections.ts';
import { namePlace } from './field-words.ts';

/**
 * What officials are told of a correction: that something was changed, that a new reading disagrees, that it could not
 * be applied. Nothing for a value that was confirmed as read.
 *
 * @param read what the parser gives at its place now
 */
export function toCorrectionWarnings(
  correction: KeptCorrection,
  status: MadeCorrection['status'],
  read: unknown,
): Warning[] {
  const quote = correction.anchor?.quote ?? null;
  const { kind, oldValue, newValue } = correction;
  if (status === 'not-applied')
    return [{ code: 'CORRECTION_NOT_APPLIED', message: describeNotApplied(correction), quote }];
  const isConfirmation = kind === 'set' && isDeepStrictEqual(oldValue, newValue);
  const corrected = isConfirmation ? [] : [{ code: 'CORRECTED', message: describeChange(correction), quote }];
  if (status === 'applied') return corrected;
  const message = describeDisagreement(correction, read);
  return [...(kind === 'remove' ? [] : corrected), { code: 'CORRECTION_DISAGREES', message, quote }];
}

/** The parser's warnings of a missing field that a correction answers. */
export function listMissingWarnings({ kind, path, newValue }: MadeCorrection): string[] {
  const [root = ''] = path.split('.');
  return kind === 'set' && newValue !== null ? (ANSWERED[root] ?? []) : [];
}

const ANSWERED: Readonly<Record<string, string[]>> = {
  number: ['MISSING_NUMBER'],
  issuedOn: ['MISSING_DATE', 'MISSING_DAY'],
  issuer: ['MISSING_ISSUER', 'INFERRED_ISSUER'],
  signer: ['MISSING_SIGNER'],
};

function describeChange({ kind, path, oldValue, newValue, by, reason }: KeptCorrection): string {
  switch (kind) {
    case 'add':
      return `${nameWho(by)} đã thêm vào ${namePlace(path)}: ${formatCorrectedValue(newValue)}. Lý do: ${reason}.`;
    case 'remove':
      return `${nameWho(by)} đã bỏ ${namePlace(path)}: ${formatCorrectedValue(oldValue)}. Lý do: ${reason}.`;
    default:
      return `${nameWho(by)} đã sửa ${namePlace(path)} từ ${formatCorrectedValue(oldValue)} thành ${formatCorrectedValue(newValue)}. Lý do: ${reason}.`;
  }
}

function describeDisagreement({ kind, path, oldValue, newValue, by }: KeptCorrection, read: unknown): string {
  if (kind === 'remove')
    return `Lần đọc mới cho ${namePlace(path)} là ${formatCorrectedValue(read)}, khác mục mà ${nameWho(by)} đã bỏ nên vẫn để trong sổ. Cần kiểm tra lại.`;
  return `Lần đọc mới cho ${namePlace(path)} là ${formatCorrectedValue(read)}, khác giá trị ${formatCorrectedValue(oldValue)} khi ${nameWho(by)} sửa; vẫn dùng ${formatCorrectedValue(newValue)}. Cần kiểm tra lại.`;
}

function describeNotApplied({ kind, path, oldValue, newValue, by }: KeptCorrection): string {
  const change =
    kind === 'add'
      ? `chỗ thêm vào ${namePlace(path)} ${formatCorrectedValue(newValue)}`
      : `chỗ sửa ${namePlace(path)} từ ${formatCorrectedValue(oldValue)} thành ${formatCorrectedValue(newValue)}`;
  return `Chưa áp dụng được ${change} của ${nameWho(by)}: văn bản đọc lại không còn chỗ đó. Cần kiểm tra lại.`;
}

/** Who corrected, without the number that a channel knows them by: warnings are shown to everybody. */
function nameWho(by: string): string {
  return by.replace(/\s*\([a-z]+:\d+\)/giu, '');
}
