import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOffice } from '../helpers/office-files.ts';
import { runRemindTrial } from '../helpers/telegram-remind-trial.ts';
import { attackBot } from './attack-bot.ts';
import { examineFiles } from './examine-files.ts';
import { writeDamagedFiles } from './fuzz-files.ts';
import { killIndexSaves } from './kill-index-save.ts';
import { KILL_POINTS, killIngests } from './kill-ingest.ts';

// The long forms: npm run torture -- DIR
const SEED = 11;
const RANDOM_KILLS = 2;
const INDEX_KILLS = 5;
const FUZZED = 30;
const REMINDED_DAYS = 8;
/** Of whose eight days the bot is down on three. */
const REMINDERS_SEED = 13;

describe('kill -9', () => {
  it('in an ingest tears and loses nothing, at any of the moments that would hurt most', async () => {
    const report = await killIngests(KILL_POINTS, RANDOM_KILLS, SEED);
    expect(report).toMatchObject({ torn: 0, lost: 0, isReady: true, isFinished: true });
    expect(report.hits).toBeGreaterThanOrEqual(KILL_POINTS.length);
  }, 90_000);

  it('in the saving of an index leaves a whole one', async () => {
    expect(await killIndexSaves(INDEX_KILLS, SEED)).toBe(0);
  }, 60_000);
});

describe('reminders', () => {
  it('are neither missed nor given twice by a bot that is killed, has wrong clocks or was down', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reminders-'));
    try {
      const result = await runRemindTrial({
        days: REMINDED_DAYS,
        seed: REMINDERS_SEED,
        dataDirectory: folder,
      });
      expect(result).toMatchObject({ missed: [], double: [], lateUnmarked: [], early: [] });
      expect(result).toMatchObject({ due: 36, daysDown: 3, late: 12 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 90_000);
});

describe('a bot of which everybody wants what is not theirs', () => {
  it('gives none of it away, does nothing of it and tells no secret in its log', async () => {
    const { updates, replies, callbacks, ...got } = await attackBot();
    expect(updates).toBeGreaterThan(200);
    expect(replies).toBeGreaterThan(50);
    expect(callbacks).toBeGreaterThan(30);
    expect(got).toEqual({ content: 0, assistantCalls: 0, beyondRole: 0, actions: 0, leaks: 0 });
  }, 60_000);
});

describe('damaged files of every format', () => {
  it('each end in one clear state', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
    try {
      const copies = writeDamagedFiles(writeOffice(join(folder, 'office')), folder, FUZZED, SEED);
      const { outcomes } = await examineFiles(copies);
      expect(outcomes.filter(({ state }) => state === 'FAILED')).toEqual([]);
      expect(outcomes).toHaveLength(FUZZED);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
