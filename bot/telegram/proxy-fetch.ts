import { z } from 'zod';

type Fetch = typeof globalThis.fetch;
const fetchSchema = z.custom<Fetch>((value) => typeof value === 'function');

/**
 * Fetch through a proxy: `http://`, `https://` or `socks5://`, with name and password where it wants them. Names are
 * looked up by the proxy. Of `undici`, because Node's own has no SOCKS; it is loaded only where a proxy is set.
 *
 * @see https://undici.nodejs.org/#/docs/api/Socks5ProxyAgent
 */
export async function openProxiedFetch(proxy: string): Promise<Fetch> {
  const { fetch, ProxyAgent, Socks5ProxyAgent } = await import('undici');
  const dispatcher = proxy.startsWith('socks5:')
    ? new Socks5ProxyAgent(proxy)
    : new ProxyAgent({ uri: proxy, proxyTunnel: true });
  // The two fetches are one and the same but for their types' names.
  const proxied: unknown = (input: never, init: object) => fetch(input, { ...init, dispatcher });
  return fetchSchema.parse(proxied);
}
