/**
 * Builds what the API serves: `dist/v/<version>/{ui,later,debug}.js` first, then `dist/partwell.js` with
 * the UI's address in it, once more as `v/<version>/partwell.js` for pages that pin what they run.
 * `<version>` is a hash of them all, so they may be cached for ever.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { minify } from 'terser';
import { build, type InlineConfig, type Rolldown } from 'vite';

const root = import.meta.dirname;

/** The chunk of explanations, and what comes after the first paint. */
const chunkOf = (moduleIds: readonly string[]): string =>
  moduleIds.some((id) => id.endsWith('/src/debug/explain.ts')) ? 'debug' : 'later';

/** Without effects of its own a module of the machine lies in the chunk that uses it. */
export const treeshake = { moduleSideEffects: (id: string) => !/[\\/]packages[\\/]flow[\\/]/.test(id) };

/** Shorter than the automatic runtime by 110 bytes of brotli, which brings a function of its own. */
export const jsx = { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment', development: false } as const;

/** What the classic runtime calls. */
export const inject = { h: ['preact', 'h'], Fragment: ['preact', 'Fragment'] } satisfies Record<
  string,
  [string, string]
>;

/**
 * A module that the bundler has minified, once more: what is used once moves to where it is used, which takes 150
 * bytes of brotli off the later chunk and 60 off the first. The loader gets longer by it.
 */
async function squeeze(spaced: string): Promise<string> {
  // The CSS minifier leaves spaces in mixed colours, and before nested rules the `&` that only browsers older than ours need.
  const source = spaced
    .replaceAll('in oklab, ', 'in oklab,')
    .replaceAll(', var(--', ',var(--')
    .replaceAll(/(?<=[{},;])& (?=[\w.])/g, '');
  const { code } = await minify(source, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true },
  });
  return code ?? source;
}

/** The built files by name. Minified by the bundler itself: Vite's library mode leaves white space in. */
async function bundle(name: string, entry: string, define: Record<string, string>, format: 'es' | 'iife') {
  const config: InlineConfig = {
    configFile: false,
    root,
    logLevel: 'warn',
    // The same files wherever it runs, in a test too.
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    oxc: { jsx },
    build: {
      write: false,
      target: 'es2022',
      cssTarget: ['chrome125', 'firefox128', 'safari18'],
      // Library mode keeps Vite's preload helper out.
      lib: { entry: { [name]: join(root, entry) }, formats: [format], name: 'partwell' },
      rolldownOptions: {
        optimization: { inlineConst: true },
        transform: { inject },
        // A slow machine is nothing to warn of.
        checks: { bundlerTimings: false },
        // `later.js` takes what it shares from `ui.js`.
        preserveEntrySignatures: 'allow-extension',
        treeshake,
        output: {
          minify: { mangle: true, compress: true, codegen: { removeWhitespace: true } },
          comments: false,
          entryFileNames: '[name].js',
          chunkFileNames: ({ moduleIds }) => `${chunkOf(moduleIds)}.js`,
        },
      },
    },
  };
  const [result] = (await build(config)) as Rolldown.RolldownOutput[];
  if (!result) throw new Error(`${entry} was not built.`);
  return Promise.all(
    result.output.map(async (file) => {
      const source = file.type === 'chunk' ? file.code : `${file.source}`;
      return { name: file.fileName, bytes: Buffer.from(format === 'es' ? await squeeze(source) : source) };
    }),
  );
}

const smallest = (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** What the loader and the chunks say to each other; see `src/loader/contract.ts`. */
const protocol = 1;

/** Stands for the version until it is known what it is a hash of. */
const placeholder = '0123456789';

const integrityOf = (bytes: Buffer) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** What was written: bytes and brotli bytes by path. */
export type SizeTable = Record<string, { bytes: number; brotli: number }>;

/**
 * Builds into `dist` and returns the sizes. Each file has a `.br` beside it. What an earlier build left goes
 * first; the npm entry beside it is not ours to remove.
 */
export async function buildWidget(dist: string): Promise<{ sizes: SizeTable; firstPaint: number }> {
  const built = await bundle('ui', 'src/opener/index.ts', {}, 'es');
  const loader = await bundle(
    'partwell',
    'src/loader/index.ts',
    { __PARTWELL_VERSION__: JSON.stringify(placeholder) },
    'iife',
  );
  const hash = createHash('sha256');
  for (const { name, bytes } of [...built, ...loader]) hash.update(name).update(bytes);
  const version = hash.digest('hex').slice(0, 10);
  for (const file of loader) file.bytes = Buffer.from(file.bytes.toString().replace(placeholder, version));
  const sizes: SizeTable = {};
  const emit = (path: string, bytes: Buffer): void => {
    const packed = smallest(bytes);
    const file = join(dist, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    writeFileSync(`${file}.br`, packed);
    sizes[path] = { bytes: bytes.length, brotli: packed.length };
  };

  for (const old of ['v', 'partwell.js', 'partwell.js.br', 'manifest.json']) {
    rmSync(join(dist, old), { recursive: true, force: true });
  }
  for (const { name, bytes } of built) emit(`v/${version}/${name}`, bytes);
  for (const { name, bytes } of loader) emit(`v/${version}/${name}`, bytes);
  // The same files once more, for a browser that remembers a failed import by its address.
  cpSync(join(dist, 'v', version), join(dist, 'v', `${version}-again`), { recursive: true });
  for (const { name, bytes } of loader) emit(name, bytes);
  const files = Object.fromEntries(
    Object.entries(sizes).map(([path, size]) => [
      path,
      { ...size, integrity: integrityOf(readFileSync(join(dist, path))) },
    ]),
  );
  writeFileSync(join(dist, 'manifest.json'), `${JSON.stringify({ version, protocol, files }, null, 2)}\n`);

  const of = (path: string) => sizes[path]?.brotli ?? Number.NaN;
  return { sizes, firstPaint: of('partwell.js') + of(`v/${version}/ui.js`) };
}

if (import.meta.main) {
  const { sizes, firstPaint } = await buildWidget(join(root, 'dist'));
  console.table(sizes);
  console.log(`Until the first paint, brotli: ${firstPaint} bytes.`);
}
