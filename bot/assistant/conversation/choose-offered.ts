import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import { describeIdentity } from '../describe-document.ts';
import { readOrdinal } from './follow-up-words.ts';

/** Words around a choice that choose nothing. */
const AROUND = new Set(
  'a cai ban cua chon cho chu co day do em hoi la lay minh muon nay nha nhe o roi the theo thi toi van vay y nam'.split(
    ' ',
  ),
);
/** A longer message asks something of its own. */
const MAX_WORDS = 8;

/**
 * The document of an offered list that a message chooses, by place ("cái thứ hai", "1") or by words of one name alone
 * ("của tỉnh"), with what it asks besides; undefined when it chooses none or several.
 */
export function chooseOffered(
  message: string,
  offered: readonly DocumentCard[],
): { document: DocumentCard; rest: string } | undefined {
  if (offered.length < 2) return undefined;
  const ordinal = readOrdinal(message);
  if (ordinal !== undefined) {
    const document = offered.at(ordinal.place < 0 ? ordinal.place : ordinal.place - 1);
    return document === undefined ? undefined : { document, rest: ordinal.rest };
  }
  const words = agencyKey(message).split(' ');
  const telling = words.filter((word) => !AROUND.has(word));
  if (telling.length === 0 || words.length > MAX_WORDS) return undefined;
  const fitting = offered.filter((card) => {
    const name = ` ${agencyKey(`${describeIdentity(card)} ${card.subject ?? ''}`)} `;
    return telling.every((word) => name.includes(` ${word} `));
  });
  const [document] = fitting;
  return fitting.length === 1 && document !== undefined ? { document, rest: '' } : undefined;
}
