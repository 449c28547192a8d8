import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** `exit`, `plain` and `back` look alike, `accent` is filled, `ink` is the final commit. */
  readonly look: 'exit' | 'plain' | 'back' | 'accent' | 'ink';
  readonly onPress: (event: Event) => void;
  /** Being carried out: it keeps focus and does nothing. */
  readonly busy?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly children: ComponentChildren;
}

/**
 * Every button of the dialog. Acts on click, never on pointer down, so that dragging off aborts; and once: the
 * second click of a double click lands on what the first one brought, or on what it opened.
 */
export function Button({ look, onPress, busy, describedBy, children }: ButtonProps) {
  return (
    <button
      type="button"
      class="button"
      data-look={look}
      aria-disabled={busy}
      aria-describedby={describedBy}
      onClick={(event: MouseEvent) => busy || event.detail > 1 || onPress(event)}
    >
      {children}
    </button>
  );
}
