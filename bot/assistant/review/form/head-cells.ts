import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import type { Draft } from '../draft.ts';

/** A line of the letterhead, parted from what stands beside it. */
export interface HeadCell {
  readonly item: OutlineItem;
  readonly text: string;
}

/** "Số: 07/KH-UBND Suối Reo, ngày …": where the second column begins. */
const SECOND_COLUMN =
  /\s*\|\s*|\s+(?=CỘNG\s+H(?:ÒA|OÀ)\s+XÃ)|\s+(?=Độc\s+lập)|(?<=\d\s?\/\s?[\p{L}\d&/ -]{2,30}?)\s+(?=\p{Lu}\p{Ll}+(?:[\s-]+\p{Lu}[\p{L}']*){0,4}\s?,\s*ngày)/u;

/** The lines of the letterhead in reading order; empty when it was lost. */
export function listHeadCells({ items }: Draft): HeadCell[] {
  return items
    .filter(({ zone }) => zone === 'letterhead')
    .flatMap((item) => item.text.split(SECOND_COLUMN).map((text) => ({ item, text: text.trim() })))
    .filter(({ text }) => text !== '');
}
