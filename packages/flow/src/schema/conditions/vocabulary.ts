import { subscription } from '../customer.ts';
import { interval } from '../interval.ts';

/** What is known of one value that a condition may ask for. */
export interface AttributeInfo {
  readonly type: 'string' | 'number' | 'boolean';
  /** What it is, for people; one sentence. */
  readonly description: string;
  /** Known of every customer; any other may be missing, and then a condition that needs it does not hold. */
  readonly always?: true;
  /** All values there are. */
  readonly values?: readonly string[];
  /** Counted in whole numbers. */
  readonly integer?: true;
  readonly minimum?: number;
  readonly format?: 'country' | 'currency' | 'locale' | 'language';
}

const count = { type: 'number', integer: true, minimum: 0 } as const;

/** The customer's values a condition may ask for. */
export const vocabulary = {
  customerId: { type: 'string', always: true, description: 'The host’s id of the customer.' },
  country: {
    type: 'string',
    format: 'country',
    description: 'Where they live, as an ISO 3166-1 code such as "DE".',
  },
  locale: {
    type: 'string',
    format: 'locale',
    description: 'Their language as a BCP 47 tag, such as "de-AT".',
  },
  language: { type: 'string', format: 'language', description: 'The language alone, such as "de".' },
  role: { type: 'string', description: 'What they may do in their team, as the host calls it: "owner".' },
  subscriptionId: { type: 'string', always: true, description: 'The host’s id of the subscription.' },
  status: {
    type: 'string',
    always: true,
    values: subscription.shape.status.options,
    description: 'How the subscription stands.',
  },
  plan: { type: 'string', always: true, description: 'The host’s id of the plan.' },
  interval: {
    type: 'string',
    always: true,
    values: interval.options,
    description: 'How often the subscription renews.',
  },
  currency: {
    type: 'string',
    always: true,
    format: 'currency',
    description: 'What they pay in, as an ISO 4217 code such as "EUR".',
  },
  price: {
    ...count,
    always: true,
    description: 'One charge, in the minor unit of the currency: 2900 is $29.00.',
  },
  mrr: { ...count, always: true, description: 'The price of one month, in the minor unit of the currency.' },
  tenureMonths: { ...count, always: true, description: 'Whole months since the subscription began.' },
  ageDays: { ...count, always: true, description: 'Whole days since the subscription began.' },
  daysToRenewal: {
    ...count,
    always: true,
    description: 'Calendar days to the end of the paid period; 0 on its last day.',
  },
  seats: { ...count, description: 'Seats that are paid for.' },
  seatsInUse: { ...count, description: 'Seats that somebody uses.' },
  subscriptionCount: {
    ...count,
    always: true,
    minimum: 1,
    description: 'How many subscriptions the customer has, this one included.',
  },
  onTrial: { type: 'boolean', always: true, description: 'Whether a trial is running.' },
  discounted: { type: 'boolean', always: true, description: 'Whether a discount is running.' },
} as const satisfies Record<string, AttributeInfo>;

export type Attribute = keyof typeof vocabulary;

export const attributeNames = Object.keys(vocabulary) as readonly Attribute[];
