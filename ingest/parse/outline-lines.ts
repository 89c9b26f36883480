import { isCapitals } from '../clean/line-shapes.ts';
import { findMarker, type Marker } from './markers.ts';

/** A line of the cleaned text with what it shows by itself. */
export interface OutlineLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marker: Marker | null;
  readonly isCapitals: boolean;
}

/** The lines of a cleaned text with their offsets; none for an empty text. */
export function toOutlineLines(text: string): OutlineLine[] {
  if (text === '') return [];
  let start = 0;
  return text.split('\n').map((line) => {
    const found = {
      text: line,
      start,
      end: start + line.length,
      marker: findMarker(line),
      isCapitals: isCapitals(line),
    };
    start = found.end + 1;
    return found;
  });
}

/** Whether the line announces what stands below it. */
export function introduces(text: string): boolean {
  return /:["”]?$/.test(text);
}

/** Whether the line ends as a sentence or list item does. */
export function isClosed(text: string): boolean {
  return /[.;!?…][”")]?\s*#?$/u.test(text);
}

/** "… ./." ends the body of a document (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function endsDocument(text: string): boolean {
  return /\.\s?\/\s?\.?\s*#?$/.test(text);
}
