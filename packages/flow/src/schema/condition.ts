import { z } from 'zod';

/** The customer's values a condition may ask for, and their types. */
export const vocabulary = {
  customerId: 'string',
  country: 'string',
  locale: 'string',
  language: 'string',
  subscriptionId: 'string',
  status: 'string',
  plan: 'string',
  interval: 'string',
  currency: 'string',
  price: 'number',
  mrr: 'number',
  tenureMonths: 'number',
  daysToRenewal: 'number',
  onTrial: 'boolean',
  discounted: 'boolean',
} as const;

export type Attribute = keyof typeof vocabulary;

/** Operators of GrowthBook's targeting that are understood here. Regular expressions are refused (ReDoS). */
export const operators = [
  '$eq',
  '$ne',
  '$in',
  '$nin',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$exists',
  '$not',
  '$elemMatch',
  '$all',
  '$size',
] as const;

export const combinators = ['$and', '$or', '$nor', '$not'] as const;

export type Condition = { readonly [key: string]: unknown };

/** A MongoDB-style condition on the customer; its fields and operators are checked by `checkCondition`. */
export const condition: z.ZodType<Condition> = z
  .record(z.string(), z.unknown())
  .describe('A condition on the customer, such as {"tenureMonths": {"$gte": 12}}.');

/** A condition, or the id of one of the flow's segments. */
export const when = z
  .union([z.string().min(1), condition])
  .describe('A segment’s id, or a condition written here.');

export type When = z.infer<typeof when>;
