import { type FlowState, isUpFront, offersAfter } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';

function screensAhead({ session }: Model, state: FlowState): number {
  const here = state.trail.at(-1);
  if (here === 'confirm') return 0;
  const asked = state.permitted || state.declined || !session.permission ? 0 : 1;
  if (isUpFront(state, session)) {
    return (here === 'permission' ? 1 : 0) + (session.reasons.length > 0 ? 2 : 1);
  }
  if (here === 'permission') return 2;
  return here === 'reason' && offersAfter(session, state).length > 0 ? 2 + asked : 1;
}

/** Screens that are no step of the way out. */
const aside = /^(goodbye|choose|standing|barred)?$/;

/** "Step 2 of 3", quietly: how many screens there are until the decision. */
export function Progress({ model }: { readonly model: Model }) {
  const state = model.state.value;
  const step = state.trail.length;
  const total = step + screensAhead(model, state);
  const digits = (count: number) => count.toLocaleString(model.session.locale);
  return (
    <p class="progress">
      {!aside.test(state.trail.at(-1) ?? '') && (
        <>
          <span aria-hidden="true">
            {Array.from({ length: total }, (_, index) => (
              <i key={index} data-reached={index < step} />
            ))}
          </span>
          {model.word('progress').replace('{step}', digits(step)).replace('{total}', digits(total))}
        </>
      )}
      {model.session.preview && <b>{model.word('preview')}</b>}
    </p>
  );
}
