import type { Api } from 'grammy';
import { z } from 'zod';

/** The signal as grammY's types name it: that of an older package with the same methods. */
export type CallSignal = NonNullable<Parameters<Api['getMe']>[0]>;

const callSignalSchema = z.custom<CallSignal>((value) => value instanceof AbortSignal);

/** The platform's own signal, for a grammY call. At run time grammY only listens for "abort". */
export function toCallSignal(signal: AbortSignal): CallSignal {
  return callSignalSchema.parse(signal);
}
