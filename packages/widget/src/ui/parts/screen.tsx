import type { ComponentChildren } from 'preact';
import { plain } from './plain.ts';

interface ScreenProps {
  readonly title: unknown;
  readonly lead?: unknown;
  /** The exit, always first and in the same place, and what stands beside it. */
  readonly actions: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Stable, so that the heading takes focus once: when its screen appears. */
const focus = (heading: HTMLElement | null) => heading?.focus({ preventScroll: true });

/** One step: a heading that is focused when it appears, what scrolls, and actions that never do. */
export function Screen({ title, lead, actions, children }: ScreenProps) {
  return (
    <>
      <div class="content">
        <h2 id="title" tabIndex={-1} ref={focus}>
          {plain(title)}
        </h2>
        {lead ? <p class="lead">{plain(lead)}</p> : null}
        {children}
      </div>
      <div class="actions">{actions}</div>
    </>
  );
}
