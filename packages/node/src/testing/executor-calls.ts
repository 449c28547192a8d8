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
  { kind: 'resume', nextChargeAt: '2027-02-01T08:00:00Z' },
  {
    kind: 'change_plan',
    plan: 'basic',
    price: { amount: 900, currency: 'USD' },
    interval: 'month',
    at: '2027-01-20T08:00:00Z',
  },
  {
    kind: 'change_seats',
    seats: 2,
    price: { amount: 2000, currency: 'USD' },
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
  {
    kind: 'discount',
    amountOff: { amount: 500, currency: 'USD' },
    charges: null,
    from: '2027-01-20T08:00:00Z',
    until: null,
  },
  { kind: 'free_months', months: 2, nextChargeAt: '2027-03-20T08:00:00Z' },
  { kind: 'credit', amount: { amount: 1000, currency: 'USD' } },
  {
    kind: 'keep_price',
    price: { amount: 2900, currency: 'USD' },
    interval: 'month',
    until: '2028-01-20T08:00:00Z',
  },
  { kind: 'perk', perk: 'mooring', name: 'A guest mooring' },
  { kind: 'extend', of: 'trial', days: 14, until: '2027-02-03T08:00:00Z' },
  {
    kind: 'contact',
    channel: 'callback',
    url: 'https://halyard.example/chat',
    slot: 'morning',
    phone: '+49 431 123',
    email: 'maya@example.com',
    note: 'After nine.',
  },
  { kind: 'redirect', url: 'https://halyard.example/first-logbook', name: 'Your first logbook' },
  {
    kind: 'custom',
    action: 'passage-plan',
    payload: { hours: 2, by: 'skipper', online: true },
    worth: { amount: 4000, currency: 'USD' },
  },
  {
    kind: 'cancel',
    at: '2027-01-20T08:00:00Z',
    details: {
      name: 'Maya Okafor',
      email: 'maya@example.com',
      contract: 'sub_maya',
      kind: 'extraordinary',
      cause: 'Moved inland.',
      endDate: '2027-02-01',
    },
  },
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
