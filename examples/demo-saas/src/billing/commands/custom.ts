import { type Carry, refuse } from '../change.ts';

/** What Halyard can do besides billing, by the name flows call it. */
const services = new Set(['passage-plan']);

/** Booked with the crew ashore, once; what is paid stays as it is. */
export const custom: Carry<'custom'> = ({ action }, { record }) => {
  if (record.cancelAt)
    return refuse('subscription_canceled', 'It is set to end; nothing can be added to it.');
  if (!services.has(action)) return refuse('action_unknown', `Halyard does not know "${action}".`);
  if (record.given.some(({ id }) => id === action)) {
    return refuse('service_booked', `"${action}" is booked already.`);
  }
  return { changes: { given: [...record.given, { id: action, name: null }] } };
};
