import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { serverOptions } from '@partwell/api/build';
import { readSettings, settingNames } from '@partwell/api/doctor';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../root.ts';
import { contextFiles, inContext } from './context-files.ts';
import {
  copiesOf,
  environmentOf,
  instructionsOf,
  readDockerfile,
  type Stage,
  wordsOf,
} from './dockerfile.ts';

const DOCKERFILE = 'packages/api/Dockerfile';
const COMPOSE = 'examples/docker/compose.yaml';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const stages = readDockerfile(DOCKERFILE);
const image = stages.at(-1) as Stage;
const context = contextFiles(DOCKERFILE);
const isInContext = (source: string) =>
  source === '.' || context.some((file) => file === source || file.startsWith(`${source}/`));

/** An environment that a server starts with, to be held against what is said of one. */
const complete = {
  PARTWELL_WORKSPACE: 'acme',
  PARTWELL_FLOWS: 'flows',
  PARTWELL_PUBLISHABLE_KEY: 'pk_test_0123456789',
  PARTWELL_SECRET_KEY: 'sk_test_0123456789abcdef',
  PARTWELL_CUSTOMER_SECRET: `cs_test_k1_${'A'.repeat(43)}`,
};
const known = new Set(settingNames);
const settingsWith = (more: Record<string, string>) => {
  const settings = readSettings({ ...complete, ...more });
  if (!settings.ok) throw new Error(settings.problems.join('\n'));
  return settings.settings;
};

