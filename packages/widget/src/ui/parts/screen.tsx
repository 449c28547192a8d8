import type { ComponentChildren } from 'preact';
import { plain } from './plain.ts';

interface ScreenProps {
  readonly title: unknown;
  readonly lead?: unknown;
  /** More beside the heading. */
  readonly intro?: ComponentChildren;
  /** The exit, always first and in the same place, and what stands beside it. */
  readonly actions: ComponentChildren;
  readonly children?: ComponentChildren;
}

/**
 * Stable, so that the heading takes focus once: when its screen appears. Out of sight nothing can take it, but
 * asking would lay everything out in the task that draws.
 */
const focus = (heading: HTMLElement | null) => {
  if (!heading?.closest('dialog:not([open])')) heading?.focus({ preventScroll: true });
};

/** One step: a heading that is focused when it appears, what scrolls, and actions that never do. */
export const Screen = ({ title, lead, intro, actions, children }: ScreenProps) => (
  <>
    <div class="content">
      <div class="intro">
        <h2 id="title" tabIndex={-1} ref={focus}>
          {plain(title)}
        </h2>
        {lead && (
          <p id="lead" class="lead">
            {plain(lead)}
          </p>
        )}
        {intro}
      </div>
      <div class="body">{children}</div>
    </div>
    <div class="actions">{actions}</div>
  </>
);
