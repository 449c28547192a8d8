import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contractTypes } from './contract-types.ts';

const root = path.join(import.meta.dirname, '..');
const entries = ['index', 'headless', 'element'].map((name) => `sdk/${name}.d.ts`);
const specifiers = /(?<=\bfrom\s+|\bimport\s*\(?\s*)(['"])([^'"]+)\1/g;

/**
 * What is emitted, by where. Flow on its own: reached through `node_modules`, its files are somebody else's to the
 * compiler, or not, as it happens to come upon them.
 */
const configs = { '.': 'tsconfig.build.json', flow: 'publish/tsconfig.flow.json' };

/**
 * Writes the types of the package so that they need nothing else: the declarations that an entry reaches, flow's
 * among them, and in the place of its schemas plain shapes.
 */
export async function writeDeclarations(dist: string): Promise<void> {
  const emitted = mkdtempSync(path.join(tmpdir(), 'partwell-types-'));
  try {
    for (const [folder, config] of Object.entries(configs)) {
      const args = ['exec', 'tsc', '-p', config, '--outDir', path.join(emitted, folder)];
      execFileSync('pnpm', args, { cwd: root, stdio: 'inherit' });
    }
    const seen = new Set<string>();
    const queue = [...entries];
    for (let file = queue.shift(); file; file = queue.shift()) {
      if (seen.has(file)) continue;
      seen.add(file);
      const text =
        file === contract
          ? await contractTypes()
          : readFileSync(path.join(emitted, file), 'utf8').replaceAll(specifiers, (_, quote, specifier) => {
              const target = targetOf(file, specifier);
              queue.push(target);
              return `${quote}${relative(file, target)}${quote}`;
            });
      const to = path.join(dist, file);
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, text);
    }
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}

const contract = 'flow/contract.d.ts';

/** The emitted file that an import leads to. */
function targetOf(from: string, specifier: string): string {
  if (specifier === '@partwell/flow') return 'flow/index.d.ts';
  if (!specifier.startsWith('.')) throw new Error(`${from}: nobody who installs this has ${specifier}`);
  const target = path.posix.join(path.posix.dirname(from), specifier.replace(/\.tsx?$/, '.d.ts'));
  return target.startsWith('flow/schema/') ? contract : target;
}

function relative(from: string, to: string): string {
  const way = path.posix.relative(path.posix.dirname(from), to).replace(/\.d\.ts$/, '.js');
  return way.startsWith('.') ? way : `./${way}`;
}
