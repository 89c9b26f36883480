import { foldMarks } from './fold.ts';

/**
 * Phrases by which an official opens, closes and joins a question in talk: they say nothing of its matter, and no document
 * need have them. General Vietnamese, gathered from how people write to an office; each is of two syllables or more, so
 * that typed without marks it is hardly another word.
 */
const TALK_PHRASES = `
  cho em hỏi, cho tôi hỏi, cho mình hỏi, cho hỏi, em hỏi, tôi hỏi, em xin hỏi, xin hỏi, xin phép hỏi, hỏi giúp, hỏi chút, hỏi tí, hỏi xíu, hỏi nhanh,
  cho em biết, cho tôi biết, cho mình biết, cho biết, rồi cho biết, xin cho biết, nói cho biết, em muốn biết, tôi muốn biết, mình muốn biết, muốn hỏi,
  em cần biết, tôi cần biết, cần biết, em đang cần, tôi đang cần, em cần tra, tra giúp, tra hộ, xem giúp, xem hộ, xem giùm, tìm giúp, tìm hộ, coi giúp, coi giùm, nhắc lại giúp, nhắc giúp,
  kiểm tra giúp, nói giúp, báo giúp, giúp em, giúp tôi, giúp mình, giúp với, hộ em, hộ tôi, hộ mình, giùm em, giùm tôi, làm ơn, vui lòng, nhờ anh, nhờ chị, nhờ bạn, nhờ em,
  dạ thưa, thưa anh, thưa chị, kính thưa, anh ơi, chị ơi, em ơi, bạn ơi, ad ơi, dạ em, dạ anh, dạ chị, vâng ạ, dạ vâng, nhé ạ, với ạ, vậy ạ, được không ạ,
  nói rõ, nói cụ thể, cụ thể là, cụ thể bao nhiêu, chính xác là, thật ra, thực ra, nghe nói, nghe bảo, thấy bảo, hình như, không biết, chẳng biết, chả biết, em không rõ, tôi không rõ, không rõ, không nhớ, quên mất, chưa rõ,
  tổng cộng, tất cả là, tất thảy, vị chi, tính ra, rốt cuộc, thế thì, vậy thì, nếu vậy, thế còn, vậy còn, là sao, sao ạ, trong đó nói, văn bản nói, có nói, có ghi`;

const PHRASES = TALK_PHRASES.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
const MARKED = new Set(PHRASES);
const PLAIN = new Set(PHRASES.map(foldMarks));
const MAX_SYLLABLES = Math.max(...PHRASES.map((phrase) => phrase.split(' ').length));

/**
 * The indexes of words that are mere talk.
 *
 * @param isMarked whether the text was typed with marks: then only the very words count
 */
export function findTalk(
  words: readonly { readonly marked: string; readonly folded: string }[],
  isMarked: boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let size = 2; size <= MAX_SYLLABLES; size++) {
    for (let start = 0; start + size <= words.length; start++) {
      const phrase = words.slice(start, start + size);
      const isTalk = isMarked
        ? MARKED.has(phrase.map(({ marked }) => marked).join(' '))
        : PLAIN.has(phrase.map(({ folded }) => folded).join(' '));
      if (isTalk) for (let i = start; i < start + size; i++) found.add(i);
    }
  }
  return found;
}
