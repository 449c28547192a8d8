import { describe, expect, it } from 'vitest';
import { json } from '../testing/fake-server.ts';
import { linkTag, readableToken, scriptTag } from '../testing/host-page.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();
const sessions = () => suite.sent('sessions');

describe('the script', () => {
  it('that is there twice has one winner and one warning', async () => {
    const at = await suite.visit({
      script: `${scriptTag}<script src="/partwell.js?2" data-key="pk_test_other"></script>`,
    });
    await at.page.waitForTimeout(150);
    expect(at.warnings.filter((text) => text.includes('twice'))).toHaveLength(1);
    await at.clicksCancel();
    await at.seesDialog();
    expect(sessions()).toHaveLength(1);
    expect(await at.page.locator('partwell-dialog').count()).toBe(1);
  });

  it('finds its tag when it runs as a module, as from some tag managers', async () => {
    const at = await suite.visit({ script: scriptTag.replace('async', 'type="module"') });
    await at.clicksCancel();
    await at.seesDialog();
  });

  const theirs = '<script src="https://elsewhere.invalid/partwell.js" data-key="pk_test_other"></script>';

  it.each([
    ['an element in the place of its tag', scriptTag, '<img name="currentScript">'],
    [
      'one that says where files are',
      scriptTag,
      '<img name="currentScript" data-key="pk_test_other" data-files="https://elsewhere.invalid">',
    ],
    ['another tag, as a module', scriptTag.replace('async', 'type="module"'), ''],
  ])('is led nowhere by %s that somebody has brought into the page', async (_what, script, markup) => {
    const at = await suite.visit({ head: `${markup}${theirs}${script}`, script: '' });
    const asked: string[] = [];
    at.page.on('request', (request) => asked.push(request.url()));
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(asked.filter((url) => url.includes('elsewhere.invalid'))).toEqual([]);
    // To end there is how it gives way; nothing of the page's hangs on it.
    at.errors.splice(0);
  });

  it('resolves its addresses whatever the page’s base is', async () => {
    const at = await suite.visit({ head: '<base href="/elsewhere/">' });
    await at.clicksCancel();
    await at.seesDialog();
  });

  it('fetches the token from the page’s own server whatever its base is', async () => {
    suite.server.pages['/token'] = JSON.stringify({ token: 'en' });
    const at = await suite.visit({
      head: '<base href="https://elsewhere.invalid/">',
      body: '<a id="cancel" href="/own" data-partwell-cancel>Cancel</a>',
      script: `<script src="${suite.server.origin}/partwell.js" data-key="pk_test_fixture" data-token-url="/token"></script>`,
    });
    await at.clicksCancel();
    await at.seesDialog();
    expect(sessions().map(({ body }) => body.token)).toEqual(['en']);
  });

  it('fetches a token in the place of one in the page that has expired, and opens the dialog', async () => {
    suite.server.pages['/token'] = JSON.stringify({ token: 'en' });
    suite.server.answers['POST /v1/sessions'] = (response) => {
      suite.server.answers['POST /v1/sessions'] = undefined;
      json(response, 401, { code: 'token_expired' });
    };
    const at = await suite.visit({
      body: '<a id="cancel" href="/own" data-partwell-cancel data-partwell-token="old">Cancel</a>',
      script: scriptTag.replace('async', 'async data-token-url="/token"'),
    });
    await at.clicksCancel();
    await at.seesDialog();
    expect(sessions().map(({ body }) => body.token)).toEqual(['old', 'en']);
  });

  it('leaves a page alone whose selector nobody understands, and still hears the attribute', async () => {
    const at = await suite.visit({
      script: scriptTag.replace('async', 'async data-selector="a:!nonsense"'),
    });
    await at.clicksCancel();
    await at.seesDialog();
    await at.page.keyboard.press('Escape');
  });

  it('starts beside RequireJS and leaked exports', async () => {
    const at = await suite.visit({
      head: '<script>window.define=Object.assign(()=>{},{amd:{}});window.exports={};window.module={exports}</script>',
    });
    await at.clicksCancel();
    await at.seesDialog();
  });

  it('opens for a token that the page hands over, and tells how it ended', async () => {
    const at = await suite.visit({ body: '<button id="mine">x</button>' });
    await at.page.evaluate('void (window.ended = partwell.open("en"))');
    await at.seesDialog();
    await at.page.keyboard.press('Escape');
    expect(await at.page.evaluate('ended')).toMatchObject({ status: 'abandoned' });
  });
});

describe('data-debug', () => {
  const opensAndCloses = async (attribute: string, token = 'en') => {
    const at = await suite.visit({
      body: linkTag.replace('token="en"', `token="${token}"`),
      script: scriptTag.replace('async', `async ${attribute}`),
    });
    await at.clicksCancel();
    await at.sees('reason');
    // The page is told of a step once the part that follows the paint is there; closing does not wait for it.
    await expect.poll(async () => (await at.log()).events.map(({ type }) => type)).toContain('step');
    await at.page.keyboard.press('Escape');
    await at.dialog.waitFor({ state: 'detached' });
    return at;
  };

  it('tells the key, the origin, the token, its mode, the profiles and what the page was told, and where each is explained', async () => {
    suite.server.session = { profiles: ['de', 'eu'] };
    const now = Math.floor(Date.now() / 1000);
    const token = readableToken({ iss: 'ws_1', sub: 'cus_1', mode: 'test', iat: now, exp: now + 600 });
    const at = await opensAndCloses('data-debug', token);
    const { origin } = suite.server;
    const session = expect.stringMatching(/^ses_/);
    const where = (code: string) => ` ${origin}/help#${code}`;
    const told = (code: string) => `[partwell] ${code}: The page was told:${where(code)}`;
    await expect.poll(() => at.said()).toHaveLength(6);
    expect(await at.said()).toEqual([
      [
        `[partwell] settings_read: Key pk_test_fixture, origin ${origin}, API ${origin}/.${where('settings_read')}`,
        expect.anything(),
      ],
      [
        `[partwell] token_read: The customer token says:${where('token_read')}`,
        { mode: 'test', workspace: 'ws_1', customer: 'cus_1', exp: now + 600 },
      ],
      [
        expect.stringMatching(/^\[partwell\] session_read: Session ses_\w+, test\. .*\/help#session_read$/),
        expect.objectContaining({ status: 'open', locale: 'en', profiles: ['de', 'eu'] }),
      ],
      [told('told_step'), { session, step: 'reason' }],
      [told('told_outcome'), { session, status: 'abandoned' }],
      [told('told_close'), { session, status: 'abandoned' }],
    ]);
  });

  it('that is false says nothing', async () => {
    const at = await opensAndCloses('data-debug="false"');
    expect(await at.said()).toEqual([]);
  });
});
