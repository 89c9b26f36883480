import { chartWording as wording } from '../../../prompts/chart-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { ChartItem } from './chart-rows.ts';

/** What is left of some values, and what must be said of the leaving out. */
export interface ConcernedItems {
  readonly items: readonly ChartItem[];
  readonly notes: readonly string[];
}

/**
 * The values that the asker's agency set itself or that were set by those over it, now or before. All of them where no
 * agency is told, and, with a note, where its name leaves open which it is. Those of bodies and units that are gone on the
 * day are marked.
 */
export async function keepConcerned(
  { agency, asOf }: Pick<AnswerContext, 'agency' | 'asOf'>,
  items: readonly ChartItem[],
): Promise<ConcernedItems> {
  if (asOf === null || items.length === 0) return { items, notes: [] };
  // The table of units is large: only who asks for a chart waits for it.
  const { describeFormerIssuer } = await import('../cascade/former-issuer.ts');
  const former = new Map(
    items.map(({ document }) => [document.id, describeFormerIssuer(document, asOf) !== undefined]),
  );
  const marked = items.map((item) =>
    former.get(item.document.id) === true ? { ...item, isOfFormer: true as const } : item,
  );
  return agency === null ? { items: marked, notes: [] } : keepOfAgency(agency, asOf, marked);
}

async function keepOfAgency(
  agency: string,
  asOf: string,
  items: readonly ChartItem[],
): Promise<ConcernedItems> {
  const { resolveAgency } = await import('../../../knowledge/agencies/resolve-agency.ts');
  const { createIssuerPlacer } = await import('../../../knowledge/agencies/place-issuer.ts');
  const { agencies } = resolveAgency(agency, asOf);
  const [only, ...others] = agencies;
  if (only === undefined) return { items, notes: [wording.agencyUnknown(agency)] };
  if (others.length > 0) {
    const names = agencies.map(({ name }) => name).join('; ');
    return { items, notes: [wording.agencyOpen(agency, names)] };
  }
  const placer = createIssuerPlacer(only, asOf, []);
  const kept = items.flatMap((item): ChartItem[] => {
    if (placer.isOwn(item.document)) return [item];
    const placed = placer.place(item.document);
    if (placed === undefined) return [];
    return [placed.isFormer ? { ...item, isOfFormer: true } : item];
  });
  return { items: kept, notes: [wording.agencyOnly(agency)] };
}
