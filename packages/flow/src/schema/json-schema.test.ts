import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { flowJsonSchema } from './json-schema.ts';

const file = fileURLToPath(new URL('../../flow.schema.json', import.meta.url));

it('the published JSON Schema is the one the schemas give (pnpm --filter @partwell/flow run schema)', async () => {
  await expect(`${JSON.stringify(flowJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file);
});
