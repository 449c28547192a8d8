import { buildStage } from './build-stage.ts';
import { commandStage } from './command-stage.ts';
import type { Stage } from './stage.ts';
import { typesStage } from './types-stage.ts';
import { vitestStage } from './vitest-stage.ts';
import { withoutPostgres } from './without-postgres.ts';

const leftOut = await withoutPostgres();
const others = ['!checks', '!browser', '!chromium', '!firefox', '!webkit'];

/** All that needs no browser. The build comes before the checks: they look at what it left. */
export const quickStages: readonly Stage[] = [
  commandStage('format and lint', 'pnpm', ['exec', 'biome', 'ci', '--error-on-warnings', '--colors=off']),
  typesStage,
  buildStage,
  vitestStage('tests', { projects: leftOut ? [...others, '!api-postgres'] : others }),
  ...(leftOut ? [leftOut] : []),
  vitestStage('checks', { projects: ['checks'] }),
];
