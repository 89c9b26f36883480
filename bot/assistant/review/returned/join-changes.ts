import { type Finding, severities } from '../finding.ts';

/** What other reviewers tell of a paragraph's obligations and figures. */
const OF_CONTENT = /^(?:TARGET|DEADLINE|TASK|FIGURE)_/u;
/** Changes of a figure, a day or a task; the rest says nothing of them. */
const OF_CHANGE =
  /^RETURNED_(?:WEAKER|STRICTER|DIFFERENT|COMPARATOR|CONDITION|LATER|EARLIER|NUMBER|ADDED|WORDING)$/u;
const NO_BASIS = 'FIGURE_WITHOUT_BASIS';

/**
 * Findings of a file that came back, each changed figure or day told once: what it was, and how it stands to the
 * superior's, with both quotations. A figure that a change tells of is not told a second time to be without a basis.
 *
 * @param changes what was changed since it was handed out
 * @param others what else was found
 */
export function joinChanges(changes: readonly Finding[], others: readonly Finding[]): Finding[] {
  const byChange = new Map<Finding, Finding[]>();
  const left = others.filter((other) => {
    const change = findChange(other, changes);
    if (change !== undefined) byChange.set(change, [...(byChange.get(change) ?? []), other]);
    return change === undefined;
  });
  return [...changes.map((change) => join(change, byChange.get(change) ?? [])), ...left];
}

/** The gravest change of the same paragraph. */
function findChange(other: Finding, changes: readonly Finding[]): Finding | undefined {
  if (!OF_CONTENT.test(other.code)) return undefined;
  const words = other.quote;
  if (words === null) return undefined;
  const here = changes.filter(
    ({ code, where, quote }) =>
      OF_CHANGE.test(code) && where === other.where && (quote?.includes(words) ?? false),
  );
  return here.toSorted((a, b) => rank(a) - rank(b))[0];
}

const rank = ({ severity }: Finding) => severities.indexOf(severity);

function join(change: Finding, others: readonly Finding[]): Finding {
  const told = others.filter(({ code }) => code !== NO_BASIS || change.code === 'RETURNED_ADDED');
  const [gravest = change] = [change, ...told].toSorted((a, b) => rank(a) - rank(b));
  return {
    ...change,
    severity: gravest.severity,
    suggestion: change.suggestion ?? told[0]?.suggestion ?? null,
    further: told.map(({ code, message, source, evidence }) => ({ code, message, source, evidence })),
  };
}
