import { isError } from '@partwell/flow/schema';
import { Command, InvalidArgumentError, Option } from 'commander';
import { flowFiles } from '../input/flow-files.ts';
import { counted } from '../output/counted.ts';
import { type ReportFormat, reports, tally } from '../reports/index.ts';
import { checkFile } from '../validation/check-file.ts';
import { checkTogether } from '../validation/check-together.ts';

type Options = { format: ReportFormat; quiet?: true; maxWarnings?: number };

/** `partwell validate <flow…>`: exit code 1 when any of them is not a valid flow. */
export const validateCommand = () =>
  new Command('validate')
    .summary('check flow files; names each problem, its place and the fix')
    .description(
      'Checks flow files as the server does when it loads them, alone and side by side in their folder, and against the fairness profiles they name.',
    )
    .argument('<flow...>', 'files, folders of .json and .jsonc files, or - for what is piped in')
    .addOption(
      new Option(
        '--format <format>',
        'text for people, json for programs, sarif for code scanning, github for notes in a pull request',
      )
        .choices(Object.keys(reports))
        .default('text'),
    )
    .option('--quiet', 'errors only, no warnings')
    .option('--max-warnings <count>', 'more warnings than this are a failure', wholeNumber)
    .addHelpText(
      'after',
      `
Examples:
  $ partwell validate flows/
  $ partwell validate flows/ --max-warnings 0 --format github    in GitHub Actions
  $ git show HEAD:flows/default.json | partwell validate -

Exit codes: 0 valid, 1 not valid or too many warnings, 2 a file or an option that cannot be used.`,
    )
    .action((args: string[], { format, quiet, maxWarnings }: Options) => {
      const files = checkTogether(flowFiles(args, { drafts: true }).map(checkFile));
      const shown = quiet
        ? files.map((each) => ({ ...each, problems: each.problems.filter(isError) }))
        : files;
      const report = reports[format](shown);
      if (report !== '') console.log(report);

      const { errors, warnings } = tally(files);
      const isTooMany = maxWarnings !== undefined && warnings > maxWarnings;
      if (isTooMany) {
        console.error(`${counted(warnings, 'warning')}; --max-warnings allows ${maxWarnings}.`);
      }
      if (errors > 0 || isTooMany) process.exitCode = 1;
    });

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Use a whole number, such as 0.');
}
