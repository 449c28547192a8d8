import type { Model } from '../dialog/model.ts';

/** "Step 2 of 3", quietly: how many screens there are until the decision. At first, the one that is always there. */
export function Progress({ model }: { readonly model: Model }) {
  const { session, word } = model;
  const later = model.later.value;
  const step = model.state.value.trail.length;
  const ahead = later ? later.screensAhead(model) : 1;
  const total = step + (ahead ?? 0);
  // Of our languages, only Arabic has digits of its own; the first use of `Intl` costs more than the whole screen.
  const digits = (count: number) =>
    session.locale.startsWith('ar') ? count.toLocaleString(session.locale) : `${count}`;
  return (
    <p class="progress">
      {ahead !== undefined && (
        <>
          <span aria-hidden="true">
            {Array.from({ length: total }, (_, index) => (
              <i key={index} data-reached={index < step} />
            ))}
          </span>
          {word('progress').replace('{step}', digits(step)).replace('{total}', digits(total))}
        </>
      )}
      {session.preview && <b>{word('preview')}</b>}
    </p>
  );
}
