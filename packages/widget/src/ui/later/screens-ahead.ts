import { isUpFront, offersAfter } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';

/** How many screens there are from here to the decision; undefined where a screen is no step on that way. */
export function screensAhead({ session, state: { value: state } }: Model): number | undefined {
  const here = state.trail.at(-1);
  const asked = state.permitted || state.declined || !session.permission ? 0 : 1;
  if (state.name === 'canceling' || here === 'confirm') return 0;
  if (here !== 'reason' && here !== 'permission' && here !== 'offer') return undefined;
  if (isUpFront(state, session)) {
    return (here === 'permission' ? 1 : 0) + (session.reasons.length > 0 ? 2 : 1);
  }
  if (here === 'permission') return 2;
  return here === 'reason' && offersAfter(session, state).length > 0 ? 2 + asked : 1;
}
