import { AssistantError } from '../../../knowledge/model/errors.ts';
import { createRandom } from '../../helpers/random.ts';
import { openBench, SHORT_TIMINGS } from '../../helpers/telegram-bench.ts';
import type { Fault } from '../../helpers/telegram-emulator.ts';
import { MEMBER_IDS, MEMBERS } from '../../helpers/telegram-kill-trial.ts';
import type { Figure } from '../figures.ts';

const FAULTY_SHARE = 0.2;
const RETRY_AFTER_MS = 20;
const TIMEOUT_MS = 120_000;
const FAULTS: readonly Fault[] = [
  { kind: 'refuse', status: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 },
  { kind: 'refuse', status: 429, description: 'Too Many Requests: retry after 3', retryAfter: 3 },
  { kind: 'refuse', status: 500, description: 'Internal Server Error' },
  { kind: 'refuse', status: 502, description: 'Bad Gateway' },
  { kind: 'refuse', status: 400, description: "Bad Request: can't parse entities: unexpected end" },
  { kind: 'reset' },
  { kind: 'reset-after' },
];
const CONFLICT: Fault = {
  kind: 'refuse',
  status: 409,
  description: 'Conflict: terminated by other getUpdates request',
};

/** Telegram and the network fail on a fifth of all sends; at last another bot polls too. Reliability R10. */
export async function breakSends(sends: number, seed: number): Promise<Figure[]> {
  const random = createRandom(seed);
  const bench = await openBench({
    allowedUserIds: MEMBER_IDS,
    timings: { ...SHORT_TIMINGS, retryAfterUnitMs: RETRY_AFTER_MS },
  });
  const { emulator } = bench;
  let faults = 0;
  let early = 0;
  const mayBeSent = new Map<unknown, number>();
  emulator.failBy(({ method, payload }) => {
    if (method !== 'sendMessage') return undefined;
    // A timer may fire a millisecond early.
    if (performance.now() < (mayBeSent.get(payload.chat_id) ?? 0) - 1) early++;
    if (random() >= FAULTY_SHARE) return undefined;
    const fault = FAULTS[faults++ % FAULTS.length];
    if (fault?.kind === 'refuse' && fault.retryAfter !== undefined)
      mayBeSent.set(payload.chat_id, performance.now() + fault.retryAfter * RETRY_AFTER_MS);
    return fault;
  });
  try {
    const asked = Array.from({ length: sends }, (_, i) => ({ member: MEMBERS[i % MEMBERS.length], i }));
    for (const { member, i } of asked) if (member !== undefined) emulator.receive(member, `câu ${i}`);
    await emulator.until(() => emulator.sentMessages.length >= sends, TIMEOUT_MS).catch(() => undefined);
    const expected = (id: number) =>
      asked.filter(({ member }) => member?.id === id).map(({ i }) => `Trả lời: câu ${i} [1]`);
    const got = (id: number) => emulator.sentTo(id).map(({ text }) => text);
    const delivered = new Set(emulator.sentMessages.map(({ text }) => text)).size;
    const twice = emulator.sentMessages.length - delivered;
    const outOfOrder = MEMBER_IDS.filter((id) => got(id).join() !== expected(id).join()).length;
    emulator.failBy(() => undefined);
    emulator.fail('getUpdates', CONFLICT, CONFLICT);
    emulator.receive(MEMBERS[0] ?? { id: 201, name: '' }, '/trogiup');
    const reason = await bench.ended;
    const isTold = reason instanceof AssistantError && reason.message.includes('409');
    return [
      { what: 'R10 faults on sends', value: faults, atLeast: sends * FAULTY_SHARE * 0.7 },
      { what: 'R10 delivered', value: delivered, atLeast: sends },
      { what: 'R10 delivered twice', value: twice, atMost: 0 },
      { what: 'R10 chats out of order', value: outOfOrder, atMost: 0 },
      { what: 'R10 sent before retry_after', value: early, atMost: 0 },
      { what: 'R10 ends without a reason after a second poller', value: isTold ? 0 : 1, atMost: 0 },
    ];
  } finally {
    await bench.close();
  }
}
