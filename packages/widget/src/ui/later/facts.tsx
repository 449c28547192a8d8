import type { FactLine } from '@partwell/flow';
import { plain } from '../parts/plain.ts';

interface FactsProps {
  readonly lines: readonly FactLine[];
  /** @default 'facts', a list; `span` is a line from one date to the other */
  readonly look?: 'facts' | 'span';
}

/** Terms beside an offer and lines of a receipt: label and value. */
export const Facts = ({ lines, look = 'facts' }: FactsProps) => (
  <dl class={look}>
    {lines.map(({ id, label, value }) => (
      <div key={id} data-fact={id}>
        <dt>{plain(label)}</dt>
        <dd>{plain(value)}</dd>
      </div>
    ))}
  </dl>
);
