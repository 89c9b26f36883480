/**
 * Node's own fetch for grammY, which else brings an older one: ours honours proxies from the environment
 * (`NODE_USE_ENV_PROXY=1`, `HTTPS_PROXY`). grammY's abort signals are of an older package that it refuses, so they are
 * passed on by hand.
 */
export const apiFetch: typeof globalThis.fetch = (input, init) => {
  const { signal, ...rest } = init ?? {};
  const controller = new AbortController();
  if (signal?.aborted === true) controller.abort();
  signal?.addEventListener('abort', () => controller.abort());
  return globalThis.fetch(input, { ...rest, signal: controller.signal });
};
