import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

const ASKS_WHO_SENDS =
  /^(?:nhung )?(?:ai|co quan nao|don vi nao|xa nao|so nao|truong nao|noi nao)(?: (?:se|phai|can|co trach nhiem))* (?:bao cao|gui|nop|trinh)(?: bao cao)?(?: (?:ve|cho|len|toi|den))* ((?:so|bo|phong|cuc|ban|hoi|uy ban nhan dan|cong an)(?: [a-z]+){1,2})/;

/** The body a question asks who reports to ("ai phải báo cáo Sở Y tế"), folded: it receives, and owes nothing here. */
export function findAskedReceiver({ folded }: UnderstoodQuestion): string | undefined {
  return ASKS_WHO_SENDS.exec(folded)?.[1];
}

/** Whether a text sends something to that body. */
export function tellsSending(text: string, receiver: string): boolean {
  return new RegExp(String.raw`\b(?:bao cao|gui|nop|trinh)\b[^.;:]*\b${receiver}\b`).test(agencyKey(text));
}
