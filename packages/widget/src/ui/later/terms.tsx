import type { ChoiceView } from '@partwell/flow';
import type { ComponentChildren } from 'preact';
import { Facts } from './facts.tsx';

interface TermsProps {
  readonly id: string;
  readonly choice: ChoiceView;
  readonly children: ComponentChildren;
}

/** Everything that accepting means: what stays and goes, from when to when, and the money. */
export function Terms({ id, choice, children }: TermsProps) {
  const ends = choice.terms.filter((line) => line.end);
  const rest = choice.terms.filter((line) => !line.end);
  return (
    <div id={id} class="terms">
      {children}
      {ends.length > 0 && <Facts lines={ends} look="span" />}
      <Facts lines={rest} />
    </div>
  );
}
