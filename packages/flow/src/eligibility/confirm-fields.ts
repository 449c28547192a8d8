import type { CustomerFacts } from '../schema/customer.ts';
import type { ConfirmField } from '../schema/fairness.ts';
import type { FieldView } from '../schema/session.ts';
import type { Speaker } from '../text/speaker.ts';

type Make = (say: Speaker, facts: CustomerFacts) => FieldView;

const typed = (
  id: ConfirmField,
  type: FieldView['type'],
  autocomplete: string,
  maxLength: number,
  value: (facts: CustomerFacts) => string | undefined = () => undefined,
): Make => {
  return (say, facts) => {
    const known = value(facts);
    return {
      id,
      label: say.text(`field.${id}`),
      type,
      autocomplete,
      required: false,
      maxLength,
      ...(known !== undefined && { value: known }),
    };
  };
};

/** What a form may ask before the final button. Nothing is required: who is signed in is known. */
const fields: Readonly<Record<ConfirmField, Make>> = {
  name: typed('name', 'text', 'name', 200, ({ customer }) => customer.name),
  email: typed('email', 'email', 'email', 200),
  contract: typed('contract', 'text', 'off', 200, ({ subscription }) => subscription.id),
  cause: typed('cause', 'text', 'off', 500),
  endDate: typed('endDate', 'date', 'off', 10),
  kind: (say) => ({
    id: 'kind',
    label: say.text('field.kind'),
    type: 'choice',
    autocomplete: 'off',
    required: false,
    maxLength: 40,
    options: (['ordinary', 'extraordinary'] as const).map((id) => ({
      id,
      label: say.text(`field.kind.${id}`),
    })),
  }),
};

export const confirmFields = (
  asked: readonly ConfirmField[],
  say: Speaker,
  facts: CustomerFacts,
): FieldView[] => asked.map((id) => fields[id](say, facts));
