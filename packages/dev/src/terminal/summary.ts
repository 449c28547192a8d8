import { seconds } from './seconds.ts';
import { bold, cyan, dim, green } from './style.ts';

/** What a person sees when all is up: where to look, and what to do there. */
export function summary({
  ports,
  tookMillis,
}: {
  ports: { partwell: number; demo: number };
  tookMillis: number;
}): string {
  const demo = `http://localhost:${ports.demo}`;
  const api = `http://localhost:${ports.partwell}`;
  const row = (label: string, url: string, what: string) =>
    `  ${green('➜')}  ${label.padEnd(10)} ${cyan(url.padEnd(34))} ${dim(what)}`;
  return [
    '',
    `  ${bold('Partwell')} is ready ${dim(`after ${seconds(tookMillis)}`)}`,
    '',
    row('Demo', demo, 'press “Cancel subscription”, say why, take an offer or leave'),
    row('Webhooks', `${demo}/log`, 'what the demo was told about it'),
    row('API', api, 'what the dialog talks to'),
    row('Reference', `${api}/reference`, 'every operation, readable'),
    '',
    dim('  Keys are in .partwell/dev-keys.json · start over: npm run reset · end: Ctrl-C'),
    '',
  ].join('\n');
}
