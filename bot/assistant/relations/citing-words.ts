import type { Reference } from '../../../knowledge/model/register.ts';
import type { ReferenceRow, StoredPassage } from '../../../knowledge/store/store.ts';

/** What binds a document to the one it names, right in front of the name: "Thực hiện", "Căn cứ". */
const BINDING =
  /(?:tiếp tục )?(?:thực hiện|triển khai|căn cứ|theo|thay thế|bãi bỏ|sửa đổi|dựa trên)(?: (?!ngày )\p{Ll}+){0,4} $/iu;

/**
 * The words that name a document with those in front that say how it is meant, from the same passage. The name alone
 * where nothing binds it, or where it was read from a page's picture and every word more would have to be judged.
 */
export function quoteWithBinding(reference: Reference, passages: readonly StoredPassage[]): string {
  const { quote, scan, passage: ordinal, start } = reference;
  const passage = passages[ordinal];
  if (scan !== null || passage === undefined) return quote;
  const at = start - passage.start;
  if (passage.text.slice(at, at + quote.length) !== quote) return quote;
  const binding = BINDING.exec(passage.text.slice(0, at))?.[0] ?? '';
  return passage.text.slice(at - binding.length, at + quote.length);
}

/** Closes a list of documents, parted by semicolons, that another one puts out of force. */
const ENDED = /^[^.]*?(?:;[^.]*?)*hết hiệu lực(?: thi hành)?(?: (?:kể )?từ ngày[^.;]{0,60})?/u;

/** A reference as one to a document that is ended, with the words that say so; undefined where none do. */
export function toEnded(row: ReferenceRow, passages: readonly StoredPassage[]): ReferenceRow | undefined {
  const passage = passages[row.passage];
  if (passage === undefined || row.scan !== null) return undefined;
  const text = passage.text.slice(row.start - passage.start);
  const quote = ENDED.exec(text)?.[0];
  return quote === undefined || !text.startsWith(row.quote)
    ? undefined
    : { ...row, relation: 'repeals', quote };
}
