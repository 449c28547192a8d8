import type { ChoiceView } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { plain } from '../parts/plain.ts';

/** What stays and what goes with a smaller plan; both sides are shown alike. */
export function Comparison({ model, choice }: { readonly model: Model; readonly choice: ChoiceView }) {
  const sides = [
    ['plan.keeps', choice.keeps],
    ['plan.givesUp', choice.givesUp],
  ] as const;
  if (!choice.keeps?.[0] && !choice.givesUp?.[0]) return null;
  return (
    <div class="comparison">
      {sides.map(
        ([key, items]) =>
          items?.[0] && (
            <div key={key} data-side={key}>
              <h4>{model.word(key)}</h4>
              <ul>
                {items.map((item) => (
                  <li key={item}>{plain(item)}</li>
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  );
}
