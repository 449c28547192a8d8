import type { FactLine } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { Facts } from './facts.tsx';

/** What was done, as text that can be copied and printed. */
export function Receipt({ model, lines }: { readonly model: Model; readonly lines: readonly FactLine[] }) {
  const copied = model.word('receipt.copied');
  const copy = async () => {
    await navigator.clipboard.writeText(lines.map((line) => `${line.label}: ${line.value}`).join('\n'));
    model.spoken.value = copied;
  };
  return (
    <section class="receipt" aria-labelledby="receipt">
      <h3 id="receipt">{model.word('receipt.title')}</h3>
      <Facts lines={lines} />
      <div class="tools">
        {navigator.clipboard && (
          <button type="button" onClick={copy}>
            {model.spoken.value === copied ? copied : model.word('receipt.copy')}
          </button>
        )}
        <button type="button" onClick={() => print()}>
          {model.word('receipt.print')}
        </button>
      </div>
    </section>
  );
}
