import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import type { PassageSearch, SearchHit } from '../../../knowledge/search/search-passages.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { type Command, exitCodes, textOption, writeJsonLine } from '../command.ts';
import { openAssistant } from '../open-assistant.ts';
import { readBatch } from '../read-batch.ts';

/** One line of `search --json`. */
export const searchHitSchema = z.object({
  sourceFile: z.string().nullable(),
  documentId: z.string(),
  number: z.string().nullable(),
  locator: z.string(),
  page: z.int().nullable(),
  text: z.string(),
  matchedBy: z.array(z.enum(['number', 'keyword', 'vector', 'register'])),
});
type HitLine = z.infer<typeof searchHitSchema>;

const batchLineSchema = z.object({ id: z.string(), query: z.string() });
const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 1000;

/** `search`: passages, best first. */
export const searchCommand: Command = {
  options: { limit: { type: 'string' }, batch: { type: 'string' } },
  async run(args, environment) {
    const batch = textOption(args, 'batch');
    const query = args.positionals.join(' ');
    if (batch === null && query.trim() === '')
      throw new AssistantError('INPUT_USAGE', 'search: a query is missing');
    const limit = parseLimit(textOption(args, 'limit'));
    const lines = batch === null ? [{ value: { id: '', query } }] : await readBatch(batch, batchLineSchema);
    const { search, store } = await openAssistant(environment.dataDirectory);
    const find = createFinder(store, search, limit);
    let hasFailed = false;
    for (const line of lines) {
      if ('error' in line) {
        hasFailed = true;
        writeJsonLine(environment.stdout, line);
        continue;
      }
      const hits = await find(line.value.query);
      if (batch !== null) writeJsonLine(environment.stdout, { id: line.value.id, hits });
      else if (environment.isJson) for (const hit of hits) writeJsonLine(environment.stdout, hit);
      else environment.stdout.write(formatHits(hits));
    }
    await store.close();
    return hasFailed ? exitCodes.failed : exitCodes.done;
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
  const { documentId, locator, page, text } = hit.passage;
  return {
    sourceFile: document?.sourceFile ?? null,
    documentId,
    number: document?.number ?? null,
    locator,
    page,
    text,
    matchedBy: [...hit.matchedBy],
  };
}

function formatHits(hits: readonly HitLine[]): string {
  if (hits.length === 0) return 'Chưa tìm thấy đoạn nào.\n';
  return hits
    .map((hit, i) => `${i + 1}. ${hit.number ?? hit.documentId} · ${hit.locator}\n   ${hit.text}\n`)
    .join('');
}
