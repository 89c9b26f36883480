import { AssistantError } from '../../knowledge/model/errors.ts';
import { decodeText } from './decode-text.ts';
import type { ReadResult } from './read-result.ts';

const FRONT_MATTER = /^---[ \t]*\n[\s\S]{0,20000}?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const FENCE = /^\s*(?:```|~~~)/;
const RULE = /^\s*(?:[-*_][ \t]*){3,}$/;

/**
 * A Markdown file as the text it shows: headings and paragraphs as lines, links as their words, tables as rows with
 * " | ", no emphasis, front matter or comments.
 *
 * @throws DOCUMENT_EMPTY — nothing is left
 */
export async function readMarkdown(bytes: Uint8Array): Promise<ReadResult> {
  const { text, warnings } = decodeText(bytes);
  const plain = toPlainText(text.replace(/\r\n?/g, '\n'));
  if (plain === '') throw new AssistantError('DOCUMENT_EMPTY', 'markdown file holds no text');
  return {
    format: 'markdown',
    pages: [{ pageNumber: null, text: plain }],
    totalPages: 1,
    title: null,
    warnings,
  };
}

function toPlainText(markdown: string): string {
  const body = markdown.replace(FRONT_MATTER, '').replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  return body
    .split('\n')
    .filter((line) => !FENCE.test(line) && !TABLE_RULE.test(line) && !RULE.test(line))
    .map(toPlainLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function toPlainLine(line: string): string {
  if (/^\s*\|.*\|\s*$/.test(line)) return toRow(line);
  const withoutMarks = line
    .replace(/^\s*(?:>\s?)+/, '')
    .replace(/^(\s{0,3})#{1,6}\s+(.*?)(?:\s+#+)?\s*$/, '$2')
    .replace(/^(\s*)[*+]\s+/, '$1- ');
  return toPlainInline(withoutMarks).trimEnd();
}

function toRow(line: string): string {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => toPlainInline(cell).trim()).join(' | ');
}

// Bounded repeats keep every pattern linear on hostile lines.
function toPlainInline(text: string): string {
  return text
    .replace(/!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/\[([^\]\n]{0,500})\]\[[^\]\n]{0,200}\]/g, '$1')
    .replace(/<(https?:\/\/[^>\s]{1,2000})>/g, '$1')
    .replace(/<\/?[a-z][^<>\n]{0,500}>/gi, '')
    .replace(/\*{1,3}(?=\S)([^*\n]{1,2000}?)(?<=\S)\*{1,3}/g, '$1')
    .replace(/(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])([^_\n]{1,2000}?)(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/~~([^~\n]{1,2000})~~/g, '$1')
    .replace(/`([^`\n]{1,2000})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1');
}
