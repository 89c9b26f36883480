import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { CLEAR_READING } from '../../../knowledge/model/scan-doubt.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { describeHeld } from '../describe-document.ts';
import { sourcesOf } from './header-sources.ts';

/** Who signed, in what capacity; a name that a scan gives unsurely is told as that. Empty where no name was read. */
export function writeSigner(
  document: OfficialDocument,
  passages: readonly StoredPassage[],
): DraftStatement[] {
  const { signer } = document;
  if (signer?.name === null || signer === null) return [];
  const { name, capacity, title } = signer;
  if ((document.headerScans.signer?.confidence ?? 1) < CLEAR_READING) {
    const place = passages.findLast(({ text }) => text.includes(name));
    const text = answerWording.signerUnsure(name, describeHeld(document));
    return [{ text, sources: sourcesOf(document, [place]) }];
  }
  const parts = [name, title, ...(capacity?.split(', ') ?? [])].filter((part) => part !== null);
  const places = parts.map((part) => passages.findLast((passage) => passage.text.includes(part)));
  const titles = [capacity, title].filter((part) => part !== null).join(', ');
  return [
    {
      text: `${answerWording.signer(name, titles, describeHeld(document))}${explainCapacity(capacity)}`,
      sources: sourcesOf(document, places),
    },
  ];
}

/** "KT. CHỦ TỊCH" is read by those who know the letters; what they mean is said. */
function explainCapacity(capacity: string | null): string {
  const known = Object.entries(answerWording.capacities).filter(([letters]) =>
    capacity?.split(', ').some((part) => part.startsWith(letters)),
  );
  if (known.length === 0) return '';
  return answerWording.capacityMeanings(
    known.map(([letters, meaning]) => answerWording.capacityMeaning(letters, meaning)).join(', '),
  );
}
