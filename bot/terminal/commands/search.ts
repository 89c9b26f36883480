import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { scanReadingSchema } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import type { PassageSearch, SearchHit } from '../../../knowledge/search/search-passages.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { formatReading } from '../../assistant/scan-statements.ts';
import { answerBatch } from '../answer-batch.ts';
import { type Command, exitCodes, textOption, writeJsonLine, writeText } from '../command.ts';
import { findMeaningEmbedder } from '../configured-models.ts';
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
});
type HitLine = z.infer<typeof searchHitSchema>;

const batchLineSchema = z.object({ id: lineIdSchema, query: z.string() });
const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 1000;

/** `search`: passages, best first. */
export const searchCommand: Command = {
  options: { limit: { type: 'string' }, batch: { type: 'string' } },
  async run(args, environment) {
    const batch = textOption(args, 'batch');
    const query = args.positionals.join(' ');
    if ((batch === null) === (query.trim() === ''))
      throw new AssistantError('INPUT_USAGE', 'search: either a query or --batch');
    const limit = parseLimit(textOption(args, 'limit'));
    const lines = batch === null ? [] : await readBatch(batch, batchLineSchema);
    const { search, store } = await openAssistant(environment.dataDirectory, 'read-only', {
      meaning: findMeaningEmbedder(environment.configuration),
    });
    await warnIfEmpty(store, environment);
    const find = createFinder(store, search, limit);
    try {
      if (batch !== null)
        return await answerBatch(lines, environment, async (line) => ({ hits: await find(line.query) }));
      const hits = await find(query);
      if (environment.isJson) for (const hit of hits) writeJsonLine(environment.stdout, hit);
      else writeText(environment.stdout, formatHits(hits));
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

function parseLimit(text: string | null): number {
  const limit = text === null ? DEFAULT_LIMIT : Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new AssistantError('INPUT_USAGE', `search: bad --limit: ${text}`, {
    details: { problems: [`--limit phải là số nguyên từ 1 đến ${MAX_LIMIT}`] },
  });
}

function createFinder(store: Store, search: PassageSearch, limit: number) {
  return async (query: string): Promise<HitLine[]> => {
    checkQuestionLength(query);
    const hits = await search.search({ text: query, viewer: OPERATOR, limit });
    const ids = [...new Set(hits.map((hit) => hit.passage.documentId))];
    const documents = await Promise.all(ids.map((id) => store.findDocument(id, OPERATOR)));
    const byId = new Map(
      documents.flatMap((document) => (document === undefined ? [] : [[document.id, document] as const])),
    );
    return hits.map((hit) => toLine(hit, byId.get(hit.passage.documentId)));
  };
}

function toLine(
  hit: SearchHit,
  document: { sourceFile: string | null; number: string | null } | undefined,
): HitLine {
  const { documentId, locator, page, text, scan } = hit.passage;
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
  };
}

function formatHits(hits: readonly HitLine[]): string {
  if (hits.length === 0) return 'Chưa tìm thấy đoạn nào.\n';
  return hits
    .map((hit, i) => {
      const reading = hit.scan === null ? '' : `   ${formatReading(hit.isUnclear, hit.scan.page)}\n`;
      return `${i + 1}. ${hit.number ?? hit.documentId} · ${hit.locator}\n   ${hit.text}\n${reading}`;
    })
    .join('');
}
