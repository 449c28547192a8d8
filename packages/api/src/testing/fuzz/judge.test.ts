import { describe, expect, it } from 'vitest';
import { judgeBy } from './judge.ts';
import type { Operation } from './operation.ts';
import type { Received } from './send.ts';

const operation: Operation = {
  id: 'readThing',
  method: 'GET',
  path: '/v1/things/{id}',
  parameters: [],
  body: undefined,
  answers: {
    200: {
      description: 'A thing.',
      content: { 'application/json': { schema: { type: 'object', required: ['id'] } } },
    },
    404: { description: '`thing_not_found`: There is none.', content: { 'application/problem+json': {} } },
  },
};
const sent = { method: 'GET', path: '/v1/things/x', headers: {}, body: undefined };
const good: Received = {
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: '{"id":"x"}',
};
const problem = (code: string, status = 404): Received => ({
  status: 404,
  headers: { 'content-type': 'application/problem+json', 'x-request-id': 'req_1' },
  body: JSON.stringify({ code, status, requestId: 'req_1' }),
});

const judge = (received: Received, path = sent.path) =>
  judgeBy({ paths: {} })(operation, { ...sent, path }, received);

describe('an answer', () => {
  it('as declared is none to complain of', () => {
    expect([judge(good), judge(problem('thing_not_found'))]).toEqual([[], []]);
  });

  it.each<[string, Received, string]>([
    ['that failed', { ...good, status: 500 }, 'answers 500'],
    ['with another status', { ...good, status: 418 }, 'answers 418, which is not declared'],
    ['of another type', { ...good, headers: { 'content-type': 'text/html' } }, 'as text/html'],
    ['that is no JSON', { ...good, body: '{' }, 'no JSON'],
    ['of another shape', { ...good, body: '{"name":"x"}' }, 'not as declared'],
    ['with another code', problem('gone_fishing'), 'answers gone_fishing'],
    ['with a status beside its own', problem('thing_not_found', 410), 'says 410'],
    ['with a statement', { ...good, body: '{"id":"select * from sessions"}' }, 'shows "select * from'],
    ['with a frame', { ...good, body: '{"id":"at run (file:///srv/a.ts:1:2)"}' }, 'shows "at run ('],
  ])('%s is complained of', (_what, received, words) => {
    expect(judge(received).join('\n')).toContain(words);
  });

  it.each(['/v1/things/..', '/v1/things//'])('to %s is of no operation, and only must not fail', (path) => {
    const refused = { ...good, status: 400, headers: {}, body: '' };
    expect(judge(refused, path)).toEqual([]);
    expect(judge({ ...refused, status: 500 }, path)).toContain('answers 500');
  });

  it('that says back what was asked shows nothing', () => {
    const path = '/v1/things/select%20*%20from%20x';
    expect(judge({ ...good, body: '{"id":"select * from x"}' }, path)).toEqual([]);
  });
});
