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

/** A clause that begins with a body or people of another level, behind what the sentence is about. */
const OTHERS_OPEN =
  /^(?<about>(?:\s*(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s+)?(?:[^:;.]{3,80}:\s+)?)(?:lãnh đạo (?:tỉnh|thành phố|huyện)|cấp tỉnh|(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Công an) tỉnh|Sở \p{Lu}|các sở(?!\p{L}))/u;

/**
 * A sentence that names nobody above it, without the clauses that are said of bodies of a province: "Thăm các cụ: lãnh đạo tỉnh
 * thăm …; xã tổ chức …". Whole where no other clause is left, or one of theirs names communes, too.
 */
export function withoutProvince(sentence: string): string {
  const [first = '', ...rest] = sentence.split(/;\s+/u);
  const isTheirs = (clause: string) =>
    OTHERS_OPEN.test(clause) && !/(?<!\p{L})(?:xã(?! hội)|phường)(?!\p{L})/u.test(clause);
  if (rest.length === 0 || ![first, ...rest].some(isTheirs)) return sentence;
  const about = isTheirs(first) ? (OTHERS_OPEN.exec(first)?.groups?.about ?? '') : '';
  const left = [...(isTheirs(first) ? [] : [first]), ...rest.filter((clause) => !isTheirs(clause))];
  return left.length === 0 ? sentence : `${about}${left.join('; ')}`;
}
