import type { FieldView } from '../../schema/session.ts';
import type { Speaker } from '../../text/speaker.ts';

export const phoneField = (say: Speaker): FieldView => ({
  id: 'phone',
  label: say.text('field.phone'),
  type: 'tel',
  autocomplete: 'tel',
  required: true,
  maxLength: 40,
});

export const emailField = (say: Speaker): FieldView => ({
  id: 'email',
  label: say.text('field.email'),
  type: 'email',
  autocomplete: 'email',
  required: true,
  maxLength: 200,
});
