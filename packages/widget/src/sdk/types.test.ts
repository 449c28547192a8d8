// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractNames } from '../../publish/contract-types.ts';
import { writeDeclarations } from '../../publish/declarations.ts';

const root = path.join(import.meta.dirname, '../../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'partwell-consumer-'));
const installed = path.join(folder, 'node_modules/@partwell/widget');

beforeAll(async () => {
  const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'));
  mkdirSync(installed, { recursive: true });
  writeFileSync(
    path.join(installed, 'package.json'),
    JSON.stringify({ name: '@partwell/widget', type: 'module', exports: manifest.publishConfig.exports }),
  );
  await writeDeclarations(path.join(installed, 'dist/npm/types'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says to a project that has the package and nothing else. */
function problems(source: string, compilerOptions: object = {}): string {
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(path.join(folder, 'consumer.ts'), source);
  writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        target: 'es2022',
        module: 'esnext',
        moduleResolution: 'bundler',
        lib: ['es2022', 'dom', 'dom.iterable'],
        types: [],
        ...compilerOptions,
      },
      files: ['consumer.ts'],
    }),
  );
  const { stdout } = spawnSync('pnpm', ['exec', 'tsc', '--pretty', 'false', '-p', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout.trim();
}

const everything = `
  import { createPartwell, open, type Outcome, type PageAction } from '@partwell/widget';
  import '@partwell/widget/element';
  import { createFlow, type SessionView } from '@partwell/widget/headless';

  const partwell = createPartwell({
    key: 'pk_test_1',
    url: 'https://cancel.example.com',
    token: async () => 'a.b.c',
    on: { step: ({ step }) => step satisfies string, offer: ({ offers }) => offers.join() },
    carryOut: async ({ id, command }: PageAction) => {
      if (command.kind === 'pause') return [id, command.resumesAt.length];
      // @ts-expect-error only a pause has months
      return command.months;
    },
  });
  const stop: () => void = partwell.on('outcome', (outcome: Outcome) => {
    if (outcome.status === 'saved') outcome.choice satisfies string;
    if (outcome.status === 'canceled') outcome.reference satisfies string;
    // @ts-expect-error nothing was chosen where it was canceled
    if (outcome.status === 'canceled') outcome.choice;
    if (outcome.status === 'error') outcome.code satisfies string;
  });
  // @ts-expect-error there is no such event
  partwell.on('opened', stop);
  // @ts-expect-error without a key nothing works
  createPartwell({ url: 'https://cancel.example.com' });
  open({ key: 'pk_test_1', url: '/', token: 'a.b.c' }).then(({ status }) => status satisfies string);

  const flow = await createFlow({ key: 'pk_test_1', url: '/', tokenUrl: '/token' });
  if (flow.status === 'open') {
    const { reasons }: SessionView = flow.session;
    flow.send({ type: 'answer', answer: { reason: reasons[0]!.id } });
    // @ts-expect-error that is for the server to say
    flow.send({ type: 'pending' });
    if (flow.offers[0]?.choices[0]?.terms[0]?.value === '') flow.subscribe(stop);
  }
  const element = document.querySelector('partwell-cancel');
  element?.addEventListener('partwell-step', ({ detail }) => detail.step satisfies string);
  element?.open().then(({ status }) => status satisfies string);
`;

const listening = `
  document.addEventListener('partwell:ready', ({ detail }) => detail satisfies null);
  document.addEventListener('partwell:step', ({ detail }) => [detail.session, detail.step].join());
  document.addEventListener('partwell:offer', ({ detail }) => detail.offers.join());
  document.addEventListener('partwell:outcome', ({ detail }) => {
    if (detail.status === 'saved') detail.choice satisfies string;
    // @ts-expect-error an outcome has no such status
    if (detail.status === 'left') return;
  });
  document.addEventListener('partwell:error', ({ detail }) => detail.code satisfies string);
  document.addEventListener('partwell:close', ({ detail }) => detail.status satisfies string);
  document.addEventListener('partwell-outcome', ({ detail }) => detail.status satisfies string);
  document.querySelector('main')?.addEventListener('partwell-close', ({ detail }) => detail.status satisfies string);
  // @ts-expect-error there is no such event
  document.addEventListener('partwell:opened', ({ detail }) => detail);
`;

describe('the types of the package', () => {
  it.each([
    ['a bundler', {}],
    ['Node', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['exact optional properties', { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true }],
  ])('check without zod and with their libraries checked, for %s', (_, options) => {
    expect(problems(everything, options)).toBe('');
  });

  it.each([
    ['@partwell/widget', 'import type { Outcome } from'],
    ['@partwell/widget/element', 'import'],
    ['@partwell/widget/headless', 'import type { Flow } from'],
  ])('know the events that a page hears, from %s', (entry, imports) => {
    expect(problems(`${imports} '${entry}';\n${listening}`)).toBe('');
  });

  it('would be caught where they are wrong', () => {
    expect(problems("import { createPartwell } from '@partwell/widget';\ncreatePartwell(1);")).toContain(
      'TS2345',
    );
  });

  it('are those that are inferred in the sources', () => {
    const flow = path.join(root, 'packages/flow/src/index.ts');
    const inferred = contractNames.filter((name) => !['Money', 'Interval'].includes(name));
    const both = inferred
      .map(
        (name) => `declare const a${name}: plain.${name}; a${name} satisfies inferred.${name};
        declare const b${name}: inferred.${name}; b${name} satisfies plain.${name};`,
      )
      .join('\n');
    const source = `import type * as inferred from '${flow}';
      import type * as plain from './node_modules/@partwell/widget/dist/npm/types/flow/contract.js';
      ${both}`;
    expect(problems(source, { allowImportingTsExtensions: true, skipLibCheck: true })).toBe('');
  });
});
