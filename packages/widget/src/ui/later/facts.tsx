import type { FactLine } from '@partwell/flow';
import { plain } from '../parts/plain.ts';

/** Terms beside an offer and lines of a receipt: label and value. */
export function Facts({ id, lines }: { readonly id?: string; readonly lines: readonly FactLine[] }) {
  return (
    <dl id={id} class="facts">
      {lines.map((line) => (
        <div key={line.id} data-fact={line.id}>
          <dt>{plain(line.label)}</dt>
          <dd>{plain(line.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
