import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { findAskedPart } from '../register/asked-period.ts';
import { ownClause } from '../register/deadline-window.ts';

const PART_OF_YEAR =
  /\b(?:0?[369]|ba|sau|chin) thang (?:dau|cuoi)|\bquy (?:[1-4]|i{1,3}|iv)\b|\bso ket\b|\bhoc ky\b/;

/**
 * Of the deadlines an answer states, those the question means, where it says enough to tell: of the part of the year, to
 * the recipient and of the body it names. Each sign is let go where it would leave none; the opening of a list falls with
 * what it counted.
 */
export function keepMeantItems(
  question: UnderstoodQuestion,
  statements: readonly DraftStatement[],
): readonly DraftStatement[] {
  const items = statements.filter(({ item }) => item !== undefined && 'bound' in item);
  if (items.length < 2) return statements;
  const tests = [
    ofPart(question),
    ofReport(question),
    ofTitle(question),
    ofRecipient(question),
    ofActor(question),
    isDated,
  ];
  const kept = tests.reduce((left, test) => {
    const meant = left.filter(({ item }) => item !== undefined && 'bound' in item && test(item));
    return meant.length > 0 ? meant : left;
  }, items);
  if (kept.length === items.length) return statements;
  const others = statements.filter(
    ({ item, referenceRows }) => item === undefined && referenceRows === undefined,
  );
  return [...kept, ...others];
}

/**
 * Of several things due, the ones that a question itself tells: by the months reported on, by a report's year or name, by
 * who receives it. Each sign is let go where it would leave none; a question that tells nothing means them all.
 */
export function keepToldDeadlines<T>(
  question: UnderstoodQuestion,
  items: readonly T[],
  deadlineOf: (item: T) => Deadline | undefined,
): readonly T[] {
  const isPartTold = findAskedPart(question) !== undefined || WHOLE_YEAR.test(question.folded);
  const tests = [
    ...(isPartTold ? [ofPart(question)] : []),
    ofReport(question),
    ofTitle(question),
    ofRound(question),
    ofRecipient(question),
  ];
  return tests.reduce((left, test) => {
    const told = left.filter((item) => {
      const deadline = deadlineOf(item);
      return deadline !== undefined && test(deadline);
    });
    return told.length > 0 ? told : left;
  }, items);
}

/**
 * Without the deadlines that surely go to another receiver than the one a question names ("lên xã", "về Sở Y tế"); all
 * where none goes to that one.
 */
export function keepReceived<T>(
  question: UnderstoodQuestion,
  items: readonly T[],
  deadlineOf: (item: T) => Deadline | undefined,
): readonly T[] {
  const isReceived = ofRecipient(question);
  const goesThere = (item: T) => {
    const deadline = deadlineOf(item);
    return deadline !== undefined && deadline.recipient !== null && isReceived(deadline);
  };
  if (!items.some(goesThere)) return items;
  return items.filter((item) => goesThere(item) || deadlineOf(item)?.recipient == null);
}

const WHOLE_YEAR =
  /\b(?:bao cao|tong ket)(?: (?:ket qua|tong ket|cong tac|thuc hien))* (?:ca nam|nam)\b(?! hoc)/;

type Test = (deadline: Deadline) => boolean;

function ofPart(question: UnderstoodQuestion): Test {
  const asked = findAskedPart(question);
  return ({ quote, task }) => {
    const said = foldMarks(`${task} ; ${quote}`).replace(/\b0(?=\d thang)/g, '');
    return asked === undefined ? !PART_OF_YEAR.test(said) : said.includes(asked);
  };
}

/** "báo cáo năm 2031": the report on that year, not one on a campaign of it. */
function ofReport({ folded }: UnderstoodQuestion): Test {
  const [, years] = REPORT.exec(folded) ?? [];
  return ({ quote }) => years !== undefined && REPORT.exec(foldMarks(quote))?.[1] === years;
}

const REPORT = /\bbao cao(?: (?:ket qua|tong ket|cong tac))* nam(?: hoc)? (\d{4}(?: ?- ?\d{4})?)/;

/** "Báo cáo tổng thể", "đề án sắp xếp": what is due by its name, two words behind the noun. */
function ofTitle({ folded }: UnderstoodQuestion): Test {
  const titles = [...folded.matchAll(TITLE)].map(([title]) => title);
  return ({ quote }) => {
    const said = foldMarks(quote).replace(/[^a-z\d]+/g, ' ');
    return titles.some((title) => said.includes(title));
  };
}

const TITLE =
  /\b(?:bao cao|de an|phuong an|to trinh|danh sach) (?!(?:nam|thang|quy|cua|gui|cho|ve|len|den|truoc|ket qua|so ket|tong ket|cong tac|theo|la|han|uy ban|so|bo|phong|xa|tinh)\b)[a-z]+ (?!(?:nam|cua|gui|cho|ve|den|theo|la)\b)[a-z]+/g;

/** "Đợt 2", "học kỳ I", "lần thứ 3": of which round it is. */
function ofRound({ folded }: UnderstoodQuestion): Test {
  const rounds = [...folded.matchAll(ROUND)].map(([round]) => round);
  return (deadline) => {
    const clause = ownClause(deadline);
    const words = clause === deadline.quote ? `${deadline.task} ; ${clause}` : clause;
    const said = ` ${foldMarks(words).replace(/[^a-z\d]+/g, ' ')} `;
    return rounds.some((round) => said.includes(` ${round} `));
  };
}

const ROUND =
  /\b(?:dot|lan(?: thu)?|vong|ky|hoc ky|giai doan|khoa) (?:\d{1,2}|i{1,3}|iv|mot|hai|ba|bon|dau|cuoi)\b/g;

/** A day that recurs or follows from something else is meant only where no dated one is. */
function isDated({ dueOn }: Deadline): boolean {
  return dueOn !== null;
}

/** "cho Sở Y tế", "gửi xã": the first words of the body behind the verb. */
function ofRecipient({ folded }: UnderstoodQuestion): Test {
  const behind =
    / (?:cho|ve|gui|den|toi|len) (?:cho |ve |den |toi )?((?:so|bo|phong|uy ban nhan dan|xa|phuong|huyen|tinh|truong|thu tuong)\b(?: \S+){0,3})/g;
  const named = [...` ${folded}`.matchAll(behind)].map((match) => match[1] ?? '');
  return ({ recipient, quote }) => {
    const key = agencyKey(recipient ?? quote);
    return named.some((body) => startsAlike(key, body));
  };
}

function ofActor({ folded }: UnderstoodQuestion): Test {
  const asked = ` ${folded} `;
  return ({ actor }) => {
    if (actor === null) return false;
    const bodies = agencyKey(actor.replace(/\s*\(.*\)$/s, ''))
      .replace(/^(?:cac|nhung|moi|tung) /, '')
      .split(/ (?:va|hoac) /);
    return bodies.some((body) => {
      const head = body
        .split(' ')
        .slice(0, body.startsWith('uy ban nhan dan') ? 6 : 2)
        .join(' ');
      return asked.includes(` ${head.replace(/ (?:cap|cac) /, ' ')} `) || asked.includes(` ${head} `);
    });
  };
}

function startsAlike(key: string, body: string): boolean {
  const level = body.split(' ').at(0) ?? '';
  const words = body.split(' ').slice(0, 3).join(' ');
  if (key.includes(words)) return true;
  const isLevel = /^(?:xa|phuong|huyen|tinh)$/.test(level);
  return isLevel && new RegExp(`uy ban nhan dan (?:cap |cac )?${level}\\b`).test(key);
}
