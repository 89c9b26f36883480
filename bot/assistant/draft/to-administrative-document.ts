import type { AdministrativeDocument, Block } from '../../../knowledge/model/administrative-document.ts';
import type { AgencyProfile } from '../../../knowledge/model/agency-profile.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder, placeholderNames } from '../../../prompts/official-form-wording.ts';
import { capitalise } from './carry-wording.ts';
import type { Draft } from './draft.ts';
import { joinRows } from './join-rows.ts';

/** A draft as it is printed: the profile's letterhead, place, signer and recipients around it, its parts numbered. */
export function toAdministrativeDocument(draft: Draft, profile: AgencyProfile): AdministrativeDocument {
  const [signer] = profile.signers;
  return {
    id: draft.id,
    type: draft.type,
    letterhead: profile.letterhead,
    symbol: wording.symbol(draft.type, profile.symbol),
    place: profile.place,
    date: { year: null, month: null, day: null },
    subject: draft.type === 'Công văn' ? draft.subject : capitalise(draft.subject),
    addressees: draft.addressees,
    bases: draft.bases.map(({ text }) => text),
    body: toBlocks(draft),
    recipients:
      profile.recipients.length > 0 ? profile.recipients : [formatPlaceholder(placeholderNames.recipients)],
    mark: draft.mark,
    signature: signer ?? { capacity: [formatPlaceholder(wording.signerPlaceholder)], name: null },
  };
}

function toBlocks({ type, sections }: Draft): Block[] {
  const levels = type === 'Công văn' ? LETTER_LEVELS : LEVELS;
  let part = 0;
  return sections.flatMap(({ heading, paragraphs }) => {
    if (heading !== '') part++;
    let group = 0;
    const own = joinRows(paragraphs).map((block): Block => {
      if (block.kind !== 'subheading') return block;
      group++;
      return { kind: 'heading', text: block.text, ...levels.group(group) };
    });
    return heading === ''
      ? own
      : [{ kind: 'heading', text: levels.say(heading), ...levels.part(part) }, ...own];
  });
}

const LEVELS = {
  part: (count: number) => ({ level: 1 as const, label: `${toRoman(count)}.` }),
  group: (count: number) => ({ level: 2 as const, label: `${count}.` }),
  say: (heading: string) => heading,
};
/** A letter has no parts with Roman numbers: its points are "1." and "a)". */
const LETTER_LEVELS = {
  part: (count: number) => ({ level: 2 as const, label: `${count}.` }),
  group: (count: number) => ({ level: 3 as const, label: `${POINTS[count - 1] ?? ''})` }),
  say: (heading: string) => `${heading.slice(0, 1)}${heading.slice(1).toLowerCase()}`,
};
const POINTS = 'abcdđeghiklmnopqrstuvxy';

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRoman(count: number): string {
  const [value, letters] = ROMAN.find(([size]) => size <= count) ?? [0, ''];
  return value === 0 ? '' : `${letters}${toRoman(count - value)}`;
}
