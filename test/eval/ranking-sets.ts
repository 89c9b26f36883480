import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { foldMarks } from '../../knowledge/language/fold.ts';
import { createRandom } from '../helpers/random.ts';

/** Questions with the one passage that answers each. */
export interface RankingSet {
  /** Answering passages first, distractors after. */
  readonly passages: readonly string[];
  readonly questions: readonly { readonly text: string; readonly passage: number }[];
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

/** XQuAD (Vietnamese) among paragraphs of official documents; undefined when the data is not there. */
export function findXquadSet(sharedFolder: string): RankingSet | undefined {
  const file = join(sharedFolder, 'data', 'xquad.vi.json');
  if (!existsSync(file)) return undefined;
  const paragraphs = xquadSchema
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .data.flatMap((article) => article.paragraphs);
  return {
    passages: [
      ...paragraphs.map(({ context }) => context),
      ...readDistractors(join(sharedFolder, 'documents', 'texts')),
    ],
    questions: paragraphs.flatMap(({ qas }, passage) =>
      qas.map(({ question }) => ({ text: question, passage })),
    ),
  };
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
