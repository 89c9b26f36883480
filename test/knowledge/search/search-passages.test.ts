import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import type { Passage } from '../../../knowledge/model/passage.ts';
import type { Embedder } from '../../../knowledge/search/embedder.ts';
import { createHashingEmbedder } from '../../../knowledge/search/hashing-embedder.ts';
import {
  createPassageSearch,
  type SearchHit,
  type SearchWeights,
} from '../../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store, type Viewer } from '../../../knowledge/store/store.ts';
import { createDocument, createPassages, createReference } from '../store/sample-documents.ts';

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
  store = await openSqliteStore({ dataDirectory: folder });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Counts what it is asked for. */
function createCountingEmbedder(): Embedder & { readonly asked: string[] } {
  const embedder = createHashingEmbedder();
  const asked: string[] = [];
  return {
    ...embedder,
    asked,
    embed: (texts) => {
      asked.push(...texts);
      return embedder.embed(texts);
    },
  };
}

interface Asking {
  readonly viewer?: Viewer;
  readonly limit?: number;
  readonly documentIds?: readonly string[];
  readonly weights?: Partial<SearchWeights>;
  readonly embedder?: Embedder;
  readonly meaning?: Embedder;
}

function search(text: string, asking: Asking = {}): Promise<SearchHit[]> {
  const {
    weights = {},
    embedder = createHashingEmbedder(),
    meaning,
    viewer = OPERATOR,
    limit = 10,
    documentIds,
  } = asking;
  const passages = createPassageSearch({ store, embedder, meaning, weights });
  return passages.search({ text, viewer, limit, ...(documentIds === undefined ? {} : { documentIds }) });
}

async function texts(text: string, asking: Asking = {}): Promise<string[]> {
  return (await search(text, asking)).map(({ passage }) => passage.text);
}

async function saveLines(id: string, lines: readonly string[], known = {}): Promise<void> {
  await store.saveDocument(createDocument(id, { number: null, ...known }), createPassages(lines));
}

async function embedAll(): Promise<void> {
  const embedder = createHashingEmbedder();
  const pending = await store.listUnembedded(embedder.id, 100);
  const vectors = await embedder.embed(pending.map(({ text }) => text));
  const toSave = pending.flatMap(({ textHash }, i) => {
    const vector = vectors[i];
    return vector === undefined ? [] : [{ textHash, vector }];
  });
  await store.saveVectors(embedder.id, toSave);
}

