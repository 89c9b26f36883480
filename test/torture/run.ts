/**
 * The long forms of the reliability table; the short ones are in `npm test`. Exit 1 when one fails. Each part can be named
 * behind DIR; without a name all are run.
 *
 * npm run torture -- DIR           every file below DIR ends in one clear state; then all of the below
 * npm run torture -- DIR files     only the files
 * npm run torture -- DIR fuzz      damaged copies of the samples
 * npm run torture -- DIR losses    damaged copies of the PDFs in DIR and the samples: is lost text told?
 * npm run torture -- DIR kills     kill -9 in ingest and index save
 * npm run torture -- DIR attacks   a bot of which everybody wants what is not theirs (A5, A6, A7)
 * npm run torture -- DIR bot       a bot killed and stopped while it answers; updates in disorder; sends that fail; handlers
 *                                  that throw (R7 to R10, R15)
 * npm run torture -- DIR strangers canaries in fifty chats, uploads that want out of their folder (A4, A8)
 * npm run torture -- DIR strings   strings that break programs as question, file name, caption (B6)
 * npm run torture -- DIR load      fifty chats that ask at once over 20,000 passages, also while files are brought in (L1, L2)
 * npm run torture -- DIR reminders a bot killed when reminders are due, with wrong clocks, down for 36 hours
 * npm run torture -- DIR backups   backups made while an ingest goes on, restored elsewhere and asked the same
 * npm run torture -- DIR postgres  writers side by side and their server killed; DATABASE_URL_TEST or Debian's postgresql
 * npm run torture -- DIR bundle    the bundle installed and used without network or compiler
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { SAMPLES_DIRECTORY } from '../../ingest/samples-folder.ts';
import { writeOffice } from '../helpers/office-files.ts';
import { findPostgresServer } from '../helpers/postgres-server.ts';
import { runRemindTrial } from '../helpers/telegram-remind-trial.ts';
import { attackBot } from './attack-bot.ts';
import { backUpDuringIngest } from './back-up-ingest.ts';
import { abuseUploads } from './bot/abuse-uploads.ts';
import { breakSends } from './bot/break-sends.ts';
import { killBot, stopBot } from './bot/kill-bot.ts';
import { plantCanaries } from './bot/plant-canaries.ts';
import { sendNaughtyStrings } from './bot/send-naughty-strings.ts';
import { shuffleUpdates } from './bot/shuffle-updates.ts';
import { throwInHandlers } from './bot/throw-in-handlers.ts';
import { countStates, type Examined, examineFiles, type FileOutcome } from './examine-files.ts';
import { type Figure, formatFigure, isMet } from './figures.ts';
import { writeDamagedFiles } from './fuzz-files.ts';
import { installBundle } from './install-bundle.ts';
import { killIndexSaves } from './kill-index-save.ts';
import { KILL_POINTS, killIngests } from './kill-ingest.ts';
import { killPostgresWriters } from './kill-postgres.ts';
import { type Load, runLoad } from './load/run-load.ts';
import { countLosses } from './lossy-pdfs.ts';

const SEED = 20_261_123;
const MAX_FILE_MS = 30_000;
const MAX_FILE_MB = 1_024;
const FUZZED = 300;
const PER_PDF = 15;
const MIN_FLAGGED = 0.95;
const RANDOM_KILLS = 200;
const INDEX_KILLS = 60;
const REMINDED_DAYS = 60;
const BACKUPS = 3;
const ASKED_AFTER = 50;
const DOCUMENTS_MEANWHILE = 1_500;
const WRITER_KILLS = 60;
const SERVER_CRASHES = 6;
const BOT_KILLS = { kills: 75, messages: 600, seed: SEED };
/** The longest answer of a round; two are not done in the time that the bot grants itself. */
const STOPPED_ANSWERS_MS = [100, 5_000, 24_000, 600_000];
const SHUFFLED_ROUNDS = 60;
const BROKEN_SENDS = 500;
const CHATS = 50;
const LOAD: Load = { chats: CHATS, questions: 4, passages: 20_000, modelMs: 1_500, apartMs: 100 };
const PDFS = 20;
const MAX_OVERHEAD_MS = { alone: 500, besideIngest: 1_000 };

const parts: Readonly<Record<string, (directory: string) => Promise<boolean>>> = {
  files: tortureFiles,
  fuzz: tortureFuzz,
  losses: tortureLosses,
  kills: tortureKills,
  reminders: tortureReminders,
  attacks: tortureAttacks,
  backups: tortureBackups,
  postgres: torturePostgres,
  bot: async () => judgeFigures(await tortureBot()),
  strangers: async () => judgeFigures([...(await plantCanaries(CHATS)), ...(await abuseUploads())]),
  strings: async () => judgeFigures(await sendNaughtyStrings()),
  load: async () => judgeFigures(await tortureLoad()),
  bundle: tortureBundle,
};

const searchPath = process.env.PATH ?? '';
const [directory, part] = process.argv.slice(2);
const wanted = part === undefined ? Object.keys(parts) : [part];
if (directory === undefined || wanted.some((name) => parts[name] === undefined)) {
  console.error(`usage: npm run torture -- DIR [${Object.keys(parts).join('|')}]`);
  process.exit(2);
}
console.log(`node ${process.version}, seed ${SEED}`);
for (const name of wanted) {
  console.log(`\n== ${name}`);
  const isGood = (await parts[name]?.(directory)) ?? false;
  console.log(isGood ? 'passed' : 'FAILED');
  if (!isGood) process.exitCode = 1;
}
console.log('\nthe main process lived');

