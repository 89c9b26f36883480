import type { Agency } from '../../agencies/agency.ts';
import { rememberFor } from '../../language/remember.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import { obligationWording as wording } from './coverage-wording.ts';
import type { Verdict } from './judge-actor.ts';

const RURAL = /(?<!\p{L}|cấp )xã(?!\p{L}| hội)/iu;
const OTHER_KIND = /(?<!\p{L})(?:phường|thị trấn|đặc khu|địa phương|đơn vị)(?!\p{L})|cấp xã/iu;
/** "Các xã, phường": whoever writes so means xã alone by "các xã". */
const BOTH_KINDS = /(?<!\p{L})(?:xã(?:,| và|, thị trấn,) phường|phường(?:,| và) xã)(?!\p{L})/iu;

const namesKindsApart = rememberFor((document: OfficialDocument): boolean =>
  [...document.tasks, ...document.deadlines, ...document.targets].some(
    (item) =>
      BOTH_KINDS.test(('actor' in item ? item.actor : item.scope) ?? '') || BOTH_KINDS.test(item.quote),
  ),
);

/**
 * What a document gives "các xã" alone, for a phường: not its own where the same document says "các xã, phường" of all. Undefined
 * where the words may mean it, too.
 *
 * @param words the actor or the scope, as written
 */
export function judgeKind(
  words: string | null,
  document: OfficialDocument,
  { level, kind, units }: Agency,
): Verdict | undefined {
  if (words === null || level !== 'commune' || kind !== 'committee' || units[0]?.noun !== 'phường')
    return undefined;
  if (!RURAL.test(words) || OTHER_KIND.test(words) || !namesKindsApart(document)) return undefined;
  return { applies: false, reason: wording.namedOnlySome(words) };
}
