// Preloaded into a command (node --import): ends the process as kill -9 would when it does a certain thing for the n-th
// time. KILL_AT is "MOMENT THING N": before or after, the beginning of an SQL statement or `link`, and the count.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';

const [, moment = '', thing = '', times = '1'] =
  /^(before|after) (.+) (\d+)$/.exec(process.env.KILL_AT ?? '') ?? [];
let seen = 0;

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

function around<T>(isIt: boolean, act: () => T): T {
  if (isIt) seen += 1;
  const isTime = isIt && seen === Number(times);
  if (isTime && moment === 'before') die();
  const result = act();
  if (isTime && moment === 'after') die();
  return result;
}

const { exec } = DatabaseSync.prototype;
const { run } = StatementSync.prototype;
Object.assign(DatabaseSync.prototype, {
  exec(this: DatabaseSync, sql: string) {
    return around(sql.startsWith(thing), () => Reflect.apply(exec, this, [sql]));
  },
});
Object.assign(StatementSync.prototype, {
  run(this: StatementSync, ...parameters: unknown[]) {
    return around(this.sourceSQL.startsWith(thing), () => Reflect.apply(run, this, parameters));
  },
});
const { linkSync } = fs;
fs.linkSync = (from, to) => around(thing === 'link', () => linkSync(from, to));
syncBuiltinESMExports();
