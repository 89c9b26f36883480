import type { OfficialDocument } from '../../model/official-document.ts';
import type { Evidence } from '../../model/register.ts';

/**
 * The words of an item up to the clause that gives somebody else something to do: "Trạm A bố trí …; Công an B tập huấn …".
 * The whole of them where every clause is the same body's.
 *
 * @param isMeant whether who is named there is meant, too
 */
export function withoutOthers(
  { quote, start, end }: Evidence,
  { tasks }: OfficialDocument,
  isMeant: (actor: string) => boolean = () => false,
): string {
  const others = tasks.filter(
    (task) => start < task.start && task.end <= end && task.actor !== null && !isMeant(task.actor),
  );
  if (others.length === 0) return quote;
  const first = Math.min(...others.map((task) => task.start));
  return quote.slice(0, first - start).replace(/[\s;,]+$/u, '');
}
