import type { Command } from '@partwell/flow/schema';
import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.ts';
import { timeMayMend, violations } from './violations.ts';

const pause: Command = {
  kind: 'pause',
  months: 2,
  from: '2026-01-01T00:00:00Z',
  resumesAt: '2026-03-01T00:00:00Z',
};
const cancel: Command = { kind: 'cancel', at: '2026-01-01T00:00:00Z' };
const action = {
  id: 'act_1',
  session: 'ses_1',
  subscription: 'sub_1',
  type: 'accept' as const,
  offer: 'pause',
  choice: 'months-2',
  command: pause,
  status: 'applied' as const,
  reference: 'PW-1',
};
const asked = {
  session: 'ses_1',
  secret: 'ss_1',
  subscription: 'sub_1',
  type: 'accept' as const,
  offer: 'pause',
  choice: 'months-2',
  acknowledged: true,
  reference: 'PW-1',
  refused: null,
};
const line = { action: 'act_1', subscription: 'sub_1', command: pause };
const honest: Evidence = {
  asked: [asked],
  actions: [action],
  ledger: [line],
  eligible: new Map([['ses_1', { pause: { 'months-2': pause } }]]),
  outbox: [{ id: 'msg_1', action: 'act_1', type: 'offer.accepted' }],
  arrived: new Set(['msg_1']),
  toldEarly: [],
  unanswered: [],
};

it('finds nothing in an honest run', () => expect(violations(honest)).toEqual([]));

describe('finds', () => {
  it.each<[string, Partial<Evidence>, string]>([
    [
      'an acknowledgement that nothing stands behind',
      { ledger: [] },
      'I1 act_1 was acknowledged and is in the ledger 0 times',
    ],
    ['a double charge', { ledger: [line, line] }, 'I1 act_1 was acknowledged and is in the ledger 2 times'],
    [
      'an acknowledgement without an action',
      { actions: [] },
      'I1 accept of ses_1 was acknowledged and has no action',
    ],
    [
      'another length than was chosen',
      { ledger: [{ ...line, command: { ...pause, months: 3 } as Command }] },
      'I1 act_1 was carried out as something else than was chosen',
    ],
    [
      'an action that never settles',
      { actions: [{ ...action, status: 'pending' }] },
      'I2 act_1 is still pending',
    ],
    [
      'a wish carried out under two ids',
      { actions: [action, { ...action, id: 'act_2' }], ledger: [line, { ...line, action: 'act_2' }] },
      'I2 accept of ses_1 changed the subscription 2 times',
    ],
    [
      'a refusal that was carried out',
      {
        actions: [{ ...action, status: 'refused' }],
        asked: [{ ...asked, acknowledged: false, reference: null }],
      },
      'I2 act_1 is called refused and is in the ledger',
    ],
    [
      'something nobody asked for',
      { ledger: [line, { action: 'act_9', subscription: 'sub_1', command: cancel }] },
      'I3 act_9 is in the ledger and nobody wrote it as an action',
    ],
    [
      'something the customer may not be given',
      { eligible: new Map([['ses_1', {}]]) },
      'I3 act_1 is not what its customer may be given',
    ],
    ['an outcome nobody is told of', { outbox: [] }, 'I4 act_1 has 0 outbox rows'],
    ['a webhook that never arrives', { arrived: new Set() }, 'I4 the webhook of act_1 never arrived'],
    [
      'a webhook that comes before the fact',
      { toldEarly: ['act_1'] },
      'I4 the host was told of act_1 before it was carried out',
    ],
    [
      'somebody who is not let go',
      { asked: [{ ...asked, type: 'cancel', acknowledged: false, reference: null, refused: 'no' }] },
      'I5 ses_1 asked to cancel and was told no',
    ],
    [
      'somebody who is never answered',
      { unanswered: ['ses_1'] },
      'I5 ses_1 asked to cancel to the end and was told nothing',
    ],
  ])('%s', (_name, change, violation) => expect(violations({ ...honest, ...change })).toContain(violation));
});

it('time may mend what is to be settled or delivered, and nothing else', () => {
  const found = violations({
    ...honest,
    actions: [action, { ...action, id: 'act_2', session: 'ses_2', status: 'pending' }],
    ledger: [line, line],
    arrived: new Set(),
  });
  expect(found.filter(timeMayMend)).toEqual([
    'I2 act_2 is still pending',
    'I4 the webhook of act_1 never arrived',
  ]);
  expect(found.length).toBeGreaterThan(2);
});
