import { isHeld } from '../../../knowledge/search/document-cards.ts';
import { askedCitedType } from '../relations/asks-of-cited.ts';
import { append, applyEdits } from './edit-text.ts';
import { findLevelPlaces, findLevelWithin } from './levels.ts';
import { type QuestionParts, toQuestionParts } from './question-parts.ts';
import type { Frame, Resolution, Talk, TalkSources } from './talk.ts';

/** A question with the matter of the last one in front. */
export function withMatter(body: string, frame: Frame, { catalogue }: TalkSources): string {
  const words = toQuestionParts(frame.text, catalogue).matter.map((token) => token.text);
  return words.length === 0 ? body : `${words.join(' ')}: ${body}`;
}

/** A question of its own, held to what the talk is about: its one document, or the place and years it named. */
export function attach(
  text: string,
  parts: QuestionParts,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
  mayAsk = false,
): Resolution {
  if (parts.understood.numbers.length > 0) return { kind: 'alone' };
  const levelled = spellLevel(text, talk, sources);
  if (levelled !== undefined) return { kind: 'question', frame: { text: levelled }, isPlain: false };
  const isElsewhere = parts.mentions.length > 0 || parts.yearSpans.length > 0;
  if (isElsewhere) return { kind: 'question', frame: { text }, isPlain: false };
  // The number of a cited document is told by the one that cites it, whatever else is in talk.
  const held = talk.about.filter(isHeld);
  // A post and the plan it tells of, which is only cited, are one.
  const areOne = talk.about.every(({ numberKey }) => numberKey === held[0]?.numberKey);
  const about = askedCitedType(parts.understood) === undefined && !areOne ? talk.about : held;
  const [document, ...others] = about;
  if (document !== undefined && others.length === 0) return hold(text, document);
  if (document !== undefined && mayAsk) return { kind: 'choice', text, documents: talk.about };
  const asked = toQuestionParts(frame.text, sources.catalogue);
  const place = asked.placeSpans[0];
  if (place === undefined) return { kind: 'alone' };
  const year = asked.understood.years.length === 1 ? ` năm ${asked.understood.years[0]}` : '';
  const named = append(text, `của ${frame.text.slice(place.start, place.end)}${year}`);
  return { kind: 'question', frame: { text: named }, isPlain: false };
}

/** "kế hoạch của tỉnh" with the province the talk is in; undefined when it could be several, or names none. */
function spellLevel(text: string, talk: Talk, { catalogue }: TalkSources): string | undefined {
  const found = findLevelWithin(text);
  if (found === undefined) return undefined;
  const [place, ...others] = findLevelPlaces(found.level, talk.about, catalogue.cards);
  return place === undefined || others.length > 0
    ? undefined
    : applyEdits(text, [{ ...found, by: place.name }]);
}

/** A question held to one document: nothing was read into it. */
export function hold(text: string, document: Talk['documents'][number]): Resolution {
  return { kind: 'question', frame: { text, document }, isPlain: true };
}

/** A question held to the one document there is; with several, which is meant is asked back. */
export function holdToAny(text: string, documents: Talk['documents']): Resolution {
  const [document, ...others] = documents;
  if (document === undefined) return { kind: 'alone' };
  return others.length === 0 ? hold(text, document) : { kind: 'choice', text, documents };
}
