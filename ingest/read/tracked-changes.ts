import type { ReturnedMarks } from './returned-marks.ts';
import type { RevisedParagraph } from './revised-paragraphs.ts';

type TrackedChange = ReturnedMarks['changes'][number];

/** Where a comment is set. */
export interface CommentAnchor {
  readonly commentId: string;
  /** The words it is about, changes accepted; the paragraph where it is set at a point, or on words since taken out. */
  readonly anchor: string;
}

/** In UTF-16 units: enough to know a place by, however often a long one is told. */
const MAX_PLACE_LENGTH = 1_000;

/** The changes in the order of the text; words that follow each other without a kept one between are one change. */
export function listTrackedChanges(paragraphs: readonly RevisedParagraph[]): TrackedChange[] {
  return paragraphs.flatMap((pieces) => {
    const before = readWithout('inserted', pieces).slice(0, MAX_PLACE_LENGTH);
    const after = readWithout('deleted', pieces).slice(0, MAX_PLACE_LENGTH);
    return groupChanges(pieces).map((change) => ({ ...change, before, after }));
  });
}

function groupChanges(pieces: RevisedParagraph): Pick<TrackedChange, 'deleted' | 'inserted'>[] {
  const changes: { deleted: string; inserted: string }[] = [];
  let goesOn = false;
  for (const piece of pieces) {
    if (piece.kind !== 'words') continue;
    if (piece.fate === 'kept') goesOn = false;
    else {
      if (!goesOn) changes.push({ deleted: '', inserted: '' });
      const change = changes.at(-1);
      if (change !== undefined) change[piece.fate] += piece.text;
      goesOn = true;
    }
  }
  return changes.filter(({ deleted, inserted }) => deleted !== inserted);
}

const readWithout = (fate: 'deleted' | 'inserted', pieces: RevisedParagraph) =>
  pieces
    .map((piece) => (piece.kind === 'words' && piece.fate !== fate ? piece.text : ''))
    .join('')
    .trim();

/** Where comments are set, in the order of the text. */
export function listCommentAnchors(paragraphs: readonly RevisedParagraph[]): CommentAnchor[] {
  const ranges = new Map<string, { from: number; to: number; readonly paragraph: string }>();
  const texts: string[] = [];
  let length = 0;
  const write = (text: string) => {
    texts.push(text);
    length += text.length;
  };
  for (const pieces of paragraphs) {
    const paragraph = readWithout('deleted', pieces);
    for (const piece of pieces) {
      if (piece.kind === 'words') write(piece.fate === 'deleted' ? '' : piece.text);
      else {
        const range = ranges.get(piece.commentId);
        if (range === undefined) ranges.set(piece.commentId, { from: length, to: length, paragraph });
        else if (piece.kind === 'to') range.to = length;
      }
    }
    write('\n');
  }
  const whole = texts.join('');
  return [...ranges].map(([commentId, { from, to, paragraph }]) => {
    const words = whole.slice(from, Math.min(to, from + MAX_PLACE_LENGTH)).trim();
    return { commentId, anchor: words === '' ? paragraph.slice(0, MAX_PLACE_LENGTH) : words };
  });
}
