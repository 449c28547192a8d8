import { buildStage } from './build-stage.ts';
import { commandStage } from './command-stage.ts';
import { hasPostgres } from './has-postgres.ts';
import type { Stage } from './stage.ts';
import { typesStage } from './types-stage.ts';
import { vitestStage } from './vitest-stage.ts';

const others = ['!checks', '!browser', '!chromium', '!firefox', '!webkit'];

/** Without a server, that is said; under CI it is a failure, so that no database is forgotten. */
const withoutPostgres: Stage = {
  name: 'PostgreSQL',
  run: async () => ({
    passed: 0,
    failed: process.env.CI ? 1 : 0,
    notes: ['Not run: there is no PostgreSQL on this machine; see the advice at the top.'],
    output: '',
    isInterrupted: false,
  }),
};

/** All that needs no browser. The build comes before the checks: they look at what it left. */
export async function quickStages(): Promise<readonly Stage[]> {
  const postgres = await hasPostgres();
  return [
    commandStage('format and lint', 'pnpm', ['exec', 'biome', 'ci', '--error-on-warnings', '--colors=off']),
    typesStage,
    buildStage,
    vitestStage('tests', { projects: postgres ? others : [...others, '!api-postgres'] }),
    ...(postgres ? [] : [withoutPostgres]),
    vitestStage('checks', { projects: ['checks'] }),
  ];
}
