import type { Scene } from '../scene.ts';
import { paragraphs, type Screen } from '../screen.ts';
import { ways } from './ways.ts';

/** What cancelling does, and the final control. */
export function confirmScreen(scene: Scene): Screen {
  const { title, effects, fields } = scene.view.confirm;
  return {
    title,
    blocks: [
      { kind: 'list', items: effects },
      ...paragraphs(...(scene.view.links ?? []).map(({ label, url }) => `${label}: ${url}`)),
    ],
    actions: [
      {
        name: 'commit',
        label: scene.view.texts['action.commit'] ?? '',
        ...(fields && { asks: fields }),
        event: (typed) => ({
          type: 'commit',
          ...(Object.keys(typed).length > 0 && { details: typed }),
        }),
      },
      ...ways.backIfAny(scene),
      ways.close(scene),
    ],
  };
}
