import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';

/** Of the project itself; tests and tools stay behind. */
const PROJECT_PARTS = [
  'bot',
  'ingest',
  'knowledge',
  'prompts',
  'package.json',
  'package-lock.json',
  'README.md',
  '.env.example',
];
const LOCK_FILE = 'package-lock.json';
/** What no program reads at run time: headers and manuals of Node, what is left of building, links to commands. */
const LEFT_OUT = /^node_modules\/(?:node-[\w-]+\/(?:include|share)|.*\/(?:obj\.target|\.bin|\.deps))(?:\/|$)/;

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

/**
 * Files that make the program run on another machine of this kind: the project, and the packages it needs as they are
 * installed here, native parts built, with the Node that comes with it.
 *
 * @returns paths relative to the project, with "/", in order
 * @throws Error — a package that is needed is not installed
 */
export function listBundled(projectRoot: string): string[] {
  const parts = [...PROJECT_PARTS, ...listPackages(projectRoot)];
  const files = parts.flatMap((part) => listFiles(projectRoot, part));
  return [...new Set(files)].filter((path) => !LEFT_OUT.test(path)).sort();
}

/** Folders of the packages for use, optional ones of other platforms left out. */
function listPackages(projectRoot: string): string[] {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(projectRoot, LOCK_FILE), 'utf8')));
  const needed = Object.entries(lock.packages).filter(
    ([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true,
  );
  const missing = needed.find(
    ([path, { optional }]) => optional !== true && !existsSync(join(projectRoot, path)),
  );
  if (missing !== undefined) throw new Error(`package is not installed: ${missing[0]}`);
  return needed.map(([path]) => path).filter((path) => existsSync(join(projectRoot, path)));
}

function listFiles(projectRoot: string, part: string): string[] {
  const path = join(projectRoot, part);
  if (/\.(?:json|md|example)$/.test(part)) return [part];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}
