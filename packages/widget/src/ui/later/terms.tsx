import type { ChoiceView } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { Comparison } from './comparison.tsx';
import { Facts } from './facts.tsx';
import type { OfferLook } from './offer-looks.ts';

interface TermsProps {
  readonly model: Model;
  readonly id: string;
  readonly choice: ChoiceView;
  readonly look: OfferLook;
}

/** Everything that accepting means: what stays and goes, from when to when, and the money. */
export function Terms({ model, id, choice, look: { span = [] } }: TermsProps) {
  const ends = choice.terms.filter((line) => span.includes(line.id));
  const rest = choice.terms.filter((line) => !ends.includes(line));
  return (
    <div id={id} class="terms">
      <Comparison model={model} choice={choice} />
      {ends.length > 0 && <Facts lines={ends} look="span" />}
      <Facts lines={rest} />
    </div>
  );
}
