import { z } from 'zod';

/** Rises when what a backup holds, or how, changes; another one is refused. */
export const BACKUP_FORMAT = 1;

/** In the archive, behind everything else: what is missing or changed shows by it. */
export const MANIFEST_FILE = 'manifest.json';

/** What a backup says of itself. */
export const manifestSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  program: z.string(),
  /** ISO 8601, UTC. */
  madeAt: z.iso.datetime(),
  /** The data folder it was made of, absolute: files that were sent in are known by where they lie. */
  dataDirectory: z.string(),
  documents: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  files: z.array(z.object({ path: z.string(), sizeBytes: z.int().nonnegative(), sha256: z.hash('sha256') })),
});
export type Manifest = z.infer<typeof manifestSchema>;
