import { toAssistantError } from '../../../knowledge/model/errors.ts';
import { draftVoiceInstruction } from '../../../prompts/draft-voice-instruction.ts';
import { draftVoiceWording } from '../../../prompts/draft-voice-wording.ts';
import { startChatBudget } from '../language-model/chat-budget.ts';
import type { ChatModel } from '../language-model/chat-model.ts';
import { OutgoingPrompt } from '../language-model/outgoing-prompt.ts';
import type { ComposedSection, Draft } from './draft.ts';
import { type ProseReply, proseReplySchema, setInProse } from './set-in-prose.ts';
import { listVoiceBatches, type VoiceBatch } from './voice-pieces.ts';

/** What sets a draft in prose. */
export interface DraftVoice {
  readonly model: ChatModel;
  /** Aborts when nobody waits for the prose any more; the rest then stays as composed. */
  readonly signal?: AbortSignal | undefined;
}

/** The sections as they were set, and by whom. */
export interface VoicedSections {
  readonly sections: readonly ComposedSection[];
  /** `model` where at least one paragraph is of its wording. */
  readonly voice: Draft['voice'];
  readonly warnings: readonly string[];
}

/** Ten paragraphs of a plan in Vietnamese with room to spare. */
const MAX_TOKENS = 3000;
/** For a whole draft; what is not worded by then stays as composed. */
const TOTAL_MS = 180_000;
/** After so many calls in a row that fail, the server is left alone for the rest of the draft. */
const MAX_FAILURES = 2;

/**
 * Sets the paragraphs of a composed draft in prose, section by section; the model sees paragraphs and headings alone, in the
 * form in which their class may go to its server. What it changes otherwise than in wording stays as it was composed, and
 * so does a section for which it fails; both are told as counts. Never throws.
 *
 * @param request the agency and the time asked for, in words
 */
export async function voiceSections(
  sections: readonly ComposedSection[],
  request: string,
  voice: DraftVoice | undefined,
): Promise<VoicedSections> {
  if (voice === undefined) return { sections, voice: 'composed', warnings: [] };
  const asked = sections.map((section) => ({ section, batches: listVoiceBatches(section, request) }));
  const replies = await askInTurn(
    asked.flatMap(({ batches }) => batches),
    voice,
  );
  const set = asked.map(({ section, batches }) => {
    const answered = batches.flatMap((batch) => {
      const reply = replies.get(batch);
      return typeof reply === 'object' ? [{ batch, ...reply }] : [];
    });
    return setInProse(section, answered, request);
  });
  const refused = set.reduce((sum, own) => sum + own.refused, 0);
  const failed = [...replies.values()].filter((reply) => reply === 'failed').length;
  return {
    sections: set.map(({ section }) => section),
    voice: set.some(({ isWorded }) => isWorded) ? 'model' : 'composed',
    warnings: [
      ...(refused > 0 ? [draftVoiceWording.refused(refused)] : []),
      ...(failed > 0 ? [draftVoiceWording.failed(failed)] : []),
    ],
  };
}

/** What came of a call; withheld: none of the batch may go to the model's server. */
type Outcome = ProseReply | 'failed' | 'withheld';

async function askInTurn(
  batches: readonly VoiceBatch[],
  { model, signal }: DraftVoice,
): Promise<Map<VoiceBatch, Outcome>> {
  const overall = startChatBudget({ totalMs: TOTAL_MS, ...(signal === undefined ? {} : { signal }) });
  const outcomes = new Map<VoiceBatch, Outcome>();
  let inRow = 0;
  for (const batch of batches) {
    const outcome = inRow < MAX_FAILURES ? await ask(batch, model, overall.signal) : 'failed';
    inRow = outcome === 'failed' ? inRow + 1 : 0;
    outcomes.set(batch, outcome);
  }
  return outcomes;
}

async function ask({ pieces }: VoiceBatch, model: ChatModel, signal: AbortSignal): Promise<Outcome> {
  try {
    const input = OutgoingPrompt.of(pieces, model.place);
    const { paragraphs, leads } = await model.ask(
      {
        ...{ purpose: 'draft', instructions: draftVoiceInstruction, input },
        ...{ schema: proseReplySchema, maxTokens: MAX_TOKENS },
      },
      startChatBudget({ signal }),
    );
    const restore = <T extends { readonly text: string }>(said: T) => ({
      ...said,
      text: input.restore(said.text),
    });
    return { paragraphs: paragraphs.map(restore), leads: leads.map(restore) };
  } catch (error) {
    return toAssistantError(error).code === 'MODEL_NOT_ALLOWED' ? 'withheld' : 'failed';
  }
}
