import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get, startWorld, type World } from '../testing/index.ts';
import { clientTypes } from './testing/client-types.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

it('the types of the client are those of the OpenAPI document (pnpm --filter @partwell/api run client)', {
  timeout: 60_000,
}, async () => {
  const document = (await get(world, '/openapi.json')).body;
  const file = fileURLToPath(new URL('./paths.ts', import.meta.url));
  await expect(await clientTypes(document)).toMatchFileSnapshot(file);
});
