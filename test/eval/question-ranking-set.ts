import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { foldMarks } from '../../knowledge/language/fold.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { projectRoot } from '../house/source-files.ts';
import { createDocument, createPassages } from '../knowledge/store/sample-documents.ts';
import { type Corpus, corpora, listCorpus, readKeyLines, withCorpus } from './corpora.ts';
import type { RankedDocument, RankingSet } from './ranking-sets.ts';

/** What the answers' evaluation and this one share of a key. */
const keySchema = z.object({
  corpus: z.enum(corpora),
  question: z.string(),
  citedFile: z.string().nullable().default(null),
  quoteContains: z.string().nullable().default(null),
  paraphrased: z.boolean().default(false),
});
type Key = z.infer<typeof keySchema>;

/**
 * Every document that questions were written from, in one store, with the questions in the documents' words and those
 * in other words, each with the passages of the cited file that hold the words expected in the quotation; the subjects
 * of a province's register stand between them as documents of one line.
 */
export async function createQuestionSets(sharedFolder: string): Promise<RankingSet[]> {
  const keys = [...readKeyLines('questions.jsonl'), ...readKeyLines('paraphrases.jsonl')].map((line) =>
    keySchema.parse(line),
  );
  const wanted = [...new Set(keys.map(({ corpus }) => corpus))];
  const collected = new Map<Corpus, RankedDocument[]>();
  for (const corpus of wanted) collected.set(corpus, await collect(corpus));
  const documents = [...collected.values()].flat();
  const all = [...documents, ...readRegistry(sharedFolder)];
  const firsts = toFirstPositions(all);
  const questions = keys.flatMap((key) => {
    const answers = (collected.get(key.corpus) ?? []).flatMap((entry) =>
      findAnswers(entry, key).map((ordinal) => (firsts.get(entry) ?? 0) + ordinal),
    );
    return answers.length === 0 ? [] : [{ key, text: key.question, answers: new Set(answers) }];
  });
  const set = (name: string, isParaphrased: boolean): RankingSet => ({
    name,
    documents: all,
    questions: questions.filter(({ key }) => key.paraphrased === isParaphrased),
  });
  return [set('questions in the words of the text', false), set('paraphrased questions', true)];
}

/** Position of each document's first passage among all. */
export function toFirstPositions(documents: readonly RankedDocument[]): Map<RankedDocument, number> {
  let first = 0;
  return new Map(
    documents.map((entry) => {
      const pair: [RankedDocument, number] = [entry, first];
      first += entry.passages.length;
      return pair;
    }),
  );
}

async function collect(corpus: Corpus): Promise<RankedDocument[]> {
  const found: RankedDocument[] = [];
  const paths = listCorpus(corpus);
  if (paths.length === 0) return found;
  await withCorpus(paths, async ({ store }) => {
    for (const document of await store.listDocuments(OPERATOR)) {
      if (document.kind === 'cited-only') continue;
      // Two corpora may hold documents of one id.
      const passages = await store.listPassages(document.id, OPERATOR);
      found.push({ document: { ...document, id: `${corpus}-${document.id}` }, passages });
    }
  });
  return found;
}

function findAnswers({ document, passages }: RankedDocument, key: Key): number[] {
  const { citedFile, quoteContains } = key;
  if (citedFile === null || quoteContains === null) return [];
  if (!basename(document.sourceFile ?? '').includes(citedFile)) return [];
  const quote = compact(quoteContains);
  return passages.flatMap(({ text, ordinal }) => (compact(text).includes(quote) ? [ordinal] : []));
}

function compact(words: string): string {
  return foldMarks(words).replace(/\s+/g, '');
}

/** Number, day and subject of each document of a register, as a document of one line. */
export function readRegistry(sharedFolder: string): RankedDocument[] {
  const file = join(sharedFolder, 'data', 'registry.tsv');
  if (!existsSync(file)) return [];
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line, i) => {
    const [number = '', issuedOn = '', subject = ''] = line.split('\t');
    const [day, month, year] = issuedOn.split('/').map(Number);
    const bare = { type: null, issuer: null, place: null };
    const dated = { year: year ?? null, month: month ?? null, day: day ?? null };
    const document = createDocument(`register-${i}`, { ...bare, number, issuedOn: dated, subject });
    return { document, passages: createPassages([`V/v ${subject}`]) };
  });
}

/** The folder beside the project that holds data which is not the project's own. */
export const sharedFolder = join(projectRoot, '..', 'shared');