describe('createPassageSearch', () => {
  it('finds words typed without marks, and tells how', async () => {
    await saveLines('a', ['Trồng cây ven đê', 'Tập huấn sơ cứu cho giáo viên']);
    const [hit] = await search('tap huan so cuu');
    expect(hit?.passage.text).toBe('Tập huấn sơ cứu cho giáo viên');
    expect(hit?.matchedBy).toStrictEqual(['keyword']);
  });

  it('finds a text by other words for those of the query, below one with the very words', async () => {
    await saveLines('a', ['Trồng cây ven đê', 'Tiêm phòng cho đàn lợn', 'Chích ngừa cho đàn heo']);
    expect(await texts('chích ngừa heo')).toStrictEqual(['Chích ngừa cho đàn heo', 'Tiêm phòng cho đàn lợn']);
    expect(await texts('chich ngua heo')).toStrictEqual(['Chích ngừa cho đàn heo', 'Tiêm phòng cho đàn lợn']);
  });

  it('puts passages of the documents a query names in front of others that answer as well', async () => {
    await saveLines('a', ['Tập huấn sơ cứu cho giáo viên']);
    await saveLines('b', ['Tập huấn sơ cứu cho các giáo viên trong năm']);
    const passages = createPassageSearch({ store, embedder: createHashingEmbedder() });
    const asked = { text: 'tập huấn sơ cứu', viewer: OPERATOR, limit: 10 };
    const first = async (namedIds: string[]) => (await passages.search({ ...asked, namedIds }))[0];
    expect((await first([]))?.passage.documentId).toBe('a');
    expect((await first(['b']))?.passage.documentId).toBe('b');
    expect((await first(['b']))?.matchedBy).toStrictEqual(['keyword']);
  });

  it('names the passages that say the same as a hit instead of listing them', async () => {
    const sentence =
      'Mỗi trường tổ chức một buổi tập huấn sơ cứu cho toàn thể giáo viên và nhân viên trong học kỳ';
    await saveLines('plan', [sentence]);
    await saveLines('post', [`Theo Kế hoạch, ${sentence}`]);
    await saveLines('other', [sentence.replace('một', 'hai')]);
    const hits = await search('tập huấn sơ cứu giáo viên', { limit: 5 });
    expect(hits.map(({ passage }) => passage.documentId).sort()).toStrictEqual(['other', 'plan']);
    const repeated = hits.flatMap(({ repeatedIn }) => repeatedIn.map(({ documentId }) => documentId));
    expect(repeated).toStrictEqual(['post']);
  });

  it('tells the place of a hit on each route, and what marks and headings took', async () => {
    await saveLines('a', ['Hội chợ của hợp tác xã']);
    const [hit] = await search('hồi chợ');
    expect(hit?.ranks).toStrictEqual([
      { route: 'keyword', rank: 1, weight: 1, factors: { marks: 0.9, heading: 1 } },
    ]);
  });

  it('is empty for a query without a syllable, without a match, or without room', async () => {
    await saveLines('a', ['Trồng cây ven đê']);
    expect(await search('?!')).toStrictEqual([]);
    expect(await search('xyz')).toStrictEqual([]);
    expect(await search('trồng cây', { limit: 0 })).toStrictEqual([]);
  });

  it('puts every document that carries the number first, however the number is typed', async () => {
    await saveLines('xa', ['Xã giao trạm y tế kiểm tra giếng'], {
      number: '08/KH-UBND',
      issuer: 'UBND xã Suối Mơ',
    });
    await saveLines('tinh', ['Tỉnh giao các sở kiểm tra đập'], {
      number: '8/KH-UBND',
      issuer: 'UBND tỉnh Thanh Lâm',
    });
    await saveLines('khac', ['8 kh ubnd 8 kh ubnd kiểm tra'], { number: '18/KH-UBND' });
    for (const typed of ['08/KH-UBND', '8/kh-ubnd', '8 / KH-UBND']) {
      const hits = await search(typed);
      expect(
        hits
          .slice(0, 2)
          .map(({ passage }) => passage.documentId)
          .sort(),
      ).toStrictEqual(['tinh', 'xa']);
      expect(hits.slice(0, 2).map(({ matchedBy }) => matchedBy.includes('number'))).toStrictEqual([
        true,
        true,
      ]);
    }
  });

  it('answers the rest of the question inside the document that carries the number', async () => {
    await saveLines('a', ['Mở đầu', 'Mục đích', 'Yêu cầu', 'Căn cứ', 'Kinh phí do ngân sách huyện bảo đảm'], {
      number: '12/QĐ-UBND',
    });
    await saveLines('b', ['Kinh phí do xã hội hóa'], { number: '13/QĐ-UBND' });
    const [first] = await search('Kinh phí của 12/QĐ-UBND?');
    expect(first?.passage.text).toBe('Kinh phí do ngân sách huyện bảo đảm');
    expect(first?.matchedBy).toStrictEqual(['number', 'keyword']);
  });

  it('shows the passage that cites a number though its text has other words', async () => {
    await store.saveDocument(
      createDocument('a', { number: null, references: [createReference('95/CT-UBND', { passage: 1 })] }),
      createPassages(['Mở đầu', 'Thực hiện chỉ thị nói trên']),
    );
    const hits = await search('95/CT-UBND');
    expect(hits.map(({ passage, matchedBy }) => [passage.text, matchedBy])).toStrictEqual([
      ['Thực hiện chỉ thị nói trên', ['register']],
    ]);
  });

  it('prefers the spelling of a name that was typed with its marks', async () => {
    await saveLines('a', ['Lớp học hè tại thôn Bạch Lăng', 'Lớp học hè tại thôn Bách Lang']);
    expect((await texts('thôn Bách Lang'))[0]).toContain('Bách Lang');
    expect((await texts('thôn Bạch Lăng'))[0]).toContain('Bạch Lăng');
  });

  it('ranks alike with and without marks where the texts carry none', async () => {
    await saveLines('a', ['Lop hoc he tai thon Bach Lang', 'Lop hoc bu tai thon Da Ban', 'Hop thon']);
    expect(await texts('lớp học thôn Đá Bàn')).toStrictEqual(await texts('lop hoc thon da ban'));
  });

  it('shows a repeated text once', async () => {
    await saveLines('a', ['Báo cáo kết quả về Phòng', 'Báo cáo  kết quả về phòng.']);
    await saveLines('b', ['BÁO CÁO kết quả về Phòng']);
    expect(await search('báo cáo kết quả')).toHaveLength(1);
  });

  it('puts what a heading names before the heading', async () => {
    const [heading, body]: Passage[] = createPassages([
      'II. Kinh phí',
      'Kinh phí do ngân sách huyện bảo đảm',
    ]);
    if (heading === undefined || body === undefined) throw new Error('two passages');
    await store.saveDocument(createDocument('a', { number: null }), [
      { ...heading, role: 'heading' },
      { ...body, headings: ['II. Kinh phí'] },
    ]);
    expect(await texts('kinh phí')).toStrictEqual([body.text, heading.text]);
  });

  it('keeps to the documents asked for, on every route', async () => {
    await saveLines('a', ['Kiểm tra giếng'], { number: '8/KH-UBND' });
    await saveLines('b', ['Kiểm tra giếng'], {
      number: '8/KH-UBND',
      references: [createReference('8/KH-UBND')],
    });
    const weights = { vector: 1 };
    for (const query of ['8/KH-UBND', 'kiểm tra giếng']) {
      const hits = await search(query, { documentIds: ['a'], weights });
      expect(hits.map(({ passage }) => passage.documentId)).toStrictEqual(['a']);
    }
  });

  it("shows nobody another agency's passages", async () => {
    const hidden = { owner: 'Sở A', visibility: 'agency', number: '8/KH-UBND' };
    await saveLines('a', ['Kiểm tra giếng'], { ...hidden, references: [createReference('9/KH-UBND')] });
    const viewer = { agency: 'Sở B', person: null };
    for (const query of ['8/KH-UBND', '9/KH-UBND', 'kiểm tra giếng']) {
      expect(await search(query, { viewer })).toStrictEqual([]);
    }
    expect(await search('kiểm tra giếng', { viewer: { agency: 'Sở A', person: null } })).toHaveLength(1);
  });

  it('asks for no vector while vectors weigh nothing', async () => {
    await saveLines('a', ['Trồng cây ven đê']);
    const embedder = createCountingEmbedder();
    await search('trồng cây', { embedder });
    expect(embedder.asked).toStrictEqual([]);
    await search('trồng cây', { embedder, weights: { vector: 0.2 } });
    expect(embedder.asked).toStrictEqual(['trồng cây']);
  });

  describe('with an endpoint for the meaning', () => {
    const weights = { vector: 0.2 };
    const createMeaning = (more: Partial<Embedder> = {}) => {
      const asked: string[] = [];
      const meaning: Embedder = {
        id: 'meaning-1',
        dimension: null,
        batchSize: 8,
        classes: ['public', 'internal'],
        embed: async (texts, documentClass) => {
          asked.push(...texts.map((text) => `${documentClass}: ${text}`));
          return texts.map(() => Float32Array.of(1, 0));
        },
        ...more,
      };
      return { meaning, asked };
    };
    beforeEach(async () => {
      await saveLines('a', ['Trồng cây ven đê', 'Phủ xanh bờ sông']);
      const found = (await store.listUnembedded('meaning-1', 10)).find(({ text }) =>
        text.endsWith('bờ sông'),
      );
      await store.saveVectors('meaning-1', [
        { textHash: found?.textHash ?? '', vector: Float32Array.of(1, 0) },
      ]);
    });

    it('asks it, as of internal text, and finds by its vectors', async () => {
      const { meaning, asked } = createMeaning();
      expect(await texts('trồng cây', { meaning, weights })).toStrictEqual([
        'Trồng cây ven đê',
        'Phủ xanh bờ sông',
      ]);
      expect(asked).toStrictEqual(['internal: trồng cây']);
    });

    it('does not ask one that may not see internal text', async () => {
      const { meaning, asked } = createMeaning({ classes: ['public'] });
      expect(await texts('trồng cây', { meaning, weights })).toStrictEqual(['Trồng cây ven đê']);
      expect(asked).toStrictEqual([]);
    });

    it.each([
      ['fails', () => Promise.reject(new AssistantError('MODEL_UNREACHABLE', 'no reply'))],
      ['gives no usable vector', async () => [new Float32Array(0)]],
      ['gives a vector of another length', async () => [Float32Array.of(1, 0, 0)]],
    ])('answers by keywords when it %s', async (_, embed) => {
      const { meaning } = createMeaning({ embed });
      expect(await texts('trồng cây', { meaning, weights })).toStrictEqual(['Trồng cây ven đê']);
    });
  });

  it('finds a query whose every word is mistyped, by vector', async () => {
    await saveLines('a', ['Nạo vét kênh mương nội đồng', 'Trồng cây chắn sóng ven đê', 'Tập huấn sơ cứu']);
    expect(await search('chawns sosng')).toStrictEqual([]);
    await embedAll();
    const hits = await search('chawns sosng');
    expect(hits.map(({ passage, matchedBy }) => [passage.text, matchedBy])).toStrictEqual([
      ['Trồng cây chắn sóng ven đê', ['vector']],
    ]);
  });

  it('finds nothing for letters that mean nothing', async () => {
    await saveLines('a', ['Nạo vét kênh mương nội đồng', 'Trồng cây chắn sóng ven đê', 'Tập huấn sơ cứu']);
    await embedAll();
    for (const nonsense of ['qwxzfj', 'zzkpw jqvbb', 'asdf ghjkl zxcvb', '99999', '🙂🙂']) {
      expect(await search(nonsense), nonsense).toStrictEqual([]);
    }
  });

  it('offers no other document for a number that is not held', async () => {
    await saveLines('a', ['Mẫu KHTBB, UBNDTT']);
    await embedAll();
    expect(await search('KHTBX UBNDTH')).toHaveLength(1);
    expect(await search('8/KHTBX-UBNDTH')).toStrictEqual([]);
  });

  it('finds by vector what shares no whole syllable, when vectors weigh', async () => {
    await saveLines('a', ['nghiêng', 'trồng cây']);
    await embedAll();
    const [first] = await search('nghiên', { weights: { vector: 1 } });
    expect(first?.passage.text).toBe('nghiêng');
    expect(first?.matchedBy).toStrictEqual(['vector']);
  });

  it('survives anything typed', async () => {
    await saveLines('a', ['Trồng cây ven đê']);
    for (const naughty of [
      '"',
      "' OR 1=1 --",
      'NEAR(a b)',
      '\u0000',
      '🙂'.repeat(500),
      'ß/KH-UBND',
      '\ud800 trồng',
    ]) {
      await expect(search(naughty)).resolves.toBeInstanceOf(Array);
    }
  });
});
