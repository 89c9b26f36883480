import { basename } from 'node:path';
import { AssistantError } from '../knowledge/model/errors.ts';
import type { DocumentClass, OfficialDocument } from '../knowledge/model/official-document.ts';
import type { Warning } from '../knowledge/model/register.ts';
import type { Examination } from './examine-file.ts';

/** The class a document is kept under. */
export interface DecidedClass {
  readonly documentClass: DocumentClass;
  readonly isClassGiven: boolean;
}

/**
 * What a person said, now or before, goes before what the content tells. A class told by content is taken back by no later
 * reading: only a person loosens it.
 *
 * @param wanted the class a person gives now; null when none
 */
export function decideClass(
  wanted: DocumentClass | null,
  held: Pick<OfficialDocument, 'class' | 'isClassGiven'> | undefined,
  told: Examination['documentClass'],
): DecidedClass {
  if (wanted !== null) return { documentClass: wanted, isClassGiven: true };
  if (held !== undefined && (held.isClassGiven || held.class !== 'internal')) {
    return { documentClass: held.class, isClassGiven: held.isClassGiven };
  }
  return { documentClass: told, isClassGiven: false };
}

/**
 * What keeps a file out that bears something like a stamp, until a person has looked: one who names this very file with its
 * class, or has classed its document before. A class for a whole folder says nothing of one file.
 */
export function findSecrecyDoubt(
  { isSecrecyDoubted }: Pick<Examination, 'isSecrecyDoubted'>,
  held: Pick<OfficialDocument, 'isClassGiven'> | undefined,
  { documentClass, isNamed }: { readonly documentClass: DocumentClass | null; readonly isNamed: boolean },
): AssistantError | undefined {
  if (!isSecrecyDoubted || held?.isClassGiven === true || (isNamed && documentClass !== null))
    return undefined;
  return new AssistantError('DOCUMENT_MAYBE_SECRET', 'something in the file looks like a secrecy mark');
}

/** Whether a file was kept out for what is, or looks like, a stamp of secrecy. */
export function isAboutSecrecy({ code }: AssistantError): boolean {
  return code === 'DOCUMENT_SECRET' || code === 'DOCUMENT_MAYBE_SECRET';
}

/** What to say of a document that was let in although something in it looks like a stamp, or whose file's name says so. */
export function warnOfSecrecy(file: string, isDoubted: boolean): Warning[] {
  if (isDoubted) return [DOUBT];
  return hasSecretName(file) ? [HINT] : [];
}

const DOUBT: Warning = {
  code: 'SECRECY_DOUBT',
  message: 'Văn bản có chỗ giống dấu chỉ độ mật; được giữ vì có người đã xem và xếp loại.',
  quote: null,
};
const HINT: Warning = {
  code: 'SECRECY_HINT',
  message: 'Tên tệp có chữ “mật” mà trong văn bản không thấy dấu chỉ độ mật. Vui lòng kiểm tra bản gốc.',
  quote: null,
};

const MARKED_NAME = /(?<!\p{L})(?<!(?:bí|bảo|thân|cơ)[\s_.-])mật(?!\p{L})(?![\s_.-](?:khẩu|ong|độ|mã|thư))/iu;
const UNMARKED_NAME = /(?:^|[_\-( ])(?<!(?:BI|BAO)[_\- ])MAT(?=[_\-)]|\.\w+$)/u;

// "mat" in small letters may be any of "mặt", "mất", "mắt".
function hasSecretName(file: string): boolean {
  const name = basename(file.normalize('NFC'));
  return MARKED_NAME.test(name) || UNMARKED_NAME.test(name);
}
