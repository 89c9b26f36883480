import type { Draft, DraftRequest } from '../../bot/assistant/draft/draft.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import type { OpenTexts } from './ask-texts.ts';

/** What an invented commune asks for in 2031, on the documents of `water-plans.ts`. */
export const communeRequest: DraftRequest = {
  type: 'Kế hoạch',
  agency: 'UBND xã Suối Đá, tỉnh Lam Châu',
  period: { from: '2031-01-01', to: '2031-12-31' },
  periodName: 'năm 2031',
  topic: 'nước sạch',
  basis: [],
  template: null,
  sections: [],
  marginDays: 3,
  asOf: '2031-03-01',
};

/** A draft that must come about, with the profile it is printed by. */
export async function draftOf({ assistant }: OpenTexts, request: DraftRequest) {
  const finding = await assistant.draft(OPERATOR, request);
  if (finding.kind !== 'drafted') throw new Error(finding.kind);
  return finding;
}

/** Headings and paragraphs of a draft, a line each. */
export function textOf({ sections }: Draft): string {
  return sections
    .flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)])
    .join('\n');
}
