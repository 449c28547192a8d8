import type { Scene } from '../scene.ts';
import type { Action } from '../screen.ts';

/** The controls that several screens have, each with its one event. */
export const ways = {
  onward: ({ view }: Scene): Action => ({
    name: 'continue',
    label: view.texts['action.continue'] ?? '',
    event: () => ({ type: 'continue' }),
  }),
  exit: ({ view }: Scene): Action => ({
    name: 'leave',
    label: view.texts['action.leave'] ?? '',
    event: () => ({ type: 'leave' }),
  }),
  back: ({ view }: Scene): Action => ({
    name: 'back',
    label: view.texts['action.back'] ?? '',
    event: () => ({ type: 'back' }),
  }),
  /** Only where there is somewhere to go back to. */
  backIfAny: (scene: Scene): Action[] => (scene.state.trail.length > 1 ? [ways.back(scene)] : []),
  ownWay: ({ view }: Scene): Action => ({
    name: 'own-way',
    label: view.texts['action.ownWay'] ?? '',
    event: () => ({ type: 'own-way' }),
  }),
  close: ({ view }: Scene): Action => ({
    name: 'close',
    label: view.texts['dialog.close'] ?? '',
    event: () => ({ type: 'close' }),
  }),
};
