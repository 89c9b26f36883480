import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { findSystemTools } from '../../../ingest/recognize/system-tools.ts';
import { MOVABLE_HOLIDAYS } from '../../../knowledge/language/holidays.ts';
import { doctorPrograms, doctorWording as wording } from '../../../prompts/doctor-wording.ts';
import { measureStorage } from '../../office/measure-storage.ts';
import { formatBytes } from '../format-bytes.ts';
import { type Finding, toFinding } from './finding.ts';

/** What the program runs on; older ones do not read TypeScript. */
const MIN_NODE_MAJOR = 24;
/** Below it a few hundred scans fill the disk; below the other nothing may be left for the next commit. */
const TIGHT_BYTES = 2 * 1024 ** 3;
const FULL_BYTES = 200 * 1024 ** 2;
/** Permissions of everybody who is neither owner nor of the group. */
const OTHERS = 0o007;
/** From this month on the next year's notice may be out: it comes in the last quarter. */
const NEXT_YEAR_FROM_MONTH = 10;

/** Whether the Node that runs this is new enough. @param version as in `process.versions.node` */
export function checkNode(version: string): Finding {
  const isOld = Number(version.split('.')[0]) < MIN_NODE_MAJOR;
  return isOld
    ? toFinding('node', 'error', wording.nodeTooOld(version, MIN_NODE_MAJOR))
    : toFinding('node', 'ok', wording.nodeFits(version));
}

/** Who may read what is private, and whether the data folder may be written. @param environmentFile ".env", there or not */
export function checkPermissions(dataDirectory: string, environmentFile: string): Finding[] {
  const warn = (path: string, command: string) =>
    toFinding('permissions', 'warning', wording.openToOthers(path, command));
  const open = [
    ...(isOpenToOthers(environmentFile) ? [warn(environmentFile, `chmod 600 ${environmentFile}`)] : []),
    ...(isOpenToOthers(dataDirectory) ? [warn(dataDirectory, `chmod 700 ${dataDirectory}`)] : []),
  ];
  const isLocked = existsSync(dataDirectory) && !canWrite(dataDirectory);
  const locked = isLocked ? [toFinding('permissions', 'error', wording.notWritable(dataDirectory))] : [];
  const missing = existsSync(dataDirectory)
    ? []
    : [toFinding('permissions', 'hint', wording.notThereYet(dataDirectory))];
  const problems = [...locked, ...missing, ...open];
  return problems.length > 0 ? problems : [toFinding('permissions', 'ok', wording.permissionsTight)];
}

// Windows tells everybody's permissions by other means.
function isOpenToOthers(path: string): boolean {
  const mode = process.platform === 'win32' ? undefined : statSync(path, { throwIfNoEntry: false })?.mode;
  return mode !== undefined && (mode & OTHERS) !== 0;
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether there is room left on the data folder's disk; nothing where there is no folder yet. */
export async function checkDisk(dataDirectory: string): Promise<Finding[]> {
  const state = await measureStorage(dataDirectory).catch(() => undefined);
  if (state === undefined) return [];
  const [free, used] = [formatBytes(state.freeBytes), formatBytes(state.usedBytes)];
  if (state.freeBytes >= TIGHT_BYTES) return [toFinding('disk', 'ok', wording.diskRoomy(free, used))];
  const status = state.freeBytes < FULL_BYTES ? 'error' : 'warning';
  return [toFinding('disk', status, wording.diskTight(free))];
}

/** Which programs of the system are there to read with. */
export async function checkPrograms(searchPath: string): Promise<Finding[]> {
  const tools = await findSystemTools(searchPath);
  const has = {
    tesseract: tools.readPictures !== null,
    pdftotext: tools.readPdfPage !== null,
    pdftoppm: tools.drawPdfPage !== null,
    qpdf: tools.checkPdf !== null,
  };
  const found = doctorPrograms.filter(({ name }) => has[name]).map(({ shown }) => shown);
  const missing = doctorPrograms
    .filter(({ name }) => !has[name])
    .map(({ shown, use, install }) =>
      toFinding('programs', 'hint', wording.programMissing(shown, use, install)),
    );
  const ok = found.length === 0 ? [] : [toFinding('programs', 'ok', wording.programFound(found.join(', ')))];
  return [...ok, ...missing];
}

/** Whether the movable holidays of this year are known, and late in the year those of the next. @param today `YYYY-MM-DD` */
export function checkHolidays(today: string): Finding[] {
  const year = Number(today.slice(0, 4));
  const isLate = Number(today.slice(5, 7)) >= NEXT_YEAR_FROM_MONTH;
  const isKnown = (each: number) => MOVABLE_HOLIDAYS[each] !== undefined;
  const now = isKnown(year)
    ? toFinding('holidays', 'ok', wording.holidaysKnown(year))
    : toFinding('holidays', 'warning', wording.holidaysUnknown(year));
  if (!isLate || isKnown(year + 1)) return [now];
  return [now, toFinding('holidays', 'hint', wording.holidaysUnknown(year + 1))];
}
