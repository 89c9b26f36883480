import { z } from 'zod';
import type { DraftStatement } from '../compose-answer.ts';
import { isFaithfulProse, isLead, toPrinted } from './check-prose.ts';
import type { ComposedParagraph, ComposedSection } from './draft.ts';
import { write } from './paragraphs.ts';
import { isSupported } from './pass-sections.ts';
import type { VoiceBatch, Wordable } from './voice-pieces.ts';

/** What a model says to a batch: paragraphs with the pieces they rest on, and sentences that lead into lists. */
export const proseReplySchema = z.object({
  paragraphs: z.array(z.object({ ids: z.array(z.string()), text: z.string() })),
  /** `id`: the heading over the list. */
  leads: z.array(z.object({ id: z.string(), text: z.string() })),
});
export type ProseReply = z.infer<typeof proseReplySchema>;

/** A batch with what was said to it. */
export interface AnsweredBatch extends ProseReply {
  readonly batch: VoiceBatch;
}

/** A section with what of the model's words may stand in it. */
export interface ProseSection {
  readonly section: ComposedSection;
  readonly isWorded: boolean;
  /** Texts that say something else than what was composed, or of what was never shown. */
  readonly refused: number;
}

/**
 * Takes of a model's paragraphs those that say, word for word, what the composed ones they name do and pass the evidence gate
 * with exactly their sources; the first that says a composed one counts. Every other paragraph stays as it was composed:
 * none is lost, moved or cited otherwise.
 *
 * @param request the agency and the time asked for, in words
 */
export function setInProse(
  section: ComposedSection,
  answered: readonly AnsweredBatch[],
  request: string,
): ProseSection {
  const prose = answered.flatMap((reply) => judgeProse(reply, request));
  const leads = answered.flatMap(judgeLeads);
  const taken = dropOverlaps(prose.filter((each) => each !== null));
  const paragraphs = section.paragraphs.flatMap((paragraph, index) => {
    const own = taken.find(({ from, to }) => from <= index && index < to);
    const said = own === undefined ? [paragraph] : own.from === index ? [own.paragraph] : [];
    return [...findLead(leads, index), ...said];
  });
  return {
    section: { ...section, paragraphs },
    isWorded: paragraphs.some((paragraph) => !section.paragraphs.includes(paragraph)),
    refused: [...prose, ...leads].filter((each) => each === null).length,
  };
}

/** A paragraph in the place of the composed ones from an index to before another. */
interface Prose {
  readonly from: number;
  readonly to: number;
  readonly paragraph: ComposedParagraph;
}

function dropOverlaps(prose: readonly Prose[]): Prose[] {
  const kept: Prose[] = [];
  for (const each of prose)
    if (!kept.some(({ from, to }) => each.from < to && from < each.to)) kept.push(each);
  return kept;
}

/** Null where a paragraph is refused; nothing where it is as it was composed. */
function judgeProse({ batch, paragraphs }: AnsweredBatch, request: string): (Prose | null)[] {
  return paragraphs.flatMap(({ ids, text }) => {
    const shown = ids.flatMap((id) => batch.paragraphs.get(id) ?? []);
    const [first] = shown;
    if (first === undefined || shown.length < ids.length || !mayStandTogether(shown)) return [null];
    const composed = join(shown);
    const paragraph = { ...composed, statement: { ...composed.statement, text: toPrinted(text) } };
    if (paragraph.statement.text === first.paragraph.statement.text) return [];
    const isSound = isFaithfulProse(text, composed.statement.text) && isSupported(paragraph, request);
    return [isSound ? { from: first.index, to: first.index + shown.length, paragraph } : null];
  });
}

/** A paragraph of more sentences than these is not read. */
const MAX_JOINED = 4;

/** One alone, or neighbours in one list. */
function mayStandTogether(shown: readonly Wordable[]): boolean {
  if (shown.length > MAX_JOINED) return false;
  return shown.every(({ index, isJoinable }, i) => {
    const before = shown[i - 1];
    return shown.length === 1 || (isJoinable && (before === undefined || index === before.index + 1));
  });
}

function join(shown: readonly Wordable[]): ComposedParagraph {
  const statements = shown.map(({ paragraph }) => paragraph.statement);
  const [first] = shown;
  const own = <T>(of: (statement: DraftStatement) => readonly T[] | undefined) =>
    statements.flatMap((statement) => of(statement) ?? []);
  return {
    kind: shown.length === 1 && first !== undefined ? first.paragraph.kind : 'paragraph',
    statement: {
      text: statements.map(({ text }) => text).join(' '),
      sources: own(({ sources }) => sources),
      referenceRows: own(({ referenceRows }) => referenceRows),
      computations: own(({ computations }) => computations),
    },
  };
}

type Lead = { readonly index: number; readonly text: string } | null;

function judgeLeads({ batch, leads }: AnsweredBatch): Lead[] {
  return leads.map(({ id, text }) => {
    const index = batch.headings.get(id);
    return index !== undefined && isLead(text) ? { index, text: toPrinted(text) } : null;
  });
}

/** The lead over a paragraph; one that stands over an earlier list already is not said again. */
function findLead(leads: readonly Lead[], index: number): readonly ComposedParagraph[] {
  const lead = leads.find((each) => each?.index === index) ?? null;
  const isSaid = leads.some((each) => each !== null && each.index < index && each.text === lead?.text);
  return lead === null || isSaid ? [] : [write('paragraph', lead.text, [], [lead.text])];
}
