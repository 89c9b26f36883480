import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, readSourceFiles } from './source-files.ts';

const files = readSourceFiles();
const rooms = ['bot', 'ingest', 'knowledge', 'prompts'] as const;
const mayImport: Readonly<Record<(typeof rooms)[number], readonly string[]>> = {
  bot: ['bot', 'ingest', 'knowledge', 'prompts'],
  ingest: ['ingest', 'knowledge', 'prompts'],
  knowledge: ['knowledge'],
  prompts: ['prompts'],
};

/** Each outside package and the only places that may import it. */
const doors: readonly (readonly [pattern: RegExp, place: RegExp])[] = [
  [/^grammy|^@grammyjs\//, /^bot\/telegram\//],
  [/^pg$/, /^knowledge\/store\/postgres\/pg-connections\.ts$/],
  [/^knowledge\/store\/sqlite-store\.ts$/, /^knowledge\/store\/open-store\.ts$/],
  [/^hnswlib-node$/, /^knowledge\/store\/[^/]+$/],
  [
    /^@langchain\//,
    /^(?:bot\/assistant\/language-model\/openai-call|knowledge\/search\/endpoint-embedder)\.ts$/,
  ],
  [/^pdf-parse/, /^ingest\/read\/(?:read|draw)-pdf\.ts$/],
  [/^tesseract\.js/, /^ingest\/recognize\/tesseract-js\.ts$/],
  [/^@napi-rs\/canvas$/, /^ingest\/recognize\/[^/]+$|^bot\/output\/pictures\/picture-font\.ts$/],
  [/^write-excel-file/, /^bot\/output\/workbook\.ts$/],
  [/^docx$/, /^bot\/output\/official-docx\//],
  [/^pino/, /^bot\/log\/open-log\.ts$/],
  [/^prom-client$/, /^bot\/operations\/metrics\/create-metrics\.ts$/],
  [/^tar-stream$/, /^bot\/operations\//],
  [/^mammoth$/, /^ingest\/read\/read-docx\.ts$/],
  [/^node:sqlite$/, /^(?:knowledge\/store|bot\/telegram|bot\/office|bot\/assistant\/answer-log)\//],
];

describe('the rooms', () => {
  it('import only to the right: bot → ingest → knowledge, and prompts', () => {
    const uphill = files.flatMap((file) => {
      const room = rooms.find((name) => file.path.startsWith(`${name}/`));
      const allowed = room === undefined ? [] : mayImport[room];
      const wrong = file.imports.filter((target) =>
        rooms.some((name) => target.startsWith(`${name}/`) && !allowed.includes(name)),
      );
      return wrong.map((target) => `${file.path} → ${target}`);
    });
    expect(uphill).toEqual([]);
  });

  it('open each outside package through its one door', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((target) => doors.some(([pattern, place]) => pattern.test(target) && !place.test(file.path)))
        .map((target) => `${file.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('read the environment only where a program starts', () => {
    const readers = files.filter((file) => /process\.env\b/.test(file.text)).map((file) => file.path);
    expect(readers).toEqual(['bot/terminal/run-command.ts']);
  });

  it('import only declared packages', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    const declared = Object.keys(dependenciesOf(manifest));
    const packages = new Set(
      files
        .flatMap((file) => file.imports)
        .filter(
          (target) =>
            !/^node:|^package\.json$/.test(target) && !rooms.some((name) => target.startsWith(`${name}/`)),
        )
        .map((target) => target.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? target),
    );
    expect([...packages].filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('keep prompts free of I/O, clock and environment', () => {
    const impure = files
      .filter((file) => file.path.startsWith('prompts/'))
      .filter(
        (file) =>
          file.imports.some((target) => target.startsWith('node:')) || /\bDate\b|process\./.test(file.text),
      );
    expect(impure.map((file) => file.path)).toEqual([]);
  });

  it('are the only folders beside the test', () => {
    const folders = readdirSync(projectRoot, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$|^data/.test(entry.name))
      .map((entry) => entry.name);
    expect(folders.sort()).toEqual(['bot', 'ingest', 'knowledge', 'prompts', 'test']);
  });
});

function dependenciesOf(manifest: unknown): Record<string, unknown> {
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  return isRecord(manifest) && isRecord(manifest.dependencies) ? manifest.dependencies : {};
}
