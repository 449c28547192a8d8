import type { Model } from '../dialog/model.ts';

/** What the form of the last screen holds: what was typed, else what was known. */
export function formDetails(model: Model): { details?: Record<string, string> } {
  const { details: typed = {} } = model.draft('').value;
  const { fields } = model.session.confirm;
  if (!fields) return {};
  return {
    details: Object.fromEntries(
      fields.flatMap(({ id, value, options }) => {
        const text = typed[id] ?? value ?? options?.[0]?.id;
        return text ? [[id, text]] : [];
      }),
    ),
  };
}
