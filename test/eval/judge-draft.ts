import { z } from 'zod';
import type { Draft } from '../../bot/assistant/draft/draft.ts';
import { documentNumberKey } from '../../knowledge/language/document-number.ts';
import { normalizeCharacters } from '../../knowledge/language/normalize.ts';
import { administrativeTypes } from '../../knowledge/model/administrative-document.ts';

const wordsSchema = z.union([z.string(), z.array(z.string())]);

/** What a draft asked for must hold and must not; written from the documents alone. Strings: `drafts/README.md`. */
export const draftKeySchema = z.object({
  id: z.string(),
  type: z.enum(administrativeTypes),
  agency: z.string(),
  year: z.int().optional(),
  period: z.string().optional(),
  topic: z.string(),
  asOf: z.iso.date(),
  sections: z.array(z.string()),
  corpus: z.array(z.string()),
  basis: z.array(z.string()),
  results: z
    .array(
      z.object({ indicator: z.string(), value: z.number(), unit: z.string(), note: z.string().optional() }),
    )
    .optional(),
  mustContain: z.array(
    z.object({
      what: z.string(),
      /** Each, or one of its alternatives, in one paragraph. */
      all: z.array(wordsSchema),
      /** None of these in that paragraph. */
      none: z.array(wordsSchema).optional(),
      cite: z.string().optional(),
      citeFile: z.string().optional(),
    }),
  ),
  mustNotContain: z.array(
    z.object({
      what: z.string(),
      text: z.string().optional(),
      regex: z.string().optional(),
      outsideQuotes: z.boolean().optional(),
    }),
  ),
  expectBasis: z.array(z.string()).optional(),
  notBasis: z.array(z.string()).optional(),
  placeholder: z.array(wordsSchema).optional(),
  warn: z.array(wordsSchema).optional(),
});
export type DraftKey = z.infer<typeof draftKeySchema>;

/** carried: something that must stand there · invented: something that must not · told: what must be said beside the text. */
export interface DraftFault {
  readonly kind: 'carried' | 'invented' | 'told';
  readonly text: string;
}

/** A paragraph of the draft with the numbers and files that it cites. */
interface Said {
  readonly text: string;
  readonly cited: readonly string[];
}

/** What is wrong with a draft; empty when it is right. */
export function judgeDraft(key: DraftKey, draft: Draft): DraftFault[] {
  const said = listSaid(draft);
  const whole = said.map(({ text }) => text).join('\n');
  const beside = [...draft.questions, ...draft.warnings].map(plain).join('\n');
  const open = draft.placeholders.map(plain).join('\n');
  const fault = (kind: DraftFault['kind'], text: string) => ({ kind, text });
  return [
    ...key.mustContain.flatMap((wanted) => {
      const verdict = findWanted(wanted, said);
      return verdict === null ? [] : [fault('carried', `${wanted.what}: ${verdict}`)];
    }),
    ...key.mustNotContain
      .filter((banned) => isSaid(banned, whole))
      .map((banned) => fault('invented', `${banned.what}: ${banned.text ?? banned.regex}`)),
    ...(key.expectBasis ?? [])
      .filter((number) => !hasBasis(draft, number))
      .map((number) => fault('carried', `basis ${number}`)),
    ...(key.notBasis ?? [])
      .filter((number) => hasBasis(draft, number))
      .map((number) => fault('invented', `basis ${number}`)),
    ...(key.placeholder ?? [])
      .filter((words) => !hasAny(open, words))
      .map((words) => fault('told', `placeholder ${words}`)),
    ...(key.warn ?? [])
      .filter((words) => !hasAny(beside, words))
      .map((words) => fault('told', `warning ${words}`)),
  ];
}

function listSaid({ bases, sections, citations, subject }: Draft): Said[] {
  const paragraphs = [...bases, ...sections.flatMap((section) => section.paragraphs)];
  return [
    { text: plain(subject), cited: [] },
    ...paragraphs.map(({ text, citations: cites }) => ({
      text: plain(text),
      cited: citations
        .filter(({ n }) => cites.includes(n))
        .flatMap(({ number, sourceFile }) => [documentNumberKey(number), sourceFile])
        .filter((mark) => mark !== null),
    })),
  ];
}

function findWanted(wanted: DraftKey['mustContain'][number], said: readonly Said[]): string | null {
  const holding = said.filter(
    ({ text }) =>
      wanted.all.every((words) => hasAny(text, words)) &&
      !(wanted.none ?? []).some((words) => hasAny(text, words)),
  );
  if (holding.length === 0) return 'missing';
  const isCited = holding.some(
    ({ cited }) =>
      (wanted.cite === undefined || cited.includes(documentNumberKey(wanted.cite) ?? '')) &&
      (wanted.citeFile === undefined || cited.some((file) => file.endsWith(wanted.citeFile ?? ''))),
  );
  return isCited ? null : `not cited from ${wanted.cite ?? wanted.citeFile}`;
}

function isSaid({ text, regex, outsideQuotes }: DraftKey['mustNotContain'][number], whole: string): boolean {
  const searched = outsideQuotes === true ? whole.replaceAll(/“[^”]*”/gu, ' ') : whole;
  if (regex !== undefined) return new RegExp(regex, 'iu').test(searched);
  return text !== undefined && holdsWords(searched, plain(text));
}

function hasBasis({ bases, sections, citations }: Draft, number: string): boolean {
  const key = documentNumberKey(number);
  const opening = [
    ...bases,
    ...sections.filter(({ heading }) => heading === '').flatMap(({ paragraphs }) => paragraphs),
  ];
  const cites = opening.flatMap((paragraph) => paragraph.citations);
  return (
    citations.some(
      (citation) =>
        cites.includes(citation.n) && citation.number !== null && documentNumberKey(citation.number) === key,
    ) || opening.some(({ text }) => plain(text).includes(plain(number)))
  );
}

function hasAny(text: string, words: string | readonly string[]): boolean {
  return [words].flat().some((one) => holdsWords(text, plain(one)));
}

/** Whether words stand in a text as words: "7%" is not in "16,7%". */
function holdsWords(text: string, words: string): boolean {
  const escaped = words.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const before = /^[\p{L}\p{Nd}]/u.test(words) ? '(?<![\\p{L}\\p{Nd}]|\\p{Nd}[.,])' : '';
  const after = /[\p{L}\p{Nd}]$/u.test(words) ? '(?![\\p{L}\\p{Nd}]|[.,]\\p{Nd})' : '';
  return new RegExp(`${before}${escaped}${after}`, 'u').test(text);
}

function plain(text: string): string {
  return normalizeCharacters(text).toLowerCase().replaceAll(/\s+/gu, ' ');
}
