import type { QuestionTerm } from '../../../knowledge/search/understand-question.ts';
import { NO_HEADER, toAskedTerms, WordBag } from '../../../knowledge/search/word-bag.ts';
import { type Candidate, describeCandidate } from './register-candidates.ts';

/** Words for those a figure is of, and their ages, folded: what is measured of them they do not say. */
const POPULATION: ReadonlySet<string> = new Set(
  'tre em nguoi tuoi duoi tren tu den thang so sinh ho dan gia dinh hoc sinh phu nu nam nu gai trai cao'.split(
    ' ',
  ),
);

/**
 * Whether an item has of the question no more than whom it is of, and a word of two syllables that the question asks with
 * stands in its passage as another figure's: of infants who die and infants who are vaccinated neither tells how many are
 * underweight, though the next clause speaks of that.
 */
export function isMeasuredByAnother(terms: readonly QuestionTerm[], item: Candidate): boolean {
  const asked = toAskedTerms(terms);
  const measure = (fact: Candidate['fact']) =>
    describeCandidate({ ...item, fact }, NO_HEADER).own.measure(asked);
  const { strengths: own } = measure(item.fact);
  // Typed without marks, one syllable of a word may pass for a little word ("sau răng").
  const missing = terms.flatMap((term, i) => {
    const next = terms[i + 1];
    const isPair = next?.position === term.position + 1 && !(term.isWeak && next.isWeak);
    return isPair && own[i] === 0 && own[i + 1] === 0 ? [i] : [];
  });
  if (missing.length === 0 || !carriesPopulationAlone(terms, item, own)) return false;
  return item.document.targets
    .filter((fact) => fact.passage === item.fact.passage && fact !== item.fact)
    .some((fact) => {
      const { isJoined } = measure(fact);
      return missing.some((i) => isJoined[i + 1] === true);
    });
}

function carriesPopulationAlone(
  terms: readonly QuestionTerm[],
  { fact }: Candidate,
  own: readonly number[],
): boolean {
  const population = new WordBag('population' in fact ? (fact.population ?? '') : '');
  return terms.every(
    (term, i) =>
      own[i] === 0 ||
      term.isWeak ||
      /^\d/.test(term.folded) ||
      POPULATION.has(term.folded) ||
      population.strength(term) === 1,
  );
}
