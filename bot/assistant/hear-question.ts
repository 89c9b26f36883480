import { foldMarks, isTypedWithMarks } from '../../knowledge/language/fold.ts';
import type { DocumentCard } from '../../knowledge/search/document-cards.ts';
import { dropOrders } from '../../knowledge/search/drop-orders.ts';
import { mendPlaceNames } from '../../knowledge/search/mend-place-names.ts';
import { nameRelativeYears } from '../../knowledge/search/name-relative-years.ts';
import { readPlaceInitials } from '../../knowledge/search/read-place-initials.ts';
import { tidyQuestion } from '../../knowledge/search/tidy-question.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { wishWording } from '../../prompts/wish-wording.ts';
import type { Question } from './answer.ts';
import type { DraftAnswer, DraftStatement } from './compose-answer.ts';
import { type Courtesy, takeCourtesies } from './conversation/courtesies.ts';
import { findWish } from './conversation/other-wishes.ts';
import { readTalk } from './conversation/read-talk.ts';
import { resolveFollowUp } from './conversation/resolve-follow-up.ts';
import { type Frame, type TalkSources, toFullQuestion } from './conversation/talk.ts';

/** A question as it is understood, before anything is looked up. */
export interface HeardQuestion {
  /** The question in full, as it could have been asked by itself. */
  readonly text: string;
  /** How it was understood, where that is more than its letters say. */
  readonly opening?: DraftStatement;
  /** The same read otherwise, for where that is not answered; of a question that stands alone, asked of the document in talk. */
  readonly instead?: { readonly text: string; readonly opening: DraftStatement };
  /** The document in talk, where the question stands alone but may be meant of it. */
  readonly inTalk?: DocumentCard;
  /** Said at once where nothing is to be looked up: thanks, a level nothing is held of. */
  readonly reply?: DraftAnswer;
  /** The documents it could mean equally well: one question back. */
  readonly choice?: readonly DocumentCard[];
}

/** Longer questions are not said back whole. */
const MAX_SAID_BACK = 300;

/** Reads what was typed in a hurry, and what goes on from earlier turns. */
export async function hearQuestion(
  { question, history, asOf }: Pick<Question, 'question' | 'history' | 'asOf'>,
  sources: TalkSources,
): Promise<HeardQuestion> {
  const polite = takeCourtesies(question);
  if (polite.courtesy !== undefined && polite.rest === '') return greet(question, polite.courtesy);
  const wish = findWish(polite.rest);
  if (wish !== undefined) return { text: question, reply: sayOnly('declined', wishWording[wish]) };
  const dated = nameRelativeYears(dropOrders(question), asOf);
  const placed = mendPlaceNames(dated, sources.catalogue.cards);
  const tidied = await tidyQuestion(placed.text, sources.spelling);
  const initials = readPlaceInitials(tidied.text, sources.catalogue.cards);
  if (initials.kind === 'open') return askWhichPlace(tidied.text, initials);
  const text = initials.kind === 'read' ? initials.text : tidied.text;
  const isGuess = placed.isGuess || tidied.isGuess || initials.kind === 'read';
  const turns = history.map((turn) =>
    turn.role === 'user' ? { ...turn, text: nameRelativeYears(turn.text, asOf) } : turn,
  );
  const resolved = await resolveFollowUp(text, await readTalk(turns, sources), sources);
  switch (resolved.kind) {
    case 'courtesy':
      return greet(text, resolved.courtesy);
    case 'unknown':
      return { text, reply: sayOnly('not-found', answerWording.unknownPlace(`cấp ${resolved.name}`)) };
    case 'person':
      return { text, reply: sayOnly('clarify', answerWording.whichPerson(resolved.names), resolved.names) };
    case 'choice':
      return { text: resolved.text, choice: resolved.documents };
    case 'question': {
      const full = toFullQuestion(resolved.frame);
      const isSaidBack = isGuess || !resolved.isPlain;
      return {
        text: likeTyped(full, resolved.frame.text),
        ...(isSaidBack ? { opening: sayBack(full) } : {}),
        ...(resolved.instead === undefined ? {} : { instead: readInstead(resolved.instead) }),
      };
    }
    case 'alone':
      return {
        text,
        ...(isGuess ? { opening: sayBack(text) } : {}),
        ...(resolved.held === undefined
          ? {}
          : { instead: readInstead(resolved.held), inTalk: resolved.held.document }),
      };
  }
}

/** Initials that several places have are told apart by the asker alone. */
function askWhichPlace(text: string, { short, names }: { short: string; names: readonly string[] }) {
  return { text, reply: sayOnly('clarify', answerWording.whichInitials(short, names), [short, ...names]) };
}

function readInstead(frame: Frame): NonNullable<HeardQuestion['instead']> {
  const full = toFullQuestion(frame);
  return { text: likeTyped(full, frame.text), opening: sayBack(full) };
}

/** Of words typed with marks about two in three carry one: below this share, some were typed without. */
const MARKED_SHARE = 0.5;

/** Put together of words typed with marks and without, a question is read as the most of it was typed. */
function likeTyped(full: string, asked: string): string {
  const words = asked.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const isPlain = words.filter(isTypedWithMarks).length < words.length * MARKED_SHARE;
  return isPlain ? foldMarks(full) : full;
}

function greet(text: string, courtesy: Courtesy): HeardQuestion {
  return { text, reply: sayOnly('declined', answerWording.courtesies[courtesy]) };
}

function sayBack(text: string): DraftStatement {
  const said = text.length > MAX_SAID_BACK ? `${text.slice(0, MAX_SAID_BACK)}…` : text;
  return { text: answerWording.readAs(said), sources: [], referenceRows: [said] };
}

function sayOnly(
  outcome: DraftAnswer['outcome'],
  text: string,
  referenceRows: readonly string[] = [],
): DraftAnswer {
  return { outcome, statements: [{ text, sources: [], referenceRows }] };
}
