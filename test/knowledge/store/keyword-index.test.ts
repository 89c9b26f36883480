import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { toSyllables } from '../../../knowledge/language/fold.ts';
import {
  createKeywordIndex,
  KEYWORD_INDEX_SCHEMA,
  type KeywordFields,
  type KeywordHit,
  type KeywordIndex,
} from '../../../knowledge/store/keyword-index.ts';
import { BM25_B, BM25_K1 } from '../../../knowledge/store/keyword-ranking.ts';
import { BIGRAM_WEIGHT } from '../../../knowledge/store/keyword-reader.ts';
import { FIELD_WEIGHTS } from '../../../knowledge/store/keyword-terms.ts';
import { createRandom } from '../../helpers/random.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function openIndex(): { database: DatabaseSync; index: KeywordIndex } {
  const database = new DatabaseSync(':memory:');
  database.exec(KEYWORD_INDEX_SCHEMA);
  return { database, index: createKeywordIndex(database) };
}

function openFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyword-'));
  folders.push(folder);
  const file = join(folder, 'index.sqlite');
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; ${KEYWORD_INDEX_SCHEMA}`);
  database.close();
  return file;
}

function bodies(texts: Record<number, string>): { passageId: number; fields: KeywordFields }[] {
  return Object.entries(texts).map(([id, body]) => ({
    passageId: Number(id),
    fields: { body, headings: '', context: '' },
  }));
}

function idsOf(hits: readonly KeywordHit[]): number[] {
  return hits.map(({ passageId }) => passageId);
}

/** BM25 as the textbook writes it, over plain maps. */
function rankNaively(held: ReadonlyMap<number, KeywordFields>, query: string, limit: number): KeywordHit[] {
  const counted = [...held].map(([passageId, fields]) => ({ passageId, ...countedTerms(fields) }));
  const averageLength = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  const syllables = toSyllables(query);
  const weights = new Map(syllables.map((syllable) => [syllable, 1]));
  for (const pair of toPairs(syllables)) weights.set(pair, BIGRAM_WEIGHT);
  const holdingOf = new Map(
    [...weights.keys()].map((term) => [
      term,
      counted.filter(({ frequencies }) => frequencies.has(term)).length,
    ]),
  );
  const hits = counted.map(({ passageId, frequencies, length }) => {
    let relevance = 0;
    for (const [term, weight] of weights) {
      const frequency = frequencies.get(term) ?? 0;
      const holding = holdingOf.get(term) ?? 0;
      const idf = Math.log(1 + (counted.length - holding + 0.5) / (holding + 0.5));
      const norm = BM25_K1 * (1 - BM25_B + (BM25_B * length) / averageLength);
      if (frequency > 0) relevance += (weight * idf * frequency) / (frequency + norm);
    }
    return { passageId, relevance };
  });
  return hits
    .filter(({ relevance }) => relevance > 0)
    .sort((a, b) => b.relevance - a.relevance || a.passageId - b.passageId)
    .slice(0, limit);
}

const counts = new WeakMap<KeywordFields, ReturnType<typeof countTerms>>();

/** Counted once for each object: the rounds of a test share it. */
function countedTerms(fields: KeywordFields): ReturnType<typeof countTerms> {
  const counted = counts.get(fields) ?? countTerms(fields);
  counts.set(fields, counted);
  return counted;
}

function countTerms(fields: KeywordFields): { frequencies: Map<string, number>; length: number } {
  const frequencies = new Map<string, number>();
  let length = 0;
  for (const field of ['body', 'headings', 'context'] as const) {
    const weight = FIELD_WEIGHTS[field] / FIELD_WEIGHTS.body;
    const syllables = toSyllables(fields[field]);
    length += syllables.length * weight;
    for (const term of [...syllables, ...toPairs(syllables)]) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
    }
  }
  return { frequencies, length };
}

function toPairs(syllables: readonly string[]): string[] {
  return syllables.slice(1).map((syllable, i) => `${syllables[i]}_${syllable}`);
}

/** Equal relevances may come in either order when rounding differs: what must agree is the relevance at every rank. */
function expectSameRanking(
  actual: readonly KeywordHit[],
  expected: readonly KeywordHit[],
  all: readonly KeywordHit[],
): void {
  const relevanceOf = new Map(all.map(({ passageId, relevance }) => [passageId, relevance]));
  expect(actual.length).toBe(expected.length);
  actual.forEach((hit, rank) => {
    expect(hit.relevance).toBeCloseTo(expected[rank]?.relevance ?? Number.NaN, 5);
    expect(hit.relevance).toBeCloseTo(relevanceOf.get(hit.passageId) ?? Number.NaN, 5);
  });
}

const word = fc.constantFrom(
  'kế',
  'hoạch',
  'xã',
  'Đồng',
  'dong',
  'trẻ',
  'em',
  'và',
  'và',
  'và',
  '2031',
  'số 5',
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const fieldsArbitrary = fc.record({ body: text, headings: text, context: text });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: fc.array(fieldsArbitrary, { minLength: 1, maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ remove: fc.array(fc.nat(40), { maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ compact: fc.constant(true) }) },
);

describe('createKeywordIndex', () => {
  it('ranks as plain BM25 does, after any adds, removals and merges', () => {
    const property = fc.property(
      fc.array(step, { minLength: 1, maxLength: 24 }),
      fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
      fc.integer({ min: 1, max: 12 }),
      (steps, query, limit) => {
        const { index } = openIndex();
        const held = new Map<number, KeywordFields>();
        let nextId = 1;
        for (const change of steps) {
          if ('add' in change) {
            const entries = change.add.map((fields) => ({ passageId: nextId++, fields }));
            index.add(entries);
            for (const { passageId, fields } of entries) held.set(passageId, fields);
          } else if ('remove' in change) {
            index.remove(change.remove);
            for (const id of change.remove) held.delete(id);
          } else index.compact();
          const all = rankNaively(held, query, held.size);
          expectSameRanking(index.search(query, { limit }), all.slice(0, limit), all);
        }
      },
    );
    fc.assert(property, { seed: 20260731, numRuns: 60 });
  });

  it('gives the exact best also where common terms are only looked up for the passages in the lead', () => {
    const { index } = openIndex();
    const random = createRandom(7);
    const held = new Map<number, KeywordFields>();
    for (let id = 1; id <= 4_000; id++) {
      // Zipf-like: syllable s0 is nearly everywhere, s60 rare.
      const body = Array.from({ length: 4 + (id % 16) }, () => `s${Math.floor(60 * random() ** 3)}`).join(
        ' ',
      );
      held.set(id, { body, headings: '', context: '' });
    }
    index.add([...held].map(([passageId, fields]) => ({ passageId, fields })));
    for (let round = 0; round < 40; round++) {
      const query = Array.from({ length: 2 + (round % 9) }, () => `s${Math.floor(60 * random() ** 2)}`).join(
        ' ',
      );
      const limit = [1, 10, 40][round % 3] ?? 10;
      const all = rankNaively(held, query, held.size);
      expectSameRanking(index.search(query, { limit }), all.slice(0, limit), all);
      const odd = all.filter(({ passageId }) => passageId % 2 === 1);
      const accepted = index.search(query, { limit, accept: (id) => id % 2 === 1 });
      expectSameRanking(accepted, odd.slice(0, limit), all);
    }
  });

  it('finds text typed with or without marks alike', () => {
    const { index } = openIndex();
    index.add(bodies({ 1: 'Kế hoạch phòng, chống đuối nước xã Đồng Vải', 2: 'Công văn về việc trực Tết' }));
    expect(index.search('DUOI NUOC', { limit: 5 })).toStrictEqual(index.search('đuối nước', { limit: 5 }));
    expect(idsOf(index.search('duoi nuoc dong vai', { limit: 5 }))).toStrictEqual([1]);
  });

  it('puts neighbouring syllables before scattered ones', () => {
    const { index } = openIndex();
    index.add(
      bodies({ 1: 'sản xuất mùa màng, sinh hoạt lớp', 2: 'học sinh ra sản phẩm', 3: 'sinh sản mùa vụ' }),
    );
    expect(idsOf(index.search('sinh sản', { limit: 1 }))).toStrictEqual([3]);
  });

  it('orders equal passages by id, whatever the order they came in', () => {
    const { index } = openIndex();
    index.add(bodies({ 9: 'chỉ tiêu', 4: 'chỉ tiêu' }));
    index.add(bodies({ 2: 'chỉ tiêu' }));
    expect(idsOf(index.search('chi tieu', { limit: 3 }))).toStrictEqual([2, 4, 9]);
  });

  it('counts a word of the body above the same word of headings, and that above the context', () => {
    const { index } = openIndex();
    const empty = { body: '', headings: '', context: '' };
    index.add([
      { passageId: 1, fields: { ...empty, context: 'tảo hôn' } },
      { passageId: 2, fields: { ...empty, headings: 'tảo hôn' } },
      { passageId: 3, fields: { ...empty, body: 'tảo hôn' } },
    ]);
    expect(idsOf(index.search('tao hon', { limit: 3 }))).toStrictEqual([3, 2, 1]);
  });

  it('never shows a removed passage, before and after merging', () => {
    const { index } = openIndex();
    for (let id = 1; id <= 30; id++) index.add(bodies({ [id]: `báo cáo định kỳ ${id}` }));
    index.remove([3, 4, 29]);
    const before = index.search('báo cáo định kỳ', { limit: 50 });
    index.compact();
    expect(idsOf(before)).toHaveLength(27);
    expect(idsOf(before)).not.toContain(29);
    expect(index.search('báo cáo định kỳ', { limit: 50 })).toStrictEqual(before);
  });

  it('finds nothing for a query without syllables, without hits, or without room', () => {
    const { index } = openIndex();
    index.add(bodies({ 1: 'thời hạn' }));
    for (const query of ['', ' ?!"*', '" OR 1=1 --', 'NEAR(', '\u0000']) {
      expect(index.search(query, { limit: 5 })).toStrictEqual([]);
    }
    expect(index.search('thời hạn', { limit: 0 })).toStrictEqual([]);
  });

  it('keeps memory of a long query bounded and still answers', () => {
    const { index } = openIndex();
    index.add(bodies({ 1: 'thời hạn báo cáo' }));
    expect(idsOf(index.search('thời hạn '.repeat(50_000), { limit: 5 }))).toStrictEqual([1]);
  });

  it('sees at once what another connection wrote, removed or merged', () => {
    const file = openFile();
    const writer = new DatabaseSync(file);
    const reader = new DatabaseSync(file, { readOnly: true });
    const [writing, reading] = [createKeywordIndex(writer), createKeywordIndex(reader)];
    const seen: number[][] = [idsOf(reading.search('phân công', { limit: 50 }))];
    for (let id = 1; id <= 9; id++) {
      writing.add(bodies({ [id]: 'phân công nhiệm vụ' }));
      seen.push(idsOf(reading.search('phân công', { limit: 50 })));
    }
    writing.remove([5]);
    seen.push(idsOf(reading.search('phân công', { limit: 50 })));
    writer.close();
    reader.close();
    expect(seen.slice(0, 3)).toStrictEqual([[], [1], [1, 2]]);
    expect(seen.slice(-2)).toStrictEqual([
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      [1, 2, 3, 4, 6, 7, 8, 9],
    ]);
  });

  it('forgets what was rolled back, though ids are given out again', () => {
    const { database, index } = openIndex();
    index.add(bodies({ 1: 'chủ trì' }));
    database.exec('BEGIN IMMEDIATE');
    index.add(bodies({ 2: 'phối hợp' }));
    expect(idsOf(index.search('phối hợp', { limit: 5 }))).toStrictEqual([2]);
    database.exec('ROLLBACK');
    expect(index.search('phối hợp', { limit: 5 })).toStrictEqual([]);
    index.add(bodies({ 2: 'giám sát' }));
    expect(index.search('phối hợp', { limit: 5 })).toStrictEqual([]);
    expect(idsOf(index.search('giám sát', { limit: 5 }))).toStrictEqual([2]);
  });

  it('keeps no readable word of the passages', () => {
    const { database, index } = openIndex();
    index.add(bodies({ 1: 'zyxwvut tiếp theo' }));
    const dump = database.prepare('SELECT entries AS blob FROM keyword_blocks').all();
    const bytes = dump.map(({ blob }) =>
      Buffer.from(blob instanceof Uint8Array ? blob : []).toString('latin1'),
    );
    expect(bytes.join('')).not.toContain('zyxwvut');
  });
});
