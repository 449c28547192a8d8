import type { Command } from '@partwell/node';
import type { Carry, Change, Situation } from '../change.ts';
import { cancel } from './cancel.ts';
import { changePlan } from './change-plan.ts';
import { changeSeats } from './change-seats.ts';
import { contact } from './contact.ts';
import { credit } from './credit.ts';
import { custom } from './custom.ts';
import { discount } from './discount.ts';
import { extend } from './extend.ts';
import { freeMonths } from './free-months.ts';
import { keepPrice } from './keep-price.ts';
import { pause } from './pause.ts';
import { perk } from './perk.ts';
import { redirect } from './redirect.ts';
import { resume } from './resume.ts';

const kinds: { [Kind in Command['kind']]: Carry<Kind> } = {
  pause,
  resume,
  change_plan: changePlan,
  change_seats: changeSeats,
  discount,
  free_months: freeMonths,
  credit,
  keep_price: keepPrice,
  perk,
  extend,
  contact,
  redirect,
  custom,
  cancel,
};

/** What a command would change, or why it makes no sense. */
export function changeFor(command: Command, situation: Situation): Change {
  return (kinds[command.kind] as (command: Command, situation: Situation) => Change)(command, situation);
}
