import { documentNumberKey, findDocumentNumbers } from '../language/document-number.ts';
import { toSyllables } from '../language/fold.ts';
import { normalizeCharacters } from '../language/normalize.ts';
import type { Store, StoredPassage } from '../store/store.ts';
import type { PassageQuery } from './search-passages.ts';

/** Passages shown for a number that stands alone: the opening, where the document says what it is. */
const OPENING_PASSAGES = 3;
/** Documents that cite the number and are looked into; a law is cited by thousands. */
const MAX_CITING_DOCUMENTS = 20;

/** What the exact route finds, each best first. */
export interface NumberHits {
  /** Of held documents that carry a number of the query. */
  readonly numbered: readonly StoredPassage[];
  /** Of documents that cite a number of the query. */
  readonly citing: readonly StoredPassage[];
}

/**
 * The exact route for document numbers (retrieval.md 3). A number names documents, not one: all that carry it are found,
 * and choosing is the asker's. Both empty for a query without a number.
 */
export async function findByNumber(store: Store, query: PassageQuery): Promise<NumberHits> {
  const numbers = findNumbers(query.text);
  if (numbers.keys.length === 0) return { numbered: [], citing: [] };
  const [numbered, citing] = await Promise.all([
    findNumbered(store, query, numbers),
    findCiting(store, query, numbers.keys),
  ]);
  return { numbered, citing };
}

interface QueryNumbers {
  readonly keys: readonly string[];
  /** The query without its numbers. */
  readonly rest: string;
}

function findNumbers(query: string): QueryNumbers {
  const text = normalizeCharacters(query);
  const keys = new Set<string>();
  let rest = '';
  let from = 0;
  for (const number of findDocumentNumbers(toCapitals(text))) {
    const key = documentNumberKey(number.text);
    if (key !== null) keys.add(key);
    rest += `${text.slice(from, number.start)} `;
    from = number.end;
  }
  return { keys: [...keys], rest: rest + text.slice(from) };
}

// People type "73/kh-ubnd". Offsets must not move, as they would at "ß".
function toCapitals(text: string): string {
  const capitals = text.toUpperCase();
  return capitals.length === text.length ? capitals : text;
}

async function findNumbered(
  store: Store,
  { viewer, limit, documentIds }: PassageQuery,
  { keys, rest }: QueryNumbers,
): Promise<StoredPassage[]> {
  const filter = documentIds === undefined ? { numberKeys: keys } : { numberKeys: keys, ids: documentIds };
  const ids = (await store.listDocuments(viewer, filter)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const asked =
    toSyllables(rest).length === 0
      ? []
      : await store.searchKeywords(rest, viewer, { limit, documentIds: ids });
  const openings = await Promise.all(
    ids.map(async (id) => (await store.listPassages(id, viewer)).slice(0, OPENING_PASSAGES)),
  );
  return [...asked.map(({ passage }) => passage), ...openings.flat()];
}

async function findCiting(
  store: Store,
  { viewer, documentIds }: PassageQuery,
  keys: readonly string[],
): Promise<StoredPassage[]> {
  const references = (await Promise.all(keys.map((key) => store.listReferences(viewer, key)))).flat();
  const ordinals = new Map<string, Set<number>>();
  for (const { citedBy, passage } of references) {
    if (documentIds !== undefined && !documentIds.includes(citedBy)) continue;
    ordinals.set(citedBy, (ordinals.get(citedBy) ?? new Set()).add(passage));
  }
  const passages = await Promise.all(
    [...ordinals].slice(0, MAX_CITING_DOCUMENTS).map(async ([id, wanted]) => {
      return (await store.listPassages(id, viewer)).filter(({ ordinal }) => wanted.has(ordinal));
    }),
  );
  return passages.flat();
}
