import { type Carry, refuse } from '../change.ts';

/** Something with a name and no price; given once. */
export const perk: Carry<'perk'> = (command, { record }) => {
  if (record.cancelAt)
    return refuse('subscription_canceled', 'It is set to end; nothing can be added to it.');
  if (record.given.some(({ id }) => id === command.perk)) {
    return refuse('perk_given', `They have "${command.perk}" already.`);
  }
  return { changes: { given: [...record.given, { id: command.perk, name: command.name }] } };
};
