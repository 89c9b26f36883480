const FLIPS = 24;
const BLOCK_BYTES = 512;

type Damage = (bytes: Buffer, random: () => number) => Buffer;

const placeIn = (bytes: Buffer, random: () => number) => Math.floor(random() * bytes.length);

function withBlock(bytes: Buffer, random: () => number, change: (block: Buffer) => Buffer): Buffer {
  const start = placeIn(bytes, random);
  const end = Math.min(bytes.length, start + 1 + Math.floor(random() * BLOCK_BYTES));
  return Buffer.concat([bytes.subarray(0, start), change(bytes.subarray(start, end)), bytes.subarray(end)]);
}

const damages: readonly Damage[] = [
  (bytes, random) => {
    const flipped = Buffer.from(bytes);
    const count = 1 + Math.floor(random() * FLIPS);
    for (let i = 0; i < count; i++) flipped[placeIn(bytes, random)] = Math.floor(random() * 256);
    return flipped;
  },
  (bytes, random) => bytes.subarray(0, placeIn(bytes, random)),
  (bytes, random) => bytes.subarray(placeIn(bytes, random)),
  (bytes, random) => withBlock(bytes, random, (block) => Buffer.alloc(block.length)),
  (bytes, random) => withBlock(bytes, random, () => Buffer.alloc(0)),
  (bytes, random) => withBlock(bytes, random, (block) => Buffer.concat([block, block, block])),
];

/** What bad disks, broken copies and hostile hands make of a file: flips, cuts, holes, repeats; `random` gives 0..1. */
export function damageBytes(bytes: Buffer, random: () => number): Buffer {
  const damage = damages[Math.floor(random() * damages.length)];
  return damage === undefined ? bytes : damage(bytes, random);
}
