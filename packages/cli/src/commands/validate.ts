import { parseFlow } from '@partwell/flow/schema';
import { Command } from 'commander';
import { flowFiles } from '../input/flow-files.ts';
import { readText } from '../input/read-text.ts';
import { type Format, formatOption } from '../output/format.ts';
import { problemReport } from '../output/problem-report.ts';
import { bold, dim, green } from '../output/style.ts';

/** `partwell validate <flow…>`: exit code 1 when any of them is not a valid flow. */
export const validateCommand = () =>
  new Command('validate')
    .summary('check flow files; names each problem, its place and the fix')
    .description(
      'Checks flow files as the server does when it loads them. Exit code 1 when one is not valid.',
    )
    .argument('<flow...>', 'files, folders of .json and .jsonc files, or - for what is piped in')
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  $ partwell validate flows/')
    .action((args: string[], { format }: { format: Format }) => {
      const results = flowFiles(args).map((file) => {
        const source = readText(file);
        return { file, source, parsed: parseFlow(source) };
      });
      if (results.some(({ parsed }) => !parsed.ok)) process.exitCode = 1;
      if (format === 'json') {
        const report = results.map(({ file, parsed }) =>
          parsed.ok
            ? { file, ok: true, flow: parsed.flow.id }
            : { file, ok: false, problems: parsed.problems },
        );
        console.log(JSON.stringify(report, null, 2));
        return;
      }
      for (const { file, source, parsed } of results) {
        console.log(
          parsed.ok
            ? `${green('✓')} ${bold(file)}  ${dim(`flow ${parsed.flow.id}`)}`
            : problemReport(file, source, parsed.problems),
        );
      }
    });
