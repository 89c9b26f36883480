import { foldMarks } from '../../../knowledge/language/fold.ts';
import { collapseSpaces, normalizeCharacters } from '../../../knowledge/language/normalize.ts';

/** What is said around a question, or instead of one. */
export type Courtesy = 'greeting' | 'thanks' | 'assent';

const PEOPLE =
  '(?: (?:ban|em|anh|chi|bac|chu|co|ad|admin|nhe|nha|a|oi|nhieu|lam|rat nhieu|moi nguoi|tro ly|tham muu|bot))*';
const COURTESIES: readonly (readonly [courtesy: Courtesy, pattern: string])[] = [
  ['thanks', `(?:da |vang |xin |rat )?(?:cam on|cam ta|thank you|thanks?|tks|thks)${PEOPLE}`],
  ['greeting', `(?:xin chao|chao|alo|hello|hi|hey)${PEOPLE}`],
  [
    'assent',
    `(?:ok|oke|okie|okay|vang|da|uh|um|u|duoc roi|dung roi|hieu roi|ro roi|toi hieu roi|tot|tot qua|hay qua|tuyet|tam biet|bye|(?:khong|ko)(?: can| con gi| hoi)?(?: gi)?(?: nua| dau)*)${PEOPLE}`,
  ],
];
const LEADING = COURTESIES.map(([courtesy, pattern]) => ({
  courtesy,
  pattern: new RegExp(`^(?:${pattern})(?![a-z0-9])[\\s,.!;:]*`),
}));
const TRAILING = new RegExp(`[\\s,.!?;]+(?:${COURTESIES[0]?.[1] ?? ''})[\\s.!]*$`);

/**
 * A message without the greeting, thanks or assent it opens and closes with.
 *
 * @returns `rest` empty when there was nothing else; `courtesy` is the first that was found
 * @example takeCourtesies('ok cảm ơn, còn năm 2031?') // { courtesy: 'assent', rest: 'còn năm 2031?' }
 */
export function takeCourtesies(message: string): { readonly courtesy?: Courtesy; readonly rest: string } {
  let rest = collapseSpaces(normalizeCharacters(message));
  let courtesy: Courtesy | undefined;
  for (;;) {
    const folded = foldMarks(rest);
    const found = LEADING.find(({ pattern }) => pattern.test(folded) && isMeant(rest, folded, pattern));
    if (found === undefined) break;
    courtesy = found.courtesy === 'assent' ? (courtesy ?? 'assent') : found.courtesy;
    rest = rest.slice(found.pattern.exec(folded)?.[0].length ?? 0);
  }
  const closing = TRAILING.exec(foldMarks(rest));
  if (closing !== null) rest = rest.slice(0, closing.index);
  return courtesy === undefined ? { rest } : { courtesy, rest };
}

/** "không, ý tôi là …" corrects; alone it closes. */
const NAY = /^(?:không|khong|ko)/u;

/** Typed with marks, "đã", "chào mừng" are other words: a courtesy must be all, or be parted by a mark or a follow-up. */
function isMeant(text: string, folded: string, pattern: RegExp): boolean {
  const matched = pattern.exec(folded)?.[0] ?? '';
  const said = text.slice(0, matched.length).toLowerCase();
  if (/^(?:đã|chảo|đá|ừm?)/u.test(said)) return false;
  const isAll = matched.length === folded.length;
  if (NAY.test(said)) return isAll;
  return (
    isAll || /[,.!;:]\s*$/.test(matched) || /^(?:the|vay|con|cho|thi)\b/.test(folded.slice(matched.length))
  );
}
