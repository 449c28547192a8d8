// @vitest-environment node
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** Imports every entry, says what became of the global object, and what an instance does here. */
const visit = `
  const names = () => [...Object.getOwnPropertyNames(globalThis), ...Object.getOwnPropertySymbols(globalThis)];
  const before = new Set(names());
  const { createPartwell, open } = await import('@partwell/widget');
  const { createFlow } = await import('@partwell/widget/headless');
  await import('@partwell/widget/element');
  const options = { key: 'pk_test_1', url: 'https://cancel.example.com', token: () => { throw new Error('asked'); } };
  const partwell = createPartwell({ ...options, selector: '.bye', on: { ready: () => { throw new Error('told'); } } });
  partwell.on('step', () => {})();
  partwell.prefetch();
  partwell.close();
  partwell.destroy();
  const told = {
    added: names().filter((name) => !before.has(name)).map(String),
    open: await partwell.open(),
    once: await open(options),
    flow: await createFlow(options),
  };
`;
const nowhere = { status: 'error', code: 'no_window' };
const nothing = { added: [], open: nowhere, once: nowhere, flow: nowhere };

const node = (args: readonly string[], source: string) =>
  JSON.parse(
    execFileSync(process.execPath, [...args, '--input-type=module', '-e', source], {
      cwd: root,
      encoding: 'utf8',
    }),
  );

describe('where there is no page', () => {
  it.each([
    ['Node', []],
    ['a server of React components', ['--conditions=react-server']],
  ])('importing and making an instance has no effect: %s', (_, args) => {
    expect(node(args, `${visit} console.log(JSON.stringify(told));`)).toEqual(nothing);
  });

  it('neither in a worker', () => {
    const source = `import { Worker } from 'node:worker_threads';
      const code = ${JSON.stringify(`import { parentPort } from 'node:worker_threads';${visit} parentPort.postMessage(told);`)};
      const url = new URL('data:text/javascript,' + encodeURIComponent(code.replaceAll(/import\\('([^']+)'\\)/g,
        (_, name) => 'import("' + import.meta.resolve(name) + '")')));
      new Worker(url).on('message', (told) => console.log(JSON.stringify(told)));`;
    expect(node([], source)).toEqual(nothing);
  });
});
