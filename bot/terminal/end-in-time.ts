/** From the wish to end: 10 s for what is in flight, and what it takes to close everything. A service manager kills later. */
const STOPPED_WITHIN_MS = 13_000;
/** What still runs when everything is closed has no place left to put what it comes to. */
const CLOSED_WITHIN_MS = 500;

/**
 * Ends the program whatever hangs in it: a call that is never answered, a child that does not end. Everything it must not
 * lose is on disk by then, or is begun again at the next start. Does nothing to a program that ends by itself.
 *
 * @param after what has come about: a stop is wanted, or everything is written and closed
 */
export function endInTime(after: 'stop-wanted' | 'closed'): void {
  const ms = after === 'closed' ? CLOSED_WITHIN_MS : STOPPED_WITHIN_MS;
  // Unless it has got so far as to say how it ended, it did not end well.
  setTimeout(() => process.exit(process.exitCode ?? 1), ms).unref();
}
