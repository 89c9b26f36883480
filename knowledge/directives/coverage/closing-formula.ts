import { foldMarks } from '../../language/fold.ts';
import type { Evidence } from '../../model/register.ts';

/** "Yêu cầu các đơn vị nghiêm túc thực hiện": the document's own ending. */
const CLOSING = 'kết thúc';
const OF_THE_TEXT =
  /\b(?:ke hoach|cong van|chi thi|quyet dinh|nghi dinh|nghi quyet|huong dan|thong tu|van ban) nay (?:thay the|bai bo|co hieu luc)|chiu trach nhiem thi hanh/;
const ENDING =
  /(?:quan tam|nghiem tuc|khan truong|phoi hop|quan triet)[ ,]*(?:(?:chi dao|trien khai|to chuc|phoi hop)[ ,]*)*(?:(?:thuc hien|trien khai)(?: (?:ke hoach|cong van|huong dan) nay)?)?\s*\.?\/?\.?$/;

/** "Yêu cầu các đơn vị, địa phương triển khai thực hiện": to do what the document says. */
const BARE_ORDER =
  /^\W*(?:yeu cau|de nghi) [a-z, -]{3,120}? (?:(?:to chuc|trien khai|thuc hien)[ ,]*)+(?:(?:ke hoach|cong van|chi thi|van ban)(?: nay)?)?\W*$/;

/** Whether a sentence only ends, replaces or enforces its document: there is nothing to carry out. */
export function isClosingFormula({ quote, locator }: Evidence): boolean {
  const text = foldMarks(quote);
  return locator === CLOSING || OF_THE_TEXT.test(text) || ENDING.test(text) || BARE_ORDER.test(text);
}
