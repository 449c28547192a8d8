import { z } from 'zod';

export type { Attribute, AttributeInfo } from './conditions/vocabulary.ts';
export { vocabulary } from './conditions/vocabulary.ts';

export type Condition = { readonly [key: string]: unknown };

/** A MongoDB-style condition on the customer; its fields and operators are checked by `checkConditions`. */
export const condition: z.ZodType<Condition> = z.record(z.string(), z.unknown()).meta({
  id: 'condition',
  description: 'A condition on the customer, such as {"tenureMonths": {"$gte": 12}}.',
});

/** A condition, or the id of one of the flow's segments. */
export const when = z.union([z.string().min(1), condition]).meta({
  id: 'when',
  description: 'A segment’s id, or a condition written here.',
});

export type When = z.infer<typeof when>;
