import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftFinding } from '../../bot/assistant/draft/draft-document.ts';
import { toFigure } from '../../bot/assistant/draft/report/figure.ts';
import { createTypedResult } from '../../bot/assistant/draft/report/typed-result.ts';
import { parsePeriod } from '../../knowledge/language/period.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { projectRoot } from '../house/source-files.ts';
import { resolveShared, withCorpus } from './corpora.ts';
import { type DraftFault, type DraftKey, draftKeySchema, judgeDraft } from './judge-draft.ts';
import type { EvalOptions } from './options.ts';

const FOLDER = join(projectRoot, 'test/eval/drafts');

/** A set of requests in a folder of its own, and where the files that they name lie. */
interface DraftSet {
  readonly folder: string;
  readonly toPath: (file: string) => string;
}

const sets: Readonly<Record<'first' | 'real' | 'further' | 'later' | 'last', DraftSet>> = {
  first: { folder: FOLDER, toPath: (file) => join(FOLDER, 'corpus', file) },
  real: { folder: join(FOLDER, 'real'), toPath: resolveShared },
  further: { folder: join(FOLDER, 'further'), toPath: (file) => join(FOLDER, 'further/corpus', file) },
  later: { folder: join(FOLDER, 'later'), toPath: (file) => join(FOLDER, 'later/corpus', file) },
  last: {
    folder: join(FOLDER, 'last'),
    toPath: (file) => (file.includes('/') ? resolveShared(file) : join(FOLDER, 'last/corpus', file)),
  },
};

/** What drafts carry and what they invent: each request over the documents it names, against its checklist. */
export async function evaluateDrafts(options: EvalOptions): Promise<void> {
  for (const [name, set] of Object.entries(sets))
    if (options.only.set?.includes(name) ?? true) await evaluateSet(name, set, options);
}

async function evaluateSet(name: string, set: DraftSet, options: EvalOptions): Promise<void> {
  const keys = readKeys(set).filter(({ id }) => options.only.id?.includes(id) ?? true);
  if (keys.length === 0) return;
  const faults = new Map<DraftKey, readonly DraftFault[]>();
  let worded = 0;
  for (const own of Map.groupBy(keys, ({ corpus }) => corpus.join()).values()) {
    const paths = (own[0]?.corpus ?? []).map(set.toPath);
    if (!paths.every((path) => existsSync(path))) continue;
    await withCorpus(
      paths,
      async ({ assistant }) => {
        for (const key of own) {
          const finding = await assistant.draft(OPERATOR, toRequest(key));
          if (finding.kind === 'drafted' && finding.draft.voice === 'model') worded++;
          faults.set(key, judge(key, finding));
        }
      },
      options.voice.withVoice,
    );
  }
  if (options.isVerbose)
    for (const [{ id }, found] of faults) {
      if (found.length > 0) console.log(id);
      for (const { kind, text } of found) console.log(`    ${kind}: ${text}`);
    }
  console.log(
    `${name}: ${faults.size} of ${keys.length} requests; voice ${options.voice.name}: words of its own in ${worded} drafts`,
  );
  report(faults);
}

function judge(key: DraftKey, finding: DraftFinding): readonly DraftFault[] {
  if (finding.kind === 'drafted') return judgeDraft(key, finding.draft);
  const said = finding.kind === 'without-basis' ? [finding.text, ...finding.warnings] : [finding.kind];
  const empty = {
    ...{ id: '', agency: '', type: key.type, subject: '', addressees: [], period: { from: null, to: null } },
    ...{
      basis: [],
      bases: [],
      sections: [],
      citations: [],
      placeholders: [],
      questions: [],
      coverage: [],
      uncovered: [],
    },
  };
  return judgeDraft(key, { ...empty, warnings: said, voice: 'composed', mark: null });
}

function toRequest({ type, agency, year, period, topic, asOf, sections, basis, results = [] }: DraftKey) {
  const periodName = period ?? `năm ${year}`;
  return {
    ...{ type, agency, topic, basis, sections, asOf, periodName, period: parsePeriod(periodName) },
    ...{ template: null, marginDays: 3 },
    report: {
      cutoffOn: null,
      results: results.map(({ indicator, value, unit, note = null }) =>
        createTypedResult(indicator, toFigure(value, unit), { note }),
      ),
    },
  };
}

function readKeys({ folder }: DraftSet): DraftKey[] {
  const file = join(folder, 'requests.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => draftKeySchema.parse(JSON.parse(line)));
}

function report(faults: ReadonlyMap<DraftKey, readonly DraftFault[]>): void {
  const keys = [...faults.keys()];
  const count = (kind: DraftFault['kind']) =>
    [...faults.values()].flat().filter((fault) => fault.kind === kind).length;
  const wanted = keys.reduce((sum, key) => sum + key.mustContain.length + (key.expectBasis?.length ?? 0), 0);
  const banned = keys.reduce((sum, key) => sum + key.mustNotContain.length + (key.notBasis?.length ?? 0), 0);
  const told = keys.reduce((sum, key) => sum + (key.placeholder?.length ?? 0) + (key.warn?.length ?? 0), 0);
  console.table({
    'drafts without a fault': {
      right: [...faults.values()].filter((own) => own.length === 0).length,
      of: keys.length,
    },
    carried: { right: wanted - count('carried'), of: wanted },
    'not invented': { right: banned - count('invented'), of: banned },
    'told beside the text': { right: told - count('told'), of: told },
  });
}
