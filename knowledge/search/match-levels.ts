import type { IssuerLevel } from '../model/official-document.ts';
import { type DocumentCard, isHeld } from './document-cards.ts';

/** How a level is spoken of as the one who issues, folded ("kế hoạch của tỉnh", "trung ương giao"). */
const LEVELS: readonly (readonly [level: IssuerLevel, words: string])[] = [
  ['central', '(?:trung uong|tw|chinh phu|thu tuong(?: chinh phu)?|quoc gia|ca nuoc|bo(?! phan| doi| sung))'],
  ['province', '(?:(?:uy ban nhan dan )?(?:cap )?tinh|(?:uy ban nhan dan )?thanh pho)'],
  ['department', 'so'],
  ['district', '(?:(?:uy ban nhan dan )?(?:cap )?huyen)'],
  ['commune', '(?:(?:uy ban nhan dan )?(?:cap )?(?:xa(?! hoi)|phuong))'],
  ['school', '(?:nha )?truong(?! hop| thon| ban)'],
];
const DOCUMENT =
  '(?:ke hoach|kh|cong van|cv|van ban|quyet dinh|qd|chi thi|nghi quyet|thong bao|huong dan|chuong trinh)';
const FIGURE = '(?:chi tieu|muc tieu|muc|ty le|con so)';
/** What only an issuer does in its document. */
const GIVES =
  '(?:da |co |dang |muon )?(?:giao|dat|de ra|dat ra|yeu cau|phan dau|quy dinh|chi dao|bat|khong che|doi|ban hanh)';
/** Words that may stand behind a level named alone; any other would be its name, or belong to it. */
const END =
  '(?= (?:nam|la|ve|thi|co|giao|dat|yeu|de|phan|quy|chi|bat|khong|doi|ban|gui|ky|do|dua|can|bao|the|cho|ra|so|den|nao|gi|ai|phai|o|hay|va)\\b|$)';

const PATTERNS = LEVELS.map(([level, words]) => ({
  level,
  patterns: [
    new RegExp(
      String.raw`\b${DOCUMENT}(?: (?:so )?\d{1,5}(?= ))?(?: nam (?:19|20)\d\d)? (?:cua )?${words}\b${END}`,
    ),
    new RegExp(String.raw`(?:^|\b(?:theo|do|ma|nay|sau|toi|nam|hoi|xin) |\d )${words} ${GIVES}\b`),
    new RegExp(String.raw`\b${FIGURE}\b(?: \S+){0,10} cua ${words}\b${END}`),
  ],
}));

/**
 * The held documents of the one level of issuer that a question names without a name ("chỉ tiêu của tỉnh", "sở yêu cầu
 * gì"). Empty where it names none, several, or one of which nothing is held.
 *
 * @param folded the question's words without marks, short forms written out
 */
export function selectByLevel(folded: string, cards: readonly DocumentCard[]): readonly DocumentCard[] {
  const named = PATTERNS.filter(({ patterns }) => patterns.some((pattern) => pattern.test(folded)));
  const [only, ...others] = named;
  if (only === undefined || others.length > 0) return [];
  const found = cards.filter((card) => card.level === only.level);
  return found.some(isHeld) ? found : [];
}
