import { seconds } from '../terminal/seconds.ts';
import { bold, dim, green, red } from '../terminal/style.ts';
import type { Stage } from './stage.ts';

/**
 * Runs all stages, also after one has failed, and ends with a line each, what failed by name, and `N passed, N failed`.
 *
 * @returns the exit code
 */
export async function runStages(stages: readonly Stage[]): Promise<number> {
  const startedAtMillis = Date.now();
  const lines: string[] = [];
  const failures: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const stage of stages) {
    const stageStartedAtMillis = Date.now();
    console.log(`${dim('▸')} ${bold(stage.name)}`);
    const result = await stage.run();
    if (result.isInterrupted) {
      console.log(`\nInterrupted in ${stage.name}.`);
      return 130;
    }
    passed += result.passed;
    failed += result.failed;
    if (result.failed > 0 && result.output) console.log(result.output.trimEnd());
    const mark = result.failed > 0 ? red('✗') : green('✓');
    const tally = `${result.passed} passed${result.failed > 0 ? red(`, ${result.failed} failed`) : ''}`;
    const line = `${mark} ${stage.name.padEnd(18)} ${seconds(Date.now() - stageStartedAtMillis).padStart(10)}   ${tally}`;
    console.log([line, ...(result.notes ?? []).map((note) => dim(`  ${note}`)), ''].join('\n'));
    lines.push(line);
    for (const failure of result.failures ?? []) failures.push(`${red('✗')} ${stage.name}: ${failure}`);
  }
  if (failures.length > 0) console.log(`${failures.join('\n')}\n`);
  console.log(`${lines.join('\n')}\n\nTook ${seconds(Date.now() - startedAtMillis)}.`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
