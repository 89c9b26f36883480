const PHRASE_TWICE = /(?<!\p{L})(\p{L}{2,}(?:\s\p{L}+){1,4})\s\1(?!\p{L})/iu;
const WORD_TWICE = /(?<!\p{L})(của|và|các|được|cho|trong|về|với|tại|theo|số|để|những)\s\1(?!\p{L})/iu;
/** Words of a phrase that PHRASE_TWICE finds, at least and at most. */
const SHORTEST = 2;
const LONGEST = 5;

/** The first words of a text that stand twice in a row ("Quyết định số Quyết định số"); undefined when none do. */
export function findDoubledWords(text: string): string | undefined {
  for (const line of text.split('\n')) {
    const doubled =
      (mayRepeat(line) ? PHRASE_TWICE.exec(line)?.[0] : undefined) ?? WORD_TWICE.exec(line)?.[0];
    if (doubled !== undefined) return doubled;
  }
  return undefined;
}

// PHRASE_TWICE alone took a tenth of all the time of parsing. Of a phrase that stands twice, the first word comes again
// whole, and the second comes again at least as a beginning.
function mayRepeat(line: string): boolean {
  const words = line.toLowerCase().split(/\s/);
  for (let distance = SHORTEST; distance <= LONGEST; distance++) {
    for (let i = 0; i + distance + 1 < words.length; i++) {
      const [first = '', second = ''] = [words[i], words[i + 1]];
      const [firstAgain = '', secondAgain = ''] = [words[i + distance], words[i + distance + 1]];
      if (first.endsWith(firstAgain) && secondAgain.startsWith(second)) return true;
    }
  }
  return false;
}
