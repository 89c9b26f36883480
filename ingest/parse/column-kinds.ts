import { findUnits } from '../../knowledge/language/agency.ts';
import { parseBodyKind } from '../../knowledge/language/body-kinds.ts';

/** A column whose head says for which kind of bodies, places or levels its values are. */
export interface ColumnKind {
  /** As the head has it: "Xã", "Trạm Y tế phường"; with the words it shares with the column before it ("Xã khu vực" "II"). */
  readonly name: string;
  /** What else the head says: "Năm 2026", "Thực hiện năm 2025"; often nothing. */
  readonly rest: string;
}

/** What heads say besides a kind: that and when something is or was reached, and how it is counted. */
const FRAME = String.raw`(?:tỷ lệ|chỉ tiêu|kế hoạch|mục tiêu|phấn đấu|giao|thực hiện|ước|kết quả|hiện trạng|tối thiểu|ít nhất|tối đa|không quá|mức|đến|hết|trong|giai đoạn|cột|áp dụng|đối với|cho|của|các|năm học|năm|6 tháng(?: đầu năm)?|quý [IV]+|(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?|\([%‰]\)|%)`;
const OPENING = new RegExp(String.raw`^(?:${FRAME}(?!\p{L})[\s:,–-]*)+`, 'iu');
const CLOSING = new RegExp(String.raw`(?:[\s:,–-]+${FRAME}(?!\p{L}))+$`, 'iu');
const PARTS = /\s[-–]\s|[():;]/u;
/** "II" beside "Xã khu vực I": what they share is said once. */
const ORDINAL = /^(?:[IVX]+|\d)$/u;
const COUNTED = /^(?<shared>.+\s)(?:[IVX]+|\d)$/u;

/** The kind that each column of a table is for, by its head; null for columns of none. */
export function findColumnKinds(heads: readonly string[]): (ColumnKind | null)[] {
  const kinds: (ColumnKind | null)[] = [];
  for (const head of heads) {
    const last = kinds.at(-1) ?? null;
    const shared = COUNTED.exec(last?.name ?? '')?.groups?.shared;
    const bare = head.replace(OPENING, '').trim();
    kinds.push(
      last !== null && shared !== undefined && ORDINAL.test(bare)
        ? { name: `${shared}${bare}`, rest: head.slice(0, head.length - bare.length).trim() || last.rest }
        : findKind(head),
    );
  }
  return kinds;
}

function findKind(head: string): ColumnKind | null {
  const bare = head.replace(OPENING, '').replace(CLOSING, '').trim();
  const candidates = [bare, ...head.split(PARTS).map((part) => part.replace(OPENING, '').trim())];
  const name = candidates.find((one) => one !== '' && (parseBodyKind(one) !== undefined || isUnit(one)));
  if (name === undefined) return null;
  return {
    name,
    rest: head
      .replace(name, ' ')
      .replace(/[\s():;,–-]+/gu, ' ')
      .trim(),
  };
}

/** "Xã Nà Pheo": a single unit. */
function isUnit(words: string): boolean {
  const [unit] = findUnits(words);
  return unit !== undefined && unit.start === 0 && unit.end === words.length;
}
