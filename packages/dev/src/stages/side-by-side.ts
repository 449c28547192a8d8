import type { Stage, StageResult } from './stage.ts';

/** The same stages, which all begin with the first of them: what one of them spends waiting, another can use. */
export function sideBySide(stages: readonly Stage[]): readonly Stage[] {
  let runs: ReadonlyMap<Stage, Promise<StageResult>> | undefined;
  return stages.map((stage) => ({
    name: stage.name,
    run: () => {
      runs ??= new Map(stages.map((each) => [each, each.run()]));
      return runs.get(stage) as Promise<StageResult>;
    },
  }));
}
