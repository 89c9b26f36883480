import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const START_WAIT_MS = 30_000;

/** A real PostgreSQL server, on loopback alone. */
export interface PostgresServer {
  /** What it is: "PostgreSQL 15.18". */
  readonly version: string;
  /** The address of an empty database of its own. */
  createDatabase(): Promise<string>;
  /** Ends the server, as a power cut would, and starts it again; undefined for one that is not ours to end. */
  readonly crash?: () => Promise<void>;
  stop(): Promise<void>;
}

/**
 * The server of DATABASE_URL_TEST, whose user may create databases, or one of our own from Debian's packages; undefined
 * where there is neither.
 */
export async function findPostgresServer(): Promise<PostgresServer | undefined> {
  const url = process.env.DATABASE_URL_TEST;
  if (url !== undefined && url !== '') return servePostgres(url);
  const programs = findPrograms();
  return programs === undefined ? undefined : startServer(programs);
}

function findPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => join(root, version, 'bin'))
    .find((path) => existsSync(join(path, 'initdb')));
}

async function startServer(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tham-muu-postgres-'));
  const user = findUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = { ...user, cwd: folder, stdio: 'ignore' } as const;
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'test', '--auth=trust', '-E', 'UTF8'], run);
  const port = await findFreePort();
  const url = `postgres://test@127.0.0.1:${port}/postgres`;
  const start = async () => {
    const flags = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
    const child = spawn(join(programs, 'postgres'), flags, run);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await waitFor(url);
    return { child, ended };
  };
  let running = await start();
  const end = async (signal: 'SIGINT' | 'SIGQUIT') => {
    running.child.kill(signal);
    await running.ended;
  };
  const server = await servePostgres(url, async () => {
    await end('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  });
  const crash = async () => {
    // "Immediate shutdown": nothing is finished, the next start reads the log of changes.
    await end('SIGQUIT');
    running = await start();
  };
  return { ...server, crash };
}

// The server refuses to run as root.
function findUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A server that runs already; `stop` takes away the databases made on it. @param url of a user who may create databases */
export async function servePostgres(
  url: string,
  stop: () => Promise<unknown> = async () => undefined,
): Promise<PostgresServer> {
  const ask = async (statement: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  const [row] = await ask('SHOW server_version');
  const made: string[] = [];
  return {
    version: `PostgreSQL ${String(row?.server_version).split(' ')[0]}`,
    async createDatabase() {
      const name = `tham_muu_test_${process.pid}_${made.length + 1}`;
      await ask(`CREATE DATABASE ${name}`);
      made.push(name);
      const own = new URL(url);
      own.pathname = `/${name}`;
      return own.href;
    },
    async stop() {
      for (const name of made)
        await ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).catch(() => undefined);
      await stop();
    },
  };
}

async function waitFor(url: string): Promise<void> {
  const giveUpAt = performance.now() + START_WAIT_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await sleep(100);
    }
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
