import type { FieldView } from '@partwell/flow';
import { plain } from '../parts/plain.ts';

interface FieldProps {
  readonly id: string;
  readonly field: FieldView;
  readonly value: string | undefined;
  readonly optional: string;
  readonly error: string | false;
  readonly onType: (value: string) => void;
}

/** Something to type or choose: a number to call, the line of a form. */
export function Field({ id, field, value, optional, error, onType }: FieldProps) {
  return (
    <div class="field" data-part={field.id}>
      <label for={id}>
        {plain(field.label)} {field.required ? null : <small>({optional})</small>}
      </label>
      {field.options ? (
        <select id={id} value={value} onChange={(event) => onType(event.currentTarget.value)}>
          {field.options.map((option) => (
            <option key={option.id} value={option.id}>
              {plain(option.label)}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={field.type as 'tel'}
          autocomplete={field.autocomplete as 'tel'}
          maxLength={field.maxLength}
          value={value ?? ''}
          aria-required={field.required}
          aria-invalid={!!error}
          aria-describedby={error ? `${id}-error` : undefined}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
      {error && (
        <p id={`${id}-error`} class="error">
          {error}
        </p>
      )}
    </div>
  );
}
