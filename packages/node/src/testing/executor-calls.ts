import type { Command } from '../types/command.ts';

/** One command of each kind, every key used. */
export const commands: Command[] = [
  {
    kind: 'pause',
    months: 2,
    from: '2027-01-20T08:00:00Z',
    resumesAt: '2027-03-20T08:00:00Z',
    remindAt: '2027-03-13T08:00:00Z',
  },
  {
    kind: 'change_plan',
    plan: 'basic',
    price: { amount: 900, currency: 'USD' },
    interval: 'month',
    at: '2027-01-20T08:00:00Z',
  },
  {
    kind: 'discount',
    percentOff: 20,
    charges: 3,
    from: '2027-01-20T08:00:00Z',
    until: '2027-04-20T08:00:00Z',
  },
  { kind: 'free_months', months: 2, nextChargeAt: '2027-03-20T08:00:00Z' },
  { kind: 'contact', channel: 'callback', slot: 'morning', phone: '+49 431 123', note: 'After nine.' },
  { kind: 'cancel', at: '2027-01-20T08:00:00Z' },
];

export const executeAction = (command: unknown) => ({
  type: 'action.execute',
  workspace: 'ws_halyard',
  mode: 'test',
  action: {
    id: 'act_1',
    session: 'ses_1',
    customer: 'cus_maya',
    subscription: 'sub_maya',
    offer: 'pause',
    command,
  },
});

export const readSubscription = {
  type: 'subscription.read',
  workspace: 'ws_halyard',
  mode: 'test',
  customer: 'cus_maya',
  subscription: 'sub_maya',
};
