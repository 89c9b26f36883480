// The child process of `startBackgroundBuild`: data directory and embedder id as arguments, exit code 0 when built.
import { buildVectorCache } from './build-vector-cache.ts';

const [, , dataDirectory, embedderId] = process.argv;
if (dataDirectory === undefined || embedderId === undefined) process.exit(2);
const built = await buildVectorCache(dataDirectory, embedderId);
process.exit(built > 0 ? 0 : 1);
