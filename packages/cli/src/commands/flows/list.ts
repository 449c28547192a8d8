import { columns } from '../../output/columns.ts';
import { dim, green, yellow } from '../../output/style.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const listCommand = () =>
  serverCommand(
    'list',
    'flows, the version of each that is in force, whose offers are off, and drafts',
  ).action(async ({ json, ...server }: Options) => {
    const answer = await withServer(server, async ({ client, dataOf }) =>
      dataOf(await client.GET('/v1/flows')),
    );
    tell(json, answer, () => {
      const ids = [...new Set(answer.data.map(({ id }) => id))];
      const flows = ids.map((id) => {
        const off = answer.offersOff.find(({ flow }) => flow === id);
        const offers = off ? [yellow(`offers off since ${off.since}`)] : [];
        const active = answer.data.find((each) => each.id === id && each.active);
        return active
          ? [
              green('✓'),
              id,
              `version ${active.version}`,
              `of ${active.publishedAt}`,
              active.managedBy === 'file' ? 'by its file' : 'by the API',
              ...offers,
            ]
          : [dim('–'), id, dim('not in force'), ...offers];
      });
      const drafts = answer.drafts.map(({ flow, changedAt, revision }) => [
        '✎',
        flow,
        'draft',
        `of ${changedAt}`,
        revision,
      ]);
      const rows = columns([...flows, ...drafts]);
      return rows.length > 0 ? rows : 'There is no flow.';
    });
  });
