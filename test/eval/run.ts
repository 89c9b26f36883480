// npm run eval            everything that can be measured here
// npm run eval -- answers | register | ranking | gate | metamorphic | conflicts | coverage | applicable | drafts | profiles | review [--verbose]
//   answers, metamorphic  --set fifth --corpus shared --kind target --id v-001,v-002 --voice quoting
//   answers               --strict: exit 1 when a question became wrong since the last committed run
// DATABASE_URL=pglite or postgres://… npm run eval: each store is copied to PostgreSQL, in this process or there, and asked there
//   answers, metamorphic  --keep: a whole run is written to test/eval/results, to be committed
import { evaluateAnswers } from './answers.ts';
import { evaluateMetamorphic } from './metamorphic.ts';
import { parseEvalOptions } from './options.ts';
import { evaluateRegister } from './register.ts';

const options = parseEvalOptions(process.argv.slice(2));
const parts: Readonly<Record<string, () => Promise<void>>> = {
  register: evaluateRegister,
  answers: () => evaluateAnswers(options),
  metamorphic: () => evaluateMetamorphic(options),
  conflicts: async () => (await import('./conflicts.ts')).evaluateConflicts(),
  coverage: async () => (await import('./coverage.ts')).evaluateCoverage(),
  applicable: async () => (await import('./applicable.ts')).evaluateApplicable(options),
  drafts: async () => (await import('./drafts.ts')).evaluateDrafts(options),
  profiles: async () => (await import('./profiles.ts')).evaluateProfiles(options),
  review: async () => (await import('./review.ts')).evaluateReview(options),
  gate: async () => (await import('./gate.ts')).evaluateGate(),
  ranking: async () => (await import('./ranking.ts')).evaluateRanking(),
};
for (const name of options.parts.length === 0 ? Object.keys(parts) : options.parts) {
  const evaluate = parts[name];
  if (evaluate === undefined)
    throw new Error(`no such evaluation: ${name}; there are ${Object.keys(parts).join(', ')}`);
  await evaluate();
}
