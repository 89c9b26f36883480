import type { OfficialDocument } from '../knowledge/model/official-document.ts';
import type { Warning } from '../knowledge/model/register.ts';
import { OPERATOR, type Store } from '../knowledge/store/store.ts';
import { decideClass, warnOfSecrecy } from './decide-class.ts';
import type { Examination } from './examine-file.ts';
import type { WantedKeeping } from './judge-file.ts';
import { PARSER_VERSION } from './parse/parse-document.ts';

/** The document of an examined file, with what a person had settled of the one held before. */
export function toDocument(
  id: string,
  sourceFile: string,
  { contentHash, parsed, pages, ...told }: Examination,
  held: OfficialDocument | undefined,
  {
    documentClass,
    owner,
    missingPages = [],
  }: WantedKeeping & { readonly missingPages?: readonly number[] | undefined },
): OfficialDocument {
  const decided = decideClass(documentClass, held, told.documentClass);
  return {
    ...parsed.header,
    ...parsed.register,
    id,
    sourceFile,
    class: decided.documentClass,
    isClassGiven: decided.isClassGiven,
    owner: owner ?? held?.owner ?? null,
    visibility: owner === null ? (held?.visibility ?? 'all') : 'agency',
    contentHash,
    parserVersion: PARSER_VERSION,
    pages,
    headerScans: parsed.headerScans,
    warnings: [
      ...parsed.warnings,
      ...warnOfMissingPages(missingPages),
      ...warnOfSecrecy(sourceFile, told.isSecrecyDoubted),
    ],
    corrections: [],
    references: [...parsed.register.references],
  };
}

function warnOfMissingPages(pages: readonly number[]): Warning[] {
  if (pages.length === 0) return [];
  const message = `Bộ ảnh thiếu trang ${pages.join(', ')} theo số ghi ở tên tệp; trang dẫn là thứ tự ảnh, không phải số ghi ở tên tệp.`;
  return [{ code: 'MISSING_PAGE', message, quote: null }];
}

const ID_HEX_DIGITS = 12;

/** An id from the content it first had, so that the same files give the same ids; numbered when another document has it. */
export async function createId(contentHash: string, store: Store): Promise<string> {
  const base = `vb-${contentHash.slice(0, ID_HEX_DIGITS)}`;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if ((await store.findDocument(id, OPERATOR)) === undefined) return id;
  }
}
