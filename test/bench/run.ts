// npm run bench           everything that can be measured here
// npm run bench -- search 10000 | start | ingest 200
import { cpus } from 'node:os';

const parts: Readonly<Record<string, (sizes: readonly number[]) => Promise<void>>> = {
  start: async () => (await import('./start.ts')).benchStart(),
  search: async (sizes) => (await import('./search.ts')).benchSearch(sizes),
  vectors: async () => (await import('./vectors.ts')).benchVectors(),
  ask: async () => (await import('./ask.ts')).benchAsk(),
  applicable: async (sizes) => (await import('./applicable.ts')).benchApplicable(sizes),
  ocr: async () => (await import('./ocr.ts')).benchOcr(),
  arrive: async (sizes) => (await import('./arrive.ts')).benchArrive(sizes),
  stores: async (sizes) => (await import('./stores.ts')).benchStores(sizes),
  ingest: async (sizes) => (await import('./ingest.ts')).benchIngest(sizes),
};

const words = process.argv.slice(2);
const names = words.filter((word) => !/^\d+$/.test(word));
const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
for (const name of names.length === 0 ? Object.keys(parts) : names) {
  const bench = parts[name];
  if (bench === undefined) {
    throw new Error(`no such benchmark: ${name}; there are ${Object.keys(parts).join(', ')}`);
  }
  console.log(`\n== ${name}`);
  await bench(sizes);
}
