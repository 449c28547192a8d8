import type { Scene } from '../scene.ts';
import { paragraphs, type Screen } from '../screen.ts';
import { ways } from './ways.ts';

/** A definite no: nothing was changed, and every way is still there. */
export const refusedScreen = (scene: Scene): Screen => ({
  title: scene.view.texts['status.refused.title'] ?? '',
  blocks: paragraphs(scene.view.texts['status.refused.body']),
  actions: [ways.exit(scene), ways.back(scene), ways.ownWay(scene), ways.close(scene)],
});
