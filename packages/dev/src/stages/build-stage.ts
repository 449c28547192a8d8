import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.ts';
import { commandStage } from './command-stage.ts';
import type { Stage } from './stage.ts';

const build = commandStage('build', 'pnpm', ['-r', '--if-present', 'run', 'build']);

/** Builds every package. The compiler leaves behind what has no source any more, and that must not be published. */
export const buildStage: Stage = {
  name: build.name,
  run: () => {
    for (const config of globSync('packages/*/tsconfig.build.json', { cwd: root })) {
      rmSync(path.join(root, path.dirname(config), 'dist'), { recursive: true, force: true });
    }
    return build.run();
  },
};
