import { describe, expect, it } from 'vitest';
import { json } from '../testing/fake-server.ts';
import { sessionFixture } from '../testing/fixtures/session-fixture.ts';
import { linkTag } from '../testing/host-page.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();
const sessions = () => suite.sent('sessions');
const visits = (path: string) => suite.server.seen.filter((seen) => seen.path === path);

describe('the page’s own cancel follows once', () => {
  const failures: Record<string, [string, () => void]> = {
    'when the API answers 500': [
      'internal',
      () => {
        suite.server.answers['POST /v1/sessions'] = (response) =>
          json(response, 500, { code: 'internal', detail: 'Broken.' });
      },
    ],
    'when the API refuses the token': [
      'token_mode',
      () => {
        suite.server.answers['POST /v1/sessions'] = (response) =>
          json(response, 401, { code: 'token_mode', detail: 'The token is for test mode.' });
      },
    ],
    'when the role of the customer may not cancel': [
      'role_may_not_cancel',
      () => {
        suite.server.answers['POST /v1/sessions'] = (response) =>
          json(response, 403, { code: 'role_may_not_cancel', detail: 'Show who in the team can.' });
      },
    ],
    'when the API answers broken JSON': [
      'unreachable',
      () => {
        suite.server.answers['POST /v1/sessions'] = (response) =>
          response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":');
      },
    ],
    'when the API answers a web page': [
      'bad_answer',
      () => {
        suite.server.answers['POST /v1/sessions'] = (response) =>
          response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
      },
    ],
    'when the API hangs up': [
      'unreachable',
      () => {
        suite.server.answers['POST /v1/sessions'] = (response) => response.destroy();
      },
    ],
    'when the API does not answer for two seconds': [
      'timeout',
      () => {
        suite.server.answers['POST /v1/sessions'] = () => {};
      },
    ],
    'when the UI is missing': [
      'unreachable',
      () => {
        const [ui] = Object.keys(suite.built.sizes).filter((path) => path.endsWith('ui.js'));
        for (const path of [`/${ui}`, `/${ui?.replace(/^v\/[^/]+/, (folder) => `${folder}-again`)}`])
          suite.server.answers[`GET ${path}`] = (response) => response.writeHead(404).end();
      },
    ],
  };

  for (const [name, [code, breakIt]] of Object.entries(failures))
    it(name, async () => {
      const at = await suite.visit({
        body: `<script>addEventListener('pagehide',()=>sessionStorage.log=JSON.stringify(log))</script>${linkTag}`,
      });
      breakIt();
      const began = Date.now();
      await at.clicksCancel();
      await at.landsOnOwnWay();
      expect(Date.now() - began).toBeLessThan(3500);
      await at.page.waitForTimeout(200);
      expect(visits('/own')).toHaveLength(1);
      const log = JSON.parse(await at.page.evaluate(() => sessionStorage.log));
      expect(log.events.at(-1)).toEqual({ type: 'outcome', detail: { status: 'error', code } });
      expect(at.warnings.filter((text) => /^\[partwell\]|\/help#/.test(text))).toHaveLength(1);
      expect(at.warnings.join()).toContain(code);
    });

  it('when the control has no token', async () => {
    const at = await suite.visit({ body: '<a id="cancel" href="/own" data-partwell-cancel>Cancel</a>' });
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(at.warnings.join()).toContain('help#token_missing');
  });

  it('when the page’s fetch throws', async () => {
    const at = await suite.visit({
      head: '<script>window.fetch = () => { throw new Error("patched") }</script>',
    });
    await at.clicksCancel();
    await at.landsOnOwnWay();
  });

  it('in a new tab where the link asks for one', async () => {
    const at = await suite.visit({ body: linkTag.replace('<a', '<a target="_blank"') });
    suite.server.answers['POST /v1/sessions'] = (response) => json(response, 500, {});
    const [popup] = await Promise.all([at.page.context().waitForEvent('page'), at.clicksCancel()]);
    await popup.waitForURL('**/own');
    expect(at.page.url()).not.toContain('/own');
    expect(await at.trigger.getAttribute('aria-busy')).toBeNull();
  });

  it('with the handlers of a button', async () => {
    const at = await suite.visit({
      body: '<button id="cancel" data-partwell-cancel data-partwell-token="en"><b>Cancel</b></button><script>window.clicks=0;cancel.onclick=e=>{clicks++;last=e.target.tagName}</script>',
    });
    suite.server.answers['POST /v1/sessions'] = (response) => json(response, 500, {});
    await at.clicksCancel();
    await at.page.waitForFunction(() => (window as unknown as { clicks: number }).clicks > 0);
    await at.page.waitForTimeout(100);
    expect(await at.page.evaluate('[clicks, last]')).toEqual([1, 'B']);
  });

  it('with a form and the button that submitted it', async () => {
    const at = await suite.visit({
      body: '<form action="/own" method="get"><input name="a" value="1"><button name="b" value="no">No</button><button id="cancel" name="b" value="yes" data-partwell-cancel data-partwell-token="en">Cancel</button></form>',
    });
    suite.server.answers['POST /v1/sessions'] = (response) => json(response, 500, {});
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(at.page.url()).toContain('/own?a=1&b=yes');
    expect(visits('/own')).toHaveLength(1);
  });

  it('with a form that is itself the control, submitted by Enter', async () => {
    const at = await suite.visit({
      body: '<form action="/own" data-partwell-cancel data-partwell-token="en"><input id="a" name="a" required><button name="b" value="yes">Cancel</button></form>',
    });
    suite.server.answers['POST /v1/sessions'] = (response) => json(response, 500, {});
    await at.page.locator('button').click();
    // Focus on the field prepares it; an invalid form is not submitted.
    await expect.poll(() => sessions()).toHaveLength(1);
    await at.page.waitForTimeout(100);
    expect(sessions()).toHaveLength(1);
    await at.page.fill('#a', '1');
    await at.page.press('#a', 'Enter');
    await at.landsOnOwnWay();
    expect(at.page.url()).toContain('/own?a=1&b=yes');
  });
});

describe('while the UI is on its way', () => {
  const isUi = (path: string) => path.endsWith('/ui.js') && !path.includes('-again');
  const uiPath = () => `/${Object.keys(suite.built.sizes).find(isUi)}`;

  it('a flow in the page is not in the way of a control', async () => {
    const at = await suite.visit({
      body: `${linkTag}<div data-partwell-page data-partwell-token="en"></div>`,
    });
    await at.page.locator('[data-page] h2').waitFor();
    let arrives = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrives = resolve;
    });
    await at.page.route(`**${uiPath()}`, async (route) => {
      await arrived;
      await route.continue();
    });
    await at.page.reload({ waitUntil: 'domcontentloaded' });
    await at.page.waitForFunction(() => 'partwell' in window);
    await at.clicksCancel();
    arrives();
    await at.seesDialog();
    await at.page.locator('[data-page] h2').waitFor();
    expect(await at.trigger.getAttribute('aria-busy')).toBeNull();
  });

  it('two controls open one dialog, and neither is left waiting', async () => {
    const at = await suite.visit({ body: `${linkTag}${linkTag.replace('cancel', 'other')}` });
    await at.page.evaluate(() => {
      document.getElementById('cancel')?.click();
      document.getElementById('other')?.click();
    });
    await at.seesDialog();
    expect(await at.page.locator('partwell-dialog').count()).toBe(1);
    expect(await at.page.locator('[aria-busy], [data-partwell-state]').count()).toBe(0);
  });

  it('a second press of the same control is given back once with the first', async () => {
    const at = await suite.visit({
      body: '<button id="cancel" data-partwell-cancel data-partwell-token="en">Cancel</button><script>clicks=0;cancel.onclick=()=>clicks++</script>',
    });
    suite.server.answers[`GET ${uiPath()}`] = () => {};
    await at.trigger.dblclick();
    await expect.poll(() => at.outcomes(), { timeout: 4000 }).toHaveLength(1);
    await at.page.waitForTimeout(100);
    expect(await at.page.evaluate('clicks')).toBe(1);
    expect(await at.outcomes()).toHaveLength(1);
  });
});

