import type { Block } from '../../../knowledge/model/administrative-document.ts';
import { reportWording as wording } from '../../../prompts/report-wording.ts';
import type { Draft } from './draft.ts';

type DraftParagraph = Draft['sections'][number]['paragraphs'][number];

/** A paragraph of a draft as it is printed; the rows behind a table's head are one table. */
export type PrintedPart =
  | Exclude<Block, { readonly kind: 'heading' }>
  | { readonly kind: 'subheading'; readonly text: string };

/** The paragraphs of a section with each run of rows as a table, its rows numbered. */
export function joinRows(paragraphs: readonly DraftParagraph[]): PrintedPart[] {
  return paragraphs.flatMap((paragraph, i): PrintedPart[] => {
    const { kind, text, citations } = paragraph;
    if (kind === 'row') return [];
    if (kind === 'subheading') return [{ kind, text }];
    return kind === 'row-head'
      ? [toTable(paragraph, paragraphs.slice(i + 1))]
      : [{ kind, text, cites: citations }];
  });
}

function toTable(head: DraftParagraph, behind: readonly DraftParagraph[]): PrintedPart {
  const end = behind.findIndex(({ kind }) => kind !== 'row');
  const rows = end === -1 ? behind : behind.slice(0, end);
  return {
    kind: 'table',
    header: [wording.number, ...toCells(head)],
    rows: rows.map((row, i) => [String(i + 1), ...toCells(row)]),
    cites: [...new Set(rows.flatMap(({ citations }) => citations))],
  };
}

function toCells({ text }: DraftParagraph): string[] {
  return text.split(' | ');
}
