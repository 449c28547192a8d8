import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFlow } from './check-flow.ts';

const folder = fileURLToPath(new URL('../../../../examples/flows/', import.meta.url));
const files = globSync('*.json', { cwd: folder });

it('there are example flows', () => expect(files).not.toEqual([]));

describe.each(files)('the example %s', (file) => {
  it('keeps the rules of its profiles, without a warning', () =>
    expect(checkFlow(readFileSync(`${folder}${file}`, 'utf8')).problems).toEqual([]));
});
