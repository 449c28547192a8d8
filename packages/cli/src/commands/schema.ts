import { flowJsonSchema } from '@partwell/flow/schema';
import { Command } from 'commander';

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
      console.log(JSON.stringify(flowJsonSchema(), null, 2));
    });
