import type { FactLine } from '@partwell/flow';
import { plain } from '../parts/plain.ts';

/** Dates at the ends of a line: when it begins, where that is told, and when it is over. */
export const Span = ({ ends }: { readonly ends: readonly FactLine[] }) => (
  <dl class="span">
    {ends.map(({ id, label, value }) => (
      <div key={id} data-fact={id}>
        <dt>{plain(label)}</dt>
        <dd>{plain(value)}</dd>
      </div>
    ))}
  </dl>
);
