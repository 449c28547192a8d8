import type { StateName } from '@partwell/flow';
import { Barred } from '../steps/barred.tsx';
import { Choose } from '../steps/choose.tsx';
import { Confirm } from '../steps/confirm.tsx';
import { Goodbye } from '../steps/goodbye.tsx';
import { Offer } from '../steps/offer.tsx';
import { Permission } from '../steps/permission.tsx';
import { Standing } from '../steps/standing.tsx';
import { Failed, Refused, Unsettled } from '../steps/status.tsx';

/** Every screen but the first. */
export const steps = {
  choose: Choose,
  standing: Standing,
  barred: Barred,
  permission: Permission,
  offer: Offer,
  confirm: Confirm,
  canceling: Confirm,
  unsettled: Unsettled,
  failed: Failed,
  refused: Refused,
  done: Goodbye,
} satisfies Record<Exclude<StateName, 'reason' | 'accepting' | 'closed'>, unknown>;
