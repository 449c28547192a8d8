// pnpm run vectors: writes vectors.json anew.
import { writeFileSync } from 'node:fs';
import { makeVectors } from './make-vectors.ts';

writeFileSync(new URL('../vectors.json', import.meta.url), `${JSON.stringify(makeVectors(), null, 2)}\n`);
