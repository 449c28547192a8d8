import type { FlowState } from '@partwell/flow';
import type { ComponentType } from 'preact';
import type { Model } from '../dialog/model.ts';
import type { steps } from '../later/steps.ts';
import { Reason } from './reason.tsx';

/** Which screen shows a state: the first is here, the others are in the second chunk. */
export function stepFor(
  { later }: Model,
  { name, trail }: FlowState,
): ComponentType<{ model: Model }> | undefined {
  if (name === 'reason') return Reason;
  // While something is accepted, the screen it was accepted on stays.
  const screen = name === 'accepting' ? trail.at(-1) : name;
  return later.value?.steps[screen as keyof typeof steps];
}
