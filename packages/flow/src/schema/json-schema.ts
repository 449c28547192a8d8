import { z } from 'zod';
import { conditionDefs } from './editors/condition-schema.ts';
import { saidWhereUsed } from './editors/said-where-used.ts';
import { textsSchema } from './editors/texts-schema.ts';
import { flow } from './flow.ts';

/**
 * The JSON Schema (draft 2020-12) of a flow as it is written, for editors. It has no `$id`: every installation
 * serves it at an address of its own.
 */
export function flowJsonSchema(): Record<string, unknown> {
  const { properties, $defs, ...schema } = z.toJSONSchema(flow, { io: 'input', target: 'draft-2020-12' });
  const { texts, ...parts } = properties ?? {};
  const { condition, ...defs } = $defs ?? {};
  if (typeof texts !== 'object' || !condition) throw new Error('the flow has texts and conditions');
  return saidWhereUsed({
    ...schema,
    title: 'Partwell flow',
    properties: { ...parts, texts: { ...texts, additionalProperties: textsSchema(message) } },
    $defs: { ...defs, ...conditionDefs({ description: condition.description, examples: [loyal] }) },
  });
}

const message = { type: 'string', minLength: 1, maxLength: 2000 };
const loyal = { tenureMonths: { $gte: 12 } };
