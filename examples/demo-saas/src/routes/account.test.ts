import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { subscribers } from '../subscribers/index.ts';
import { commandsFor } from '../testing/commands.ts';
import { harbour } from '../testing/harbour.ts';

it.each([
  ['maya', 'en-US', 'Cancel subscription', '$29.00 a month'],
  ['james', 'en-GB', 'Cancel subscription', '£24.00 a month'],
  ['ruth', 'en-US', 'Cancel subscription', '$480.00 a year'],
  ['jonas', 'de-DE', 'Mitgliedschaft kündigen', '8,00 € im Monat'],
  ['elin', 'sv-SE', 'Säg upp prenumerationen', '149 kr i månaden'],
])('%s reads the page in %s', async (as, locale, cancel, price) => {
  const page = await (await harbour()).page('/', as);
  expect(page).toContain(`<html lang="${locale}">`);
  expect(page).toContain(`>${cancel}</a>`);
  expect(page.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(price);
});

it.each(subscribers.map(({ id }) => id))(
  'the token on the page of %s says who may leave what',
  async (as) => {
    const halyard = await harbour();
    const page = await halyard.page('/', as);
    const token =
      /href="\/cancel" data-partwell-cancel data-partwell-token="([\w.-]+)"/.exec(page)?.[1] ?? '';
    const { subscription } = await halyard.state(as);
    expect(decodeJwt(token)).toMatchObject({
      iss: 'ws_halyard',
      aud: 'partwell',
      sub: `cus_${as}`,
      mode: 'test',
      subscription: { id: subscription.id, status: subscription.status, price: subscription.price },
    });
  },
);

it('the token tells what is agreed, though it begins later', async () => {
  const halyard = await harbour();
  const commands = commandsFor((await halyard.state('elin')).subscription);
  await halyard.execute('elin', commands.pause, { action: 'act_1' });
  await halyard.execute('elin', commands.changePlan('basic', 5900), { action: 'act_2' });
  const token = /data-partwell-token="([\w.-]+)"/.exec(await halyard.page('/', 'elin'))?.[1] ?? '';
  expect(decodeJwt(token)).toMatchObject({ subscription: { status: 'paused' }, plans: [] });
});

it('remembers whom it is viewed as', async () => {
  const halyard = await harbour();
  const response = await fetch(`${halyard.address}/?as=elin`);
  expect(response.headers.get('set-cookie')).toContain('halyard_as=elin');
});

it('works without Partwell: the same link, no script, no token', async () => {
  const page = await (await harbour({ partwell: false })).page('/', 'james');
  expect(page).toContain('href="/cancel"');
  expect(page).not.toContain('partwell.js');
  expect(page).not.toContain('data-partwell-token');
});

describe('the billing history', () => {
  it('shows every charge', async () => {
    const page = await (await harbour()).page('/', 'james');
    expect(page.match(/data-kind="payment"/g)).toHaveLength(15);
  });

  it('shows each change, in their words, and that it came through Partwell', async () => {
    const halyard = await harbour();
    const commands = commandsFor((await halyard.state('elin')).subscription);
    const all = [
      commands.pause,
      commands.changePlan('basic', 5900),
      commands.discount,
      commands.contact,
      commands.cancel,
    ];
    for (const [index, command] of all.entries())
      await halyard.execute('elin', command, { action: `act_${index}` });
    const page = await halyard.page('/', 'elin');
    for (const words of [
      'Paus i 2 månader',
      'Byte till Halyard Bas',
      'rabatt',
      'Vill bli uppringd',
      'Uppsägning',
    ]) {
      expect(page).toContain(words);
    }
    expect(page.match(/data-by="partwell"/g)).toHaveLength(5);
  });

  it('shows what was done on the page itself', async () => {
    const halyard = await harbour();
    await halyard.form('/cancel', 'jonas');
    await halyard.form('/keep', 'jonas');
    const page = await halyard.page('/', 'jonas');
    expect(page).toContain('Kündigung zurückgenommen');
    expect(page.match(/data-by="page"/g)).toHaveLength(2);
  });
});

describe('taking back', () => {
  it('a scheduled end: the subscription goes on as before', async () => {
    const halyard = await harbour();
    const { subscription } = await halyard.state('james');
    await halyard.form('/cancel', 'james');
    await halyard.form('/keep', 'james');
    expect((await halyard.state('james')).subscription).toEqual(subscription);
  });

  it('a pause', async () => {
    const halyard = await harbour();
    const { subscription } = await halyard.state('james');
    await halyard.execute('james', commandsFor(subscription).pause);
    await halyard.form('/resume', 'james');
    expect((await halyard.state('james')).subscription).toEqual({
      ...subscription,
      appliedActions: ['act_1'],
    });
  });

  it('nothing, where there is nothing to take back', async () => {
    const halyard = await harbour();
    await halyard.form('/keep', 'james');
    await halyard.form('/resume', 'james');
    expect((await halyard.state('james')).ledger).toEqual([]);
  });
});

it('reset starts everybody anew, with a subscription Partwell has not seen', async () => {
  const halyard = await harbour();
  await halyard.form('/cancel', 'maya');
  await halyard.form('/demo/reset', 'maya');
  const { subscription, ledger } = await halyard.state('maya');
  expect(subscription).toMatchObject({ id: 'sub_maya_2', status: 'trialing', cancelAt: null });
  expect(ledger).toEqual([]);
});

it('a form from another site is refused', async () => {
  const halyard = await harbour();
  const response = await halyard.post('/cancel', '', {
    cookie: 'halyard_as=maya',
    origin: 'https://evil.example',
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(response.status).toBe(403);
  expect((await halyard.state('maya')).subscription.cancelAt).toBeNull();
});

it('sends a policy without inline script or style, with Trusted Types', async () => {
  const halyard = await harbour();
  const policy = (await fetch(halyard.address)).headers.get('content-security-policy');
  expect(policy).toContain("script-src 'self' http://localhost:4680;");
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
});

describe('no page has unescaped data', () => {
  const nasty = '"><img src=x onerror=alert(1)>\'</pre><script>alert(2)</script>{{7*7}}';

  it('on the account page, from what a subscriber typed', async () => {
    const halyard = await harbour();
    await halyard.execute('james', {
      kind: 'contact',
      channel: 'callback',
      slot: nasty,
      phone: nasty,
      note: nasty,
    });
    const page = await halyard.page('/', 'james');
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('alert(2)</script>');
  });

  it('on the log, from what a webhook carries', async () => {
    const halyard = await harbour();
    const data = {
      workspace: nasty,
      mode: 'test',
      session: nasty,
      customer: nasty,
      subscription: nasty,
      flow: nasty,
      flowVersion: 1,
    };
    const event = { type: nasty, timestamp: '2027-01-20T08:00:00Z', data };
    expect((await halyard.partwell('/partwell/webhooks', event, { id: 'msg_1' })).status).toBe(204);
    const page = await halyard.page('/log', 'james');
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('alert(2)</script>');
  });

  it('from the address', async () => {
    const page = await (await harbour()).page(`/?as=${encodeURIComponent(nasty)}`, 'james');
    expect(page).not.toContain('<img');
  });
});
