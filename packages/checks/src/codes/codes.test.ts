// packages/flow/src/help/widget-codes.ts: what /help explains of the widget is what the widget says, and nothing else.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { widgetCodes } from '@partwell/flow/help';
import { describe, expect, test } from 'vitest';
import { root } from '../root.ts';
import { codesSaidIn } from './codes-said-in.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Those of the API, which the widget hands on and sometimes says ahead. */
const ofApi = new Set(
  [...read('packages/api/src/http/problem-codes.ts').matchAll(/^ {2}(\w+): \{$/gm)].map(([, code]) => code),
);
const said = new Set(
  globSync('packages/widget/src/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !/\.test\.tsx?$|\/testing\//.test(file))
    .flatMap((file) => codesSaidIn(file.replaceAll(path.sep, '/'), read(file))),
);

describe('a code of the widget', () => {
  test('is explained where it is said, by the API’s table or the widget’s own', () => {
    expect([...said].filter((code) => !ofApi.has(code) && !(code in widgetCodes))).toEqual([]);
  });

  test('is said somewhere where it is explained', () => {
    expect(Object.keys(widgetCodes).filter((code) => !said.has(code))).toEqual([]);
  });
});

test.each([
  ["throw loadError('key_missing')", ['key_missing']],
  ["const { code = 'bad_answer' } = answer", ['bad_answer']],
  ["const code = typeof given === 'string' ? given : 'unreachable'", ['unreachable']],
  ["({ code: code ?? 'own_way', ...(open && { code: 'unsettled' }) })", ['own_way', 'unsettled']],
  ['console.warn(`[partwell] no_callback: see help`)', ['no_callback']],
  ["console.warn('/help#script_twice')", ['script_twice']],
  ["say('info', 'settings_read', 'Key')", ['settings_read']],
  ["say('info', token ? 'token_read' : 'token_none', 'Key')", ['token_read', 'token_none']],
  ["visit.tell('close', outcome)", ['told_close']],
  ["away ? leave('own_way') : leave()", ['own_way']],
])('%s is where codes are said', (source, codes) => {
  expect(codesSaidIn('packages/widget/src/ui/planted.ts', source)).toEqual(codes);
});
