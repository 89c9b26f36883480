import { foldMarks } from '../../../knowledge/language/fold.ts';
import { findNamedBody } from '../../../knowledge/search/named-bodies.ts';
import type { PlaceIndex } from '../../../knowledge/search/place-index.ts';
import { type QuestionTerm, understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { toAskedTerms, WordBag } from '../../../knowledge/search/word-bag.ts';
import { type Figures, readFigures } from '../evidence-gate/evidence-gate-figures.ts';
import { findForeignNames } from '../evidence-gate/evidence-gate-names.ts';
import { createWordSource, findChangedNegations } from '../evidence-gate/evidence-gate-words.ts';
import { holdsForeignWords } from './foreign-words.ts';

/** What a rewording is held against. */
export interface Asked {
  readonly question: string;
  /** Earlier turns the question may lean on, oldest first. */
  readonly history: readonly string[];
  readonly places: PlaceIndex;
}

/** Longer than any question of one sentence. */
const MAX_CHARACTERS = 300;

/**
 * How a rewording binds the answer otherwise than the question does: a figure, date, year, document, place, body, kind of
 * answer or negation more or less. What the question leaves open may come from the turns before it. Empty when it asks of
 * the same; its other words are not judged, see `isOfSameMatter`.
 */
export function findChangedBindings(rewording: string, asked: Asked): string[] {
  if (rewording.length > MAX_CHARACTERS || holdsForeignWords(rewording)) return ['words'];
  const said = readBindings(rewording, asked.places);
  const own = readBindings(asked.question, asked.places);
  const past = asked.history.map((turn) => readBindings(turn, asked.places));
  // Typed without marks a place that no list knows is only told by the rewording's capitals.
  const words = ` ${understandQuestion(asked.question).folded} `;
  const written = [...said.places].filter((place) => words.includes(` ${place} `));
  const kept = { ...own, places: new Set([...own.places, ...written]) };
  return [
    ...BOUND.filter(
      (name) =>
        !isKept(
          said[name],
          kept[name],
          past.map((turn) => turn[name]),
        ),
    ),
    ...(hasForeignNames(rewording, asked) ? ['names'] : []),
    ...(changesNegation(rewording, asked) ? ['negation'] : []),
  ];
}

const BOUND = ['figures', 'years', 'numbers', 'types', 'places', 'body', 'intents'] as const;
type Bindings = Readonly<Record<(typeof BOUND)[number], ReadonlySet<string>>>;

function readBindings(text: string, places: PlaceIndex): Bindings {
  const question = understandQuestion(text);
  const body = findNamedBody(question);
  return {
    // Typed with marks or without, a figure is read the same from the plain letters.
    figures: listFigures(readFigures(foldMarks(question.text))),
    years: new Set(question.years.map(String)),
    numbers: new Set(question.numbers.map((number) => number.key ?? number.serial)),
    types: new Set(question.types),
    places: new Set(
      places.find(question).map(({ place }) => place.words.map((word) => word.folded).join(' ')),
    ),
    body: new Set(body === undefined ? [] : [body]),
    // "là gì" asks of anything.
    intents: new Set(question.intents.filter((intent) => intent !== 'subject')),
  };
}

function listFigures({ dates, quantities, leftovers }: Figures): ReadonlySet<string> {
  return new Set([
    ...dates.map(({ date, bound }) => [date.day, date.month, date.year, bound.class].join(' ')),
    ...quantities
      .filter(({ isDoubtful }) => !isDoubtful)
      .map(({ value, valueHigh, unit, per, bound }) =>
        [value, valueHigh, unit, per, bound.class, bound.direction, bound.manner].join(' '),
      ),
    ...leftovers.filter((token) => /\p{N}/u.test(token)),
  ]);
}

/** What the question says stands as it is; only what it does not say at all may come from one turn before. */
function isKept(
  said: ReadonlySet<string>,
  own: ReadonlySet<string>,
  past: readonly ReadonlySet<string>[],
): boolean {
  if (own.size > 0) return said.size === own.size && said.isSubsetOf(own);
  return said.size === 0 || past.some((turn) => said.isSubsetOf(turn));
}

function hasForeignNames(rewording: string, { question, history }: Asked): boolean {
  const said = createWordSource([rewording], true);
  const own = createWordSource([question], true);
  const past = createWordSource(history, true);
  return findForeignNames(said, [own, past]).length > 0 || findForeignNames(own, [said]).length > 0;
}

/** "không", "chưa", "trừ" in front of a word; at the end of a question they only ask. */
function changesNegation(rewording: string, { question, history }: Asked): boolean {
  const said = createWordSource([rewording], true);
  const own = createWordSource([question], true);
  const past = createWordSource(history, true);
  return findChangedNegations(said, [own, past]).length > 0 || findChangedNegations(own, [said]).length > 0;
}

/** A word with other marks is another word: `WordBag` gives it less. */
const SAME_WORD = 0.8;

/**
 * Whether a rewording only puts the question's own words, or others of the same meaning by the table, in order, with
 * what it leans on from the turns before: then its answer is the question's. Other words may mean another matter, and
 * only the asker can tell.
 */
export function isOfSameMatter(rewording: string, { question, history }: Omit<Asked, 'places'>): boolean {
  const [own, said] = [understandQuestion(question), understandQuestion(rewording)];
  const known = new WordBag([question, ...history].join(' ; '));
  return (
    carriesAll(new WordBag(rewording), own.terms) &&
    carriesAll(
      known,
      said.terms.filter((term) => !term.isWeak),
    )
  );
}

function carriesAll(bag: WordBag, terms: readonly QuestionTerm[]): boolean {
  const { strengths } = bag.measure(toAskedTerms(terms));
  return strengths.every((strength) => strength >= SAME_WORD);
}
