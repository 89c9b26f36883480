import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';

/** Behind a letter that opens a point, or a number: "a) ", "3. ", "- ". */
const ENUMERATOR = /^\s*(?:[-–•+]\s*|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})[.)]\s+)/iu;

/** A part's name in front of its only sentence: "Yêu cầu: …". */
const LABEL = /^\s*(?:Mục đích|Yêu cầu|Mục tiêu|Chỉ tiêu|Nhiệm vụ)\s*:\s*/iu;

/** What joins a sentence to the one before it, which does not come along. */
const JOINED_ON = /^\s*(?:Theo đó|Bên cạnh đó|Ngoài ra|Đồng thời|Trong đó|Cùng với đó|Mặt khác)\s*,\s*/iu;

/** A register item's words as a sentence of its own: no enumerator, a capital first, no closing mark. */
export function toSentence(quote: string): string {
  const bare = quote
    .replace(ENUMERATOR, '')
    .replace(LABEL, '')
    .replace(JOINED_ON, '')
    .trim()
    .replace(/\s*(?:\.\/\.|[.;,:/])+$/u, '');
  return capitalise(bare.replaceAll(/\s+/gu, ' '));
}

/** A sentence with its first letter in capital. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const DUTY = String.raw`(?:\s*:\s*|,?\s+(?:có trách nhiệm|chịu trách nhiệm(?!\s+(?:trước|về|toàn diện))|phải|cần|được giao|căn cứ [^,;.]{0,60},)?\s*)`;

/** A sentence without the agency it is given to in front: its own plan does not call it "UBND các xã, phường". */
export function withoutActor(sentence: string, actor: string): string {
  return withoutOpening(sentence, new RegExp(escapeLetters(actor), 'iu'));
}

/**
 * A sentence without what matches in front of it, and the verb that gives a duty.
 *
 * @param named its letters count as its own flags say: names are told from nouns by their capitals
 */
export function withoutOpening(sentence: string, named: RegExp): string {
  const isCaseless = named.flags.includes('i');
  const opening = new RegExp(
    `^(?:(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị)\\s+)?(?:${named.source})${DUTY}`,
    isCaseless ? 'iu' : 'u',
  );
  const match = opening.exec(sentence);
  return match === null || match[0].length === sentence.length
    ? sentence
    : capitalise(sentence.slice(match[0].length));
}

function escapeLetters(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

const DATED = /(?<!\p{L})(?:chủ đề\s*[:“"]|năm nay|năm trước|cùng kỳ)(?!\p{L})/iu;

/** A campaign's name or a comparison with its time: what of last year's plan may not be said again even without its figures. */
export function isOfItsTime(sentence: string, { themes }: OfficialDocument): boolean {
  return DATED.test(sentence) || themes.some(({ theme }) => theme !== '' && sentence.includes(theme));
}
