import { Command, InvalidArgumentError } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import { draftId } from '../input/draft-id.ts';

type Options = { flow: string; page: string; customer?: string; minutes: number };

/** `partwell preview`: a signed link that shows a draft on a page of yours, and records nothing. */
export const previewCommand = () =>
  new Command('preview')
    .summary('sign a link that shows a draft on your own page')
    .description(
      'Signs a link to a page of yours with a cancel control. Whoever opens it sees the draft there, for the customer they are signed in as; nothing is recorded and nothing is carried out. The server finds the draft beside its flows, as <name>.draft.json or <name>.draft.jsonc, or as it was saved over its API.',
    )
    .requiredOption('--flow <flow>', 'the draft, or the id of its flow')
    .requiredOption('--page <address>', 'a page of yours with a cancel control', pageAddress)
    .option('--customer <id>', 'show it to this customer only: for a link that may get about')
    .option('--minutes <count>', 'how long the link works, 1 to 1440', minutesArgument, 60)
    .addHelpText(
      'after',
      `
PARTWELL_CUSTOMER_SECRET and PARTWELL_WORKSPACE say who signs, as the server has them. They are read from the
environment only, so that no secret stays in the history of a shell.

Examples:
  $ partwell preview --flow flows/default.draft.json --page https://app.example.com/account
  $ partwell preview --flow default --page http://localhost:4690/ --customer cus_maya --minutes 15

Exit codes: 0 printed, 1 the draft is not valid, 2 an option or the environment cannot be used.`,
    )
    .action(async ({ flow, page, customer, minutes }: Options) => {
      const id = draftId(flow);
      const { isPartwellError, signPreview } = await import('@partwell/node');
      try {
        const token = await signPreview(id, {
          secret: process.env.PARTWELL_CUSTOMER_SECRET ?? '',
          workspace: process.env.PARTWELL_WORKSPACE ?? '',
          customer,
          lifetimeSeconds: minutes * 60,
        });
        const link = new URL(page);
        link.searchParams.set('partwell_preview', token);
        console.log(link.href);
        const until = new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 16);
        console.error(
          `The draft of ${id}, for ${customer ?? 'whoever has the link'}, until ${until}Z. Nothing is recorded.`,
        );
      } catch (error) {
        if (!isPartwellError(error)) throw error;
        const where = error.code === 'secret_invalid' ? 'PARTWELL_CUSTOMER_SECRET' : 'PARTWELL_WORKSPACE';
        throw new CliError('environment_invalid', `${where}: ${error.message}`);
      }
    });

function pageAddress(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new InvalidArgumentError('Use the whole address, such as https://app.example.com/account.');
}

function minutesArgument(text: string): number {
  const minutes = Number(text);
  if (/^\d+$/.test(text) && minutes >= 1 && minutes <= 1440) return minutes;
  throw new InvalidArgumentError('Use whole minutes from 1 to 1440, which is a day.');
}
