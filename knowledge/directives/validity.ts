import { toDayBounds } from '../language/vietnamese-date.ts';
import type { DocumentIdentity, OfficialDocument } from '../model/official-document.ts';
import { describeIssueDay } from './describe-identity.ts';
import type { Certainty } from './match-citation.ts';
import { type ActFinding, judgeActs } from './validity-acts.ts';
import { isNormative, judgeTerm, type TermFinding } from './validity-term.ts';

/** in-force · lapsed: its time is over · replaced: replaced or repealed · not-yet: issued or in force later · unknown. */
export const validityStatuses = ['in-force', 'lapsed', 'replaced', 'not-yet', 'unknown'] as const;
export type ValidityStatus = (typeof validityStatuses)[number];

/** What a document's validity is told by. */
export type JudgedDocument = Pick<
  OfficialDocument,
  | 'id'
  | 'kind'
  | 'type'
  | 'number'
  | 'issuedOn'
  | 'issuer'
  | 'issuerLevel'
  | 'issuerSystem'
  | 'place'
  | 'subject'
  | 'period'
  | 'effects'
>;

/** A document that does something to another one. */
export type ActingDocument = DocumentIdentity &
  Pick<OfficialDocument, 'id' | 'kind' | 'effects' | 'issuerLevel' | 'issuerSystem'>;

/**
 * What another document does to one: amends, replaces, repeals it as its text says; succeeds: the same issuer's plan of the
 * same matter for the next year; parallels: its other plan of the same matter and year.
 */
export interface IncomingAct extends ValidityEvidence {
  readonly relation:
    | 'amends'
    | 'replaces'
    | 'repeals'
    | 'succeeds'
    | 'parallels'
    | 'suspends'
    | 'doubts'
    | 'notes';
  /** Only a part of it is meant ("khoản 2 Điều 5 của …"). */
  readonly isPartial: boolean;
  readonly certainty: Certainty;
  /** The document that acts. */
  readonly by: ActingDocument;
  /** The first day of the act where its clause names one; else it is that of the acting document. */
  readonly actsFrom: string | null;
  /** The last day of a suspension, where it names one. */
  readonly until?: string | null;
  /**
   * mutual: the document ends the acting one in turn · untimely: the acting one is the older, and yet names this one's day ·
   * unauthorised: its body may not end or change what this one's has issued.
   */
  readonly contradiction?: 'mutual' | 'untimely' | 'unauthorised';
}

/** Words that a judgement rests on. */
export interface ValidityEvidence {
  readonly documentId: string;
  readonly quote: string;
  readonly locator: string;
  readonly page: number | null;
}

/** Whether a document holds on a day, why we think so, and what that rests on. */
export interface Validity {
  readonly status: ValidityStatus;
  /** In Vietnamese, without a full stop. */
  readonly reason: string;
  readonly evidence: readonly ValidityEvidence[];
}

/**
 * Whether a document is in force on a day, from what it says itself and what the documents held say of it; never more
 * than that: a directive without a term that nothing speaks against is `unknown`, not in force.
 *
 * A term that is over outweighs everything (lapsed), then a whole replacement or repeal that is in effect, then a beginning
 * that is still to come; what only may concern it makes `unknown` of what would be in force.
 *
 * @param acts what others do to it, in any order; see `collectIncomingActs`
 * @param asOf `YYYY-MM-DD`
 */
export function judgeValidity(
  document: JudgedDocument,
  acts: readonly IncomingAct[],
  asOf: string,
): Validity {
  const issued = toDayBounds(document.issuedOn);
  if (issued !== undefined && issued.first > asOf)
    return {
      status: 'not-yet',
      reason: `ban hành ${describeIssueDay(document)}, sau ngày được hỏi`,
      evidence: [],
    };
  const term = judgeTerm(document, asOf);
  const done = judgeActs(document, acts, asOf);
  const { status, main } = decide(document, term, done);
  const notes = [
    ...main.map(({ text }) => text),
    ...noteDocument(document, asOf),
    ...done.notes.map(({ text }) => text),
  ];
  const evidence = [...main, ...done.notes].flatMap((finding) => finding.evidence);
  return { status, reason: notes.join('; '), evidence: dropRepeated(evidence) };
}

interface Decision {
  readonly status: ValidityStatus;
  readonly main: readonly { readonly text: string; readonly evidence: readonly ValidityEvidence[] }[];
}

function decide(document: JudgedDocument, term: TermFinding, done: ActFinding): Decision {
  if (term.status === 'over') return { status: 'lapsed', main: [term, ...done.ended] };
  if (done.ended.length > 0) return { status: 'replaced', main: done.ended };
  if (term.status === 'to-come') return { status: 'not-yet', main: [term, ...done.doubtful] };
  if (done.doubtful.length > 0) return { status: 'unknown', main: [...done.doubtful, term] };
  const nothing = { text: sayNothingHeld(document, done), evidence: [] };
  return { status: term.status === 'running' ? 'in-force' : 'unknown', main: [term, nothing] };
}

/** What the store does not hold against it: that it knows of no later document does not mean there is none. */
function sayNothingHeld(document: JudgedDocument, { notes, isAmended, isEndedLater }: ActFinding): string {
  if (document.kind === 'cited-only') return 'kho chưa có toàn văn, chỉ thấy được dẫn';
  if (isEndedLater) return 'đến ngày được hỏi chưa bị thay thế, bãi bỏ theo những văn bản kho có';
  const absent = isAmended || notes.length > 0 ? 'thay thế' : 'sửa đổi, thay thế';
  const later = isNormative(document) ? ' (có thể còn văn bản mới hơn chưa được nạp vào kho)' : '';
  return `kho không có văn bản ${absent}${later}`;
}

function noteDocument({ kind, number, subject, issuedOn }: JudgedDocument, asOf: string): string[] {
  const bounds = toDayBounds(issuedOn);
  const notes: string[] = [];
  if (kind === 'web-post') notes.push('theo bài đăng, kho chưa có bản gốc');
  if (/dự thảo/iu.test(subject ?? '')) notes.push('đây là dự thảo');
  else if (kind === 'original' && number === null) notes.push('bản kho giữ không có số, có thể là dự thảo');
  if (bounds === undefined) notes.push('chưa rõ ngày ban hành');
  else if (asOf < bounds.last) notes.push('chưa rõ ban hành trước hay sau ngày được hỏi');
  return notes;
}

function dropRepeated(evidence: readonly ValidityEvidence[]): ValidityEvidence[] {
  return [...new Map(evidence.map((one) => [`${one.documentId} ${one.locator} ${one.quote}`, one])).values()];
}
