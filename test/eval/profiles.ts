import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { manageProfile } from '../../bot/assistant/profile/manage-profile.ts';
import { markedKey } from '../../knowledge/agencies/unit-names.ts';
import { type AgencyProfile, profileSignerSchema } from '../../knowledge/model/agency-profile.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { projectRoot } from '../house/source-files.ts';
import { withCorpus } from './corpora.ts';
import type { EvalOptions } from './options.ts';

const FOLDER = join(projectRoot, 'test/eval/profile');
/** Invented papers, a folder each with its keys beside it; each set was written before its first run. */
const SETS = ['first', 'second', 'third'] as const;

/** What somebody who read an agency's papers would write down of it on a day. */
const profileKeySchema = z.object({
  id: z.string(),
  agency: z.string(),
  asOf: z.string(),
  superior: z.array(z.string()),
  issuer: z.array(z.string()),
  place: z.string().nullable(),
  symbol: z.string().nullable(),
  signers: z.array(profileSignerSchema),
  division: z.array(z.string()),
  hamlet: z.array(z.string()),
  class: z.array(z.string()),
  team: z.array(z.string()),
  partners: z.array(z.string()),
  recipients: z.array(z.string()),
});
type ProfileKey = z.infer<typeof profileKeySchema>;

/** Values by field: each counts once, and a wrong one more than a missing one. */
type Values = ReadonlyMap<string, readonly string[]>;

/** Profiles proposed from invented papers against keys written before the code was fitted to them. */
export async function evaluateProfiles(options: EvalOptions): Promise<void> {
  for (const set of SETS.filter((name) => options.only.set?.includes(name) ?? true))
    await evaluateSet(set, options);
}

async function evaluateSet(set: string, options: EvalOptions): Promise<void> {
  const lines = readFileSync(join(FOLDER, `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const keys = lines.map((line) => profileKeySchema.parse(JSON.parse(line)));
  const counts = new Map<string, { right: number; wrong: number; missing: number }>();
  await withCorpus([join(FOLDER, set)], async ({ store }) => {
    for (const key of keys.filter(({ id }) => options.only.id?.includes(id) ?? true)) {
      const request = { agency: key.agency, asOf: key.asOf, edits: [], confirmation: null };
      const finding = await manageProfile(store, OPERATOR, request);
      if (finding.kind !== 'found') console.log(`${key.id}: ${finding.kind}`);
      const found =
        finding.kind === 'found' ? listFound(finding.profile) : new Map<string, readonly string[]>();
      for (const [field, expected] of listExpected(key)) {
        const given = found.get(field) ?? [];
        const wrong = given.filter((value) => !holds(expected, value));
        const missing = expected.filter((value) => !holds(given, value));
        const sum = counts.get(field) ?? { right: 0, wrong: 0, missing: 0 };
        counts.set(field, {
          right: sum.right + given.length - wrong.length,
          wrong: sum.wrong + wrong.length,
          missing: sum.missing + missing.length,
        });
        if (options.isVerbose) print(key.id, field, wrong, missing);
      }
    }
  });
  printScore(set, keys.length, counts);
}

function holds(values: readonly string[], value: string): boolean {
  return values.some((other) => markedKey(other) === markedKey(value));
}

function listExpected(key: ProfileKey): Values {
  const { superior, issuer, place, symbol, signers } = key;
  const { division, hamlet, class: classes, team, partners, recipients } = key;
  return toValues(
    { superior, issuer },
    place,
    symbol,
    signers,
    { division, hamlet, class: classes, team },
    partners,
    recipients,
  );
}

function listFound({
  letterhead,
  place,
  symbol,
  signers,
  units,
  partners,
  recipients,
}: AgencyProfile): Values {
  const ofKind = (wanted: string) => units.flatMap(({ name, kind }) => (kind === wanted ? [name] : []));
  const byKind = {
    division: ofKind('division'),
    hamlet: ofKind('hamlet'),
    class: ofKind('class'),
    team: ofKind('team'),
  };
  return toValues(letterhead, place, symbol, signers, byKind, partners, recipients);
}

function toValues(
  { superior, issuer }: AgencyProfile['letterhead'],
  place: string | null,
  symbol: string | null,
  signers: AgencyProfile['signers'],
  units: Readonly<Record<string, readonly string[]>>,
  partners: readonly string[],
  recipients: readonly string[],
): Values {
  const line = (lines: readonly string[]) => (lines.length === 0 ? [] : [lines.join(' / ')]);
  return new Map([
    ['superior', line(superior)],
    ['issuer', line(issuer)],
    ['place', place === null ? [] : [place]],
    ['symbol', symbol === null ? [] : [symbol]],
    ['signers', signers.map(({ capacity, name }) => [...capacity, name ?? '?'].join(' / '))],
    ...Object.entries(units),
    ['partners', partners],
    ['recipients', recipients],
  ]);
}

function print(id: string, field: string, wrong: readonly string[], missing: readonly string[]): void {
  for (const value of wrong) console.log(`${id} ${field} wrong: ${value}`);
  for (const value of missing) console.log(`${id} ${field} missing: ${value}`);
}

function printScore(
  set: string,
  agencies: number,
  counts: ReadonlyMap<string, { readonly right: number; readonly wrong: number; readonly missing: number }>,
): void {
  const total = { right: 0, wrong: 0, missing: 0 };
  for (const [field, { right, wrong, missing }] of counts) {
    total.right += right;
    total.wrong += wrong;
    total.missing += missing;
    console.log(`profile ${set} ${field}: ${right} right, ${wrong} wrong, ${missing} missing`);
  }
  const { right, wrong, missing } = total;
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  console.log(
    `profile ${set}: ${agencies} agencies, ${right + missing} values expected; precision ${percent(right, right + wrong)}, recall ${percent(right, right + missing)}`,
  );
}
