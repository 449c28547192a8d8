import type { StateName } from '@partwell/flow';
import { Confirm } from '../steps/confirm.tsx';
import { Goodbye } from '../steps/goodbye.tsx';
import { Offer } from '../steps/offer.tsx';
import { Permission } from '../steps/permission.tsx';
import { Failed, Refused, Unsettled } from '../steps/status.tsx';

/** Every screen but the first. While an action runs, its own screen stays. */
export const steps = {
  permission: Permission,
  offer: Offer,
  accepting: Offer,
  confirm: Confirm,
  canceling: Confirm,
  unsettled: Unsettled,
  failed: Failed,
  refused: Refused,
  done: Goodbye,
} satisfies Record<Exclude<StateName, 'reason' | 'closed'>, unknown>;
