import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { documentNumberKey } from '../../knowledge/language/document-number.ts';
import { foldMarks } from '../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { projectRoot } from '../house/source-files.ts';
import { corpora, listCorpus, readKeyLines, withCorpus } from './corpora.ts';

const fields = z.looseObject({ corpus: z.enum(corpora), file: z.string(), kind: z.string() });
const words = z
  .union([z.string(), z.array(z.string())])
  .nullable()
  .optional();
const date = z.object({ year: z.int().nullable(), month: z.int().nullable(), day: z.int().nullable() });
const headerKey = fields.extend({
  number: z.string().nullable(),
  issuedOn: date,
  type: z.string().nullable(),
  issuerLevel: z.string().nullable(),
  issuerSystem: z.string().nullable(),
  issuerContains: words,
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  periodAlso: z.unknown().optional(),
  hasSigner: z.boolean(),
});
const factKey = fields.extend({
  optional: z.boolean().default(false),
  comparator: z.string().optional(),
  value: z.number().nullable().optional(),
  valueHigh: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  per: z.number().nullable().optional(),
  indicatorContains: words,
  periodTo: z.string().nullable().optional(),
  startOn: z.string().nullable().optional(),
  rule: z.string().nullable().optional(),
  recurrence: z.string().nullable().optional(),
  bound: z.string().optional(),
  dueOn: z.string().nullable().optional(),
  actorContains: words,
  taskContains: words,
  number: z.string().nullable().optional(),
  issuedOn: date.optional(),
  issuerContains: words,
  role: z.string().nullable().optional(),
  roleAlso: z.string().nullable().optional(),
});
type FactKey = z.infer<typeof factKey>;

/** Whether a text has all the words of a key, marks and case aside. */
function hasWords(text: string, wanted: string | string[] | null | undefined): boolean {
  const folded = foldMarks(text);
  return [wanted ?? []].flat().every((word) => folded.includes(foldMarks(word)));
}

function readLines<T>(name: string, schema: z.ZodType<T>): T[] {
  return readKeyLines(name).map((line) => schema.parse(line));
}

/** Further fields a key gives of a fact that was found: right when any fact it describes has them. */
function scoreFields(
  key: FactKey,
  document: OfficialDocument,
  matching: readonly unknown[],
  count: Count,
): void {
  const say = (field: string, wanted: unknown) =>
    `${basename(document.sourceFile ?? '')}: want ${field} ${JSON.stringify(wanted)}`;
  const targets = document.targets.filter((target) => matching.includes(target));
  if (key.kind === 'target' && key.unit != null && targets.length > 0)
    count(
      'target unit',
      targets.some(({ unit }) => unit === key.unit),
      say('unit', key),
    );
  if (key.kind === 'target' && key.periodTo != null && targets.length > 0)
    count(
      'target period',
      targets.some(({ period }) => period.to === key.periodTo),
      say('periodTo', key),
    );
  const deadlines = document.deadlines.filter((deadline) => matching.includes(deadline));
  for (const field of ['rule', 'recurrence', 'startOn'] as const) {
    const wanted = key[field];
    if (key.kind !== 'deadline' || wanted == null || deadlines.length === 0) continue;
    const isRight = deadlines.some((deadline) =>
      foldMarks(deadline[field] ?? '').includes(foldMarks(wanted)),
    );
    count(`deadline ${field}`, isRight, say(field, key));
  }
}

function describesFact(key: FactKey, document: OfficialDocument): unknown[] {
  if (key.kind === 'target') {
    return document.targets.filter(
      (fact) =>
        fact.comparator === key.comparator &&
        fact.value === (key.value ?? null) &&
        fact.valueHigh === (key.valueHigh ?? null) &&
        (fact.per ?? null) === (key.per ?? null) &&
        hasWords(
          [fact.indicator, fact.population, fact.condition, fact.scope, fact.denominator].join(' '),
          key.indicatorContains,
        ),
    );
  }
  if (key.kind === 'deadline') {
    return document.deadlines.filter(
      (fact) =>
        fact.bound === key.bound &&
        fact.dueOn === (key.dueOn ?? null) &&
        hasWords(fact.actor ?? '', key.actorContains) &&
        hasWords(`${fact.task} ${fact.quote}`, key.taskContains),
    );
  }
  if (key.kind === 'task') {
    return document.tasks.filter(
      (fact) =>
        (fact.role === (key.role ?? null) || fact.role === key.roleAlso) &&
        hasWords(fact.actor ?? '', key.actorContains) &&
        hasWords(`${fact.task} ${fact.quote}`, key.taskContains),
    );
  }
  return document.references.filter(
    (fact) =>
      documentNumberKey(fact.number) === documentNumberKey(key.number ?? null) &&
      JSON.stringify(fact.issuedOn) === JSON.stringify(key.issuedOn ?? fact.issuedOn) &&
      hasWords(fact.issuer ?? '', key.issuerContains),
  );
}

