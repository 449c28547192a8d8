import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const quietConsole = path.resolve(import.meta.dirname, 'packages/checks/src/setup/quiet-console.ts');

/** Real servers and real files on two busy cores take their time; a test that hangs still ends. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** What needs a browser runs in the project `browser`, and nowhere else. */
const inBrowser = ['packages/*/src/**/*.browser.test.ts', 'packages/e2e/src/**/*.test.ts'];

/** What holds in every browser is shown in every engine: the same files, once for each. */
const inEveryEngine = ['packages/e2e/src/{engines,accessibility,embedding,fairness,delivery}/**/*.test.ts'];

/**
 * One project a package, named for its folder. Its files share what they load: to load it anew for each was a third of
 * the processor time of a run. So no file may leave anything behind, and none may count on being the first that loads a module.
 */
function project(
  root: string,
  test: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    root,
    test: {
      name: path.basename(root),
      environment: 'node',
      include: ['src/**/*.test.{ts,tsx}'],
      exclude: [...configDefaults.exclude, '**/dist/**', '**/*.browser.test.ts'],
      setupFiles: [quietConsole],
      isolate: false,
      ...patience,
      ...test,
    },
  };
}

/** What differs with the database: all that is kept, and all that is served from it. */
const onDatabase = [
  ...['client', 'flows', 'http', 'log', 'metrics', 'outbox', 'routes', 'services', 'storage', 'tokens'],
  'workspaces',
];

/** The tests of the API once more, on a real PostgreSQL server that is started for them. */
const onPostgres: TestProjectInlineConfiguration = {
  ...project('packages/api', {
    name: 'api-postgres',
    include: [`src/{${onDatabase}}/**/*.test.ts`, 'src/{open-partwell,processes,replaced-secret}.test.ts'],
    exclude: [...configDefaults.exclude, 'src/storage/sqlite/**', 'src/client/paths.test.ts'],
    globalSetup: ['src/testing/databases/postgres-setup.ts'],
    setupFiles: [quietConsole, 'src/testing/databases/on-postgres.ts'],
  }),
};

const widget: TestProjectInlineConfiguration = {
  // Each file has a document of its own.
  ...project('packages/widget', { environment: 'happy-dom', isolate: true }),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

/**
 * On a busy machine a browser loses a key or a frame now and then, and a second is longer than one: what fails there is tried
 * once more. The run names each that needed it, so that none becomes a habit
 * (docs/decisions/0044).
 */
const again = { retry: 1 };

/** Each file has a browser of its own, in which one page at a time is in front. */
const browser: TestProjectInlineConfiguration = {
  root: '.',
  test: {
    name: 'browser',
    environment: 'node',
    include: inBrowser,
    exclude: [...configDefaults.exclude, '**/dist/**', ...inEveryEngine],
    setupFiles: [quietConsole],
    ...again,
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { groupOrder: 1 },
  },
};

/**
 * One worker takes all files, one after the other, and keeps the browser it has started; only the one project
 * of a group is given its files that way. `npm test` runs the engines side by side.
 */
const engine = (
  name: 'chromium' | 'firefox' | 'webkit',
  groupOrder: number,
): TestProjectInlineConfiguration => ({
  root: '.',
  test: {
    name,
    environment: 'node',
    include: inEveryEngine,
    setupFiles: [quietConsole],
    provide: { engine: name },
    ...again,
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { groupOrder },
  },
});

/** Where one package's tests need something else than the others'. */
const ofItsOwn: Readonly<Record<string, TestProjectInlineConfiguration['test']>> = {
  // They look at what the build left and pack tarballs: slower than a unit test may be.
  'packages/checks': { testTimeout: 120_000, hookTimeout: 120_000 },
  'packages/api': {
    exclude: [
      ...configDefaults.exclude,
      '**/dist/**',
      'src/storage/{postgres,move}/**',
      'src/processes.test.ts',
    ],
  },
};

const ownProject = new Set(['packages/widget', 'packages/e2e']);
const packages = globSync(['packages/*/package.json', 'examples/*/package.json'], {
  cwd: import.meta.dirname,
})
  .map((manifest) => path.dirname(manifest).replaceAll(path.sep, '/'))
  .filter((folder) => !ownProject.has(folder))
  .sort();

export default defineConfig({
  test: {
    // All processors: these tests wait for processes and files as much as they calculate.
    maxWorkers: availableParallelism(),
    projects: [
      ...packages.map((root) => project(root, ofItsOwn[root])),
      onPostgres,
      widget,
      browser,
      engine('chromium', 2),
      engine('firefox', 3),
      engine('webkit', 4),
    ],
  },
});
