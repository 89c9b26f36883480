import { toSubjectKey } from '../../../knowledge/directives/subject-key.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import type { SourceSpan } from '../compose-answer.ts';

/** A sentence as it will stand in the plan, with every place that says it. */
export interface CarriedText {
  /** Of the part of the plan it stands in; empty where the part has no headings. */
  readonly heading: string;
  /** Without its closing mark. */
  readonly text: string;
  readonly sources: readonly SourceSpan[];
  /** What is said where the text goes beyond its sources; left out where nothing is. */
  readonly instead?: string;
  /** Bodies it names that its sources do not; left out where there are none. */
  readonly names?: readonly string[];
  /** The day it is due, where the sentence sets one for the agency; null otherwise. */
  readonly due: Deadline | null;
  /** What a person is to choose instead, where superiors differ. */
  readonly choice?: string;
}

/**
 * Sentences of which each is said once: one that stands word for word within another gives that one its sources. The first
 * place is kept.
 */
export function mergeCarried(texts: readonly CarriedText[]): CarriedText[] {
  const kept: CarriedText[] = [];
  for (const text of texts) {
    const at = kept.findIndex((other) => holds(other, text) || holds(text, other));
    const known = kept[at];
    if (known === undefined) kept.push(text);
    else {
      const fuller = text.text.length > known.text.length ? text : known;
      const due = fuller.due ?? known.due ?? text.due;
      const names = [...(known.names ?? []), ...(text.names ?? [])];
      kept[at] = { ...fuller, heading: known.heading, due, names, sources: uniteSources(known, text) };
    }
  }
  return kept;
}

function holds({ text: whole }: CarriedText, { text: part }: CarriedText): boolean {
  const key = toSubjectKey(part);
  return key !== null && ` ${toSubjectKey(whole)} `.includes(` ${key} `);
}

function uniteSources(known: CarriedText, other: CarriedText): readonly SourceSpan[] {
  const added = other.sources.filter(
    ({ document, quote }) =>
      !known.sources.some((own) => own.document.id === document.id && own.quote === quote),
  );
  return [...known.sources, ...added];
}
