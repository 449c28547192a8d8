import { buildStage } from './build-stage.ts';
import { commandStage } from './command-stage.ts';
import { hasPostgres } from './has-postgres.ts';
import { missingStage } from './missing-stage.ts';
import type { Stage } from './stage.ts';
import { typesStage } from './types-stage.ts';
import { vitestStage } from './vitest-stage.ts';

const others = ['!checks', '!browser', '!chromium', '!firefox', '!webkit'];

/** All that needs no browser. The build comes before the checks: they look at what it left. */
export async function quickStages(): Promise<readonly Stage[]> {
  const postgres = await hasPostgres();
  return [
    commandStage('format and lint', 'pnpm', ['exec', 'biome', 'ci', '--error-on-warnings', '--colors=off']),
    typesStage,
    buildStage,
    vitestStage('tests', { projects: postgres ? others : [...others, '!api-postgres'] }),
    ...(postgres ? [] : [missingStage('api-postgres', 'PostgreSQL')]),
    vitestStage('checks', { projects: ['checks'] }),
  ];
}
