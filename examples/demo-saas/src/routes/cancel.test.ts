import { expect, it } from 'vitest';
import { harbour } from '../testing/harbour.ts';

it('leads from the link to the end without JavaScript', async () => {
  const halyard = await harbour();
  const asked = await halyard.page('/cancel', 'james');
  expect(asked).toContain('Cancel your subscription?');
  expect(asked).toContain('<form class="choices" method="post" action="/cancel">');
  expect(asked).not.toContain('<script');

  const answered = await halyard.form('/cancel', 'james');
  expect([answered.status, answered.headers.get('location')]).toEqual([303, '/cancel/done']);
  const done = await halyard.page('/cancel/done', 'james');
  expect(done).toContain('Cancellation of Halyard Pro');
  expect(done).toContain('HLY-00001');
  expect((await halyard.state('james')).ledger).toMatchObject([{ by: 'page', command: { kind: 'cancel' } }]);
});

it('ends at the end of the paid period, and is charged no more', async () => {
  const halyard = await harbour();
  const { subscription } = await halyard.state('elin');
  await halyard.form('/cancel', 'elin');
  const after = (await halyard.state('elin')).subscription;
  expect(after).toMatchObject({ cancelAt: subscription.currentPeriodEnd, nextChargeAt: null });
});

it('sent twice it ends once', async () => {
  const halyard = await harbour();
  await Promise.all([halyard.form('/cancel', 'james'), halyard.form('/cancel', 'james')]);
  expect((await halyard.state('james')).ledger).toHaveLength(1);
});

it('asks nobody who has left already', async () => {
  const halyard = await harbour();
  await halyard.form('/cancel', 'james');
  const response = await fetch(`${halyard.address}/cancel?as=james`, { redirect: 'manual' });
  expect(response.headers.get('location')).toBe('/cancel/done');
});

it('thanks nobody who has not left', async () => {
  const halyard = await harbour();
  const response = await fetch(`${halyard.address}/cancel/done?as=james`, { redirect: 'manual' });
  expect(response.headers.get('location')).toBe('/');
});

it.each([
  ['jonas', 'Möchtest du deine Mitgliedschaft kündigen?', 'Danke, Jonas'],
  ['elin', 'Vill du säga upp din prenumeration?', 'Tack för sällskapet, Elin'],
])('speaks the language of %s', async (as, question, thanks) => {
  const halyard = await harbour();
  expect(await halyard.page('/cancel', as)).toContain(question);
  await halyard.form('/cancel', as);
  expect(await halyard.page('/cancel/done', as)).toContain(thanks);
});
