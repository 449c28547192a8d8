import type { Model } from '../dialog/model.ts';
import { Field } from './field.tsx';

/** What a form may ask before the final button, with what is known filled in; none of it is required. */
export function ConfirmForm({ model }: { readonly model: Model }) {
  const draft = model.draft('');
  const { details = {} } = draft.value;
  return (
    <>
      {model.session.confirm.fields?.map((field) => (
        <Field
          key={field.id}
          id={`form-${field.id}`}
          field={field}
          value={details[field.id] ?? field.value}
          optional={model.word('followUp.optional')}
          error={false}
          onType={(value) => {
            draft.value = { details: { ...details, [field.id]: value } };
          }}
        />
      ))}
    </>
  );
}
