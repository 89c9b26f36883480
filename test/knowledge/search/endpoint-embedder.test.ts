import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEndpointEmbedder, type EndpointOptions } from '../../../knowledge/search/endpoint-embedder.ts';
import {
  type EmbeddingMode,
  type EmbeddingServer,
  startEmbeddingServer,
  toStubVector,
} from '../../helpers/embedding-server.ts';

let server: EmbeddingServer;
beforeEach(async () => {
  server = await startEmbeddingServer();
});
afterEach(() => server.close());

// 0.0.0.0 reaches this machine and is not loopback by its name: it stands for a server outside.
const open = (place: 'loopback' | 'trusted' | 'outside', more: Partial<EndpointOptions> = {}) => {
  const host = `${place === 'loopback' ? '127.0.0.1' : '0.0.0.0'}:${server.port}`;
  return createEndpointEmbedder({
    model: 'thu-nghiem',
    baseUrl: `http://${host}/v1`,
    apiKey: null,
    trustedEndpoints: place === 'trusted' ? [host] : [],
    retryDelayMs: 1,
    timeoutMs: 400,
    ...more,
  });
};
const TEXT = 'Kế hoạch của xã, liên hệ 0912.345.678';
const seen = () => server.seen.join('\n');

describe('createEndpointEmbedder', () => {
  it('gives each text its vector, also when the server tells them in another order', async () => {
    const texts = Array.from({ length: 150 }, (_, i) => `Việc thứ ${i}`);
    for (const mode of ['honest', 'reordered'] as const) {
      server.mode = mode;
      const vectors = await open('loopback').embed(texts, 'internal');
      expect(vectors.map((vector) => [...vector])).toStrictEqual(texts.map(toStubVector));
    }
    expect(server.seen).toHaveLength(6);
    expect(seen()).toContain('"encoding_format":"float"');
  });

  it('shows a server outside public text alone, masked', async () => {
    const embedder = open('outside');
    expect(embedder.classes).toStrictEqual(['public']);
    for (const documentClass of ['internal', 'personal', 'secret'] as const) {
      await expect(embedder.embed([TEXT], documentClass)).rejects.toMatchObject({
        code: 'MODEL_NOT_ALLOWED',
      });
    }
    expect(server.seen).toStrictEqual([]);
    await embedder.embed([TEXT], 'public');
    expect(seen()).toContain('liên hệ [SĐT-1]');
    // The port of the server may hold any three of its digits.
    expect(seen()).not.toMatch(/0912|345.678|912345678/);
  });

  it('shows a trusted server internal text masked, and nothing personal', async () => {
    const embedder = open('trusted');
    await expect(embedder.embed([TEXT], 'personal')).rejects.toMatchObject({ code: 'MODEL_NOT_ALLOWED' });
    await embedder.embed([TEXT], 'internal');
    expect(seen()).toContain('[SĐT-1]');
  });

  it('shows this machine text as it is, but nothing secret', async () => {
    const embedder = open('loopback');
    await embedder.embed([TEXT], 'personal');
    expect(seen()).toContain('0912.345.678');
    await expect(embedder.embed([TEXT], 'secret')).rejects.toMatchObject({ code: 'MODEL_NOT_ALLOWED' });
  });

  it.each<[EmbeddingMode, number]>([
    ['nulls', 2],
    ['not-numbers', 2],
    ['fewer', 1],
  ])('gives an empty vector for each that is %s', async (mode, count) => {
    server.mode = mode;
    const vectors = await open('loopback').embed(['một', 'hai'], 'internal');
    expect(vectors.filter(({ length }) => length === 0)).toHaveLength(count);
  });

  it.each<[EmbeddingMode, string, number]>([
    ['garbage', 'MODEL_FAILED', 1],
    ['empty', 'MODEL_FAILED', 1],
    ['unindexed-fewer', 'MODEL_FAILED', 1],
    ['status-401', 'MODEL_REFUSED', 1],
    ['status-429', 'MODEL_UNREACHABLE', 2],
    ['status-500', 'MODEL_UNREACHABLE', 2],
    ['stalled', 'MODEL_UNREACHABLE', 1],
    ['reset', 'MODEL_UNREACHABLE', 2],
    ['redirect', 'MODEL_UNREACHABLE', 2],
  ])('fails with a code when the answer is %s, after few calls', async (mode, code, calls) => {
    server.mode = mode;
    const failing = open('loopback', { apiKey: 'sk-bi-mat-khong-duoc-lo' }).embed([TEXT, 'hai'], 'internal');
    const error = await failing.then(
      () => undefined,
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ code });
    expect(server.seen).toHaveLength(calls);
    const shown = `${error instanceof Error ? error.stack : ''} ${JSON.stringify(error)}`;
    expect(shown).not.toMatch(/sk-bi-mat|0912|Kế hoạch/);
  });

  it('parts a batch until the text that the server cannot take stands alone', async () => {
    server.mode = 'too-long';
    const vectors = await open('loopback').embed(['một', 'quá dài', 'ba', 'bốn', 'năm'], 'internal');
    expect(vectors.map(({ length }) => length)).toStrictEqual([4, 0, 4, 4, 4]);
  });

  it('sends a long text cut, and few characters in one call', async () => {
    await open('loopback').embed(
      ['đ'.repeat(100_000), 'e'.repeat(5000), ...Array(10).fill('g'.repeat(5000))],
      'internal',
    );
    expect(Math.max(...server.seen.map((request) => request.length))).toBeLessThan(26_000);
  });

  it('sends the key it was given, and none of the environment', async () => {
    await open('loopback', { apiKey: 'khoa-cua-co-quan' }).embed(['một'], 'internal');
    expect(seen()).toContain('Bearer khoa-cua-co-quan');
    await open('loopback').embed(['một'], 'internal');
    expect(server.seen.at(-1)).toContain('Bearer none');
  });
});
