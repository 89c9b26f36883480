import { foldMarks } from '../../../knowledge/language/fold.ts';

const EACH =
  /(?:,| va)+ (?:moi|tung) (?:noi|ben|don vi|xa|tinh|van ban|ke hoach|nam)(?: (?:la|co|dat|han|ghi|thi|den))* (?:bao nhieu|may|ngay nao|the nao|khi nao)(?: phan tram| %| ngay)?$/;
const GAP = /,? (?:chenh(?: lech)?|khac|hon kem|cach)(?: nhau)?(?: bao nhieu| the nao| ra sao| gi)*$/;
const NOUN = /^(?:chi tieu|muc tieu|muc|con so|ty le|han|thoi han) (?=(?:cua|o|tai|theo|trong|cho|nam) )/;
const CONDITION = /^(?<asked>.+ hon),? (?<when>(?:khi|neu|luc|trong truong hop) .+)$/d;
/** The matter of both sides between them and "năm nào … hơn". */
const BEHIND_SIDES = /^(?<sides>.+),\s+(?<matter>[^,;:]+)$/d;

/** A comparison without its closing marks and "mỗi nơi bao nhiêu", and with its "khi …" in front. */
export function arrangeQuestion(question: string): string {
  const text = question.replace(/[\s?.!]+$/u, '').trim();
  const each = EACH.exec(foldMarks(text));
  const plain = each === null ? text : text.slice(0, each.index);
  const { asked, when } = CONDITION.exec(foldMarks(plain))?.indices?.groups ?? {};
  return asked === undefined || when === undefined
    ? plain
    : `${plain.slice(...when)}, ${plain.slice(...asked)}`;
}

/** "… chênh nhau thế nào, nơi nào thấp hơn" asks for the difference in front of the order. */
export function withoutGap(both: string): string {
  const found = GAP.exec(foldMarks(both));
  return found === null ? both : both.slice(0, found.index);
}

/** "Cao hơn chỉ tiêu của tỉnh": the noun stands for what the first side names in full. */
export function withoutNoun(right: string): string {
  return right.slice(NOUN.exec(foldMarks(right))?.[0].length ?? 0);
}

/** "A và B, số vụ cháy giảm": the two sides, and what is asked of both; undefined where nothing stands behind them. */
export function splitMatter(both: string): { sides: string; matter: string } | undefined {
  const { sides, matter } = BEHIND_SIDES.exec(both)?.indices?.groups ?? {};
  return sides === undefined || matter === undefined
    ? undefined
    : { sides: both.slice(...sides), matter: both.slice(...matter) };
}