/** Scores header fields, and the recall and precision of targets, deadlines and references. */
export async function evaluateRegister(): Promise<void> {
  const headers = readLines('header-facts.jsonl', headerKey);
  const facts = readLines('register-facts.jsonl', factKey);
  const score: Record<string, { right: number; of: number }> = {};
  const misses: string[] = [];
  const count = (name: string, isRight: boolean, what: string) => {
    const entry = score[name] ?? { right: 0, of: 0 };
    score[name] = entry;
    entry.of += 1;
    if (isRight) entry.right += 1;
    else misses.push(`${name}: ${what}`);
  };
  for (const corpus of corpora) {
    const isKeyed = [...headers, ...facts].some((key) => key.corpus === corpus);
    const paths = isKeyed ? listCorpus(corpus) : [];
    if (paths.length === 0) continue;
    await withCorpus(paths, async ({ store }) => {
      for (const document of await store.listDocuments(OPERATOR)) {
        const file = basename(document.sourceFile ?? '');
        const header = headers.find((key) => key.corpus === corpus && key.file === file);
        if (header !== undefined) scoreHeader(header, document, count);
        scoreFacts(
          facts.filter((key) => key.corpus === corpus && key.file === file),
          document,
          count,
        );
      }
    });
  }
  console.log(`register: ${headers.length} headers, ${facts.length} facts marked by hand`);
  console.table(score);
  for (const miss of misses) console.log(miss);
  mkdirSync(join(projectRoot, 'test/eval/results'), { recursive: true });
  writeFileSync(
    join(projectRoot, 'test/eval/results/register.json'),
    `${JSON.stringify({ score, misses }, null, 2)}\n`,
  );
}

type Count = (name: string, isRight: boolean, what: string) => void;

function scoreHeader(key: z.infer<typeof headerKey>, document: OfficialDocument, count: Count): void {
  const say = (wanted: unknown, got: unknown) =>
    `${key.file}: want ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`;
  const same = (name: string, wanted: unknown, got: unknown) =>
    count(`header ${name}`, JSON.stringify(wanted) === JSON.stringify(got), say(wanted, got));
  same('kind', key.kind, document.kind);
  same('number', documentNumberKey(key.number), documentNumberKey(document.number));
  same('issuedOn', key.issuedOn, document.issuedOn);
  same('type', key.type, document.type);
  same('level', key.issuerLevel, document.issuerLevel);
  same('system', key.issuerSystem, document.issuerSystem);
  count(
    'header issuer',
    hasWords(document.issuer ?? '', key.issuerContains),
    say(key.issuerContains, document.issuer),
  );
  if (key.periodAlso === undefined && key.periodTo !== null)
    same('period', [key.periodFrom, key.periodTo], [document.period.from, document.period.to]);
  same('signer', key.hasSigner, document.signer?.name != null);
}

function scoreFacts(keys: readonly FactKey[], document: OfficialDocument, count: Count): void {
  const explained = new Set<unknown>();
  for (const key of keys) {
    const matching = describesFact(key, document);
    for (const fact of matching) explained.add(fact);
    const { corpus, kind, ...rest } = key;
    scoreFields(key, document, matching, count);
    if (!key.optional) count(`${kind} found`, matching.length > 0, JSON.stringify(rest));
  }
  if (keys.length === 0) return;
  const numbered = document.references.filter((reference) => reference.number !== null);
  for (const [kind, list] of [
    ['target', document.targets],
    ['deadline', document.deadlines],
    ['reference', numbered],
  ] as const) {
    for (const fact of list) {
      const isLoose = kind !== 'reference' && keys.some((key) => key.kind === kind && key.optional);
      count(
        `${kind} true`,
        explained.has(fact) || isLoose,
        `${basename(document.sourceFile ?? '')}: ${fact.quote.slice(0, 160)}`,
      );
    }
  }
}
