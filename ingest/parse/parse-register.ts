import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Reference, Register } from '../../knowledge/model/register.ts';
import { parseBudgetLines } from './budget-lines.ts';
import { parseDeadlines } from './deadlines.ts';
import { parseEffects } from './effects.ts';
import type { OutlinedText } from './outlined-text.ts';
import { parseTargets } from './targets.ts';
import { parseTasks } from './tasks.ts';
import { parseThemes } from './themes.ts';
import { findUncovered } from './uncovered.ts';

/** What a document obliges, item by item with its evidence, and every sentence that no item covers. References are passed through. */
export function parseRegister(
  outlined: OutlinedText,
  header: DocumentHeader,
  references: readonly Reference[],
): Register {
  const targets = parseTargets(outlined, header);
  const deadlines = parseDeadlines(outlined, header);
  const tasks = parseTasks(outlined);
  const themes = parseThemes(outlined);
  const budgetLines = parseBudgetLines(outlined);
  const effects = parseEffects(outlined, header);
  const items = { references: [...references], targets, deadlines, tasks, themes, budgetLines, effects };
  return { ...items, uncovered: findUncovered(outlined, items) };
}
