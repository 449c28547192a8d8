import type { ComponentChildren } from 'preact';
import { plain } from './plain.ts';

interface OptionProps {
  readonly group: string;
  readonly label: unknown;
  readonly checked: boolean;
  readonly onPick: () => void;
  readonly invalid?: string | false | undefined;
  /** The id of what says more about it. */
  readonly about?: string | false | undefined;
  readonly children?: ComponentChildren;
}

/** A native radio with its label: arrows, Space and form semantics come with it. Choosing never advances. */
export function Option({ group, label, checked, onPick, invalid, about, children }: OptionProps) {
  return (
    <label class="option">
      <input
        type="radio"
        name={group}
        checked={checked}
        onChange={onPick}
        aria-invalid={!!invalid}
        aria-describedby={invalid || about || undefined}
      />
      <span>{plain(label)}</span>
      {children}
    </label>
  );
}
