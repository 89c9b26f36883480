import { z } from 'zod';
import { type Answer, outcomes, questionSchema } from '../../bot/assistant/answer.ts';
import { hasMarks } from '../../knowledge/language/fold.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { type Corpus, corpora, type KeySet, listCorpus, readKeySets, withCorpus } from './corpora.ts';
import type { EvalOptions } from './options.ts';

// Blind questions: written from the documents alone, by someone who had not seen the code.
const keySchema = questionSchema.extend({
  id: z.string(),
  corpus: z.enum(corpora),
  kind: z.string(),
  outcomes: z.array(z.enum(outcomes)),
  /** Patterns the reply must match: the facts asked for. */
  contains: z.array(z.string()).default([]),
  /** Patterns it must not: other facts, wrong as an answer. */
  containsNot: z.array(z.string()).default([]),
  /** Part of the name of the file to cite. */
  citedFile: z.string().nullable().default(null),
  quoteContains: z.string().nullable().default(null),
  /** Typed without Vietnamese marks; read off the question when the key does not say. */
  unmarked: z.boolean().optional(),
  /** In other words than the document's; undefined where the key does not say. */
  paraphrased: z.boolean().optional(),
});

/** A question with what a right reply holds. */
export type Key = z.infer<typeof keySchema> & { readonly set: KeySet; readonly unmarked: boolean };

/** The day on which the questions of a set are asked, unless they say another; null: no day is told. */
const ASKED_ON: Readonly<Partial<Record<KeySet, string>>> = {
  fifth: '2026-11-23',
  sixth: '2026-11-23',
  seventh: '2026-11-23',
  eighth: '2026-11-23',
  ninth: '2026-11-23',
  tenth: '2026-11-23',
};

/** The keys of all sets that pass the filters. */
export function readAnswerKeys({ only }: Pick<EvalOptions, 'only'>): Key[] {
  const keys = readKeySets('questions.jsonl').map(({ set, line }): Key => {
    const key = keySchema.parse(line);
    return {
      ...key,
      set,
      asOf: key.asOf ?? ASKED_ON[set] ?? null,
      unmarked: key.unmarked ?? !hasMarks(key.question),
    };
  });
  const keeps = (list: readonly string[] | undefined, value: string) =>
    list === undefined || list.includes(value);
  return keys.filter(
    ({ set, corpus, kind, id }) =>
      keeps(only.set, set) && keeps(only.corpus, corpus) && keeps(only.kind, kind) && keeps(only.id, id),
  );
}

/** Asks a key's question, or another wording of it. */
export type AskKey = (key: Key, question?: string) => Promise<Answer>;

/**
 * Builds the store of each corpus once and hands over its questions with a way to ask them.
 *
 * @returns the corpora with questions that are not here
 */
export async function withAskedCorpora(
  name: string,
  { keys, voice }: { readonly keys: readonly Key[]; readonly voice: EvalOptions['voice'] },
  use: (keys: readonly Key[], ask: AskKey) => Promise<void>,
): Promise<Corpus[]> {
  const absent: Corpus[] = [];
  for (const corpus of corpora) {
    const asked = keys.filter((key) => key.corpus === corpus);
    if (asked.length === 0) continue;
    const paths = listCorpus(corpus);
    console.log(
      `${name}: ${corpus}: ${paths.length === 0 ? 'not here, passed over' : `${asked.length} questions`}`,
    );
    if (paths.length === 0) absent.push(corpus);
    else
      await withCorpus(
        paths,
        ({ assistant }) =>
          use(asked, ({ question, history, agency, asOf }, words = question) =>
            assistant.ask({ question: words, history, agency, asOf }, OPERATOR),
          ),
        voice.withVoice,
      );
  }
  return absent;
}
