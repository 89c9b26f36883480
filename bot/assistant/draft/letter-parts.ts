import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import type { ComposedPlan } from './compose-plan.ts';
import type { ComposedParagraph, ComposedSection, DraftMaterial } from './draft.ts';
import type { ObligingSentence } from './obliging-sentences.ts';
import { spanOf, titleSpan, write } from './paragraphs.ts';

/** A công văn or tờ trình before the gate. */
export interface ComposedLetter extends ComposedPlan {
  /** Kính gửi; empty where nobody is known. */
  readonly addressees: readonly string[];
  /** It is about one thing of all that the basis documents want. */
  readonly isPart: boolean;
}

/** The first paragraph of a letter, which names what it rests on. */
export function opening(text: string, material: DraftMaterial): ComposedSection {
  const sources = material.basis.flatMap((document) => titleSpan(document, material));
  return { heading: '', paragraphs: [write('paragraph', text, sources, [text])] };
}

/** The last paragraph of a letter. */
export function closing(text: string): ComposedSection {
  return { heading: '', paragraphs: [write('paragraph', text, [], [text])] };
}

/** "… nêu rõ vị trí và nguồn điện", "danh sách gồm: họ và tên, chức vụ", "(họ và tên, chức vụ)". */
const TOLD =
  /(?:(?:nêu rõ|ghi rõ|báo cáo rõ|thuyết minh|(?:danh sách|hồ sơ|văn bản|thông tin|biểu)[^.;:()]{0,80}?\s\(?gồm(?: có)?)\s*:?\s+|\((?=họ (?:và )?tên))(?<items>[^.;:()]+)/giu;

/** What the receiver wants to be told, each to be filled in; empty where no sentence says. */
export function composeTold(sentences: readonly ObligingSentence[]): ComposedParagraph[] {
  return sentences.flatMap(({ document, whole }) =>
    [...whole.quote.matchAll(TOLD)].flatMap((match) =>
      (match.groups?.items ?? '')
        .split(/\s*,\s*|(?<!họ)\s+và\s+/u)
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .map((item) =>
          write('item', `${wording.told(item, formatPlaceholder(item))}.`, [spanOf(document, whole)]),
        ),
    ),
  );
}
