import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks, hasMarks } from '../../../knowledge/language/fold.ts';
import type { DraftStatement } from '../compose-answer.ts';

/** "Báo cáo năm 2031 nộp Sở A": no sender, and the receiver right behind the verb. */
const SENT =
  /^(?<before>han )?(?<report>bao cao(?: (?:so ket|tong ket|ket qua))?(?: (?:[369] thang|quy \w+)(?: (?:dau|cuoi))?)?(?: nam(?: hoc)? \d{4}(?:\s?-\s?\d{4})?)?) (?<verb>nop|gui)(?: (?:bao cao|ve|cho|len|toi|den))* (?<receiver>(?:so|bo|phong|ubnd|uy ban nhan dan|cuc|chi cuc)\b.+)$/d;
/** A body is told by its kind and the first words of its branch: "Sở Giáo dục". */
const RECEIVER_WORDS = 3;

/** A question for a report's receiver, in the order officials say it ("hạn nộp báo cáo năm 2031 về Sở A"); others unchanged. */
export function askBySender(question: string): string {
  const { report, verb, receiver } = SENT.exec(foldMarks(question))?.indices?.groups ?? {};
  if (report === undefined || verb === undefined || receiver === undefined) return question;
  const [matter, act, to] = [report, verb, receiver].map((span) => question.slice(...span));
  return hasMarks(question) ? `hạn ${act} ${matter} về ${to}` : `han ${act} ${matter} ve ${to}`;
}

const SENT_TO = /^han (?:nop|gui) .+? ve (?<receiver>(?:so|bo|phong|ubnd|uy ban nhan dan|cuc|chi cuc)\b.+)$/;

/**
 * Whether a statement is of a deadline that goes to the body a question of `askBySender` names, or cites nothing; a passage
 * does not tell who receives. Any is for a question that names none.
 */
export function isSentTo(question: string, { item, sources }: DraftStatement): boolean {
  const receiver = SENT_TO.exec(foldMarks(question))?.groups?.receiver;
  if (receiver === undefined) return true;
  if (item === undefined || !('bound' in item)) return sources.length === 0;
  const named = agencyKey(receiver).split(' ').slice(0, RECEIVER_WORDS).join(' ');
  return ` ${agencyKey(item.recipient ?? '')} `.includes(` ${named} `);
}
