import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createRandom } from '../helpers/random.ts';
import { damageBytes } from './damage-bytes.ts';

/**
 * Writes damaged copies of valid files, each format as often as any other.
 *
 * @param samples folder of valid files
 * @param folder an existing one, for the copies
 * @returns paths of the copies
 */
export function writeDamagedFiles(samples: string, folder: string, count: number, seed: number): string[] {
  const random = createRandom(seed);
  const byFormat = Map.groupBy(
    readdirSync(samples)
      .filter((name) => extname(name) !== '.json')
      .sort(),
    (name) => extname(name),
  );
  const formats = [...byFormat.values()];
  return Array.from({ length: count }, (_, i) => {
    const names = formats[i % formats.length] ?? [];
    const name = names[Math.floor(random() * names.length)] ?? '';
    const path = join(folder, `${i}-${name}`);
    writeFileSync(path, damageBytes(readFileSync(join(samples, name)), random));
    return path;
  });
}
