import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { scanReadingSchema } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { findNamedDocuments } from '../../../knowledge/search/named-documents.ts';
import type { PassageSearch, SearchHit } from '../../../knowledge/search/search-passages.ts';
import { OPERATOR, type Store, type StoredPassage } from '../../../knowledge/store/store.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import { createCatalogueLoader } from '../../assistant/document-catalogue.ts';
import { answerBatch } from '../answer-batch.ts';
import { type Command, exitCodes, textOption, writeJsonLine, writeText } from '../command.ts';
import { findMeaningEmbedder } from '../configured-models.ts';
import { formatHits, formatRanks, formatUnderstood } from '../format-hits.ts';
import { openAssistant, warnIfEmpty } from '../open-assistant.ts';
import { checkQuestionLength } from '../question-length.ts';
import { lineIdSchema, readBatch } from '../read-batch.ts';

/** One line of `search --json`. */
export const searchHitSchema = z.object({
  sourceFile: z.string().nullable(),
  documentId: z.string(),
  number: z.string().nullable(),
  locator: z.string(),
  page: z.int().nullable(),
  text: z.string(),
  /** How surely the text was read from a page's picture; null for text as the file gives it. */
  scan: scanReadingSchema.nullable(),
  /** Whether a figure in it was not read surely enough to be relied on. */
  isUnclear: z.boolean(),
  matchedBy: z.array(z.enum(['number', 'keyword', 'vector', 'register'])),
  /** Headings above the passage, outermost first. */
  headings: z.array(z.string()),
  /** The passages in front of it and behind it in its document; null at either end. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Where else the same is said: those passages are left out of the hits. */
  alsoIn: z.array(z.object({ documentId: z.string(), number: z.string().nullable(), locator: z.string() })),
  /** Why it stands where it does; see `RouteRank`. */
  ranks: z.array(
    z.object({
      route: z.enum(['number', 'keyword', 'named', 'vector', 'register']),
      rank: z.int(),
      weight: z.number(),
      factors: z.object({ marks: z.number(), heading: z.number() }).nullable(),
    }),
  ),
});
/** A hit with its document and what stands around it. */
export type HitLine = z.infer<typeof searchHitSchema>;

/** A line of `search --batch`. */
export const searchBatchLineSchema = z.object({ id: lineIdSchema, query: z.string() });
const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 1000;

/** `search`: passages, best first. */
export const searchCommand: Command = {
  options: { limit: { type: 'string' }, batch: { type: 'string' }, explain: { type: 'boolean' } },
  async run(args, environment) {
    const batch = textOption(args, 'batch');
    const query = args.positionals.join(' ');
    if ((batch === null) === (query.trim() === ''))
      throw new AssistantError('INPUT_USAGE', 'search: either a query or --batch', {
        details: { problems: [terminalTexts.usage.questionOrBatch] },
      });
    const limit = parseLimit(textOption(args, 'limit'));
    const lines = batch === null ? [] : await readBatch(batch, searchBatchLineSchema);
    const { search, store } = await openAssistant(environment, 'read-only', {
      meaning: findMeaningEmbedder(environment.configuration),
    });
    await warnIfEmpty(store, environment);
    const find = createFinder(store, search, limit);
    try {
      if (batch !== null)
        return await answerBatch(lines, environment, async (line) => ({ hits: await find(line.query) }));
      const hits = await find(query);
      if (environment.isJson) for (const hit of hits) writeJsonLine(environment.stdout, hit);
      else if (args.values.explain === true)
        writeText(environment.stdout, await explain(search, query, hits));
      else writeText(environment.stdout, formatHits(hits));
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

async function explain(search: PassageSearch, query: string, hits: readonly HitLine[]): Promise<string> {
  const understood = await search.restoreMarks(query, OPERATOR);
  return formatUnderstood(query, understood) + formatHits(hits, formatRanks);
}

function parseLimit(text: string | null): number {
  const limit = text === null ? DEFAULT_LIMIT : Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new AssistantError('INPUT_USAGE', `search: bad --limit: ${text}`, {
    details: { problems: [`--limit phải là số nguyên từ 1 đến ${MAX_LIMIT}`] },
  });
}

function createFinder(store: Store, search: PassageSearch, limit: number) {
  const loadCatalogue = createCatalogueLoader(store);
  return async (query: string): Promise<HitLine[]> => {
    checkQuestionLength(query);
    const { cards, places, listPassages } = await loadCatalogue(OPERATOR);
    const namedIds = findNamedDocuments(query, cards, places);
    const hits = await search.search({ text: query, viewer: OPERATOR, limit, namedIds });
    const ids = hits.flatMap((hit) => [hit.passage, ...hit.repeatedIn]).map(({ documentId }) => documentId);
    const documents = await Promise.all([...new Set(ids)].map((id) => store.findDocument(id, OPERATOR)));
    const byId = new Map(
      documents.flatMap((document) => (document === undefined ? [] : [[document.id, document]])),
    );
    return Promise.all(
      hits.map(async (hit) => toLine(hit, byId, await listPassages(hit.passage.documentId))),
    );
  };
}

/** What a hit tells of its document. */
type Described = Pick<OfficialDocument, 'sourceFile' | 'number'>;

function toLine(
  hit: SearchHit,
  documents: ReadonlyMap<string, Described>,
  neighbours: readonly StoredPassage[],
): HitLine {
  const { documentId, locator, page, text, scan, headings, ordinal } = hit.passage;
  const document = documents.get(documentId);
  return {
    sourceFile: document?.sourceFile ?? null,
    documentId,
    number: document?.number ?? null,
    locator,
    page,
    text,
    scan,
    isUnclear: isUnclear({ quote: text, scan, confirmedBy: null }),
    matchedBy: [...hit.matchedBy],
    headings: [...headings],
    before: neighbours.find((other) => other.ordinal === ordinal - 1)?.text ?? null,
    after: neighbours.find((other) => other.ordinal === ordinal + 1)?.text ?? null,
    alsoIn: hit.repeatedIn.map((other) => ({
      documentId: other.documentId,
      number: documents.get(other.documentId)?.number ?? null,
      locator: other.locator,
    })),
    ranks: hit.ranks.map((rank) => ({ ...rank })),
  };
}
