import { flow } from '@partwell/flow/schema';
import { Command } from 'commander';
import { z } from 'zod';

/** `partwell schema`: what `$schema` of a flow points to, for completion in editors. */
export const schemaCommand = () =>
  new Command('schema')
    .summary('print the JSON Schema of a flow, for completion in editors')
    .description('Prints the JSON Schema (2020-12) of a flow document as it is written.')
    .addHelpText(
      'after',
      '\nExample:\n  $ partwell schema > flow.schema.json\n  then begin the flow with { "$schema": "./flow.schema.json", … }',
    )
    .action(() => {
      const schema = z.toJSONSchema(flow, { io: 'input', target: 'draft-2020-12' });
      console.log(JSON.stringify({ ...schema, title: 'Partwell flow' }, null, 2));
    });
