// npm run eval            everything that can be measured here
// npm run eval -- answers | register | ranking | gate [--verbose]
import { evaluateAnswers } from './answers.ts';
import { evaluateRegister } from './register.ts';

const parts: Readonly<Record<string, () => Promise<void>>> = {
  register: evaluateRegister,
  answers: evaluateAnswers,
  gate: async () => (await import('./gate.ts')).evaluateGate(),
  ranking: async () => (await import('./ranking.ts')).evaluateRanking(),
};
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const name of wanted.length === 0 ? Object.keys(parts) : wanted) {
  const evaluate = parts[name];
  if (evaluate === undefined)
    throw new Error(`no such evaluation: ${name}; there are ${Object.keys(parts).join(', ')}`);
  await evaluate();
}
