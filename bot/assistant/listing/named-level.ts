import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import type { Candidate } from '../register/register-candidates.ts';

const BODIES = '(?:[a-z]+ ){0,6}?';
/** Bodies of one level by the word for the level, and how an actor names them; folded, short forms written out. */
const LEVELS: readonly (readonly [level: string, actor: RegExp])[] = [
  ['tinh', new RegExp(String.raw`\b(?:cac|cap|moi|tung) ${BODIES}tinh\b|\buy ban nhan dan (?:cap )?tinh\b`)],
  [
    'xa',
    new RegExp(String.raw`\b(?:cac|cap|moi|tung) ${BODIES}xa\b(?! hoi)|\buy ban nhan dan (?:cap )?xa\b`),
  ],
  ['phuong', new RegExp(String.raw`\b(?:cac|cap|moi|tung) ${BODIES}(?:phuong|xa)\b(?! hoi)`)],
  ['truong', new RegExp(String.raw`\b(?:cac|moi|tung|nha) ${BODIES}truong\b|\bco so giao duc\b`)],
  ['thon', /\b(?:truong )?(?:cac|moi|tung) thon\b|\btruong thon\b/],
  ['so', /\b(?:cac|moi|tung) so\b/],
];
const NAMES = LEVELS.map(([level]) => level).join('|');
/** "Bắt tỉnh phải …", "các xã phải nộp …", "giao các trường": who owes, by its level alone. */
const OWING: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:bat|buoc|giao|yeu cau|doi|doi hoi|doi voi|cua|(?<!(?:gui|nop|ve|trinh|bao cao) )cho)(?: cho)? (?:ubnd |uy ban nhan dan )?(?:cac |cap )?(${NAMES})(?:,? (?:thanh pho|phuong))*\b(?= (?:phai|can|nop|gui|bao cao|lam|nhung|cac|may|hoan thanh)\b|$)`,
  ),
  new RegExp(
    String.raw`\b(?:ubnd|uy ban nhan dan) (?:cac |cap |moi )?(${NAMES})(?:,? phuong)* (?:phai|can|nop|gui|bao cao|lam|hoan thanh)\b`,
  ),
  new RegExp(
    String.raw`\b(?:cac|cap|moi) (${NAMES})(?:,? (?:phuong|thanh pho|nganh))* (?:phai|can|nop|gui|bao cao|lam|hoan thanh)\b`,
  ),
];

/**
 * Where a question tells who owes by a level ("các xã phải nộp"), what bodies of it or nobody by name owe; undefined where
 * it tells none, or none of them owes anything.
 */
export function keepNamedLevel(
  folded: string,
  items: readonly Candidate[],
): readonly Candidate[] | undefined {
  const level = OWING.map((pattern) => pattern.exec(folded)?.[1]).find((name) => name !== undefined);
  const actors = LEVELS.find(([name]) => name === level)?.[1];
  if (actors === undefined) return undefined;
  const owned = items.filter(
    ({ fact }) => 'bound' in fact && fact.actor !== null && actors.test(agencyKey(fact.actor)),
  );
  if (owned.length === 0) return undefined;
  return items.filter((item) => owned.includes(item) || ('bound' in item.fact && item.fact.actor === null));
}

/** What stands in front of who must act. */
const OWNER = /(?:^| )(?<before>(?:[a-z]+ ){2,6})(?:phai|can|duoc giao|co trach nhiem) /;
const MAX_OWNER = 5;
const MIN_OWNER = 2;

/** "Các chi bộ phải nộp gì": what those owe whose name begins with the words in front of "phải"; else all. */
export function keepNamedOwner(folded: string, items: readonly Candidate[]): readonly Candidate[] {
  const before = (OWNER.exec(agencyKey(folded))?.groups?.before ?? '').trim().split(' ');
  for (let size = Math.min(MAX_OWNER, before.length); size >= MIN_OWNER; size--) {
    const name = before.slice(-size).join(' ');
    const owned = items.filter(
      ({ fact }) =>
        'bound' in fact &&
        fact.actor !== null &&
        `${agencyKey(fact.actor).replace(/^(?:cac|nhung|moi|tung) /, '')} `.startsWith(`${name} `),
    );
    if (owned.length > 0) return owned;
  }
  return items;
}
