import { flowJsonSchema } from '@partwell/flow/schema';
import { Command } from 'commander';
import { writeText } from '../output/write-text.ts';

/** `partwell schema`: what `$schema` of a flow points to, for completion in editors. */
export const schemaCommand = () =>
  new Command('schema')
    .summary('print the JSON Schema of a flow, for completion in editors')
    .description(
      'Prints the JSON Schema (2020-12) of a flow document as it is written, or writes it to a file.',
    )
    .option('--out <file>', 'write it there; folders are made where they are missing')
    .addHelpText(
      'after',
      `
Examples:
  $ partwell schema --out flows/schema/flow.schema.json
  then begin the flows with { "$schema": "./schema/flow.schema.json", … }
  $ partwell schema > flow.schema.json

Exit codes: 0 printed or written, 2 the file cannot be written.`,
    )
    .action(({ out }: { out?: string }) => {
      const text = JSON.stringify(flowJsonSchema(), null, 2);
      if (out === undefined) {
        console.log(text);
        return;
      }
      writeText(out, `${text}\n`);
      console.error(`Wrote ${out}.`);
    });
