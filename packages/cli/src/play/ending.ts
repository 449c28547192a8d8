import { bold, dim } from '../output/style.ts';
import type { Played } from './play.ts';

/** Where it ended, and what would have been asked of billing. */
export function ending({ state, commands, handedOver }: Played): string {
  const where = handedOver
    ? 'The page’s own cancel takes over.'
    : state.name === 'closed'
      ? 'The dialog is closed.'
      : `It stops here, at ${bold(state.name === 'done' ? 'goodbye' : state.name)}.`;
  const asked = commands.map((command) => `  ${JSON.stringify(command)}`);
  return [
    '',
    where,
    ...(asked.length > 0
      ? ['Billing would have been asked for:', ...asked]
      : ['Billing would not have been asked for anything.']),
    dim(NOTHING),
  ].join('\n');
}

export const NOTHING = 'Nothing is carried out here.';
