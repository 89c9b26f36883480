import { findVerb } from '../../../ingest/parse/task-agencies.ts';
import type { DocumentClass } from '../../../knowledge/model/official-document.ts';
import { draftWording } from '../../../prompts/draft-wording.ts';
import type { DraftStatement } from '../compose-answer.ts';
import type { PromptPiece } from '../language-model/outgoing-prompt.ts';
import { findStrictestClass } from '../model-voice/strictest-class.ts';
import { hasEqualOpening } from './check-prose.ts';
import type { ComposedParagraph, ComposedSection } from './draft.ts';
import { isSupported } from './pass-sections.ts';

/** What a call shows the model of a section. */
export interface VoiceBatch {
  /** The paragraphs it may word, by the piece's id. */
  readonly paragraphs: ReadonlyMap<string, Wordable>;
  /** By the id of a heading's piece, the index of the paragraph it stands over. */
  readonly headings: ReadonlyMap<string, number>;
  /** In the order of the section. */
  readonly pieces: readonly PromptPiece[];
}

/** What one call shows at most: a reply of about 1,200 tokens, half a minute of a modest server. */
const MAX_PARAGRAPHS = 10;
const MAX_CHARACTERS = 3000;
/** A longer paragraph is a whole passage. */
const MAX_PARAGRAPH = 1200;

/**
 * The paragraphs of a section that a model may word, as it is asked for them: those that rest on documents and pass the gate,
 * with the headings over lists of tasks. Wording of our own, targets and what cannot be said otherwise are left out: they
 * stay as they are, and need go nowhere.
 *
 * @param request the agency and the time asked for, in words
 */
export function listVoiceBatches(section: ComposedSection, request: string): VoiceBatch[] {
  const batches: Wordable[][] = [];
  for (const wordable of listWordable(section, request)) {
    const open = batches.at(-1);
    if (open === undefined || isFull([...open, wordable])) batches.push([wordable]);
    else open.push(wordable);
  }
  return batches.map(toBatch);
}

/** A paragraph that a model may word. */
export interface Wordable {
  /** In its section. */
  readonly index: number;
  readonly paragraph: ComposedParagraph;
  /** Whether it may be joined with its neighbours: a task that binds nothing beyond its own sentence. */
  readonly isJoinable: boolean;
  /** Directly above it, where it opens a list that may be led into. */
  readonly heading: string | null;
}

function listWordable({ heading, paragraphs }: ComposedSection, request: string): Wordable[] {
  const { headings } = draftWording;
  if (heading === headings.targets) return [];
  return paragraphs.flatMap((paragraph, index) => {
    if (!isWordable(paragraph, request)) return [];
    const isTask = heading === headings.tasks;
    const isJoinable = isTask && isOfOneSentence(paragraph);
    const above = isTask ? paragraphs[index - 1] : undefined;
    const led = above?.kind === 'subheading' ? above.statement.text : null;
    const mayChange = isJoinable || led !== null || hasEqualOpening(paragraph.statement.text);
    return mayChange ? [{ index, paragraph, isJoinable, heading: led }] : [];
  });
}

function isWordable(paragraph: ComposedParagraph, request: string): boolean {
  const { text, sources } = paragraph.statement;
  const isOurs = paragraph.kind === 'subheading' || sources.length === 0;
  return !isOurs && text.length <= MAX_PARAGRAPH && isSupported(paragraph, request);
}

/**
 * Whether a task can have another one beside it without binding it: it opens with what the agency itself does, and has no
 * list, nothing in front that holds for more, and no day of its own by which parts of the agency are to be ready.
 */
function isOfOneSentence({ statement: { text, computations = [] } }: ComposedParagraph): boolean {
  const tellsWhatToDo = findVerb(text) === 0 && !BINDING.test(text);
  return tellsWhatToDo && computations.length === 0 && !/[:;]/u.test(text);
}

/** In front of a condition, or of somebody else who would seem to do what the next sentence says. */
const BINDING =
  /^(?:Căn cứ|Trên cơ sở|Theo|Trong phạm vi|Không|Được giao|Định kỳ|Thường xuyên|Giao|Phân công|Cử|Đề nghị|Yêu cầu)(?!\p{L})/iu;

function isFull(batch: readonly Wordable[]): boolean {
  const characters = batch.reduce((sum, { paragraph }) => sum + paragraph.statement.text.length, 0);
  return batch.length > MAX_PARAGRAPHS || characters > MAX_CHARACTERS;
}

function toBatch(batch: readonly Wordable[]): VoiceBatch {
  const named = batch.map((wordable, i) => ({ ...wordable, id: `d${i + 1}`, headingId: `h${i + 1}` }));
  return {
    paragraphs: new Map(named.map(({ id, ...wordable }) => [id, wordable])),
    headings: new Map(
      named.flatMap(({ heading, headingId, index }) => (heading === null ? [] : [[headingId, index]])),
    ),
    pieces: named.flatMap(({ id, headingId, heading, paragraph: { statement } }) => {
      const documentClass = classOf(statement);
      const piece = { id, text: statement.text, documentClass };
      return heading === null ? [piece] : [{ id: headingId, text: heading, documentClass }, piece];
    }),
  };
}

/** What the agency itself adds, its name or a day of its own, tells what it is at: that is internal. */
function classOf({ text, sources, referenceRows = [], computations = [] }: DraftStatement): DocumentClass {
  const isOwn = computations.length > 0 || referenceRows.some((row) => text.includes(row));
  const ofSources = findStrictestClass(sources);
  return isOwn && ofSources === 'public' ? 'internal' : ofSources;
}
