import { isApplied } from '@partwell/flow/eligibility';
import type { Command } from '@partwell/node';
import { expect, it } from 'vitest';
import { commandsFor } from '../../testing/commands.ts';
import { harbour } from '../../testing/harbour.ts';

const cases: [as: string, command: (commands: ReturnType<typeof commandsFor>) => Command][] = [
  ['james', ({ pause }) => pause],
  ['james', ({ pauseUntilADay }) => pauseUntilADay],
  ['james', ({ changePlan }) => changePlan('basic', 800)],
  ['ruth', ({ changeSeats }) => changeSeats(6, 36_000)],
  ['james', ({ discount }) => discount],
  ['james', ({ discountForGood }) => discountForGood],
  ['james', ({ freeMonths }) => freeMonths],
  ['james', ({ credit }) => credit],
  ['james', ({ keepPrice }) => keepPrice],
  ['james', ({ perk }) => perk],
  ['maya', ({ extend }) => extend('trial')],
  ['james', ({ extend }) => extend('period')],
  ['james', ({ contact }) => contact],
  ['james', ({ redirect }) => redirect],
  ['james', ({ custom }) => custom],
  ['james', ({ cancel }) => cancel],
];

it.each(cases.map(([as, pick], index) => ({ as, pick, index })))(
  'what is carried out is recognised when it is read back ($index)',
  async ({ as, pick }) => {
    const halyard = await harbour();
    const before = (await halyard.state(as)).subscription;
    const command = pick(commandsFor(before));
    expect(isApplied(command, before, 'act_1')).toBe(false);
    await halyard.execute(as, command);
    expect(isApplied(command, (await halyard.state(as)).subscription, 'act_1')).toBe(true);
  },
);

it('the end of a pause is recognised, and there is none without a pause', async () => {
  const halyard = await harbour();
  const before = (await halyard.state('james')).subscription;
  const { pause, resume } = commandsFor(before);
  expect((await halyard.execute('james', resume)).status).toBe(409);
  await halyard.execute('james', pause, { action: 'act_2' });
  expect(isApplied(resume, (await halyard.state('james')).subscription, 'act_1')).toBe(false);
  await halyard.execute('james', resume);
  const { subscription } = await halyard.state('james');
  expect([subscription.pausedUntil, subscription.nextChargeAt]).toEqual([null, before.nextChargeAt]);
});
