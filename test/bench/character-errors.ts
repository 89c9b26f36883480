/** How far a recognised page is from what a person typed. */
export interface ErrorCount {
  /** Letters added, lost or changed in the body lines compared. */
  readonly errors: number;
  readonly letters: number;
  readonly lines: number;
  /** Body lines too unlike anything typed: the person left words out or typed others, or it is no print. */
  readonly unlike: number;
}

/** Body lines are at least so long; letterhead, foot, stamps and handwriting are shorter. */
const BODY_LENGTH = 45;
/** A line with a greater share of errors is not the same words. */
const MAX_SHARE = 0.1;

/** Each recognised body line is compared with the stretch of the typed text that fits it best. */
export function measureErrors(recognised: string, typed: string): ErrorCount {
  const truth = squeeze(typed);
  const lines = recognised
    .split('\n')
    .map(squeeze)
    .filter((line) => line.length >= BODY_LENGTH && !/[ .:]{6,}/.test(line));
  const compared = lines.map((line) => ({ length: line.length, distance: findDistance(line, truth) }));
  const alike = compared.filter(({ length, distance }) => distance <= length * MAX_SHARE);
  return {
    errors: alike.reduce((sum, { distance }) => sum + distance, 0),
    letters: alike.reduce((sum, { length }) => sum + length, 0),
    lines: alike.length,
    unlike: compared.length - alike.length,
  };
}

const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Edit distance of `line` to the stretch of `text` nearest to it. */
function findDistance(line: string, text: string): number {
  let before = new Uint16Array(text.length + 1);
  for (let row = 1; row <= line.length; row += 1) {
    const current = new Uint16Array(text.length + 1);
    current[0] = row;
    for (let column = 1; column <= text.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (line[row - 1] === text[column - 1] ? 0 : 1);
      current[column] = Math.min(changed, (before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    }
    before = current;
  }
  return Math.min(...before);
}
