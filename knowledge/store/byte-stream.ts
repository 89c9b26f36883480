const FIRST_ROOM_BYTES = 4_096;
/** Below this, bit operations are exact. */
const BITWISE_RANGE = 2 ** 31;

/** A growing run of bytes. */
export class ByteWriter {
  bytes = new Uint8Array(FIRST_ROOM_BYTES);
  length = 0;

  /** Seven bits a byte, lowest first. @param value - whole, 0..2^53-1 */
  writeVarint(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= BITWISE_RANGE) {
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  writeByte(value: number): void {
    this.#reserve(1);
    this.bytes[this.length++] = value;
  }

  /** Appends what another writer holds. */
  writeAll(other: ByteWriter): void {
    this.#reserve(other.length);
    // A loop: most runs are a few bytes, where subarray and set cost more.
    for (let i = 0; i < other.length; i++) this.bytes[this.length + i] = other.bytes[i] ?? 0;
    this.length += other.length;
  }

  /** A copy of what was written; the writer is empty afterwards. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/** Reads what `ByteWriter` wrote. Past the end it reads zeros: damaged bytes end, they do not hang. */
export class ByteReader {
  bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  get atEnd(): boolean {
    return this.position >= this.bytes.length;
  }

  readVarint(): number {
    const { bytes } = this;
    let byte = bytes[this.position++] ?? 0;
    let value = byte & 0x7f;
    let scale = 0x80;
    while (byte >= 0x80) {
      byte = bytes[this.position++] ?? 0;
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
    }
    return value;
  }

  readByte(): number {
    return this.bytes[this.position++] ?? 0;
  }
}

/** Ascending whole numbers, as the steps between them. */
export function encodeAscending(values: Uint32Array): Uint8Array {
  const writer = new ByteWriter();
  let previous = 0;
  for (const value of values) {
    writer.writeVarint(value - previous);
    previous = value;
  }
  return writer.take();
}

/** The numbers `encodeAscending` wrote; `count` of them. */
export function decodeAscending(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new ByteReader(bytes);
  const values = new Uint32Array(count);
  let value = 0;
  for (let i = 0; i < count; i++) {
    value += reader.readVarint();
    values[i] = value;
  }
  return values;
}

/** Numbers in any order as varints. */
export function encodeNumbers(values: Uint32Array): Uint8Array {
  const writer = new ByteWriter();
  for (const value of values) writer.writeVarint(value);
  return writer.take();
}

/** The numbers `encodeNumbers` wrote; `count` of them. */
export function decodeNumbers(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new ByteReader(bytes);
  const values = new Uint32Array(count);
  for (let i = 0; i < count; i++) values[i] = reader.readVarint();
  return values;
}
