import { offersFor } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';

/** "Step 2 of 3", quietly: how many screens there are until the decision. */
export function Progress({ model }: { readonly model: Model }) {
  const state = model.state.value;
  const step = state.trail.length;
  const here = state.trail.at(-1);
  if (!here || here === 'goodbye') return <p class="progress" />;
  const ahead = here === 'confirm' ? 0 : here === 'reason' && offersFor(model.session, state).length ? 2 : 1;
  const total = step + ahead;
  return (
    <p class="progress">
      <span aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <i key={index} data-reached={index < step} />
        ))}
      </span>
      {model.word('progress').replace('{step}', `${step}`).replace('{total}', `${total}`)}
    </p>
  );
}
