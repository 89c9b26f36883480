import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { findNamedBody } from '../../../knowledge/search/named-bodies.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import type { Candidate } from './register-candidates.ts';

/**
 * Whether an item has to do with the body a question names ("Sở Xây dựng phải … trước ngày nào"): its issuer, who owes
 * it, whom it goes to, a word of the text it stands in, or, where it is the one to act, one of a group that it speaks of ("các sở, ngành"). True where
 * the question names none.
 */
export function isOfNamedBody(question: UnderstoodQuestion, { document, fact, passage }: Candidate): boolean {
  const body = findNamedBody(question);
  if (body === undefined) return true;
  const own = 'actor' in fact ? [fact.actor, 'recipient' in fact ? fact.recipient : null] : [];
  const told = [document.issuer, ...own, fact.quote, passage?.text, ...(passage?.headings ?? [])]
    .map((text) => ` ${agencyKey(text ?? '')} `)
    .join(' ; ');
  if (told.includes(` ${body} `)) return true;
  const receives = new RegExp(String.raw`\b(?:ve|cho|toi|den|len|gui|nop|trinh) (?:cho |ve )?${body}\b`);
  return !receives.test(question.folded) && speaksOfGroup(told, body);
}

const DUTY =
  '(?:(?:phai|se|can|co trach nhiem|o [a-z]+ [a-z]+) )*(?:nop|gui|bao cao|trinh|ban hanh|xay dung|lap|cap nhat|thuc hien|hoan thanh|tong hop)';
const COMMUNE_OWES = new RegExp(
  `(?:^| )(?<!(?:ve|cho|len|toi|den|gui|nop|trinh|voi|cua) )(?:(?:cac|moi|tung) )?(?:uy ban nhan dan )?(?:(?:cac|cap) )?(?:xa|phuong)(?! hoi) ${DUTY} `,
);
/** Bodies above a commune; "Phòng Kinh tế" may be its own. */
const ABOVE_COMMUNE = /^(?:cac )?(?:so|bo|chi cuc|cuc|tong cuc)\b|\b(?:tinh|thanh pho)$/;

/** Whether a deadline may be a commune's, where the question has a commune owe it: what a department owes is not. */
export function isOfAskedLevel({ folded }: UnderstoodQuestion, { fact }: Candidate): boolean {
  if (!('bound' in fact) || fact.actor === null || !COMMUNE_OWES.test(folded)) return true;
  const actor = agencyKey(fact.actor.replace(/\s*\(.*\)$/s, ''));
  return !ABOVE_COMMUNE.test(actor) || /\b(?:xa(?! hoi)|phuong|dia phuong)\b/.test(actor);
}

/** "Các sở, ngành", "sở quản lý ngành": a body of that kind is one of them. */
function speaksOfGroup(told: string, body: string): boolean {
  const [kind = ''] = body.split(' ');
  return new RegExp(` (?:cac|moi|tung|nhung) (?:[a-z]+ ){0,2}${kind} | ${kind} (?:ban )?nganh `).test(told);
}
