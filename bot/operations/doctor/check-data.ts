import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toAssistantError } from '../../../knowledge/model/errors.ts';
import type { Embedder } from '../../../knowledge/search/embedder.ts';
import { checkDatabaseFile } from '../../../knowledge/store/check-database-file.ts';
import { openStore, type StorePlace } from '../../../knowledge/store/open-store.ts';
import { STORE_FILE } from '../../../knowledge/store/schema.ts';
import { OPERATOR, type Store, type VectorLeg } from '../../../knowledge/store/store.ts';
import { doctorWording as wording } from '../../../prompts/doctor-wording.ts';
import { errorMessages } from '../../../prompts/error-messages.ts';
import { toOfficeTime } from '../../telegram/office-time.ts';
import { findLastBackup } from '../backup/last-backup.ts';
import { DATABASE_FILES } from '../data-files.ts';
import { type Finding, toFinding } from './finding.ts';

const DAY_MS = 86_400_000;
/** What an office can bring in and type again. */
const MAX_BACKUP_DAYS = 7;

/** What is looked for in the data. */
export interface DataQuestion extends StorePlace {
  /** Makes the vectors of the configured model; undefined when none is set. */
  readonly meaning: Pick<Embedder, 'id' | 'classes'> | undefined;
  /** Its name. */
  readonly model: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** What the store holds, whether the databases are whole, whether vectors are found fast, whether the clock fits them. */
export async function checkData(question: DataQuestion): Promise<Finding[]> {
  const { dataDirectory, today } = question;
  return [
    ...(await checkStore(question)),
    ...checkDatabases(dataDirectory),
    await checkClock(dataDirectory, today),
    ...(await checkBackup(dataDirectory, today)),
  ];
}

async function checkStore(question: DataQuestion): Promise<Finding[]> {
  try {
    const store = await openStore(question, 'read-only');
    try {
      const { documents, passages } = await store.count(OPERATOR);
      const leg = toLegFinding(await store.findVectorLeg());
      if (documents === 0) return [toFinding('store', 'hint', wording.storeEmpty), leg];
      const holds = toFinding('store', 'ok', wording.storeHolds(documents, passages));
      return [holds, leg, ...(await checkVectors(store, question))];
    } finally {
      await store.close();
    }
  } catch (error) {
    const { code } = toAssistantError(error);
    const tell = code === 'STORE_UNREACHABLE' ? wording.storeUnreachable : wording.storeNot;
    return [toFinding('store', 'error', tell(errorMessages[code]))];
  }
}

function toLegFinding(leg: VectorLeg): Finding {
  switch (leg) {
    case 'index':
      return toFinding('vectors', 'ok', wording.vectorsFast);
    case 'exact':
      return toFinding('vectors', 'hint', wording.vectorsExact);
    case 'in-database':
      return toFinding('vectors', 'ok', wording.vectorsInDatabase);
    default:
      return toFinding('vectors', 'warning', wording.vectorsOff[leg]);
  }
}

async function checkVectors(store: Store, { meaning, model }: DataQuestion): Promise<Finding[]> {
  if (meaning === undefined || model === undefined) return [];
  const [pending] = await store.listUnembedded(meaning.id, 1, meaning.classes);
  return pending === undefined ? [] : [toFinding('vectors', 'warning', wording.vectorsPending(model))];
}

function checkDatabases(dataDirectory: string): Finding[] {
  const states = DATABASE_FILES.map((name) => ({ name, state: stateOf(join(dataDirectory, name)) }));
  const damaged = states.filter(({ state }) => state === 'damaged');
  if (damaged.length > 0)
    return damaged.map(({ name }) => toFinding('databases', 'error', wording.databaseDamaged(name)));
  const sound = states.filter(({ state }) => state === 'sound').map(({ name }) => name);
  return [toFinding('databases', 'ok', wording.databasesSound(sound))];
}

// A folder that cannot be read is told of by the store.
function stateOf(file: string): ReturnType<typeof checkDatabaseFile> {
  try {
    return checkDatabaseFile(file);
  } catch {
    return 'missing';
  }
}

/** A clock set back shows in files that are younger than now. */
async function checkClock(dataDirectory: string, today: string): Promise<Finding> {
  const times = await Promise.all(
    DATABASE_FILES.map((name) =>
      stat(join(dataDirectory, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  const newest = Math.max(...times);
  const isBehind = newest > Date.parse(`${today}T00:00:00Z`) + 2 * DAY_MS;
  const day = new Date(newest).toISOString().slice(0, 10);
  return isBehind
    ? toFinding('clock', 'error', wording.clockBehind(toShown(today), toShown(day)))
    : toFinding('clock', 'ok', wording.clockPlausible(toShown(today)));
}

async function checkBackup(dataDirectory: string, today: string): Promise<Finding[]> {
  if (stateOf(join(dataDirectory, STORE_FILE)) === 'missing') return [];
  const last = await findLastBackup(dataDirectory);
  if (last === undefined) return [toFinding('backup', 'warning', wording.neverBackedUp)];
  const { day } = toOfficeTime(Date.parse(last.madeAt));
  const days = Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS);
  return days > MAX_BACKUP_DAYS
    ? [toFinding('backup', 'warning', wording.backedUpLong(toShown(day), days))]
    : [toFinding('backup', 'ok', wording.backedUp(toShown(day)))];
}

/** "24/11/2031" */
function toShown(day: string): string {
  return day.split('-').toReversed().join('/');
}
