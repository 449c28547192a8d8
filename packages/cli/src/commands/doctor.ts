import { Command, InvalidArgumentError } from 'commander';
import { apiAddress, apiAddressOf } from '../input/api-address.ts';

type Options = { api?: string; origin: string[]; token?: string; json?: true };

/** `partwell doctor`: looks at a server, its environment and its host, and says what is wrong and what to do. */
export const doctorCommand = () =>
  new Command('doctor')
    .summary('find out what is wrong with a server, and what to do')
    .description(
      'Looks at a server from outside and at the environment it has: keys and their mode, database, clock, origins, customer tokens, and whether the host answers. Each thing that is wrong comes with its fix. Nothing is changed and no session begins; each receiver of webhooks is sent one event of the type webhook.test.',
    )
    .option(
      '--api <address>',
      'where the server is; else what PARTWELL_HOST and PARTWELL_PORT say',
      apiAddress,
    )
    .option('--origin <origin...>', 'pages that have to be allowed; else PARTWELL_ORIGINS', originOf, [])
    .option('--token <token>', 'a customer token of your own making; else one is signed here')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      `
Keys and secrets are read from the environment only, as the server has them, so that no secret stays in the history of
a shell. What is not set is not looked at.

Examples:
  $ partwell doctor
  $ partwell doctor --api https://cancel.example.com --origin https://app.example.com
  $ partwell doctor --json

Exit codes: 0 nothing is wrong, 1 something is, 2 an option cannot be used.`,
    )
    .action(async ({ api, origin, token, json }: Options) => {
      const { examine, findingsOf } = await import('../doctor/examine.ts');
      const { env } = process;
      const origins = origin.length > 0 ? origin : listIn(env.PARTWELL_ORIGINS);
      const diagnosis = await examine({ api: api ?? apiAddressOf(env), environment: env, origins, token });
      if (json) console.log((await import('../doctor/diagnosis-json.ts')).diagnosisJson(diagnosis));
      else console.log((await import('../output/diagnosis.ts')).diagnosisReport(diagnosis));
      if (findingsOf(diagnosis).some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });

const listIn = (list = ''): string[] =>
  list
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);

function originOf(text: string, before: readonly string[]): string[] {
  if (!URL.canParse(text) || new URL(text).origin !== text) {
    throw new InvalidArgumentError('Use an origin without a path, such as https://app.example.com.');
  }
  return [...before, text];
}
