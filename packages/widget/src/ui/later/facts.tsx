import type { FactLine } from '@partwell/flow';
import { plain } from '../parts/plain.ts';

/** Terms beside an offer and lines of a receipt: label and value. */
export const Facts = ({ lines }: { readonly lines: readonly FactLine[] }) => (
  <dl class="facts">
    {lines.map(({ id, label, value }) => (
      <div key={id} data-fact={id}>
        <dt>{plain(label)}</dt>
        <dd>{plain(value)}</dd>
      </div>
    ))}
  </dl>
);
