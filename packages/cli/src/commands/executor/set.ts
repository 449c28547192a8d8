import { InvalidArgumentError } from 'commander';
import { overlapHoursArgument } from '../../input/overlap-hours-argument.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true; overlapHours: number };
type Wish = { kind: 'http'; url: string } | { kind: 'page' } | { kind: 'none' };

export const setCommand = () =>
  serverCommand(
    'set',
    'say who carries out in the mode of the key; an address is given a new secret each time',
  )
    .argument('<who>', 'the address of your server, or page, or none to close the mode', whoArgument)
    .option(
      '--overlap-hours <count>',
      'how long the secret before signs, too, 0 to 168; 0 where it was lost',
      overlapHoursArgument,
      24,
    )
    .action(async (wish: Wish, { json, overlapHours, ...server }: Options) => {
      const body = wish.kind === 'http' ? { ...wish, overlapHours } : wish;
      const changed = await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.PUT('/v1/executor', { body })),
      );
      const { executor, secret, previousSecretUntil: until } = changed;
      tell(json, changed, () =>
        secret === null
          ? words[executor.kind]
          : [
              words.http,
              `The secret that calls are signed with is shown this once: ${secret}`,
              ...(until === null ? [] : [`The one before signs, too, until ${until}.`]),
            ],
      );
    });

const words: Readonly<Record<Wish['kind'], string>> = {
  http: 'Your server is called from now on.',
  page: 'The page carries out from now on.',
  none: 'Nobody carries out from now on: no session is opened in this mode, and the page’s own cancel takes over.',
};

function whoArgument(text: string): Wish {
  if (text === 'page' || text === 'none') return { kind: text };
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return { kind: 'http', url: text };
  throw new InvalidArgumentError(
    'Use an address, such as https://app.example.com/partwell, or page, or none.',
  );
}
