import type { Command } from '@partwell/flow/schema';

/** What is to be done without what somebody typed for it: how to reach them, or a form before the final button. */
export const withoutDetails = (command: Command): Command => {
  if (command.kind === 'contact') {
    const { phone: _phone, email: _email, note: _note, ...rest } = command;
    return rest;
  }
  if (command.kind !== 'cancel') return command;
  const { details: _details, ...rest } = command;
  return rest;
};
