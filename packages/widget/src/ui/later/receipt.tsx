import type { OutcomeView } from '@partwell/flow';
import { copyText } from '../dialog/copy-text.ts';
import type { Model } from '../dialog/model.ts';
import { saveText } from '../dialog/save-text.ts';
import { plain } from './../parts/plain.ts';
import { Facts } from './facts.tsx';

/** What was done, as text that can be copied, saved and printed. */
export function Receipt({ model, outcome }: { readonly model: Model; readonly outcome: OutcomeView }) {
  const { title, receipt: lines, reference } = outcome;
  const { word, spoken } = model;
  const copied = word('receipt.copied');
  const text = () =>
    [title, '', ...lines.map(({ label, value }) => `${label}: ${value}`), ''].map(plain).join('\n');
  const copy = async ({ currentTarget }: Event) => {
    const receipt = (currentTarget as Element).closest('section') as Element;
    if (await copyText(text(), receipt)) spoken.value = copied;
  };
  return (
    <section class="receipt" aria-labelledby="receipt">
      <h3 id="receipt">{word('receipt.title')}</h3>
      <Facts lines={lines} />
      <div class="tools">
        <button type="button" onClick={copy}>
          {spoken.value === copied ? copied : word('receipt.copy')}
        </button>
        <button type="button" onClick={() => saveText(`${plain(reference)}.txt`, text())}>
          {word('receipt.save')}
        </button>
        <button type="button" onClick={() => print()}>
          {word('receipt.print')}
        </button>
      </div>
    </section>
  );
}
