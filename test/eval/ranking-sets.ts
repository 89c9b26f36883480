import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { foldMarks } from '../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { Passage } from '../../knowledge/model/passage.ts';
import { createRandom } from '../helpers/random.ts';
import { createDocument, createPassages } from '../knowledge/store/sample-documents.ts';

/** A document with its passages, as a store takes it. */
export interface RankedDocument {
  readonly document: OfficialDocument;
  readonly passages: readonly Passage[];
}

/** Questions with the passages that answer each. */
export interface RankingSet {
  readonly name: string;
  readonly documents: readonly RankedDocument[];
  /** `answers`: positions among all passages of the documents, in order; any of them will do. */
  readonly questions: readonly { readonly text: string; readonly answers: ReadonlySet<number> }[];
}

const xquadSchema = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(
        z.object({ context: z.string(), qas: z.array(z.object({ question: z.string() })) }),
      ),
    }),
  ),
});

const DISTRACTOR_LETTERS = 500;

/** XQuAD (Vietnamese) among paragraphs of official documents and `others`; undefined when the data is not there. */
export function findXquadSet(
  sharedFolder: string,
  others: readonly RankedDocument[],
): RankingSet | undefined {
  const file = join(sharedFolder, 'data', 'xquad.vi.json');
  if (!existsSync(file)) return undefined;
  const paragraphs = xquadSchema
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .data.flatMap((article) => article.paragraphs);
  const texts = [
    ...paragraphs.map(({ context }) => context),
    ...readDistractors(join(sharedFolder, 'documents', 'texts')),
  ];
  return {
    name: 'XQuAD',
    documents: [...texts.map(toBareDocument), ...others],
    questions: paragraphs.flatMap(({ qas }, passage) =>
      qas.map(({ question }) => ({ text: question, answers: new Set([passage]) })),
    ),
  };
}

function toBareDocument(text: string, i: number): RankedDocument {
  const bare = { type: null, number: null, issuer: null, place: null, subject: null };
  return { document: createDocument(`text-${i}`, bare), passages: createPassages([text]) };
}

function readDistractors(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => splitText(readFileSync(join(folder, name), 'utf8')));
}

/** Runs of lines of about a paragraph's length. */
function splitText(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const line of text.split('\n')) {
    part += `${line}\n`;
    if (part.length < DISTRACTOR_LETTERS) continue;
    parts.push(part);
    part = '';
  }
  return part.trim() === '' ? parts : [...parts, part];
}

export type Typing = 'marked' | 'unmarked' | 'slips' | 'more slips';

/** A question as typed: with marks, without, or without and with letters dropped or swapped in a share of the words. */
export function typeQuestion(text: string, typing: Typing, seed: number): string {
  if (typing === 'marked') return text;
  if (typing === 'unmarked') return foldMarks(text);
  const random = createRandom(seed);
  const share = typing === 'slips' ? 0.15 : 0.3;
  return foldMarks(text).replace(/[a-z]{2,}/g, (word) => (random() < share ? slip(word, random) : word));
}

function slip(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  if (random() < 0.5) return word.slice(0, at) + word.slice(at + 1);
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
}
