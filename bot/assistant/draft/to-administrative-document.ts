import type { AdministrativeDocument, Block } from '../../../knowledge/model/administrative-document.ts';
import type { AgencyProfile } from '../../../knowledge/model/agency-profile.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder, placeholderNames } from '../../../prompts/official-form-wording.ts';
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
    subject: `${draft.subject.slice(0, 1).toUpperCase()}${draft.subject.slice(1)}`,
    addressees: draft.addressees,
    bases: draft.bases.map(({ text }) => text),
    body: toBlocks(draft),
    recipients:
      profile.recipients.length > 0 ? profile.recipients : [formatPlaceholder(placeholderNames.recipients)],
    signature: signer ?? { capacity: [formatPlaceholder(wording.signerPlaceholder)], name: null },
  };
}

function toBlocks({ sections }: Draft): Block[] {
  let part = 0;
  return sections.flatMap(({ heading, paragraphs }) => {
    if (heading !== '') part++;
    let group = 0;
    const own = joinRows(paragraphs).map((part): Block => {
      if (part.kind !== 'subheading') return part;
      group++;
      return { kind: 'heading', level: 2, label: `${group}.`, text: part.text };
    });
    const head: Block = { kind: 'heading', level: 1, label: `${toRoman(part)}.`, text: heading };
    return heading === '' ? own : [head, ...own];
  });
}

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
