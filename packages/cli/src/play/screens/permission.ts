import type { Scene } from '../scene.ts';
import { paragraphs, type Screen } from '../screen.ts';
import { ways } from './ways.ts';

/** Asked once, before any offer. */
export function permissionScreen(scene: Scene): Screen {
  const { permission } = scene.view;
  return {
    title: permission?.title ?? '',
    blocks: paragraphs(permission?.body),
    actions: [
      {
        name: 'permit yes',
        label: permission?.accept ?? '',
        event: () => ({ type: 'permit', allowed: true }),
      },
      {
        name: 'permit no',
        label: permission?.decline ?? '',
        event: () => ({ type: 'permit', allowed: false }),
      },
      ways.exit(scene),
      ...ways.backIfAny(scene),
      ways.close(scene),
    ],
  };
}
