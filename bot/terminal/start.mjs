// Plain JavaScript, so that an older Node can still say what is wrong instead of failing on the first .ts file.
import module from 'node:module';

const MIN_NODE_MAJOR = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < MIN_NODE_MAJOR) {
  console.error(
    `Tham Mưu cần Node.js ${MIN_NODE_MAJOR} trở lên, đang là ${process.versions.node}. Hãy chạy "npm ci" rồi "npm start" (bản Node phù hợp được cài kèm).`,
  );
  process.exitCode = 1;
} else {
  module.enableCompileCache?.();
  await import('./main.ts');
}
