import { describe, expect, it } from 'vitest';
import { type Figure, formatFigure, isMet } from '../figures.ts';
import { runLoad } from '../load/run-load.ts';
import { abuseUploads } from './abuse-uploads.ts';
import { breakSends } from './break-sends.ts';
import { killBot, stopBot } from './kill-bot.ts';
import { plantCanaries } from './plant-canaries.ts';
import { sendNaughtyStrings } from './send-naughty-strings.ts';
import { shuffleUpdates } from './shuffle-updates.ts';
import { throwInHandlers } from './throw-in-handlers.ts';

// The short forms; the long ones: npm run torture -- DIR bot
const SEED = 7;

function expectMet(figures: readonly Figure[]) {
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.filter((figure) => !isMet(figure)).map(formatFigure)).toEqual([]);
}

describe('a bot', () => {
  it('that is killed while it answers loses nothing, keeps the order and repeats next to nothing', async () => {
    // What Telegram had taken and the dead process did not live to note is looked for before it is sent again.
    expectMet(await killBot({ kills: 8, messages: 60, seed: SEED }));
  }, 120_000);

  it('that is told to end with ten answers in flight does so whatever hangs, and each is answered once', async () => {
    expectMet(await stopBot([100, 30_000], 300));
  }, 60_000);

  it('acts once on each update, whatever the order, the gaps and the repetitions', async () => {
    expectMet(await shuffleUpdates(3, SEED));
  }, 60_000);

  it('delivers everything once and in order while Telegram and the network fail on a fifth of all sends', async () => {
    expectMet(await breakSends(100, SEED));
  }, 60_000);

  it('tells its user when something is thrown, whatever it is, and goes on', async () => {
    expectMet(await throwInHandlers());
  }, 120_000);

  it('tells no chat, and no request to a model, what is another agency’s', async () => {
    expectMet(await plantCanaries(6));
  }, 120_000);

  it('keeps what people send in the folder of their agency, whatever it is called or holds', async () => {
    expectMet(await abuseUploads());
  }, 120_000);

  it('answers everybody who asks at once, and what that takes of it is measured', async () => {
    const figures = await runLoad('L1', { chats: 5, questions: 2, passages: 500, modelMs: 20, apartMs: 0 });
    expectMet(figures);
    const overhead = figures.find(({ what }) => what.includes('overhead, p99'));
    expect(overhead?.value).toBeGreaterThan(0);
  }, 120_000);

  it('takes any string as question, name of a file and text under it', async () => {
    expectMet(await sendNaughtyStrings(8));
  }, 120_000);
});
