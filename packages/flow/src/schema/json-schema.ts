import { z } from 'zod';
import { flow } from './flow.ts';

/** The JSON Schema (draft 2020-12) of a flow as it is written, for editors. */
export function flowJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(flow, { io: 'input', target: 'draft-2020-12' }),
    title: 'Partwell flow',
  };
}
