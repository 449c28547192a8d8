import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { flowJsonSchema } from '@partwell/flow/schema';
import { expect, test } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { workFolder } from '../testing/work-folder.ts';

test('the schema is written to a file, in folders that are made for it', () => {
  const cwd = workFolder({});
  const { code, stdout, stderr } = runPartwell(['schema', '--out', 'a/b/flow.schema.json'], { cwd });
  expect(JSON.parse(readFileSync(path.join(cwd, 'a/b/flow.schema.json'), 'utf8'))).toEqual(flowJsonSchema());
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'Wrote a/b/flow.schema.json.\n' });
});

test('a schema that is there is replaced: it is made, not written by hand', () => {
  const cwd = workFolder({});
  writeFileSync(path.join(cwd, 's.json'), 'old');
  expect(runPartwell(['schema', '--out', 's.json'], { cwd }).code).toBe(0);
});

test('a place that cannot be written is named', () => {
  const cwd = workFolder({ 'a.txt': 'a file' });
  const { code, stderr } = runPartwell(['schema', '--out', 'a.txt/schema.json'], { cwd });
  expect(stderr).toContain('a.txt/schema.json cannot be written');
  expect(code).toBe(2);
});
