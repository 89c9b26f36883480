const PHRASE_TWICE = /(?<!\p{L})(\p{L}{2,}(?:\s\p{L}+){1,4})\s(\1)(?!\p{L})/giu;
const WORD_TWICE = /(?<!\p{L})(của|và|các|được|cho|trong|về|với|tại|theo|số|để|những)\s\1(?!\p{L})/iu;
/** Words of a phrase that PHRASE_TWICE finds, at least and at most. */
const SHORTEST = 2;
const LONGEST = 5;

/** The first words of a text that stand twice in a row ("Quyết định số Quyết định số"); undefined when none do. */
export function findDoubledWords(text: string): string | undefined {
  for (const line of text.split('\n')) {
    const doubled = (mayRepeat(line) ? findPhrase(line) : undefined) ?? WORD_TWICE.exec(line)?.[0];
    if (doubled !== undefined) return doubled;
  }
  return undefined;
}

function findPhrase(line: string): string | undefined {
  for (const match of line.matchAll(PHRASE_TWICE)) {
    const [whole, first = '', second = ''] = match;
    if (!isFiller(first) && !opensAnother(line.slice(0, match.index), first, second)) return whole;
  }
  return undefined;
}

// "xxx xxx xxx": the blanks of a form.
function isFiller(phrase: string): boolean {
  return phrase.split(/\s/u).every((word) => /^(\p{L})\1+$/iu.test(word));
}

// "PHIẾU ĐĂNG KÝ Phiếu đăng ký số 2", "Không xác định thời hạn Xác định thời hạn": a heading and what follows, two boxes of a form.
function opensAnother(before: string, first: string, second: string): boolean {
  const isCapitals = (phrase: string) => phrase === phrase.toUpperCase();
  if (isCapitals(first) !== isCapitals(second)) return true;
  return /^\p{Ll}/u.test(first) && /^\p{Lu}/u.test(second) && /\p{L}\s+$/u.test(before);
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