describe('when what follows the first screen never comes', () => {
  const laterPath = () => `/${Object.keys(suite.built.sizes).find((path) => path.endsWith('/later.js'))}`;

  for (const [name, answer] of [
    ['because it hangs', () => {}],
    [
      'because it is missing',
      (response: import('node:http').ServerResponse) => response.writeHead(404).end(),
    ],
  ] as const)
    it(`a press leads to the page’s own cancel, ${name}`, async () => {
      const at = await suite.visit();
      suite.server.answers[`GET ${laterPath()}`] = answer;
      await at.clicksCancel();
      await at.seesDialog();
      await at.exit.click();
      await at.landsOnOwnWay();
    });

  it('nothing happens to somebody who has closed before', async () => {
    const at = await suite.visit();
    suite.server.answers[`GET ${laterPath()}`] = () => {};
    await at.clicksCancel();
    await at.seesDialog();
    await at.page.waitForTimeout(600);
    await at.exit.click();
    await at.page.keyboard.press('Escape');
    await expect.poll(() => at.outcomes()).toHaveLength(1);
    await at.page.waitForTimeout(2300);
    expect(await at.outcomes()).toHaveLength(1);
    expect(at.page.url()).not.toContain('/own');
  });
});

describe('what failed', () => {
  it('does not stick: the next click opens the dialog', async () => {
    const at = await suite.visit({
      body: '<button id="cancel" data-partwell-cancel data-partwell-token="en">Cancel</button>',
    });
    suite.server.answers['POST /v1/sessions'] = (response) => json(response, 503, {});
    await at.clicksCancel();
    await expect.poll(() => at.outcomes()).toHaveLength(1);
    delete suite.server.answers['POST /v1/sessions'];
    await at.clicksCancel();
    await at.seesDialog();
  });

  it('does not open late', async () => {
    const at = await suite.visit({
      body: '<button id="cancel" data-partwell-cancel data-partwell-token="en">Cancel</button>',
    });
    suite.server.answers['POST /v1/sessions'] = (response) =>
      setTimeout(() => json(response, 201, sessionFixture()), 2300);
    await at.clicksCancel();
    await expect.poll(() => at.outcomes(), { timeout: 4000 }).toHaveLength(1);
    await at.page.waitForTimeout(700);
    expect(await at.dialog.count()).toBe(0);
    expect(await at.page.locator('partwell-dialog').count()).toBe(0);
  });
});
