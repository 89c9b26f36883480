import { foldMarks } from '../../../knowledge/language/fold.ts';
import { takeAskedDays } from './asked-days.ts';

/** "Đến ngày 01/6/2031 Kế hoạch 12/KH-UBND còn hiệu lực không?" taken apart. */
export interface ValidityQuestion {
  /** The words that name the document, as typed. */
  readonly name: string;
  /**
   * force: whether it holds · begun: whether it has begun to · ended: whether another one replaced, repealed or amended it ·
   * ends: which ones it ends or amends.
   */
  readonly asks: 'force' | 'begun' | 'ended' | 'ends';
  /** The first and the last day asked of, `YYYY-MM-DD`; one for a single day, none when the question names none. */
  readonly days: readonly string[];
  /** A date as written that no calendar has; null where every date is one. */
  readonly impossible: string | null;
  /** Of `ends`: what it is asked to do to others; null for the other kinds. */
  readonly act: 'amends' | 'replaces' | 'repeals' | null;
}

const ENDING = /(?:[\s,]+(?:khong|chua|vay|nhi|a|nhe|ha|ko|k|nua|hay|roi))*[\s?.!]*$/;
const LEAD = /^(?:(?:cho (?:toi|minh|em|anh|chi) (?:hoi|biet)|xin hoi|lieu|thua|vay|,) ?)+/;
const BETWEEN = '(?:(?:nay|gio|bay gio|hom nay|luc nay|hien|hien tai|den nay|da|co|van|thi|lieu|dang|,) ?)*';
const FORCE = new RegExp(
  `^(?<name>.+?),? ${BETWEEN}(?:(?:con|het) (?:hieu luc|gia tri)|con (?:duoc )?ap dung)(?: (?:thi hanh|phap ly|ap dung|duoc|nua))*(?: hay (?:da )?het(?: hieu luc)?)?$`,
);
const BEGUN = new RegExp(
  `^(?<name>.+?),? ${BETWEEN}(?:da|chua|dang|co|van)(?: bat dau)?(?: co)? hieu luc(?: (?:thi hanh|phap ly))*$`,
);
const ACT = '(?:thay the|bai bo|huy bo|sua doi|bo sung|dieu chinh)';
const ENDED = new RegExp(`^(?<name>.+?),? ${BETWEEN}(?:bi|duoc) ${ACT}(?:(?:,| hay| hoac| va)? ${ACT})*$`);
/** "Quyết định 12 sửa đổi văn bản nào" */
const TYPE = '(?:van ban|quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|ke hoach|cong van|luat)';
const ENDS = new RegExp(
  `^(?<name>.+?),? ${BETWEEN}(?:lam )?(?<act>${ACT})(?:(?:,| hay| hoac| va)? ${ACT})*(?: cho)?(?: (?:nhung|cac|may))? ${TYPE} (?:nao|gi)(?: (?:cu|khac|truoc do|truoc day|truoc))*$`,
);
/** Then it is another question: which document, how much. */
const ASKS_MORE = /\b(?:nao|gi|bao nhieu|may|ai|dau|the nao|ra sao|khi nao|bao gio|vi sao|tai sao)\b/;
const KINDS = [
  ['force', FORCE],
  ['begun', BEGUN],
  ['ended', ENDED],
  ['ends', ENDS],
] as const;

/** Takes a question apart that asks whether a document holds, or was ended; undefined for any other question. */
export function parseValidityQuestion(written: string): ValidityQuestion | undefined {
  const { text, days, impossible } = takeAskedDays(written);
  const folded = foldMarks(text).toLowerCase();
  const from = LEAD.exec(folded)?.[0].length ?? 0;
  const end = folded.length - (ENDING.exec(folded)?.[0].length ?? 0);
  const said = folded.slice(from, end);
  const asks = KINDS.find(([, pattern]) => pattern.test(said));
  const { name, act } = asks?.[1].exec(said)?.groups ?? {};
  if (asks === undefined || name === undefined || ASKS_MORE.test(name)) return undefined;
  const named = text.slice(from, from + name.length).trim();
  return named === '' ? undefined : { name: named, asks: asks[0], days, impossible, act: toAct(act) };
}

function toAct(word: string | undefined): ValidityQuestion['act'] {
  if (word === undefined) return null;
  if (word === 'thay the') return 'replaces';
  return /bo$/.test(word) ? 'repeals' : 'amends';
}
