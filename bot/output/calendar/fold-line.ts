/** RFC 5545, 3.1: octets a line may have, without its end. */
const MAX_OCTETS = 75;

/** A line of a calendar file in pieces of at most 75 octets, each after the first behind a space; no character is cut. */
export function foldLine(line: string): string {
  const pieces = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      pieces.push('');
      octets = 1;
    }
    pieces[pieces.length - 1] += character;
    octets += size;
  }
  return pieces.join('\r\n ');
}
