import type { Stage, StageResult } from './stage.ts';

/**
 * The same stages, of which the next ones are already running while one is waited for: what one of them spends
 * waiting, another can use.
 *
 * @param atOnce how many run at the same time @default 2
 */
export function sideBySide(stages: readonly Stage[], atOnce = 2): readonly Stage[] {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  const runs = new Map<Stage, Promise<StageResult>>();
  let isInterrupted = false;
  const whenFree = async (stage: Stage) => {
    if (free === 0) await new Promise<void>((go) => waiting.push(go));
    else free -= 1;
    try {
      // Whoever ended one of them meant all.
      if (isInterrupted) return { passed: 0, failed: 0, output: '', isInterrupted };
      const result = await stage.run();
      isInterrupted ||= result.isInterrupted;
      return result;
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
  return stages.map((stage) => ({
    name: stage.name,
    run: () => {
      for (const each of stages) if (!runs.has(each)) runs.set(each, whenFree(each));
      return runs.get(stage) as Promise<StageResult>;
    },
  }));
}
