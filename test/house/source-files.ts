import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A source file with what it imports. */
export interface SourceFile {
  /** Relative to the project, with "/". */
  readonly path: string;
  readonly text: string;
  /** Relative imports as project paths, packages by name. */
  readonly imports: readonly string[];
}

/** All TypeScript files of the four rooms. */
export function readSourceFiles(): SourceFile[] {
  return ['bot', 'ingest', 'knowledge', 'prompts'].flatMap((room) => {
    const names = readdirSync(join(projectRoot, room), { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => /\.m?ts$|\.mjs$/.test(name))
      .map((name) => readSource(`${room}/${name.replaceAll('\\', '/')}`));
  });
}

// The static and dynamic forms; TypeScript 7 has no parser to call, and one import stands on one statement here.
const IMPORT = /(?:^|[\s;])(?:import|export)\s+(?:[^'"();]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;

function readSource(path: string): SourceFile {
  const text = readFileSync(join(projectRoot, path), 'utf8');
  const imports = [...text.matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? '';
    if (!target.startsWith('.')) return target;
    return relative(projectRoot, resolve(projectRoot, dirname(path), target)).replaceAll('\\', '/');
  });
  return { path, text, imports };
}
