import { z } from 'zod';
import { doctorWording as wording } from '../../../prompts/doctor-wording.ts';
import type { Configuration } from '../../configuration.ts';
import { METRICS_HOST } from '../metrics/serve-metrics.ts';
import { readinessSchema } from '../metrics/take-stock.ts';
import { askServer } from './ask-server.ts';
import { type Finding, toFinding } from './finding.ts';

const answeredSchema = z.object({ body: readinessSchema });

/** Whether health and figures of the bot are served, and what its readiness says. @param now milliseconds since 1970 */
export async function checkMetrics(
  { METRICS_PORT: port }: Pick<Configuration, 'METRICS_PORT'>,
  now: () => number,
): Promise<Finding> {
  if (port === undefined) return toFinding('metrics', 'ok', wording.metricsOff);
  const answer = await askServer(`http://${METRICS_HOST}:${port}/readyz`, { fetch: globalThis.fetch, now });
  if (answer.kind === 'unreached')
    return toFinding('metrics', 'warning', wording.metricsUnreached(port, answer.reason));
  const readiness = answeredSchema.safeParse(answer).data?.body;
  if (readiness === undefined) return toFinding('metrics', 'warning', wording.metricsForeign(port));
  const failing = (['store', 'queue', 'telegram'] as const).filter((part) => !readiness[part]);
  return failing.length === 0
    ? toFinding('metrics', 'ok', wording.metricsReady(port))
    : toFinding('metrics', 'warning', wording.metricsNotReady(failing));
}
