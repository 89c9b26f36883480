import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../knowledge/store/store.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { passageSource, toSource } from './answer-context.ts';
import type { DraftStatement } from './compose-answer.ts';
import { describeSource } from './describe-document.ts';

/** A heading longer than this is no name of what stands under it. */
const MAX_HEADING_CHARACTERS = 120;

/** A passage word for word, under its nearest heading: "Công an xã" is part of what "Là đơn vị thường trực" says. */
export function quotePassage(document: OfficialDocument, passage: StoredPassage): DraftStatement {
  const heading = passage.headings.at(-1);
  // A quotation within the heading would end the quotation it is shown in.
  const isShort = heading !== undefined && heading.length <= MAX_HEADING_CHARACTERS && !/[“”"]/.test(heading);
  const under = isShort ? [toSource(document, { ...passage, quote: heading })] : [];
  const text = isShort
    ? answerWording.quotationUnder(heading, passage.text, describeSource(document))
    : answerWording.quotation(passage.text, describeSource(document));
  return { text, sources: [passageSource(document, passage), ...under] };
}
