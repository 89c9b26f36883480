import { foldMarks } from '../../../knowledge/language/fold.ts';
import { applyEdits, type TextEdit } from './edit-text.ts';

/** Parts of a year and runs of it, as reports and targets are set for, over folded text. */
const PERIOD =
  /(?<![a-z0-9])(?:(?:0?[369]|sau|ba|chin) thang (?:dau|cuoi)(?: nam)?|0?[69] thang(?! [a-z]+ [a-z]+ tuoi)|sau thang|nua (?:dau|cuoi) nam|quy (?:[1-4]|i{1,3}|iv)|(?:ca|toan|tron) nam|(?:hang|moi|tung) (?:thang|quy|tuan|nam)|(?:bao cao|han) (?:nam(?! (?:19|20)\d\d)|quy(?! (?:[1-4]|i))|thang(?! (?:\d|hanh))|tuan))(?![a-z0-9])/g;

/**
 * A question with the part of the year a message names in the place of its own: "còn báo cáo cả năm?" behind one of the
 * six months' report. Undefined where either names none or several, or the message says more than its period.
 */
export function replacePeriod(asked: string, payload: string): string | undefined {
  const [own, ...others] = findPeriods(asked);
  const [given, ...more] = findPeriods(payload);
  if (own === undefined || given === undefined || others.length + more.length > 0) return undefined;
  const around = `${payload.slice(0, given.start)} ${payload.slice(given.end)}`;
  const asks = foldMarks(asked);
  const isNew = (foldMarks(around).match(/[a-z0-9]+/g) ?? []).some(
    (word) => !FRAMING.has(word) && !new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`).test(asks),
  );
  return isNew ? undefined : applyEdits(asked, [{ ...own, by: given.by }]);
}

/** Words around a period that add nothing to it. */
const FRAMING = new Set('bao cao han ky dot cua cho ve chi tieu muc thi'.split(' '));

function findPeriods(text: string): TextEdit[] {
  return [...foldMarks(text).matchAll(PERIOD)].map((match) => {
    // "báo cáo năm": the report stays, its period alone is another.
    const front = /^(?:bao cao|han) /.exec(match[0])?.[0].length ?? 0;
    const start = match.index + front;
    const end = match.index + match[0].length;
    return { start, end, by: text.slice(start, end) };
  });
}
