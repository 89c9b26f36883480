import { formatIsoDate, toDayBounds, toIsoDate } from '../language/vietnamese-date.ts';
import { findActStart, findLaterStart } from './act-start.ts';
import { describeIdentity } from './describe-identity.ts';
import type { ActingDocument, IncomingAct, JudgedDocument, ValidityEvidence } from './validity.ts';
import { readStanding, sayContradiction, sayMention } from './validity-standing.ts';

/** A sentence on what others did to a document, with what it rests on. */
interface ActNote {
  readonly text: string;
  readonly evidence: readonly ValidityEvidence[];
}

/** What others have done to a document by a day. */
export interface ActFinding {
  /** Whole replacements and repeals that surely are of it and in effect. */
  readonly ended: readonly ActNote[];
  /** Whole ones that may be of another document of its number, or may not be in effect yet. */
  readonly doubtful: readonly ActNote[];
  /** What leaves its status as it is: parts, amendments, acts still to come, plans of the next year. */
  readonly notes: readonly ActNote[];
  readonly isAmended: boolean;
  /** It was replaced or repealed as a whole, but only behind the day. */
  readonly isEndedLater: boolean;
}

/** Seen from here everything that was ever done to a document has been done. */
export const END_OF_TIME = '9999-12-31';

/** Sorts acts by what they mean on a day. An act of a document dated before the one it is said of is of another one. */
export function judgeActs(document: JudgedDocument, acts: readonly IncomingAct[], asOf: string): ActFinding {
  const own = acts
    .filter((act) => act.by.id !== document.id && (isContradiction(act) || !isOlder(act.by, document)))
    .toSorted(compareActs);
  const ended: ActNote[] = [];
  const doubtful: ActNote[] = [];
  const notes: ActNote[] = [];
  const later: ActNote[] = [];
  for (const act of own) {
    const start = findActStart(act);
    const isWhole = isEnding(act) && !act.isPartial;
    const standing = readStanding(act, start, asOf);
    if (isIssuedAfter(act.by, asOf)) {
      if (isWhole && !isContradiction(act) && act.certainty === 'certain' && act.by.number !== null)
        later.push(toNote(act, `sau ngày được hỏi ${sayEnded(act)}`));
    } else if (standing !== undefined)
      (standing.isInDoubt ? doubtful : notes).push(toNote(act, standing.text));
    else if (isContradiction(act)) (isWhole ? doubtful : notes).push(toNote(act, sayContradiction(act)));
    else if (!isWhole) notes.push(toNote(act, sayOther(act, start, asOf)));
    else if (act.by.number === null)
      notes.push(toNote(act, `dự thảo hoặc bản chưa có số ${sayEnding(act)} văn bản này`));
    else if (start === undefined) doubtful.push(toNote(act, `${sayEnded(act)}, chưa rõ từ ngày nào`));
    else if (start.first > asOf)
      later.push(toNote(act, `${sayToEnd(act)} từ ngày ${formatIsoDate(start.first)}`));
    else if (act.certainty !== 'certain') doubtful.push(toNote(act, sayMaybe(act)));
    else if (start.last > asOf)
      doubtful.push(toNote(act, `${sayEnded(act)}, chưa rõ đã có hiệu lực vào ngày được hỏi`));
    else ended.push(toNote(act, `${sayDone(act, asOf)}, từ ngày ${formatIsoDate(start.last)}`));
  }
  const isAmended = own.some(
    (act) =>
      (act.relation === 'amends' || act.isPartial) && !isContradiction(act) && !isIssuedAfter(act.by, asOf),
  );
  return { ended, doubtful, notes: [...notes, ...later], isAmended, isEndedLater: later.length > 0 };
}

function isEnding({ relation }: Pick<IncomingAct, 'relation'>): boolean {
  return relation === 'replaces' || relation === 'repeals';
}

