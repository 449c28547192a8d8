import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { findPostgres, howToInstallPostgres } from './find-postgres.ts';
import { onServer } from './postgres-database.ts';

/** A PostgreSQL server of a test's own, in a temporary folder, reachable from this machine only. */
export interface PostgresServer {
  /** Of its database `postgres`, as its owner. */
  readonly url: string;
  start(): Promise<void>;
  /** `fast` says farewell to who is connected; `immediate` is a crash that the next start recovers from. */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
  /** Stops it and removes everything. */
  remove(): Promise<void>;
}

export interface PostgresServerOptions {
  /** Whether what was committed is on the disk. Slow, and of no use where nothing crashes. @default false */
  readonly durable?: boolean;
  /**
   * Where its data is, but for its log of changes, without room for which it stops at once.
   * @default a temporary folder, with the log in it
   */
  readonly dataFolder?: string;
  /** More of its settings, such as `max_connections=5`. @default none */
  readonly settings?: readonly string[];
}

const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/** Ends the server when we end, however that comes: the pipe to its shell closes. */
const UNTIL_WE_END = 'trap "" INT; "$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server';

export const startPostgresServer = async ({
  durable = false,
  dataFolder,
  settings = [],
}: PostgresServerOptions = {}): Promise<PostgresServer> => {
  const bin = findPostgres(process.env.PATH ?? '');
  if (!bin) throw new Error(howToInstallPostgres);
  const folder = mkdtempSync(join(tmpdir(), 'partwell-postgres-'));
  const data = join(dataFolder ?? folder, 'data');
  const user = somebodyElse();
  if (user) for (const each of [folder, dataFolder ?? folder]) chownSync(each, user.uid, user.gid);
  const log = dataFolder === undefined ? [] : ['--waldir', join(folder, 'log')];
  const initdb = [
    '-D',
    data,
    ...log,
    '-U',
    'partwell',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  execFileSync(join(bin, 'initdb'), initdb, { ...user, cwd: folder, env: { LC_ALL: 'C' } });

  // Everybody is let in, but for one role that has to know its password.
  const rules = join(data, 'pg_hba.conf');
  writeFileSync(rules, `host all locked 127.0.0.1/32 scram-sha-256\n${readFileSync(rules, 'utf8')}`);

  const port = await freePort();
  const url = `postgres://partwell@127.0.0.1:${port}/postgres`;
  let child: ChildProcess | undefined;
  const args = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    'shared_buffers=32MB',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
    ...settings,
  ].flatMap((setting) => ['-c', setting]);

  const start = async (): Promise<void> => {
    const server = spawn('sh', ['-c', UNTIL_WE_END, 'sh', join(bin, 'postgres'), '-D', data, ...args], {
      ...user,
      cwd: folder,
      env: { LC_ALL: 'C' },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let said = '';
    server.stderr.on('data', (part) => {
      said = `${said}${part}`.slice(-4000);
    });
    child = server;
    for (let tries = 0; ; tries += 1) {
      const answered = await onServer(url, 'select 1').catch((error: unknown) => error);
      if (!(answered instanceof Error)) return;
      if (tries > 600) throw new Error(`The server does not answer: ${answered.message}\n${said}`);
      await sleep(50);
    }
  };

  const stop = async (how: 'fast' | 'immediate' = 'fast'): Promise<void> => {
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    const pid = Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10);
    process.kill(pid, SIGNALS[how]);
    child.stdin?.end();
    await ended;
    child = undefined;
  };

  await start();
  return {
    url,
    start,
    stop,
    remove: async () => {
      await stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** PostgreSQL refuses to run as root, for good reasons. */
const somebodyElse = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (what: '-u' | '-g') => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};