describe('the Dockerfile', () => {
  test('builds and runs on the Node of this repository, with its pnpm', () => {
    const node = read('.node-version').trim();
    const names = new Set(stages.map(({ name }) => name));
    const foreign = stages.map(({ image: of }) => of).filter((of) => !names.has(of));
    expect(new Set(foreign)).toEqual(new Set([`node:${node}-slim`]));
    const wanted = /const wanted = \{ node: (\d+), pnpm: (\d+) \}/.exec(
      read('packages/dev/launch/toolchain.mjs'),
    );
    expect(wanted?.[1]).toBe(node);
    expect(read(DOCKERFILE).match(/pnpm@\S+/g)).toEqual([`pnpm@${wanted?.[2]}`]);
  });

  test('installs what the lockfile says, and for the image only what production needs', () => {
    const installs = stages.flatMap((stage) =>
      instructionsOf(stage, 'RUN')
        .map((run) => run.getRawArgumentsContent() ?? '')
        .filter((run) => run.includes('pnpm install'))
        .map((run) => ({ stage: stage.name, run })),
    );
    for (const { run } of installs) expect(run).toContain('--frozen-lockfile');
    expect(installs.find(({ stage }) => stage === 'server')?.run).toContain('--prod');
    // What is fetched is linked, too, and no later install takes it away again.
    expect(read(DOCKERFILE).match(/pnpm fetch.*/g)).toEqual(['pnpm fetch && rm -r node_modules']);
    const named = installs.flatMap(({ run }) =>
      [...run.matchAll(/"([^"]+)\.\.\."/g)].map(([, name]) => name),
    );
    const packages = context
      .filter((file) => /^packages\/[^/]+\/package\.json$/.test(file))
      .map((file) => JSON.parse(read(file)).name);
    expect(named.filter((name) => !packages.includes(name))).toEqual([]);
  });

  test('copies only what is there', () => {
    const missing = stages.flatMap((stage, index) =>
      copiesOf(stage).flatMap(({ from, sources }) =>
        from === null
          ? sources.filter((source) => !isInContext(source))
          : stages.slice(0, index).some(({ name }) => name === from)
            ? []
            : [from],
      ),
    );
    expect(missing).toEqual([]);
  });

  test('is given every package the server is made of, and no test', () => {
    const needs = new Set<string>();
    const follow = (folder: string) => {
      if (needs.has(folder)) return;
      needs.add(folder);
      const { dependencies = {} } = JSON.parse(read(`packages/${folder}/package.json`));
      for (const [name, range] of Object.entries(dependencies)) {
        if (String(range).startsWith('workspace:')) follow(name.replace('@partwell/', ''));
      }
    };
    follow('api');
    follow('cli');
    for (const folder of needs) expect(context).toContain(`packages/${folder}/package.json`);
    expect(context).toContain('packages/widget/build.ts');
    expect(
      context.filter((file) => /\.test\.|\/testing\/|node_modules|^docs\/|^examples\//.test(file)),
    ).toEqual([]);
  });

  test('is given nothing secret that lies in a folder of a package', () => {
    const names = ['.env', '.env.production', '.npmrc', 'dev-keys.json', 'tls.key', 'tls.pem', 'server.log'];
    const kept = ['secret', 'partwell.sqlite', 'partwell.sqlite-wal', 'partwell.sqlite.before-2027-01-20'];
    const files = ['', 'packages/', 'packages/api/', 'packages/cli/src/', 'packages/node/data/'].flatMap(
      (folder) => [...names, ...kept].map((name) => folder + name),
    );
    expect(inContext(DOCKERFILE, files)).toEqual([]);
  });

  test('runs files that are in it, and not as root', () => {
    const filesOf = (stage: Stage, keyword: string) =>
      instructionsOf(stage, keyword).flatMap((each) =>
        [...(each.getRawArgumentsContent() ?? '').matchAll(/packages\/[\w/.-]+\.[tj]s/g)].map(
          ([file]) => file,
        ),
      );
    const builds = stages.flatMap((stage) => filesOf(stage, 'RUN'));
    expect(builds).toEqual(['packages/widget/build.ts', 'packages/api/build.ts']);
    expect(builds.filter((file) => !isInContext(file))).toEqual([]);
    // Written by one of these, and taken from where it was.
    const [server = ''] = filesOf(image, 'CMD');
    expect(instructionsOf(image, 'CMD')[0]?.getRawArgumentsContent()).toBe(
      JSON.stringify(['node', ...serverOptions, server]).replaceAll(',', ', '),
    );
    expect(existsSync(path.join(root, server)), `${server} is not built. Run: npm run build`).toBe(true);
    const built = copiesOf(image).filter(({ from }) => from === 'built');
    expect(built.flatMap(({ sources }) => sources)).toEqual([
      '/partwell/packages/widget/dist',
      `/partwell/${path.dirname(server)}`,
    ]);
    expect(wordsOf(image, 'USER')).toEqual(['node']);
  });

  test('sets what a server reads, to what it understands', () => {
    const variables = environmentOf(image);
    const ours = [...variables].filter(([name]) => name.startsWith('PARTWELL_'));
    expect(ours.filter(([name]) => !known.has(name))).toEqual([]);
    const { port, dataFolder, host } = settingsWith(Object.fromEntries(ours));
    expect(wordsOf(image, 'EXPOSE')).toEqual([String(port)]);
    expect(wordsOf(image, 'VOLUME')).toEqual([dataFolder]);
    expect(host).toBe('0.0.0.0');
    expect(port).toBe(settingsWith({}).port);
  });

  test('asks an address of the API whether it lives', () => {
    const [check] = instructionsOf(image, 'HEALTHCHECK');
    const asked = check?.getRawArgumentsContent() ?? '';
    const [, address = ''] = /PARTWELL_PORT\}(\/\w+)/.exec(asked) ?? [];
    expect(read('packages/api/src/routes/health.ts')).toContain(`path: '${address}'`);
    // The words between the quotes are a program: it parses.
    const [, program = ''] = /"--eval", "(.+)"\]/.exec(asked) ?? [];
    expect(() => new Function(program)).not.toThrow();
    expect(program).toContain('process.exit');
  });
});