/** A part that is ended by who may not do so is in doubt as the whole is; of the rest of a contradiction it is not. */
function isContradiction({ contradiction, ...act }: IncomingAct): boolean {
  return contradiction === 'unauthorised' || (contradiction !== undefined && isEnding(act) && !act.isPartial);
}

function toNote({ documentId, quote, locator, page }: IncomingAct, text: string): ActNote {
  return { text, evidence: [{ documentId, quote, locator, page }] };
}

function isOlder(by: ActingDocument, document: JudgedDocument): boolean {
  const [acting, acted] = [toDayBounds(by.issuedOn), toDayBounds(document.issuedOn)];
  return acting !== undefined && acted !== undefined && acting.last < acted.first;
}

function isIssuedAfter(by: ActingDocument, asOf: string): boolean {
  const issued = toDayBounds(by.issuedOn);
  return issued !== undefined && issued.first > asOf;
}

const ENDED = { replaces: 'đã được thay thế bởi', repeals: 'đã bị bãi bỏ theo' } as const;
const TO_END = { replaces: 'sẽ được thay thế bởi', repeals: 'sẽ bị bãi bỏ theo' } as const;
const ENDING = { replaces: 'định thay thế', repeals: 'định bãi bỏ' } as const;

function sayEnded(act: IncomingAct): string {
  return `${ENDED[toEnding(act)]} ${describeIdentity(act.by)}`;
}

/** Seen from no day what begins behind its document is not called done. */
function sayDone(act: IncomingAct, asOf: string): string {
  const isOpen = asOf === END_OF_TIME && findLaterStart(act) !== null;
  return isOpen ? sayEnded(act).replace(/^đã /u, '') : sayEnded(act);
}

function sayToEnd(act: IncomingAct): string {
  return `${TO_END[toEnding(act)]} ${describeIdentity(act.by)}`;
}

function sayEnding(act: IncomingAct): string {
  return ENDING[toEnding(act)];
}

function toEnding({ relation }: IncomingAct): keyof typeof ENDED {
  return relation === 'replaces' ? 'replaces' : 'repeals';
}

function sayMaybe(act: IncomingAct): string {
  const what = act.relation === 'replaces' ? 'thay thế' : 'bãi bỏ';
  const why =
    act.certainty === 'likely'
      ? 'chưa đủ số, ngày, cơ quan để chắc là văn bản này'
      : 'nhiều văn bản cùng số, chưa rõ là văn bản nào';
  return `${describeIdentity(act.by)} có ${what} một văn bản cùng số, ${why}`;
}

function sayOther(act: IncomingAct, start: ReturnType<typeof findActStart>, asOf: string): string {
  const name = describeIdentity(act.by);
  const doubt = act.certainty === 'certain' ? '' : ' (có thể là văn bản khác cùng số)';
  const isToCome = start !== undefined && start.first > asOf;
  const from = isToCome ? ` từ ngày ${formatIsoDate(start.first)}` : '';
  const done = isToCome ? 'sẽ' : 'đã';
  switch (act.relation) {
    case 'amends':
      return `${done} được sửa đổi, bổ sung bởi ${name}${from}${doubt}`;
    case 'replaces':
      return `${done} được thay thế một phần bởi ${name}${from}${doubt}`;
    case 'repeals':
      return `${done} bị bãi bỏ một phần theo ${name}${from}${doubt}`;
    case 'succeeds':
      return `đã có văn bản cho thời gian tiếp theo: ${name}`;
    case 'parallels':
      return `cùng cơ quan, cùng năm, cùng nội dung còn có ${name}, cần đối chiếu`;
    case 'suspends':
    case 'doubts':
    case 'notes':
      return sayMention(act);
  }
}

function compareActs(a: IncomingAct, b: IncomingAct): number {
  const [dayA, dayB] = [toIsoDate(a.by.issuedOn) ?? '', toIsoDate(b.by.issuedOn) ?? ''];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.by.id < b.by.id ? -1 : Number(a.by.id > b.by.id);
}
