import { createServer, type ServerResponse } from 'node:http';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { toErrorFields } from '../../log/error-fields.ts';
import type { Log } from '../../log/log.ts';
import type { Metrics } from './create-metrics.ts';
import { examineReadiness, isReady, type RunningBot, takeStock } from './take-stock.ts';

/** Figures leave the machine only through what its operator puts before them. */
export const METRICS_HOST = '127.0.0.1';
/** A caller that stalls is let go. */
const REQUEST_TIMEOUT_MS = 10_000;

/** What is served, and where. */
export interface MetricsOptions {
  /** On loopback; 0 takes any that is free. */
  readonly port: number;
  readonly metrics: Metrics;
  readonly bot: RunningBot;
  readonly log: Log;
}

/** A server that listens. */
export interface MetricsServer {
  readonly port: number;
  close(): void;
}

/**
 * Serves `/healthz` (the process answers), `/readyz` (200 when every part works, else 503 and which do not) and `/metrics`
 * (Prometheus).
 *
 * @throws CONFIG_INVALID — the port cannot be listened on
 */
export async function serveMetrics(options: MetricsOptions): Promise<MetricsServer> {
  const { port, log } = options;
  const server = createServer((request, response) => {
    answer(request.method ?? '', request.url ?? '', response, options).catch((error) => {
      log('error', 'metrics failed', toErrorFields(error));
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new AssistantError('CONFIG_INVALID', `cannot listen on METRICS_PORT ${port}`, { cause })),
    );
    server.listen(port, METRICS_HOST, resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  log('info', 'metrics listen', { port: taken });
  return {
    port: taken,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(
  method: string,
  url: string,
  response: ServerResponse,
  { metrics, bot }: MetricsOptions,
): Promise<void> {
  const send = (status: number, type: string, body: string) =>
    void response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  if (method !== 'GET' && method !== 'HEAD') return send(405, 'text/plain', '');
  switch (url.split('?')[0]) {
    case '/healthz':
      return send(200, 'text/plain', 'ok\n');
    case '/readyz': {
      const readiness = await examineReadiness(bot);
      return send(isReady(readiness) ? 200 : 503, 'application/json', `${JSON.stringify(readiness)}\n`);
    }
    case '/metrics':
      return send(200, metrics.contentType, await metrics.format(await takeStock(bot)));
    default:
      return send(404, 'text/plain', '');
  }
}
