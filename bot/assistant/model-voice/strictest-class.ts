import type { DocumentClass } from '../../../knowledge/model/official-document.ts';
import type { SourceSpan } from '../compose-answer.ts';

/** The strictest class of what a statement rests on; it may go only where every one of them may. Secret where it rests on nothing. */
export function findStrictestClass(sources: readonly SourceSpan[]): DocumentClass {
  const classes = new Set(sources.map(({ document }) => document.class));
  return (
    (['secret', 'personal', 'internal', 'public'] as const).find((name) => classes.has(name)) ?? 'secret'
  );
}
