import type { Command } from '@partwell/node';
import type { Carry, Change, Situation } from '../change.ts';
import { cancel } from './cancel.ts';
import { changePlan } from './change-plan.ts';
import { contact } from './contact.ts';
import { discount } from './discount.ts';
import { freeMonths } from './free-months.ts';
import { pause } from './pause.ts';

const kinds: { [Kind in Command['kind']]: Carry<Kind> } = {
  pause,
  change_plan: changePlan,
  discount,
  free_months: freeMonths,
  contact,
  cancel,
};

/** What a command would change, or why it makes no sense. */
export function changeFor(command: Command, situation: Situation): Change {
  return (kinds[command.kind] as (command: Command, situation: Situation) => Change)(command, situation);
}
