import { draftWording } from '../../prompts/draft-wording.ts';
import type { Draft } from '../assistant/draft/draft.ts';
import { formatSources } from './format-answer.ts';

/** A draft for reading in a terminal: the text with the numbers of its sources, what is open, the sources. */
export function formatDraft(draft: Draft, notes: readonly string[]): string {
  const { parts } = draftWording;
  const lines = [
    ...(draft.mark === null ? [] : [draft.mark]),
    ...notes.map((note) => `(${note})`),
    parts.title(draft.type, draft.subject),
    '',
    ...draft.bases.map(({ text, citations }) => `${text}; ${formatNumbers(citations)}`),
    ...draft.sections.flatMap(formatSection),
    ...formatList(parts.questions, draft.questions),
    ...formatList(parts.placeholders, draft.placeholders),
    ...formatList(parts.warnings, draft.warnings),
    '',
    parts.sources,
    ...formatSources(draft.citations),
  ];
  return `${lines.join('\n')}\n`;
}

function formatSection({ heading, paragraphs }: Draft['sections'][number]): string[] {
  const body = paragraphs.map(({ kind, text, citations }) => {
    const marked = citations.length === 0 ? text : `${text} ${formatNumbers(citations)}`;
    if (kind === 'subheading') return `* ${marked}`;
    return kind === 'item' ? `- ${marked}` : marked;
  });
  return heading === '' ? ['', ...body] : ['', heading, ...body];
}

function formatNumbers(citations: readonly number[]): string {
  return citations.map((n) => `[${n}]`).join(' ');
}

function formatList(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', heading, ...items.map((item) => `  - ${item}`)];
}
