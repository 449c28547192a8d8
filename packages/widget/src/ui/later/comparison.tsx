import type { ChoiceView } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { plain } from '../parts/plain.ts';

interface ComparisonProps {
  readonly model: Model;
  readonly id?: string;
  readonly choice: ChoiceView;
}

/** What stays and what goes with a smaller plan; both sides are shown alike. */
export function Comparison({ model, id, choice }: ComparisonProps) {
  const sides = [
    ['plan.keeps', choice.keeps],
    ['plan.givesUp', choice.givesUp],
  ] as const;
  return (
    <div id={id} class="comparison">
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
