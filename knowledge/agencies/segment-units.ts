import { findUnitsByPath } from './find-units.ts';
import type { NameToken } from './name-tokens.ts';
import { findByName, findNoun, toUnitSpec, type UnitSpec } from './unit-specs.ts';

const NAME_LENGTH_MAX = 7;

/**
 * Parts a run of syllables into units of the table that lie one in the other, smallest first, with or without nouns
 * between ("xa tam xa dong anh ha noi"); the longest first name wins. Undefined when no parting uses up all
 * syllables.
 *
 * @param noun Of the first unit where the body's name told it ("huyện ủy …"); null otherwise.
 */
export function segmentUnits(
  tokens: readonly NameToken[],
  isMarked: boolean,
  noun: string | null,
): readonly UnitSpec[] | undefined {
  const own = findNoun(tokens, 0, isMarked);
  const partings = listPartings(tokens.slice(own?.length ?? 0), own?.noun ?? noun, isMarked);
  return partings.find((specs) => findUnitsByPath({ specs }).length > 0);
}

function listPartings(tokens: readonly NameToken[], noun: string | null, isMarked: boolean): UnitSpec[][] {
  const partings: UnitSpec[][] = [];
  for (let length = Math.min(tokens.length, NAME_LENGTH_MAX); length > 0; length -= 1) {
    const first = toUnitSpec(noun, tokens.slice(0, length), isMarked);
    if (findByName(first.name).length === 0) continue;
    const rest = tokens.slice(length);
    if (rest.length === 0) partings.push([first]);
    else partings.push(...listRests(rest, isMarked).map((others) => [first, ...others]));
  }
  return partings;
}

// The next word may be a noun, or the first of the next name.
function listRests(tokens: readonly NameToken[], isMarked: boolean): UnitSpec[][] {
  const noun = findNoun(tokens, 0, isMarked);
  const bare = listPartings(tokens, null, isMarked);
  return noun === undefined
    ? bare
    : [...listPartings(tokens.slice(noun.length), noun.noun, isMarked), ...bare];
}
