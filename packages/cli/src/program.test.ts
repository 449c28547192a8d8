import { readFileSync } from 'node:fs';
import { parseFlow } from '@partwell/flow/schema';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { runPartwell } from './testing/run-partwell.ts';
import { sampleFlow } from './testing/samples.ts';
import { workFolder } from './testing/work-folder.ts';

test('the help names every command and how to begin', () => {
  const { code, stdout } = runPartwell(['--help'], { cwd: workFolder({}) });
  for (const word of ['validate', 'explain', 'schema', 'A first flow']) expect(stdout).toContain(word);
  expect(code).toBe(0);
});

test.each(['validate', 'explain', 'schema'])('the help of %s has an example', (command) => {
  const { stdout } = runPartwell([command, '--help'], { cwd: workFolder({}) });
  expect(stdout).toContain(`$ partwell ${command}`);
});

test('an unknown option is a usage error', () => {
  const { code, stderr } = runPartwell(['validate', '--loud', 'a.json'], { cwd: workFolder({}) });
  expect(stderr).toContain("unknown option '--loud'");
  expect(code).toBe(2);
});

test('the printed schema accepts what the parser accepts, and refuses a property that nobody knows', () => {
  const { stdout } = runPartwell(['schema'], { cwd: workFolder({}) });
  const schema = z.fromJSONSchema(JSON.parse(stdout));
  expect(parseFlow(JSON.stringify(sampleFlow)).ok).toBe(true);
  expect(schema.safeParse(sampleFlow).success).toBe(true);
  expect(schema.safeParse({ ...sampleFlow, reasns: [] }).success).toBe(false);
});

test('the printed schema is the one that is published with the flow package', () => {
  const published = new URL('../../flow/flow.schema.json', import.meta.url);
  const { stdout } = runPartwell(['schema'], { cwd: workFolder({}) });
  expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(published, 'utf8')));
});
