import { expect, it } from 'vitest';
import { harbour, keys, refusal } from '../testing/harbour.ts';

const event = (type = 'offer.accepted') => ({
  type,
  timestamp: '2027-01-20T08:00:00Z',
  data: {
    workspace: 'ws_halyard',
    mode: 'test',
    session: 'ses_1',
    customer: 'cus_elin',
    subscription: 'sub_elin',
    flow: 'default',
    flowVersion: 1,
  },
});

it('keeps a webhook and shows it', async () => {
  const halyard = await harbour();
  expect((await halyard.partwell('/partwell/webhooks', event(), { id: 'msg_7' })).status).toBe(204);
  const page = await halyard.page('/log', 'elin');
  for (const words of ['offer.accepted', 'msg_7', 'Signature verified']) expect(page).toContain(words);
  expect((await halyard.state('elin')).webhooks).toMatchObject([{ id: 'msg_7', payload: event() }]);
});

it('keeps the same id once, however often it is delivered', async () => {
  const halyard = await harbour();
  for (let time = 0; time < 3; time += 1)
    await halyard.partwell('/partwell/webhooks', event(), { id: 'msg_7' });
  expect((await halyard.state('elin')).webhooks).toMatchObject([{ id: 'msg_7', deliveries: 3 }]);
});

it('shows a subscriber only their own', async () => {
  const halyard = await harbour();
  await halyard.partwell('/partwell/webhooks', event());
  expect((await halyard.state('james')).webhooks).toEqual([]);
});

it.each([
  ['the executor’s secret', { secret: keys.executorSecret }, 'signature_invalid'],
  ['an old delivery', { secondsFromNow: -400 }, 'timestamp_outside_tolerance'],
])('answers 401 to %s and keeps nothing of it', async (_, options, code) => {
  const halyard = await harbour();
  const response = await halyard.partwell('/partwell/webhooks', event(), options);
  expect(await refusal(response)).toEqual([401, code]);
  expect((await halyard.state('elin')).webhooks).toEqual([]);
});
