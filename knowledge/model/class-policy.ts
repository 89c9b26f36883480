import type { DocumentClass } from './official-document.ts';

/**
 * Where a server stands. loopback: on this machine · trusted: named by the operator in TRUSTED_ENDPOINTS, inside the
 * agency · outside: anywhere else.
 */
export type EndpointPlace = 'loopback' | 'trusted' | 'outside';

/** In what form text may be sent: as it is · with personal data masked · not at all. */
export type Sharing = 'whole' | 'masked' | 'never';

/**
 * What class of text may go where. A question is `internal`: it tells what the agency is at. Luật Bảo vệ bí mật nhà nước
 * 117/2025/QH15, Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Công văn 557/BKHCN-CĐSQG.
 */
export const classPolicy: Readonly<Record<DocumentClass, Readonly<Record<EndpointPlace, Sharing>>>> = {
  public: { loopback: 'whole', trusted: 'masked', outside: 'masked' },
  internal: { loopback: 'whole', trusted: 'masked', outside: 'never' },
  personal: { loopback: 'whole', trusted: 'never', outside: 'never' },
  secret: { loopback: 'never', trusted: 'never', outside: 'never' },
};

/** The classes of which anything may be sent to such a server, most open first. */
export function listSharedClasses(place: EndpointPlace): DocumentClass[] {
  const openFirst = ['public', 'internal', 'personal', 'secret'] as const;
  return openFirst.filter((documentClass) => classPolicy[documentClass][place] !== 'never');
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Where a server stands, by the host in its address alone; names are not resolved.
 *
 * @param trusted hosts ("may-chu", "10.0.0.5:8080") or origins ("https://ai.example.vn"); each must match whole
 */
export function findEndpointPlace(endpoint: URL, trusted: readonly string[]): EndpointPlace {
  if (LOOPBACK.test(endpoint.hostname)) return 'loopback';
  const names = [endpoint.hostname, endpoint.host, endpoint.origin];
  return trusted.some((name) => names.includes(name.toLowerCase().replace(/\/+$/, '')))
    ? 'trusted'
    : 'outside';
}
