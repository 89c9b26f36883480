/**
 * Makes the bundle for machines without internet or compiler.
 *
 * npm run bundle              into the present folder
 * npm run bundle -- FOLDER
 */
import { fileURLToPath } from 'node:url';
import { bundleWording } from '../../../prompts/bundle-wording.ts';
import { formatBytes } from '../format-bytes.ts';
import { writeBundle } from './write-bundle.ts';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const { file, sizeBytes, files } = await writeBundle(projectRoot, process.argv[2] ?? '.');
console.log(bundleWording.written(file, files, formatBytes(sizeBytes)));
