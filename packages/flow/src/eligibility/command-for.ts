import type { Command } from '../schema/command.ts';
import type { FieldView } from '../schema/session.ts';
import type { Presented } from './resolution.ts';

export type Details = Readonly<Partial<Record<FieldView['id'], string>>>;

export type CommandFor =
  | { readonly ok: true; readonly command: Command }
  | {
      readonly ok: false;
      readonly code: 'offer_unknown' | 'choice_unknown' | 'details_invalid';
      readonly why: string;
    };

/** The command behind an offer and a choice that were presented. The client names them; it never brings amounts. */
export function commandFor(
  presented: Presented,
  offer: string,
  choice: string,
  details: Details = {},
): CommandFor {
  const view = own(presented.offers, offer);
  const commands = own(presented.commands, offer);
  if (!view || !commands) return no('offer_unknown', `Offer \`${offer}\` was not presented in this session.`);
  const command = own(commands, choice);
  if (!command) return no('choice_unknown', `Choice \`${choice}\` of offer \`${offer}\` was not presented.`);

  const fields = view.fields ?? [];
  const asked = new Set<string>(fields.map((field) => field.id));
  const uninvited = Object.keys(details).find((id) => !asked.has(id));
  if (uninvited) return no('details_invalid', `Offer \`${offer}\` does not ask for \`${uninvited}\`.`);
  for (const field of fields) {
    const value = details[field.id]?.trim() ?? '';
    if (field.required && value === '')
      return no('details_invalid', `\`${field.id}\` is needed for this offer.`);
    if (value.length > field.maxLength) return no('details_invalid', `\`${field.id}\` is too long.`);
  }
  if (command.kind !== 'contact') return { ok: true, command };
  const filled = Object.fromEntries(
    Object.entries(details).flatMap(([id, value]) => (value?.trim() ? [[id, value.trim()]] : [])),
  );
  return { ok: true, command: { ...command, ...filled } };
}

const no = (code: Extract<CommandFor, { ok: false }>['code'], why: string): CommandFor => ({
  ok: false,
  code,
  why,
});

function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
