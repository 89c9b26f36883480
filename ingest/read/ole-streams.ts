import { AssistantError } from '../../knowledge/model/errors.ts';

/** A compound file (.doc, .xls, .msg …): named streams of bytes in one file ([MS-CFB]). */
export interface OleFile {
  /** Names of the streams and storages at the top; those of embedded files are not among them. */
  readonly names: readonly string[];
  /** The bytes of a stream at the top; null when there is none of this name. @throws DOCUMENT_DAMAGED */
  readStream(name: string): Buffer | null;
}

const OLE_MARK = 'd0cf11e0a1b11ae1';
const HEADER_BYTES = 512;
const HEADER_FAT_PLACES = 109;
const ENTRY_BYTES = 128;
const ROOT_TYPE = 5;
/** Every sector number from here on is a mark ("end of chain", "free"). */
const FIRST_MARK = 0xfffffff0;
/** Levels of the name tree: it is balanced where Office wrote it, a list in the worst case of others. */
const MAX_ENTRIES = 20_000;

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly sizeBytes: number;
}

/**
 * Opens a compound file. Work is bounded by the file's size, whatever its chains claim.
 *
 * @throws DOCUMENT_DAMAGED
 */
export function openOle(bytes: Buffer): OleFile {
  if (bytes.length < HEADER_BYTES || bytes.subarray(0, 8).toString('hex') !== OLE_MARK) {
    throw damaged('no compound file header');
  }
  const sectors = createSectors(bytes, sectorSize(bytes.readUInt16LE(30), 7, 12), 1);
  const fat = readFat(bytes, sectors);
  const entries = readEntries(sectors.join(followChain(bytes.readUInt32LE(48), fat)));
  const root = entries.find(({ type }) => type === ROOT_TYPE);
  if (root === undefined) throw damaged('no root entry');
  const top = listChildren(root, entries);
  const openMini = () => {
    const container = sectors.join(followChain(root.start, fat));
    const miniFat = toNumbers(sectors.join(followChain(bytes.readUInt32LE(60), fat)));
    return { mini: createSectors(container, sectorSize(bytes.readUInt16LE(32), 4, 12), 0), miniFat };
  };
  const isMini = ({ sizeBytes }: DirectoryEntry) => sizeBytes < bytes.readUInt32LE(56);
  return {
    names: top.map(({ name }) => name),
    readStream(name) {
      const entry = top.find((candidate) => candidate.name === name && candidate.type === 2);
      if (entry === undefined) return null;
      if (!isMini(entry)) return sectors.join(followChain(entry.start, fat)).subarray(0, entry.sizeBytes);
      const { mini, miniFat } = openMini();
      return mini.join(followChain(entry.start, miniFat)).subarray(0, entry.sizeBytes);
    },
  };
}

const damaged = (reason: string) => new AssistantError('DOCUMENT_DAMAGED', `compound file: ${reason}`);

function sectorSize(shift: number, least: number, most: number): number {
  if (shift < least || shift > most) throw damaged(`sector size 2^${shift}`);
  return 2 ** shift;
}

interface Sectors {
  readonly size: number;
  join(numbers: readonly number[]): Buffer;
}

// A file cut short still gives the sectors it has.
function createSectors(bytes: Buffer, size: number, headerSectors: number): Sectors {
  const sector = (number: number) =>
    bytes.subarray((number + headerSectors) * size, (number + headerSectors + 1) * size);
  return { size, join: (numbers) => Buffer.concat(numbers.map(sector)) };
}

function toNumbers(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4));
}

function readFat(bytes: Buffer, sectors: Sectors): number[] {
  const places = toNumbers(bytes.subarray(76, 76 + HEADER_FAT_PLACES * 4));
  const perSector = sectors.size / 4 - 1;
  const seen = new Set<number>();
  for (
    let next = bytes.readUInt32LE(68);
    next < FIRST_MARK && !seen.has(next) && seen.size * sectors.size < bytes.length;
  ) {
    seen.add(next);
    const numbers = toNumbers(sectors.join([next]));
    places.push(...numbers.slice(0, perSector));
    next = numbers[perSector] ?? FIRST_MARK;
  }
  const used = [...new Set(places)].filter((place) => (place + 1) * sectors.size < bytes.length);
  return toNumbers(sectors.join(used));
}

function followChain(start: number, table: readonly number[]): number[] {
  const chain: number[] = [];
  for (let next = start; next < FIRST_MARK; next = table[next] ?? FIRST_MARK) {
    if (chain.length > table.length) throw damaged('chain of sectors runs in a circle');
    chain.push(next);
  }
  return chain;
}

function readEntries(directory: Buffer): DirectoryEntry[] {
  const count = Math.min(Math.floor(directory.length / ENTRY_BYTES), MAX_ENTRIES);
  return Array.from({ length: count }, (_, i) => {
    const entry = directory.subarray(i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES);
    const nameBytes = Math.min(Math.max(entry.readUInt16LE(64) - 2, 0), 62);
    return {
      name: entry.toString('utf16le', 0, nameBytes),
      type: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      sizeBytes: entry.readUInt32LE(120),
    };
  });
}

function listChildren(parent: DirectoryEntry, entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  const seen = new Set<number>();
  const open = [parent.child];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (entry === undefined || seen.has(id)) continue;
    seen.add(id);
    open.push(entry.left, entry.right);
  }
  return [...seen].flatMap((id) => entries[id] ?? []);
}
