import type { Message } from 'grammy/types';

/** What somebody writes under a file that they send. review: it is not to be kept */
export type CaptionWish =
  | { readonly kind: 'review' }
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'none' };

const REVIEW = /^\/soat(?:@\w+)?(?!\w)/iu;
/** "nhờ anh soát giúp dự thảo này": a wish to review in words; "Kế hoạch rà soát hộ nghèo" is a name. */
const REVIEW_WORDS =
  /^(?:(?:nhờ|nho|xin|giúp|giup|hãy|hay|hộ|ho|giùm|gium|em|anh|chị|chi|bạn|ban|bot|ơi|oi|vui|lòng|long|làm|lam|ơn|on|cho|cần|can|tôi|toi|mình|minh|rà|ra)[\s,]+)*(?:soát|soat)(?!\p{L})/iu;
const ASK = /^\/hoi(?:@\w+)?(?!\w)/iu;
/** Longer words are a letter that goes along with the file, not a question. */
const MAX_QUESTION_LETTERS = 300;

/**
 * What the words under a file, or under one of an album, wish for. Words under a forwarded file are somebody else's: only
 * the command counts there.
 */
export function readCaption(messages: readonly Message[]): CaptionWish {
  const message = messages.find(({ caption }) => (caption ?? '').trim() !== '');
  const caption = (message?.caption ?? '').normalize('NFC').trim();
  if (REVIEW.test(caption)) return { kind: 'review' };
  if (message?.forward_origin !== undefined) return { kind: 'none' };
  if (REVIEW_WORDS.test(caption)) return { kind: 'review' };
  const question = caption.replace(ASK, '').trim();
  const isQuestion = question !== '' && !question.startsWith('/') && question.length <= MAX_QUESTION_LETTERS;
  return isQuestion ? { kind: 'question', question } : { kind: 'none' };
}
