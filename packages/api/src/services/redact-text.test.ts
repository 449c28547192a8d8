import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancel, events, start, startWorld, testFlow, view, type World } from '../testing/index.ts';
import { redactText } from './redact-text.ts';

describe('what somebody wrote', () => {
  it.each([
    [
      'Write to maya.o’hara+x@mail.example.co.uk, please',
      undefined,
      'Write to maya.o’[e-mail address], please',
    ],
    ['jörg@müller.example', 'DE', '[e-mail address]'],
    ['My card 4242 4242 4242 4242 was charged twice', 'US', 'My card [card number] was charged twice'],
    ['5555-5555-5555-4444 and 378282246310005', 'US', '[card number] and [card number]'],
    ['Call (212) 555-2368 after six', 'US', 'Call [phone number] after six'],
    ['Call +46 70 123 45 67 after six', undefined, 'Call [phone number] after six'],
    ['Ruf 0170 1234567 an', 'DE', 'Ruf [phone number] an'],
    [
      'Ring 070-123 45 67 eller skriv till a@b.se',
      'SE',
      'Ring [phone number] eller skriv till [e-mail address]',
    ],
  ])('loses what leads to them: %s', (text, country, redacted) => {
    expect(redactText(text, country)).toBe(redacted);
  });

  it.each([
    ['It broke on 2026-11-22 at 12:30, twice', 'US'],
    ['Am 22.11.2026 um 10.30, wie 2024-2025', 'DE'],
    ['1,200,000 rows in 2023/2024, from 300-400 people', 'US'],
    ['Version 10.2.30.4 at 192.168.100.200 is slow', 'US'],
    ['Order 4242 4242 4242 4243 never came', 'US'],
    ['It costs 1 200 kr, @you said 99', 'SE'],
    ['Too expensive', 'ZZ'],
  ])('keeps why they leave: %s', (text, country) => {
    expect(redactText(text, country)).toBe(text);
  });

  it('is the same when it is looked at again', () => {
    const once = redactText('maya@example.com, 4242424242424242, +1 212 555 2368', 'US');
    expect(redactText(once, 'US')).toBe(once);
  });
});

describe('an answer', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  const CANARY = /canary@|4242|555-2368/;
  const followUp = 'Ask canary@example.com or (212) 555-2368; card 4242424242424242. A quieter bell!';
  const answer = { reason: 'missing-feature', followUp };
  const kept = 'Ask [e-mail address] or [phone number]; card [card number]. A quieter bell!';

  it('is kept and told without what leads to somebody, wherever it comes in', async () => {
    const session = await start(world, 'written');
    const id = 'evt_written_0001';
    await events(world, session, { id, type: 'reason.answered', step: 'reason', answer });
    await cancel(world, session, { answer });
    expect((await view(world, session)).body.answer.followUp).toBe(kept);
    for (const table of ['sessions', 'events', 'outbox']) {
      const rows = JSON.stringify(await world.database.query(`select * from ${table}`));
      expect(rows).toContain('A quieter bell!');
      expect(rows).not.toMatch(CANARY);
    }
  });

  it('on the final form loses in its free text what leads to somebody, and in no field that asks for it', async () => {
    const fields = ['name', 'email', 'contract', 'cause'] as const;
    const own = await startWorld({ flows: [{ ...testFlow, confirm: { fields: [...fields] } }] });
    const asked = { name: 'Maya 4242424242424242', email: 'maya@example.com', contract: '+1 212 555 2368' };
    await cancel(own, await start(own, 'form'), { details: { ...asked, cause: `  ${followUp}` } });
    const details = { ...asked, cause: kept };
    expect(own.host.ledger.map(({ command }) => command)).toMatchObject([{ kind: 'cancel', details }]);
    const [stored] = await own.database.query('select command from actions');
    expect(JSON.parse(String(stored?.command)).details).toEqual(details);
    expect(JSON.stringify(await own.database.query('select * from outbox'))).not.toMatch(CANARY);
    await own.close();
  });

  it('that was chosen stays what it was', async () => {
    const session = await start(world, 'chosen');
    await cancel(world, session, { answer: { reason: 'life-change', followUp: 'illness' } });
    expect((await view(world, session)).body.answer.followUp).toBe('illness');
  });
});