interface Service {
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly image?: string;
  readonly profiles?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly stop_grace_period?: string;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

describe('the compose file', () => {
  const compose: Compose = parse(read(COMPOSE));
  const folder = path.dirname(path.join(root, COMPOSE));
  const { partwell, postgres } = compose.services as { partwell: Service; postgres: Service };
  const example = read('examples/docker/.env.example');
  const interpolated = new Set([...read(COMPOSE).matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name));

  test('builds with that Dockerfile from the top of the repository', () => {
    expect(path.resolve(folder, partwell.build?.context ?? '')).toBe(root);
    expect(partwell.build?.dockerfile).toBe(DOCKERFILE);
  });

  test('sets what a server reads, and everything that it needs', () => {
    const set = Object.keys(partwell.environment);
    expect(set.filter((name) => !known.has(name))).toEqual([]);
    const inImage = Object.fromEntries(environmentOf(image));
    const whole = Object.fromEntries(
      set.map((name) => [name, Object.hasOwn(complete, name) ? Reflect.get(complete, name) : '']),
    );
    expect(readSettings({ ...inImage, ...whole })).toMatchObject({ ok: true });
    const { metrics } = settingsWith(
      Object.fromEntries(Object.entries(partwell.environment).filter(([, value]) => !value.includes('$'))),
    );
    // Told in the network of the containers, and not published.
    expect(partwell.ports?.some((port) => port.includes(String(metrics?.port)))).toBe(false);
  });

  test('passes on every setting but those of the image, and what is for one machine', () => {
    const set = new Set([...Object.keys(partwell.environment), ...environmentOf(image).keys()]);
    const elsewhere = new Set(['PARTWELL_ALLOW_HTTP', 'PARTWELL_DATABASE_CONNECTIONS']);
    expect(settingNames.filter((name) => !set.has(name) && !elsewhere.has(name))).toEqual([]);
  });

  test('expects the one proxy that takes its port to the world', () => {
    const [, fallback = ''] = /:-(\w+)\}$/.exec(partwell.environment.PARTWELL_PROXIES ?? '') ?? [];
    expect(settingsWith({ PARTWELL_PROXIES: fallback }).proxies).toBe(1);
  });

  test('publishes the port of the image, to this machine only', () => {
    const [port] = wordsOf(image, 'EXPOSE');
    expect(partwell.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  });

  test('keeps the data of the image in a volume, and brings flows that are there', () => {
    const mounts = Object.values(compose.services).flatMap(({ volumes }) =>
      volumes.map((one) => one.split(':')),
    );
    const [data] = wordsOf(image, 'VOLUME');
    expect(mounts.map(([, target]) => target)).toContain(data);
    expect(mounts.map(([, target]) => target)).toContain(environmentOf(image).get('PARTWELL_FLOWS'));
    for (const [source = ''] of mounts) {
      const isThere = source.startsWith('.')
        ? existsSync(path.resolve(folder, source))
        : Object.hasOwn(compose.volumes, source);
      expect([source, isThere]).toEqual([source, true]);
    }
  });

  test('has PostgreSQL only where it is asked for', () => {
    expect(postgres.profiles).toEqual(['postgres']);
    expect(partwell.depends_on?.postgres?.required).toBe(false);
    const url = /PARTWELL_DATABASE_URL=(\S+)/.exec(example)?.[1] ?? '';
    const { hostname, username, pathname } = new URL(url);
    expect(Object.keys(compose.services)).toContain(hostname);
    expect([username, pathname.slice(1)]).toEqual([
      postgres.environment.POSTGRES_USER,
      postgres.environment.POSTGRES_DB,
    ]);
    expect(
      settingsWith({ PARTWELL_DATABASE_URL: url, PARTWELL_SECRET: 'x'.repeat(32) }).database,
    ).toMatchObject({
      url,
    });
  });

  test('waits for longer than a drain takes before it kills', () => {
    const longest = Number(
      /LONGEST_DRAIN_MILLIS = ([\d_]+)/.exec(read('packages/api/src/main.ts'))?.[1]?.replace('_', ''),
    );
    expect(Number.parseInt(partwell.stop_grace_period ?? '', 10) * 1000).toBeGreaterThan(longest);
  });

  test('asks for what its example of an environment names, and the other way round', () => {
    const named = new Set([...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name = '']) => name));
    expect([...named].sort()).toEqual([...interpolated].sort());
  });
});
