/** When one document acts on another: done by the day of asking, still to come, or told without a day of asking. */
export interface ActTime {
  readonly tense: 'done' | 'to-come' | 'open';
  /** The day it begins as it is written ("01/01/2027"); null where it begins with its document. */
  readonly from: string | null;
}

/** " từ ngày 01/01/2027" where it begins behind its document; empty otherwise. */
export function sayFrom({ from }: ActTime): string {
  return from === null ? '' : ` từ ngày ${from}`;
}
