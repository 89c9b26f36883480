import type { Examination } from '../../../../ingest/examine-file.ts';
import { isNormative } from '../../../../knowledge/directives/validity-term.ts';
import { formWording } from '../../../../prompts/review-form-wording.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { reviewBases } from './bases.ts';
import { breakRule, missingAt } from './break-rule.ts';
import { reviewDateLine } from './date-line.ts';
import { reviewFoot } from './foot.ts';
import { reviewHead } from './head.ts';
import { reviewNumberLine } from './number-line.ts';
import { reviewNumbering } from './numbering.ts';
import { reviewPage } from './page.ts';
import { reviewSignature } from './signature.ts';
import { reviewTitle } from './title.ts';

/**
 * The form of an administrative document by the rules of its day. None of a page that tells of a document, of the Party's
 * papers, of normative acts and of what was read from pictures: other rules are theirs, or nothing sure is known.
 */
export function reviewForm(draft: Draft, layout: Examination['layout']): Finding[] {
  if (!isOfRules(draft)) return [];
  return [
    ...reviewPage(draft, layout),
    ...reviewHead(draft),
    ...reviewNumberLine(draft),
    ...reviewDateLine(draft),
    ...reviewTitle(draft),
    ...reviewBases(draft),
    ...reviewNumbering(draft),
    ...reviewEnd(draft),
  ];
}

function isOfRules({ document, items, isUnsure }: Draft): boolean {
  const isOfParty = document.issuerSystem === 'party' || document.issuerSystem === 'front';
  const hasPartyHead = items.some(({ zone, text }) => zone === 'letterhead' && /^ĐẢNG CỘNG SẢN/u.test(text));
  return document.kind === 'original' && !isOfParty && !hasPartyHead && !isUnsure && !isNormative(document);
}

function reviewEnd(draft: Draft): Finding[] {
  const hasFoot = draft.items.some(({ zone }) => zone === 'recipients' || zone === 'signature');
  if (hasFoot) return [...reviewFoot(draft), ...reviewSignature(draft)];
  return breakRule(draft, 'recipients', missingAt(formWording.places.end), {
    code: 'FOOT_MISSING',
    ...formWording.noFoot,
  });
}
