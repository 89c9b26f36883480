import type { Finding } from '../../../knowledge/directives/conflicts/find-conflicts.ts';
import type { IssuerLevel } from '../../../knowledge/model/official-document.ts';

/** A question for what differs between superior and subordinate documents, and which differences it means. */
export interface ConflictQuestion {
  readonly isMeant: (finding: Finding) => boolean;
  /** Whether a superior is spoken of, by its level or as "cấp trên". */
  readonly namesSuperior: boolean;
  /** Levels of the superiors meant ("của tỉnh"); empty for any. */
  readonly superiorLevels: readonly IssuerLevel[];
  /** The level of the subordinates it names without a name ("của xã"); undefined when it names none. */
  readonly subordinateLevel: IssuerLevel | undefined;
}

const DIFFER =
  '(?:mau thuan|khac nhau|khac biet|khac|chenh nhau|chenh lech|chenh|lech nhau|lech|khong khop|khong thong nhat|venh nhau|venh|trai nhau|trai)';
/** "Có gì mâu thuẫn giữa …", "điểm nào khác …": whatever differs, no one indicator is named. */
const ASKS_DIFFERENCES = new RegExp(
  `\\b(?:gi|(?:diem|cho|noi dung|chi tieu|con so|muc|han|moc|thoi han) (?:nao|gi)|nhung (?:diem|cho|chi tieu|han))(?: \\S+){0,9}? ${DIFFER}\\b|\\b${DIFFER} (?:nhung )?(?:gi|the nao|ra sao|o dau|cho nao|diem nao)\\b`,
);
/** "Kế hoạch xã A có mâu thuẫn với kế hoạch tỉnh B không". */
const ASKS_WHETHER =
  /\b(?:co|dang|bi) (?:gi )?(?:mau thuan|khong khop|khong thong nhat|venh|trai)(?: nhau)?\b/;
/** "Chỉ tiêu nào của xã thấp hơn tỉnh". */
const ASKS_FIGURES =
  /\b(?:chi tieu|con so|muc) nao\b(?! (?:ve|cho|doi voi)\b).*\b(?:(?<degree>thap|cao|nhe|long|kem|chat|nghiem) hon|(?<below>khong dat|chua dat|chua bang|khong bang|duoi muc))\b/;
/** "Hạn nào muộn hơn cấp trên", "hạn báo cáo nào của xã trễ hơn tỉnh". */
const ASKS_DAYS =
  /\b(?:han|thoi han|moc)(?: (?:bao cao|nop|gui|noi bo))* nao\b.*\b(?:muon|tre|cham|sau|qua|trung)(?: hon| han| ngay)?\b/;

const SUPERIORS: readonly (readonly [words: RegExp, levels: readonly IssuerLevel[]])[] = [
  [/\b(?:trung uong|chinh phu|thu tuong|quoc gia|(?<!noi |can |cong )bo)\b/, ['central']],
  [/\b(?:tinh|thanh pho)\b/, ['province', 'department']],
  [/\bso\b(?! (?:sanh|voi|vu|nguoi|lieu))/, ['department']],
  [/\bhuyen\b/, ['district']],
  [/\bcap tren\b/, []],
];
const SUBORDINATES: readonly (readonly [words: RegExp, level: IssuerLevel])[] = [
  [/\btruong\b/, 'school'],
  [/\b(?:xa|phuong|thi tran|dac khu)\b/, 'commune'],
  [/\bhuyen\b/, 'district'],
  [/\bso\b(?! (?:sanh|voi|vu|nguoi|lieu))/, 'department'],
  [/\b(?:tinh|thanh pho)\b/, 'province'],
];

/**
 * Reads a question for what differs up and down the cascade ("có gì mâu thuẫn giữa kế hoạch của xã A và của tỉnh B?", "hạn
 * nào muộn hơn cấp trên?"). Undefined for any other: one that names an indicator is a comparison of its figures.
 *
 * @param folded the question without marks
 */
export function parseConflictQuestion(folded: string): ConflictQuestion | undefined {
  const isMeant = findMeant(folded);
  if (isMeant === undefined) return undefined;
  const subordinate = SUBORDINATES.find(([words]) => words.test(folded))?.[1];
  const superiors = SUPERIORS.filter(
    ([words, levels]) => words.test(folded) && !levels.some((level) => level === subordinate),
  );
  return {
    isMeant,
    namesSuperior: superiors.length > 0,
    superiorLevels: superiors.flatMap(([, levels]) => levels),
    subordinateLevel: subordinate,
  };
}

function findMeant(folded: string): ConflictQuestion['isMeant'] | undefined {
  if (ASKS_DAYS.test(folded)) return ({ conflict: { kind } }) => kind === 'deadline';
  const figures = ASKS_FIGURES.exec(folded)?.groups;
  if (figures !== undefined) return ofDegree(figures.degree);
  if (!ASKS_DIFFERENCES.test(folded) && !ASKS_WHETHER.test(folded)) return undefined;
  if (/\bchi tieu\b/.test(folded) && !/\bhan\b/.test(folded))
    return ({ conflict: { kind } }) => kind !== 'deadline';
  return () => true;
}

/** "thấp hơn" and "cao hơn" are of the numbers, "nhẹ hơn" and "chặt hơn" of what binds more. */
function ofDegree(degree: string | undefined): ConflictQuestion['isMeant'] {
  return ({ conflict: { kind, label, superior, subordinate } }) => {
    if (kind === 'deadline') return false;
    const gap = (subordinate.value ?? 0) - (superior.value ?? 0);
    if (degree === 'thap') return kind === 'value' && gap < 0;
    if (degree === 'cao') return kind === 'value' && gap > 0;
    return label === (degree === 'chat' || degree === 'nghiem' ? 'stricter' : 'weaker');
  };
}

/** Words of such a question that name no matter, folded; what is left of its terms says what the differences are of. */
const FRAME = new Set(
  'mau thuan khac nhau biet chenh lech khop thong nhat venh trai giua so voi va ke hoach van ban cong quyet dinh chi tieu con muc han thoi moc bao cao nop gui noi bo cap tren duoi thap nhe long kem chat nghiem muon tre cham sau qua trung hon ngay dat bang diem cho dung nhung cua tinh xa phuong huyen truong uy nhan dan ubnd bo trung uong chinh phu'.split(
    ' ',
  ),
);

/** Whether a word of a question is one of those it is put in. */
export function isFrameWord(folded: string): boolean {
  return FRAME.has(folded);
}