async function tortureFiles(folder: string): Promise<boolean> {
  const tell = (outcome: FileOutcome) => console.log(format(outcome, folder));
  return judge(await examineFiles([folder], { searchPath, tell }), MAX_FILE_MS);
}

async function tortureFuzz(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  try {
    const copies = [SAMPLES_DIRECTORY, writeOffice(join(folder, 'office'))].flatMap((samples, i) =>
      writeDamagedFiles(samples, folder, FUZZED / 2, SEED + i),
    );
    const examined = await examineFiles(copies);
    for (const outcome of examined.outcomes)
      if (outcome.state === 'FAILED') console.log(format(outcome, folder));
    return judge(examined, MAX_FILE_MS);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function tortureLosses(folder: string): Promise<boolean> {
  const pdfs = [...listBelow(folder), ...listBelow(SAMPLES_DIRECTORY)].filter(
    (file) => extname(file) === '.pdf' && !file.includes('bomb'),
  );
  const { damaged, read, lossy, flagged, silent } = await countLosses(pdfs, PER_PDF, SEED, searchPath);
  console.log(`${damaged} damaged PDFs, ${read} read, ${lossy} with text lost, ${flagged} of them flagged`);
  for (const line of silent) console.log(`  not flagged: ${line}`);
  return flagged >= lossy * MIN_FLAGGED;
}

async function tortureKills(): Promise<boolean> {
  const report = await killIngests(KILL_POINTS, RANDOM_KILLS, SEED);
  console.log(`ingest: ${JSON.stringify(report)}`);
  const broken = await killIndexSaves(INDEX_KILLS, SEED);
  console.log(`index save: ${INDEX_KILLS} kills, ${broken} broken`);
  return report.torn + report.lost + broken === 0 && report.isReady && report.isFinished;
}

async function tortureReminders(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'reminders-'));
  try {
    const result = await runRemindTrial({ days: REMINDED_DAYS, seed: SEED, dataDirectory: folder });
    console.log(JSON.stringify(result));
    const { missed, double, lateUnmarked, early } = result;
    return missed.length + double.length + lateUnmarked.length + early.length === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function torturePostgres(): Promise<boolean> {
  const server = await findPostgresServer();
  if (server === undefined) {
    console.log('no PostgreSQL here: set DATABASE_URL_TEST or install postgresql; not tried');
    return true;
  }
  try {
    const kills = { kills: WRITER_KILLS, crashes: SERVER_CRASHES, seed: SEED };
    const report = await killPostgresWriters(server, kills);
    console.log(`${server.version}: ${JSON.stringify(report)}`);
    const { lost, undead, torn, failed, saved } = report;
    return lost + undead + torn + failed === 0 && saved > 0;
  } finally {
    await server.stop();
  }
}

async function tortureAttacks(): Promise<boolean> {
  const { updates, replies, callbacks, ...got } = await attackBot();
  console.log(`${updates} updates of people who are not let in (${replies} replies: the way in)`);
  console.log(`${callbacks} presses that must do nothing`);
  console.log(`what came of it: ${JSON.stringify(got)}`);
  return Object.values(got).every((count) => count === 0);
}

async function tortureBackups(): Promise<boolean> {
  const report = await backUpDuringIngest(ASKED_AFTER, BACKUPS, DOCUMENTS_MEANWHILE, SEED);
  console.log(JSON.stringify(report));
  return report.failed + report.different === 0;
}

async function tortureBot(): Promise<Figure[]> {
  return [
    ...(await killBot(BOT_KILLS)),
    ...(await stopBot(STOPPED_ANSWERS_MS)),
    ...(await shuffleUpdates(SHUFFLED_ROUNDS, SEED)),
    ...(await breakSends(BROKEN_SENDS, SEED)),
    ...(await throwInHandlers()),
  ];
}

async function tortureLoad(): Promise<Figure[]> {
  const { alone, besideIngest } = MAX_OVERHEAD_MS;
  return [
    ...(await runLoad('L1', { ...LOAD, maxOverheadMs: alone })),
    ...(await runLoad('L2', { ...LOAD, maxOverheadMs: besideIngest, pdfs: PDFS })),
  ];
}

function judgeFigures(figures: readonly Figure[]): boolean {
  for (const figure of figures) console.log(formatFigure(figure));
  return figures.every(isMet);
}

async function tortureBundle(): Promise<boolean> {
  const report = await installBundle();
  console.log(JSON.stringify(report));
  // Where namespaces are not permitted, what is left is that no program of the system was to be had.
  const { sizeBytes: _, isCutOff: __, ...rest } = report;
  return Object.values(rest).every(Boolean);
}

function judge({ outcomes, peakMb }: Examined, maxMs: number): boolean {
  const slowest = outcomes.reduce((worst, { ms }) => Math.max(worst, ms), 0);
  console.log(countStates(outcomes));
  console.log(
    `slowest file ${(slowest / 1000).toFixed(1)} s, largest reader ${peakMb?.toFixed(0) ?? '?'} MB resident`,
  );
  // The kill at the deadline takes a moment itself.
  const isFast = slowest <= maxMs * 1.1;
  return outcomes.every(({ state }) => state !== 'FAILED') && isFast && (peakMb ?? 0) <= MAX_FILE_MB;
}

function format({ file, state, reason, warnings, ms }: FileOutcome, folder: string): string {
  const note = [reason.slice(0, 120), ...warnings].filter((text) => text !== '').join(' ');
  return `${state.padEnd(12)}${(ms / 1000).toFixed(1).padStart(6)} s  ${relative(folder, file)}  ${note}`;
}

function listBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
