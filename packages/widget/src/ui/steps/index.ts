import type { FlowState } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { Coming } from './coming.tsx';
import { Reason } from './reason.tsx';

/** Which screen shows a state: the first is here, the others are in the second chunk. */
export function stepFor({ later }: Model, { name }: FlowState) {
  if (name === 'closed') return () => null;
  return name === 'reason' ? Reason : (later.value?.steps[name] ?? Coming);
}
