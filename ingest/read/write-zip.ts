import { crc32 } from 'node:zlib';

const VERSION = 20;
const UTF8_NAMES = 0x800;
/** 1980-01-01, the first day a zip can tell; times do not matter here. */
const NO_DATE = 0x21;

/**
 * A zip of uncompressed entries (PKWARE APPNOTE 6.3, method 0), in memory.
 */
export function writeZip(entries: Iterable<readonly [name: string, content: Uint8Array]>): Buffer {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const nameBytes = Buffer.from(name);
    const fields = toFields(nameBytes, content);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes]);
    locals.push(local, content);
    directory.push(toDirectoryEntry(fields, nameBytes, offset));
    offset += local.length + content.length;
  }
  const directoryBytes = Buffer.concat(directory);
  return Buffer.concat([...locals, directoryBytes, toEnd(directory.length, directoryBytes.length, offset)]);
}

// The 26 bytes that local header and directory have in common.
function toFields(name: Buffer, content: Uint8Array): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(NO_DATE, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function toDirectoryEntry(fields: Buffer, name: Buffer, offset: number): Buffer {
  const start = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
  const end = Buffer.alloc(14);
  end.writeUInt32LE(offset, 10);
  return Buffer.concat([start, fields, end, name]);
}

function toEnd(count: number, sizeBytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(sizeBytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
