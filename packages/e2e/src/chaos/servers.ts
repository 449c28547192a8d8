import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type FakeHost,
  freePort,
  type PostgresServer,
  postgresDatabase,
  sqliteDatabase,
  startFakeHost,
  startPostgresServer,
  type TestDatabase,
} from '@partwell/api/testing';
import { Program } from '../stack/program.ts';
import { buildServer } from './build-server.ts';
import type { LeaverOptions } from './leaver.ts';
import { noticed } from './moments.ts';
import type { SourceChange } from './source-change.ts';
import { versions } from './versions.ts';

export interface ServersOptions {
  readonly database: 'sqlite' | 'postgres';
  /** @default 1; one file serves one process, PostgreSQL any number */
  readonly processes?: number;
  /** How long the database server may lose nothing by a crash of its own. @default false */
  readonly durable?: boolean;
  /** Where the file is, or what a database server keeps. @default a temporary folder */
  readonly dataFolder?: string;
  readonly watch?: NonNullable<Parameters<typeof startFakeHost>[0]['watch']>;
  /** What reads otherwise in it. @default nothing */
  readonly changes?: readonly SourceChange[];
}

/** What a fault run is about: the API as an operator runs it, its database, and the host beside it. */
export interface Servers {
  readonly programs: readonly Program[];
  readonly host: FakeHost;
  readonly database: TestDatabase;
  /** The server of the database, where there is one. */
  readonly postgres: PostgresServer | undefined;
  /** What somebody has to know who comes to leave. */
  readonly where: Omit<LeaverOptions, 'chance'>;
  /**
   * Starts one of the programs.
   *
   * @param version of the flow that it publishes. @default 0
   * @param nodeOptions of this life of it. @default none
   */
  start(program: Program, version?: number, nodeOptions?: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export async function prepareServers(options: ServersOptions): Promise<Servers> {
  const server = await buildServer([...noticed, ...(options.changes ?? [])]);
  const folder = await mkdtemp(path.join(tmpdir(), 'partwell-chaos-'));
  const data = options.dataFolder ?? path.join(folder, 'data');
  await mkdir(data, { recursive: true });
  const postgres =
    options.database === 'postgres'
      ? await startPostgresServer({
          durable: options.durable ?? false,
          ...(options.dataFolder !== undefined && { dataFolder: options.dataFolder }),
        })
      : undefined;
  const database = postgres
    ? await postgresDatabase({ url: postgres.url, template: 'template0' })(data)
    : await sqliteDatabase(data);

  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const host = await startFakeHost({ secret, ...(options.watch && { watch: options.watch }) });
  const customerKey = randomBytes(32);
  const publishableKey = `pk_test_${randomBytes(12).toString('hex')}`;
  const secretKey = `sk_test_${randomBytes(16).toString('hex')}`;
  const flowsOf = new Map<Program, string>();
  const ports: number[] = [];
  for (let index = 0; index < (options.processes ?? 1); index++) {
    const port = await freePort();
    const flows = path.join(folder, `flows-${index}`);
    await mkdir(flows);
    const program = new Program({
      file: server.file,
      port,
      ready: '/healthz',
      env: {
        PARTWELL_PORT: String(port),
        PARTWELL_FLOWS: flows,
        PARTWELL_WORKSPACE: 'ws_chaos',
        PARTWELL_PUBLISHABLE_KEY: publishableKey,
        PARTWELL_SECRET_KEY: secretKey,
        PARTWELL_CUSTOMER_SECRET: `cs_test_k1_${customerKey.toString('base64url')}`,
        PARTWELL_EXECUTOR_URL: host.executorUrl,
        PARTWELL_EXECUTOR_SECRET: secret,
        PARTWELL_WEBHOOK_URL: host.webhookUrl,
        PARTWELL_WEBHOOK_SECRET: secret,
        PARTWELL_ALLOW_HTTP: 'true',
        PARTWELL_LOG: 'error',
        ...database.environment,
      },
    });
    flowsOf.set(program, flows);
    ports.push(port);
  }

  const programs = [...flowsOf.keys()];
  return {
    programs,
    host,
    database,
    postgres,
    where: {
      urls: ports.map((port) => `http://127.0.0.1:${port}`),
      publishableKey,
      customerKey,
      workspace: 'ws_chaos',
    },
    start: async (program, version = 0, nodeOptions = []) => {
      const file = path.join(flowsOf.get(program) ?? '', 'test.json');
      await writeFile(`${file}.new`, JSON.stringify(versions[version % versions.length]));
      await rename(`${file}.new`, file);
      await program.start(nodeOptions);
    },
    close: async () => {
      await Promise.all(programs.map((program) => program.end('SIGKILL')));
      await host.close();
      await postgres?.remove();
      await server.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
