import type { HeardQuestion } from './hear-question.ts';
import type { Quoted } from './model-voice/model-voice.ts';

/**
 * The answer to a question as it was heard, or, where that is not answered, as it may be meant instead. A question that
 * stands alone is meant of the document in talk where several answer, or where it could mean several.
 */
export async function quoteBest(
  heard: HeardQuestion,
  quote: (text: string) => Promise<Quoted>,
): Promise<{ heard: HeardQuestion; quoted: Quoted }> {
  const quoted = await quote(heard.text);
  const { instead } = heard;
  if (instead === undefined || (quoted.draft.outcome !== 'not-found' && !isOneOfSeveral(heard, quoted)))
    return { heard, quoted };
  const other = await quote(instead.text);
  return other.draft.outcome === 'answered' || other.draft.outcome === 'corrected'
    ? { heard: { ...heard, ...instead }, quoted: other }
    : { heard, quoted };
}

function isOneOfSeveral({ inTalk }: HeardQuestion, { draft }: Quoted): boolean {
  if (inTalk === undefined) return false;
  if (draft.outcome === 'clarify') return true;
  const answering = new Set(
    draft.statements.flatMap(({ sources }) => sources.map(({ document }) => document.id)),
  );
  return answering.size > 1;
}
