import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../root.ts';

/** A TypeScript block, what it takes as given, and where it stands; `isReact` where it has elements in it. */
export type Snippet = {
  file: string;
  line: number;
  given: string;
  text: string;
  isRun: boolean;
  isReact: boolean;
};

// Inside the package, so that imports resolve as for a reader who has installed ours; `dist` is nobody's source.
const folder = path.join(root, 'packages/checks/dist/snippets');

const config = {
  extends: path.join(root, 'packages/tsconfig.base.json'),
  // A snippet may declare what it does not use.
  compilerOptions: {
    noEmit: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
    lib: ['es2024', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    jsxImportSource: 'preact',
  },
  // In the workspace our packages are their sources, and those import style sheets.
  include: ['*.ts', '*.tsx', path.join(root, 'packages/widget/src/css.d.ts')],
};

/** Checks the types of all snippets in one go, and runs those that ask for it. Problems by place. */
export function snippetProblems(snippets: readonly Snippet[]): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const files = snippets.map(({ given, text, isReact }, index) => {
    const file = path.join(folder, `snippet-${index}.ts${isReact ? 'x' : ''}`);
    const pragma = isReact ? '/** @jsxImportSource react */ ' : '';
    writeFileSync(file, `${pragma}${given}\n${text}\nexport {};\n`);
    return file;
  });
  const types = spawnSync('pnpm', ['exec', 'tsc', '--pretty', 'false', '-p', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const problems = types.status === 0 ? [] : (types.stdout || types.stderr).trim().split('\n');
  for (const [index, { isRun }] of snippets.entries()) {
    const file = files[index];
    if (!isRun || !file) continue;
    const run = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8', timeout: 30_000 });
    if (run.status !== 0) problems.push(`${file} does not run: ${run.stderr || run.error?.message}`);
  }
  return problems.map((problem) => inDocuments(problem, snippets));
}

/** Says places as the author of the document knows them. */
function inDocuments(problem: string, snippets: readonly Snippet[]): string {
  return problem.replaceAll(/[^\s(]*snippet-(\d+)\.tsx?(?:[(:](\d+)[,:](\d+)\)?)?/g, (all, index, line) => {
    const snippet = snippets[Number(index)];
    if (!snippet) return all;
    const inBlock = line === undefined ? 1 : Number(line) - snippet.given.split('\n').length;
    return `${snippet.file}:${snippet.line + inBlock - 1}`;
  });
}
