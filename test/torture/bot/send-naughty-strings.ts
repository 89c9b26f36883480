import { NAUGHTY } from '../../helpers/naughty-strings.ts';
import { LAN, settle } from '../../helpers/telegram-bench.ts';
import { openUploadBench, toSent } from '../../helpers/telegram-uploads.ts';
import { communePlan, provincePlan } from '../../helpers/water-plans.ts';
import type { Figure } from '../figures.ts';

const PLENTY = { questions: 100_000, drafts: 100_000, uploads: 100_000 };

/**
 * Strings that break programs as question, name of a file and text under it, on a bot with everything real but Telegram.
 * Reliability B6.
 *
 * @param every takes each so manieth alone
 */
export async function sendNaughtyStrings(every = 1): Promise<Figure[]> {
  const quotas = { person: PLENTY, agency: PLENTY };
  const bench = await openUploadBench([provincePlan, communePlan], { quotas });
  const { emulator } = bench;
  let untold = 0;
  let sent = 0;
  const tell = async (act: () => void) => {
    const before = emulator.sentTo(LAN.id).length;
    act();
    sent++;
    await settle(bench);
    if (emulator.sentTo(LAN.id).length === before) untold++;
  };
  try {
    for (const [i, text] of NAUGHTY.filter((_, at) => at % every === 0).entries()) {
      await tell(() => emulator.receive(LAN, text));
      const file = (name: string, part: string) => toSent(name, [...communePlan, `Lần ${part} ${i}.`]);
      await tell(() => emulator.receiveFiles(LAN, [file(`${text}.txt`, 'một')]));
      await tell(() => emulator.receiveFiles(LAN, [file('a.txt', 'hai')], { caption: text }));
    }
    const failed = bench.logLines.filter((line) => /"(?:error|warn)"/.test(line));
    for (const line of failed) console.log(line);
    return [
      { what: 'B6 questions, file names, captions', value: sent, atLeast: 3 },
      { what: 'B6 exceptions', value: failed.length, atMost: 0 },
      { what: 'B6 refused by Telegram', value: emulator.refusals.length, atMost: 0 },
      { what: 'B6 without a reply', value: untold, atMost: 0 },
    ];
  } finally {
    await bench.close();
  }
}
