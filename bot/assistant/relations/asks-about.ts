import { foldMarks } from '../../../knowledge/language/fold.ts';

const ABOUT_DOCUMENT =
  /\b(?:ve|doi voi|cho|lien quan (?:den|toi)|gop y|tham gia y kien|co y kien)(?: [a-z]+){1,3} (?:so )?$/;

/** "Cho ý kiến về Tờ trình 12/TTr-…": what others do about a document is told by those that cite it. */
export function asksAbout(text: string, number: string): boolean {
  const at = text.toLowerCase().indexOf(number.toLowerCase());
  return at > 0 && ABOUT_DOCUMENT.test(foldMarks(text.slice(0, at)).toLowerCase());
}
