import type { TelegramClock } from './telegram-clock.ts';

/**
 * Node's own fetch for grammY, which else brings an older one: ours honours proxies from the environment
 * (`NODE_USE_ENV_PROXY=1`, `HTTPS_PROXY`). grammY's abort signals are of an older package that it refuses, so they are
 * passed on by hand. Each answer tells the clock what time it is there.
 *
 * @param fetch the platform's own, or one through a proxy
 */
export function createApiFetch(
  clock: Pick<TelegramClock, 'hear'>,
  fetch: typeof globalThis.fetch,
): typeof globalThis.fetch {
  return async (input, init) => {
    const { signal, ...rest } = init ?? {};
    const controller = new AbortController();
    if (signal?.aborted === true) controller.abort();
    signal?.addEventListener('abort', () => controller.abort());
    const response = await fetch(input, { ...rest, signal: controller.signal });
    clock.hear(response.headers.get('date'));
    return response;
  };
}
