import { globSync } from 'node:fs';
import { executorResponse } from '@partwell/flow/schema';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { root } from '../root.ts';
import { htmlProblems } from './blocks/html.ts';
import { jsonProblems } from './blocks/json.ts';
import { commandProblem, commands } from './blocks/shell.ts';
import { type Snippet, snippetProblems } from './blocks/typescript.ts';
import { type Block, type Document, documents, readDocument } from './documents.ts';
import { brokenLinks } from './links/broken-links.ts';

/** How each language is held to the truth, or why it is not. See README.md here. */
const languages: Record<string, (block: Block) => string[]> = {
  // Together, further down: one type check costs as much as twenty.
  ts: () => [],
  tsx: () => [],
  js: ({ text }) => parseSync('block.js', text).errors.map(({ message }) => message),
  html: ({ text }) => htmlProblems(text),
  json: ({ text, words }) => jsonProblems(text, { isJsonc: false, isFlow: words.includes('flow') }),
  jsonc: ({ text, words }) => jsonProblems(text, { isJsonc: true, isFlow: words.includes('flow') }),
  sh: ({ text }) => commands(text).flatMap((command) => commandProblem(command) ?? []),
  // Shown, not promised: output, drawings, another server's configuration.
  text: () => [],
  mermaid: () => [],
  http: () => [],
  css: () => [],
  diff: () => [],
};

function blockProblems({ file, blocks }: Document): string[] {
  return blocks.flatMap((block) => {
    const check = languages[block.language];
    const problems = check?.(block) ?? [
      `"${block.language}" is no language here; use one of ${Object.keys(languages).join(', ')}`,
    ];
    return problems.map((problem) => `${file}:${block.line}: ${problem}`);
  });
}

function snippets(all: readonly Document[]): Snippet[] {
  return all.flatMap(({ file, blocks }) =>
    blocks
      .filter(({ language }) => language === 'ts' || language === 'tsx')
      .map(({ words, language, ...block }) => ({
        ...block,
        file,
        isRun: words.includes('run'),
        isReact: language === 'tsx',
      })),
  );
}

const all = documents();

test('there are documents to look at', () => {
  expect(all.map(({ file }) => file)).toContain('packages/checks/README.md');
});

test('every picture of the dialog that is compared is shown', () => {
  const pictures = globSync('packages/widget/src/testing/approved/*.png', { cwd: root });
  const text = all.find(({ file }) => file === 'docs/screens.md')?.text ?? '';
  expect(pictures.length).toBeGreaterThan(20);
  expect(pictures.filter((file) => !text.includes(`(../${file})`))).toEqual([]);
});

test('every field of an answer to the executor’s caller is listed, with whether it may be absent', () => {
  const text = all.find(({ file }) => file === 'docs/host-side.md')?.text ?? '';
  const [, table = ''] = text.split('| field of `subscription` | is |\n|---|---|\n');
  const listed = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `(\w+)`(\??) \|/gm)];
  const { shape } = executorResponse.shape.subscription;
  expect(listed.map(([, name, mark]) => `${name}${mark}`)).toEqual(
    Object.entries(shape).map(([name, field]) => `${name}${field.isOptional() ? '?' : ''}`),
  );
});

test('every fenced block is true', () => {
  expect(all.flatMap(blockProblems)).toEqual([]);
});

test('every TypeScript block passes the type check, and runs where it says so', () => {
  expect(snippetProblems(snippets(all))).toEqual([]);
});

test('every relative link leads somewhere', () => {
  expect(all.flatMap(brokenLinks)).toEqual([]);
});

const planted = (language: string, text: string) =>
  readDocument('docs/planted.md', `# Planted\n\n\`\`\`${language}\n${text}\n\`\`\`\n`);

test.each([
  ['sh', 'npm run nonsense'],
  ['sh', 'pnpm nonsense'],
  ['sh', 'npm check'],
  ['sh', 'npx partwell levitate flow.json'],
  ['sh', 'pnpm partwell validate --loud flow.json'],
  ['sh', 'PARTWELL_PROT=4700 npm start'],
  ['sh', 'node packages/nowhere.ts'],
  ['sh', 'node node_modules/@partwell/api/dist/nowhere.js'],
  ['sh', 'make install'],
  ['json', '{ "a": 1, }'],
  ['json', '{ "schemaVersion": 1, "id": "a", "reasns": [] }'],
  ['jsonc flow', '{ "id": "a" }'],
  ['js', 'const = 1;'],
  ['html', '<a href="/cancel" data-partwell-cancle>Cancel</a>'],
  ['html', '<p class="a" class="b">twice</p>'],
  ['html', '<script>const = 1;</script>'],
  ['html', '<script type="importmap">{ "imports": }</script>'],
  ['bash', 'npm start'],
  ['', 'npm start'],
])('a %s block that is not true is caught: %s', (language, text) => {
  expect(blockProblems(planted(language, text))).not.toEqual([]);
});

test.each([
  ['sh', '$ PARTWELL_PORT=4700 npm start   # elsewhere'],
  ['sh', 'node --env-file=partwell.env node_modules/@partwell/api/dist/server.js'],
  ['sh', 'npm test && pnpm check\nnpx partwell explain --flow a.json \\\n  --customer b.json'],
  ['jsonc', '// a comment\n{ "a": 1, }'],
  ['html', '<script type="importmap">{ "imports": {} }</script>'],
  ['html', '<button type="button" data-partwell-cancel data-partwell-token="…">Cancel</button>'],
])('a %s block that is true passes: %s', (language, text) => {
  expect(blockProblems(planted(language, text))).toEqual([]);
});

test('a TypeScript block that does not fit is caught, by its place', () => {
  const document = planted('ts', "import { signCustomer } from '@partwell/node';\nsignCustomer(1);");
  expect(snippetProblems(snippets([document])).join()).toContain('docs/planted.md:5');
});

test('a block with elements is checked as React', () => {
  const document = planted(
    'tsx',
    "import { CancelButton } from '@partwell/react';\nexport const a = <CancelButton href={1} />;",
  );
  expect(snippetProblems(snippets([document])).join()).toContain('docs/planted.md:5');
});

test('what a TypeScript block takes as given is told in a comment above it', () => {
  const text =
    '# Planted\n\n<!-- given\ndeclare const secret: string;\n-->\n\n```ts\nsecret.length;\nsecrets;\n```\n';
  const problems = snippetProblems(snippets([readDocument('docs/planted.md', text)]));
  expect(problems).toEqual([expect.stringMatching(/^docs\/planted\.md:9: error .*'secrets'/)]);
});

test('a TypeScript block that throws is caught when it is marked run', () => {
  const document = planted('ts run', "throw new Error('not so');");
  expect(snippetProblems(snippets([document])).join()).toContain('not so');
});

test.each(['[a](nowhere.md)', '[a](#nowhere)', '![a](../packages/nowhere.png)', '[a](../../outside.md)'])(
  'a link that leads nowhere is caught: %s',
  (link) => {
    expect(brokenLinks(readDocument('docs/planted.md', `# Planted\n\n${link}\n`))).not.toEqual([]);
  },
);

test.each(['[a](#two-words--here)', '[a](../package.json)', '[a](https://example.com)', '`[a](nowhere.md)`'])(
  'a link that leads somewhere passes: %s',
  (link) => {
    expect(brokenLinks(readDocument('docs/planted.md', `# Two words & here\n\n${link}\n`))).toEqual([]);
  },
);
