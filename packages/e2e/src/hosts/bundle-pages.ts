import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { UserConfig } from 'vite';

const pages = path.join(import.meta.dirname, 'pages');
const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache/host-pages');
const require = createRequire(import.meta.url);

/** Bundled as a customer would ship them. */
const production = [
  'radix.tsx',
  'mui.tsx',
  'headless-ui.tsx',
  'react-aria.tsx',
  'bootstrap.ts',
  'native.ts',
  'turbo.ts',
  'htmx.ts',
  'livewire.ts',
  'zone.ts',
];
/** In development mode: only there React mounts twice and says what did not match. */
const development = ['hydrate.tsx', 'strict-mode.tsx'];
/** What pages load as it comes from the package. */
const asTheyAre = {
  'require.js': 'requirejs/require.js',
  'bootstrap.css': 'bootstrap/dist/css/bootstrap.css',
};
/** Enough for both Tailwinds to write their reset and some utilities. */
const tailwindMarkup = '<main class="mx-auto max-w-prose p-4 text-lg font-bold underline"></main>';

/**
 * The folder with the bundled host pages: built once for what their sources and the lockfile say, and
 * then shared by every run and engine.
 */
export async function bundlePages(): Promise<string> {
  const folder = path.join(cache, await fingerprint());
  if (await exists(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  await Promise.all([styles(draft), scripts(draft)]);
  // Whoever is first wins; another engine's run may have built the same meanwhile.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  return folder;
}

const exists = (folder: string) =>
  readdir(folder).then(
    () => true,
    () => false,
  );

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(pages, { withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => path.join(pages, name))
    .sort();
  const lockfile = path.resolve(import.meta.dirname, '../../../../pnpm-lock.yaml');
  for (const file of [...sources, import.meta.filename, lockfile]) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

type Bundle = (name: string, entries: readonly string[], mode: string, more?: UserConfig) => Promise<unknown>;

/** What bundles entries of `pages/` into a folder below this one. */
async function bundlerInto(folder: string): Promise<Bundle> {
  const { build } = await import('vite');
  return (name, entries, mode, more = {}) =>
    build({
      configFile: false,
      root: pages,
      logLevel: 'error',
      mode,
      define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
      oxc: { jsx: { runtime: 'automatic', development: false } },
      ...more,
      build: {
        outDir: path.join(folder, name),
        emptyOutDir: false,
        modulePreload: false,
        target: 'es2022',
        ...more.build,
        rolldownOptions: {
          checks: { bundlerTimings: false },
          input: entries.map((entry) => path.join(pages, entry)),
          output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
        },
      },
    });
}

async function scripts(folder: string): Promise<void> {
  const bundle = await bundlerInto(folder);
  const react18 = {
    resolve: {
      alias: ['react', 'react-dom'].map((name) => ({
        find: new RegExp(`^${name}(?=/|$)`),
        replacement: path.dirname(require.resolve(`${name}18/package.json`)),
      })),
    },
  } satisfies UserConfig;
  const onServer = { build: { ssr: true }, ssr: { noExternal: true } } satisfies UserConfig;
  await Promise.all([
    bundle('.', production, 'production'),
    bundle('react19', development, 'development'),
    bundle('react18', development, 'development', react18),
    bundle('react19/server', ['render.tsx'], 'development', onServer),
    bundle('react18/server', ['render.tsx'], 'development', { ...react18, ...onServer }),
  ]);
}

/** Pages that have our package in them: of this very moment, and so bundled anew for every lab. */
export async function bundlePackagedPages(folder: string): Promise<void> {
  const bundle = await bundlerInto(folder);
  const packaged = (...entries: readonly string[]) =>
    bundle(
      '.',
      entries.map((entry) => `packaged/${entry}`),
      'development',
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
        // The wrapper has a React of its own to be tested with.
        resolve: { dedupe: ['react', 'react-dom'] },
      },
    );
  // The worker by itself, or it would share what the pages share.
  await Promise.all([packaged('instances.ts', 'element.ts', 'react-strict.ts'), packaged('worker.ts')]);
}

async function styles(folder: string): Promise<void> {
  const [{ default: postcss }, { default: tailwind3 }, tailwind4] = await Promise.all([
    import('postcss'),
    import('tailwindcss3'),
    import('tailwindcss'),
  ]);
  const source = '@tailwind base; @tailwind components; @tailwind utilities;';
  const plugin = tailwind3({ content: [{ raw: tailwindMarkup, extension: 'html' }] });
  const { css } = await postcss([plugin]).process(source, { from: undefined });
  const compiler = await tailwind4.compile('@import "tailwindcss";', {
    loadStylesheet: async (id, base) => {
      const file = require.resolve(id === 'tailwindcss' ? 'tailwindcss/index.css' : id);
      return { path: file, base, content: await readFile(file, 'utf8') };
    },
  });
  await writeFile(path.join(folder, 'tailwind3.css'), css);
  await writeFile(path.join(folder, 'tailwind4.css'), compiler.build(tailwindMarkup.split(/[" ]/)));
  for (const [name, from] of Object.entries(asTheyAre)) {
    await copyFile(require.resolve(from), path.join(folder, name));
  }
}

/** The server's rendering of the whole document with this React. */
export async function renderDocument(
  folder: string,
  react: 'react18' | 'react19',
  props: object,
): Promise<string> {
  const { render } = await import(pathToFileURL(path.join(folder, react, 'server/render.js')).href);
  return render(props);
}
