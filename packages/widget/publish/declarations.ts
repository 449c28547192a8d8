import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contractTypes } from './contract-types.ts';

const root = path.join(import.meta.dirname, '..');
const entries = ['index', 'headless', 'element'].map((name) => `widget/src/sdk/${name}.d.ts`);
const specifiers = /(?<=\bfrom\s+|\bimport\s*\(?\s*)(['"])([^'"]+)\1/g;

/**
 * Writes the types of the package so that they need nothing else: the declarations that an entry reaches, flow's
 * among them, and in the place of its schemas plain shapes.
 */
export async function writeDeclarations(dist: string): Promise<void> {
  const emitted = mkdtempSync(path.join(tmpdir(), 'partwell-types-'));
  try {
    execFileSync('pnpm', ['exec', 'tsc', '-p', 'tsconfig.build.json', '--outDir', emitted], {
      cwd: root,
      stdio: 'inherit',
    });
    const seen = new Set<string>();
    const queue = [...entries];
    for (let file = queue.shift(); file; file = queue.shift()) {
      if (seen.has(file)) continue;
      seen.add(file);
      const text = isContract(file)
        ? await contractTypes()
        : readFileSync(path.join(emitted, file), 'utf8').replaceAll(specifiers, (_, quote, specifier) => {
            const target = targetOf(file, specifier);
            queue.push(target);
            return `${quote}${relative(file, target)}${quote}`;
          });
      const to = path.join(dist, place(file));
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, text);
    }
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}

const contract = 'flow/src/contract.d.ts';
const isContract = (file: string) => file === contract;

/** The emitted file that an import leads to. */
function targetOf(from: string, specifier: string): string {
  if (specifier === '@partwell/flow') return 'flow/src/index.d.ts';
  if (!specifier.startsWith('.')) throw new Error(`${from}: nobody who installs this has ${specifier}`);
  const target = path.posix.join(path.posix.dirname(from), specifier.replace(/\.tsx?$/, '.d.ts'));
  return target.startsWith('flow/src/schema/') ? contract : target;
}

/** Where it lies in the package. */
const place = (file: string) => file.replace(/^widget\/src\//, '').replace(/^flow\/src\//, 'flow/');

function relative(from: string, to: string): string {
  const way = path.posix.relative(path.posix.dirname(place(from)), place(to)).replace(/\.d\.ts$/, '.js');
  return way.startsWith('.') ? way : `./${way}`;
}
