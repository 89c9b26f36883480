import { foldMarks } from '../../../knowledge/language/fold.ts';

/** "Vẽ giúp tôi sơ đồ …", folded: a cascade is asked for only where the question begins with it. */
const OPENING =
  /^(?:(?:hay|xin|vui long|nho|cho|giup|gium|ho|toi|minh|em|anh|chi|ban|bot|muon|can|xem|ve|lap|dung|mot|cai|lai) )*so do(?! (?:to chuc|mat bang|vi tri|chi duong|quy hoach))(?![a-z])/;
/** Words between it and the name of the document. */
const FRAME =
  /^(?:[\s:,]*(?:(?:cac |nhung )?van ban(?= (?:cua|lien quan|chi dao|thuc hien|ke hoach|quyet dinh|nghi quyet|chi thi|cong van))|cay|quan he|chi dao|lien quan|thuc hien|tham chieu|dan chieu|phan cap|cua|ve|cho|toi|den|quanh|tu)\b)+/;

/**
 * The words that name the document whose cascade is asked for; undefined for any other question.
 *
 * @example findCascadeName('vẽ sơ đồ văn bản của kế hoạch 12/KH-UBND') // 'kế hoạch 12/KH-UBND'
 */
export function findCascadeName(text: string): string | undefined {
  const opening = OPENING.exec(foldMarks(text).toLowerCase());
  if (opening === null) return undefined;
  const rest = text.slice(opening[0].length);
  const frame = FRAME.exec(foldMarks(rest).toLowerCase())?.[0] ?? '';
  const name = rest.slice(frame.length).replace(/^[\s:,]+|[\s?.!,:;]+$/gu, '');
  return name === '' ? undefined : name;
}
