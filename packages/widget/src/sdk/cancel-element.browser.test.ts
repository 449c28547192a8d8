import { describe, expect, it } from 'vitest';
import { moduleScript, packagedInChromium } from '../testing/packaged.ts';

const suite = packagedInChromium();
const sessions = () => suite.sent('sessions');

const attributes = 'key="pk_test_fixture" url="/" token="en"';
const link = '<a id="cancel" href="/own">Cancel</a>';
const around = (inner: string, said = attributes) => `<partwell-cancel ${said}>${inner}</partwell-cancel>`;
const listen = `window.told = [];
  for (const name of ['ready', 'step', 'outcome', 'close'])
    document.addEventListener('partwell-' + name, ({ target, detail }) => told.push([name, target.localName, detail?.status]));
  window.partwell = {};`;

const visit = (body: string) =>
  suite.visit({ body, script: `<script>${listen}</script>${moduleScript('', 'element')}` });

describe('<partwell-cancel>', () => {
  it('opens the dialog for the link in it, and tells how it ended in events that bubble', async () => {
    const at = await visit(around(link));
    await at.page.waitForFunction('told.length > 0');
    await at.clicksCancel();
    await at.page.waitForFunction('told.some(([name]) => name === "step")');
    await at.page.keyboard.press('Escape');
    await expect.poll(() => at.focused()).toBe('cancel');
    const told = await at.page.evaluate('told');
    expect(told).toEqual([
      ['ready', 'partwell-cancel', undefined],
      ['step', 'partwell-cancel', undefined],
      ['outcome', 'partwell-cancel', 'abandoned'],
      ['close', 'partwell-cancel', 'abandoned'],
    ]);
    expect(sessions().map(({ body }) => [body.key, body.token])).toEqual([['pk_test_fixture', 'en']]);
  });

  it('leaves its button to the page until it is registered, and where nothing can be shown', async () => {
    const at = await suite.visit({ body: around(link), script: '' });
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(sessions()).toEqual([]);
    await at.close();
    const after = await visit(around(link, 'key="pk_test_fixture" url="http://127.0.0.1:9/" token="en"'));
    await after.clicksCancel();
    await after.landsOnOwnWay();
  });

  it('works where it is added, moved or changed after it was registered', async () => {
    const at = await visit('<main></main><aside></aside>');
    await at.page.evaluate(
      `document.querySelector('main').innerHTML = ${JSON.stringify(around(link, 'url="/"'))}`,
    );
    await at.page.evaluate(`(() => {
      const element = document.querySelector('partwell-cancel');
      element.setAttribute('key', 'pk_test_fixture');
      element.setAttribute('token', 'de');
      document.querySelector('aside').append(element);
    })()`);
    await at.clicksCancel();
    await at.seesDialog();
    expect(sessions().map(({ body }) => body.token)).toEqual(['de']);
  });

  it('lets a form be filled in and validated, and sends it where nothing can be shown', async () => {
    const form =
      '<form action="/own"><input id="why" name="why" required><button id="cancel">Cancel</button></form>';
    suite.server.answers['POST /v1/sessions'] = (response) => response.destroy();
    const at = await visit(around(form));
    await at.page.locator('#why').click();
    await at.clicksCancel();
    expect(new URL(at.page.url()).pathname).toBe('/');
    await at.page.locator('#why').fill('moving');
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(new URL(at.page.url()).search).toBe('?why=moving');
  });

  it('opens by call, and is one of two on a page', async () => {
    const at = await visit(
      `${around(link)}${around('<button id="other">x</button>', 'key="pk_test_other" url="/" token="sv"')}`,
    );
    await at.page.locator('#other').click();
    await at.seesDialog();
    await at.page.keyboard.press('Escape');
    await at.page.evaluate('void document.querySelector("partwell-cancel").open()');
    await at.seesDialog();
    expect(sessions().map(({ body }) => body.token)).toEqual(['sv', 'en']);
  });

  it('that is a copy of another one answers for itself', async () => {
    const at = await visit(around(link));
    await at.page.waitForFunction('told.length > 0');
    await at.page.evaluate(() => {
      const first = document.querySelector('partwell-cancel') as HTMLElement;
      const copy = first.cloneNode(true) as HTMLElement;
      copy.setAttribute('token', 'sv');
      (copy.firstElementChild as HTMLElement).id = 'copied';
      first.after(copy);
    });
    await at.page.locator('#copied').click();
    await at.seesDialog();
    expect(sessions().map(({ body }) => body.token)).toEqual(['sv']);
  });

  it('is told its key as data-key where a framework keeps `key` to itself', async () => {
    const at = await visit(around(link, attributes.replace('key=', 'data-key=')));
    await at.page.waitForFunction('told.length > 0');
    await at.clicksCancel();
    await at.seesDialog();
    expect(sessions().map(({ body }) => body.key)).toEqual(['pk_test_fixture']);
  });

  it('is told the subscription, where the dialog is served, where tokens are, and to explain itself', async () => {
    suite.server.pages['/token'] = JSON.stringify({ token: 'de' });
    suite.server.answers['GET /files/v/package/ui.js'] = (response) => {
      const ui = Object.keys(suite.built.sizes).find((path) => path.endsWith('/ui.js'));
      response.writeHead(302, { location: `/${ui}` }).end();
    };
    const said = 'key="pk_test_fixture" url="/" token-url="/token" subscription="sub_2" files="/files" debug';
    const at = await visit(around(link, said));
    await at.page.waitForFunction('told.length > 0');
    await at.clicksCancel();
    await at.seesDialog();
    expect(sessions().map(({ body }) => [body.token, body.subscription])).toEqual([['de', 'sub_2']]);
    const files = suite.server.seen.map(({ path }) => path).filter((path) => path.endsWith('.js'));
    expect(files).toContain('/files/v/package/ui.js');
    expect(files).not.toContain('/npm/chunks/opener.js');
    await expect
      .poll(async () => (await at.said()).map(([text]) => text))
      .toContainEqual(expect.stringContaining('[partwell] session_read: '));
  });

  it('says what it needs, and leaves its button alone', async () => {
    const at = await visit(around(link, 'url="/" token="en"'));
    await expect.poll(() => at.warnings.join()).toContain(`${suite.server.origin}/help#key_missing`);
    await at.page.evaluate('document.querySelector("partwell-cancel").removeAttribute("url")');
    await expect.poll(() => at.warnings.join()).toContain('url_missing: <partwell-cancel> needs a url');
    await at.clicksCancel();
    await at.landsOnOwnWay();
  });

  it('that is taken out of the page lets the subscriber finish', async () => {
    const at = await visit(around(link));
    await at.clicksCancel();
    await at.seesDialog();
    await at.page.evaluate('document.querySelector("partwell-cancel").remove()');
    await at.goesToOffers('not-using');
  });

  it('that is taken out of the page under its dialog still tells the page how it ended', async () => {
    const at = await visit(around(link));
    await at.clicksCancel();
    await at.seesDialog();
    // Told when the rest of the dialog has come.
    await at.page.waitForFunction('told.some(([name]) => name === "step")');
    await at.page.evaluate(`(() => {
      const element = document.querySelector('partwell-cancel');
      element.addEventListener('partwell-outcome', ({ detail }) => told.push(['own', '', detail.status]));
      told.length = 0;
      element.remove();
    })()`);
    await at.page.keyboard.press('Escape');
    await at.page.waitForFunction('told.some(([name]) => name === "close")');
    expect(await at.page.evaluate('told')).toEqual([
      ['own', '', 'abandoned'],
      ['outcome', undefined, 'abandoned'],
      ['close', undefined, 'abandoned'],
    ]);
  });
});
