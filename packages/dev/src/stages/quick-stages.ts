import { buildStage } from './build-stage.ts';
import { commandStage } from './command-stage.ts';
import { hasPostgres } from './has-postgres.ts';
import { missingStage } from './missing-stage.ts';
import type { Stage } from './stage.ts';
import { typesStage } from './types-stage.ts';
import { vitestStage } from './vitest-stage.ts';

const others = ['!checks', '!browser', '!chromium', '!firefox', '!webkit'];

/** All that needs no browser: `first` one after the other, and `tests`, which others may run beside. */
export interface QuickStages {
  /** The build comes before the checks: they look at what it left. */
  readonly first: readonly Stage[];
  readonly tests: Stage;
}

export async function quickStages(): Promise<QuickStages> {
  const postgres = await hasPostgres();
  const first = [
    commandStage('format and lint', 'pnpm', ['exec', 'biome', 'ci', '--error-on-warnings', '--colors=off']),
    typesStage,
    buildStage,
    vitestStage('checks', { projects: ['checks'] }),
    ...(postgres ? [] : [missingStage('api-postgres', 'PostgreSQL')]),
  ];
  const projects = postgres ? others : [...others, '!api-postgres'];
  return { first, tests: vitestStage('tests', { projects }) };
}
