import { AssistantError } from '../model/errors.ts';
import { sha256 } from './rows.ts';
import { OPERATOR, type Store } from './store.ts';
import type { ContentItem } from './store-content.ts';
import { toVectorBytes } from './vector-math.ts';

const COUNTED = ['document', 'passage', 'correction', 'vector', 'profile', 'draft', 'audit'] as const;

/** How many of each kind were copied and found the same on the other side. */
export type CopyCounts = Record<(typeof COUNTED)[number], number>;

/** What a copy came to. */
export interface CopyReport extends CopyCounts {
  /** Vectors of the source that the target cannot keep. */
  readonly vectorsLeftOut: number;
}

/**
 * Copies all of one store into another, of whatever kind, and compares what both then hold, each piece by its hash. A copy
 * that was cut short goes on where it stopped. Nobody may change either store meanwhile.
 *
 * @param onProgress is told how many documents of how many are copied
 * @throws INPUT_INVALID — the source is empty, or the target holds documents that are not the source's
 * @throws STORE_WRITE_FAILED — what was copied is not the same: the target is not to be used
 */
export async function copyStore(
  from: Store,
  to: Store,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<CopyReport> {
  const { documents: total } = await from.count(OPERATOR);
  if (total === 0) throw refuse('source holds no document', 'kho nguồn chưa có văn bản nào');
  const keepsVectors = !['not-installed', 'not-permitted'].includes(await to.findVectorLeg());
  const [source, before] = [await digestContent(from), await digestContent(to)];
  if ([...before].some(([key, hash]) => source.get(key) !== hash))
    throw refuse('target holds what the source does not', 'kho đích đã có dữ liệu khác kho nguồn');
  let done = 0;
  for await (const item of from.readContent()) {
    if (item.kind === 'vectors' && !keepsVectors) continue;
    if (item.kind === 'document') onProgress(++done, total);
    if (!digestItem(item).every(([key]) => before.has(key))) await to.addContent(item);
  }
  await to.compact();
  const left = keepsVectors ? new Map<string, string>() : takeVectors(source);
  compare(source, await digestContent(to));
  return { ...countContent(source), vectorsLeftOut: left.size };
}

function refuse(reason: string, problem: string): AssistantError {
  return new AssistantError('INPUT_INVALID', `store copy: ${reason}`, { details: { problems: [problem] } });
}

type Digest = Map<string, string>;

async function digestContent(store: Store): Promise<Digest> {
  const digest: Digest = new Map();
  for await (const item of store.readContent())
    for (const [key, hash] of digestItem(item)) digest.set(key, hash);
  return digest;
}

/** Each piece under a key that begins with its kind; the item's own comes first. */
function digestItem(item: ContentItem): [key: string, hash: string][] {
  switch (item.kind) {
    case 'document': {
      const { document, passages, corrections } = item;
      const { id } = document;
      const parts: [string, string][] = [
        ...passages.map((passage): [string, string] => [`passage ${id} ${passage.ordinal}`, digest(passage)]),
        ...corrections.map((made): [string, string] => [`correction ${made.number}`, digest(made)]),
      ];
      return [[`document ${id}`, digest([document, parts])], ...parts];
    }
    case 'vectors':
      return item.vectors.map(({ textHash, vector }) => [
        `vector ${item.embedderId} ${textHash}`,
        sha256(toVectorBytes(vector)),
      ]);
    case 'profile':
      return [[`profile ${item.profile.agency}`, digest(item.profile)]];
    case 'draft':
      return [[`draft ${item.draft.id}`, digest(item.draft)]];
    case 'audit':
      return [[`audit ${item.entry.sequence}`, digest(item.entry)]];
  }
}

function digest(value: unknown): string {
  return sha256(JSON.stringify(value));
}

/** Takes the vectors out of a digest. @returns those taken */
function takeVectors(from: Digest): Digest {
  const taken = new Map([...from].filter(([key]) => key.startsWith('vector ')));
  for (const key of taken.keys()) from.delete(key);
  return taken;
}

function compare(source: Digest, target: Digest): void {
  const differing = [...new Set([...source.keys(), ...target.keys()])].filter(
    (key) => source.get(key) !== target.get(key),
  );
  const [first] = differing;
  if (first === undefined) return;
  throw new AssistantError(
    'STORE_WRITE_FAILED',
    `store copy: ${differing.length} pieces differ, first ${first}`,
    {
      details: { problems: [`${differing.length} phần của bản sao khác kho nguồn: không dùng kho đích này`] },
    },
  );
}

function countContent(content: Digest): CopyCounts {
  const count = (kind: string) => [...content.keys()].filter((key) => key.startsWith(`${kind} `)).length;
  const [document, passage, correction, vector, profile, draft, audit] = COUNTED.map(count);
  return {
    document: document ?? 0,
    passage: passage ?? 0,
    correction: correction ?? 0,
    vector: vector ?? 0,
    profile: profile ?? 0,
    draft: draft ?? 0,
    audit: audit ?? 0,
  };
}
