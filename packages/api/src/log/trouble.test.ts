import { expect, it } from 'vitest';
import type { Log } from '../ports/log.ts';
import { silentLog } from './silent-log.ts';
import { createTrouble } from './trouble.ts';

const listening = () => {
  const said: unknown[] = [];
  const log: Log = {
    ...silentLog,
    error: (event, fields) => said.push([event, fields?.worker, fields?.errorName, fields?.errorCode]),
    info: (event, fields) => said.push([event, fields?.worker]),
  };
  const events = { begins: 'worker.error', ends: 'worker.recovered' };
  return { said, trouble: createTrouble(log, events, { worker: 'sweep' }) };
};
const refused = () => Object.assign(new Error('words'), { code: 'ECONNREFUSED' });

it('a trouble is said when it begins and when it is over, and again when it comes back', () => {
  const { said, trouble } = listening();
  trouble.succeeded();
  for (const _time of [1, 2, 3]) trouble.failed(refused());
  trouble.succeeded();
  trouble.succeeded();
  trouble.failed(refused());
  expect(said).toEqual([
    ['worker.error', 'sweep', 'Error', 'ECONNREFUSED'],
    ['worker.recovered', 'sweep'],
    ['worker.error', 'sweep', 'Error', 'ECONNREFUSED'],
  ]);
});

it('each other error that a trouble shows is said once, and what is no error by its kind', () => {
  const { said, trouble } = listening();
  const starting = Object.assign(new Error('words'), { code: '57P03' });
  for (const error of [refused(), starting, refused(), starting, 'words']) trouble.failed(error);
  expect(said).toEqual([
    ['worker.error', 'sweep', 'Error', 'ECONNREFUSED'],
    ['worker.error', 'sweep', 'Error', '57P03'],
    ['worker.error', 'sweep', 'string', undefined],
  ]);
});
