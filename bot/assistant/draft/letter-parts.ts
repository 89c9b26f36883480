import type { ComposedPlan } from './compose-plan.ts';
import type { ComposedSection, DraftMaterial } from './draft.ts';
import { titleSpan, write } from './paragraphs.ts';

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
