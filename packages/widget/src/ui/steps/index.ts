import type { StateName } from '@partwell/flow';
import { Confirm } from './confirm.tsx';
import { Goodbye } from './goodbye.tsx';
import { Offer } from './offer.tsx';
import { Permission } from './permission.tsx';
import { Reason } from './reason.tsx';
import { Failed, Refused, Unsettled } from './status.tsx';

/** Which screen shows a state. While an action runs, its own screen stays. */
export const steps = {
  reason: Reason,
  permission: Permission,
  offer: Offer,
  accepting: Offer,
  confirm: Confirm,
  canceling: Confirm,
  unsettled: Unsettled,
  failed: Failed,
  refused: Refused,
  done: Goodbye,
  closed: () => null,
} satisfies Record<StateName, unknown>;
