import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** `exit`, `plain` and `back` look alike, `accent` is filled, `ink` is the final commit. */
  readonly look: 'exit' | 'plain' | 'back' | 'accent' | 'ink';
  readonly onPress: (event: Event) => void;
  /** Being carried out: it keeps focus and does nothing. */
  readonly busy?: boolean | undefined;
  /** Commits something: the second click of a double click does not count. */
  readonly once?: boolean;
  readonly describedBy?: string | undefined;
  readonly children: ComponentChildren;
}

/** Every button of the dialog. Acts on click, never on pointer down, so that dragging off aborts. */
export function Button({ look, onPress, busy, once, describedBy, children }: ButtonProps) {
  return (
    <button
      type="button"
      class="button"
      data-look={look}
      aria-disabled={busy}
      aria-describedby={describedBy}
      onClick={(event: MouseEvent) => busy || (once && event.detail > 1) || onPress(event)}
    >
      {children}
    </button>
  );
}
