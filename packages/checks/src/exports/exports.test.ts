import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { checkPackage, createPackageFromTarballData, type Package } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPacked } from './install-packed.ts';
import { pack, publishable } from './pack.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'partwell-packed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Manifest = {
  exports?: Record<string, string | Record<string, string>>;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
};

const packed = publishable().map((one) => ({ ...one, tarball: pack(one, folder) }));
beforeAll(() => installPacked(packed, folder));

test('something is published', () => {
  expect(packed.map(({ name }) => name)).toContain('@partwell/flow');
});

describe.each(packed)('$name as published', ({ name, tarball }) => {
  const data = readFileSync(tarball);
  const content: Package = createPackageFromTarballData(new Uint8Array(data));
  const inPackage = (file: string) => path.posix.join(`/node_modules/${name}`, file);
  const manifest: Manifest = JSON.parse(content.readFile(inPackage('package.json')));
  const entries = Object.entries(manifest.exports ?? {});
  // An entry that is one file and no more is a file to serve: a page loads it, nobody imports it.
  const modules = entries.filter(([, target]) => typeof target !== 'string').map(([entry]) => entry);
  const excludeEntrypoints = entries.map(([entry]) => entry).filter((entry) => !modules.includes(entry));

  test('publint finds nothing', async () => {
    const buffer = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('every file the manifest names is in the tarball', () => {
    const targets = [
      ...entries.flatMap(([, target]) => (typeof target === 'string' ? [target] : Object.values(target))),
      ...Object.values(manifest.bin ?? {}),
    ];
    expect(targets).not.toEqual([]);
    expect(targets.filter((target) => !content.fileExists(inPackage(target)))).toEqual([]);
  });

  test('it depends on nothing that only the workspace has', () => {
    expect(Object.values(manifest.dependencies ?? {}).filter((range) => range.includes(':'))).toEqual([]);
  });

  test('neither sources of tests nor fixtures are in it', () => {
    expect(content.listFiles().filter((file) => /\.test\.|\/testing\//.test(file))).toEqual([]);
  });

  if (modules.length > 0) {
    test('its types resolve for ES modules, in Node and in bundlers', async () => {
      const analysis = await checkPackage(content, { excludeEntrypoints });
      if (!analysis.types) throw new Error(`${name} has no types`);
      // ES modules only: what CommonJS and the resolution of Node 10 would see is no promise of ours.
      const promised = analysis.problems.filter(
        (problem) =>
          !('resolutionKind' in problem) ||
          problem.resolutionKind === 'node16-esm' ||
          problem.resolutionKind === 'bundler',
      );
      expect(promised.filter(({ kind }) => kind !== 'CJSResolvesToESM')).toEqual([]);
    });

    test.each(modules)('its entry %s loads', (entry) => {
      const specifier = path.posix.join(name, entry);
      const load = `await import(${JSON.stringify(specifier)})`;
      execFileSync(process.execPath, ['--input-type=module', '-e', load], { cwd: folder, stdio: 'pipe' });
    });
  }

  const bins = Object.entries(manifest.bin ?? {});
  if (bins.length > 0) {
    test.each(bins)('its command %s runs', (_, file) => {
      const main = path.join(folder, 'node_modules', name, file);
      const help = execFileSync(process.execPath, [main, '--help'], { encoding: 'utf8', cwd: folder });
      expect(help).toContain('Usage');
    });
  }
});

test('an API that is installed starts as a server of its own, with the environment that the command line makes', async () => {
  const cwd = path.join(folder, 'server');
  mkdirSync(path.join(cwd, 'flows'), { recursive: true });
  const packages = path.join(folder, 'node_modules');
  const partwell = path.join(packages, 'partwell/dist/main.js');
  execFileSync(process.execPath, [partwell, 'env', '--out', 'partwell.env'], { cwd, stdio: 'pipe' });
  const server = spawn(
    process.execPath,
    ['--env-file=partwell.env', path.join(packages, '@partwell/api/dist/server.js')],
    { cwd, env: { PATH: process.env.PATH, PARTWELL_PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const { port } = await listening(server.stdout);
  const answers = await fetch(`http://127.0.0.1:${port}/readyz`);
  server.kill('SIGTERM');
  const [code] = await once(server, 'exit');
  expect([answers.status, code]).toEqual([200, 0]);
});

/** Waits for the line of the log that says where it listens. */
async function listening(log: Readable): Promise<{ port: number }> {
  for await (const line of createInterface(log)) {
    const said = JSON.parse(line);
    if (said.event === 'server.listening') return said;
  }
  throw new Error('It ended before it listened.');
}

test('an API that is installed brings the script that it serves', () => {
  const manifest: Manifest = JSON.parse(
    readFileSync(path.join(folder, 'node_modules/@partwell/api/package.json'), 'utf8'),
  );
  expect(Object.keys(manifest.dependencies ?? {})).toContain('@partwell/widget');
  const flows = path.join(folder, 'flows');
  mkdirSync(flows);
  const source = `const { openPartwell, settingsFrom } = await import('@partwell/api');
    const partwell = await openPartwell(settingsFrom(process.env));
    const answer = await partwell.fetch(new Request('http://localhost/partwell.js'));
    console.log(answer.status, (await answer.text()).length > 1000);
    await partwell.stop();`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', source], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      PARTWELL_WORKSPACE: 'ws_packed',
      PARTWELL_FLOWS: flows,
      PARTWELL_DATA: path.join(folder, 'data'),
      PARTWELL_PUBLISHABLE_KEY: 'pk_test_0123456789',
      PARTWELL_SECRET_KEY: 'sk_test_0123456789abcdef',
      PARTWELL_CUSTOMER_SECRET: `cs_test_k1_${'A'.repeat(43)}`,
      PARTWELL_LOG: 'silent',
    },
  });
  expect(said).toContain('200 true');
});
