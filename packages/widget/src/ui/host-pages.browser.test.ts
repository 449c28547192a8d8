import { describe, expect, it } from 'vitest';
import { outcomeFixture } from '../testing/fixtures/session-fixture.ts';
import { linkTag } from '../testing/host-page.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();

describe('in a page that', () => {
  it('sends a strict policy and Trusted Types, nothing is reported and everything is styled', async () => {
    suite.server.pageHeaders = {
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
    };
    const at = await suite.opened();
    await at.goesToOffers('too-expensive');
    await at.exit.click();
    await at.exit.click();
    await at.sees('done');
    await at.page.locator('.receipt').waitFor();
    expect((await at.log()).violations).toEqual([]);
    expect(await at.dialog.evaluate((dialog) => getComputedStyle(dialog).borderTopLeftRadius)).toBe('22px');
  });

  it('has hostile styles, the dialog looks the same', async () => {
    const look = async (head: string) => {
      const at = await suite.visit({ head });
      await at.trigger.evaluate((link: HTMLElement) => link.click());
      await at.seesDialog();
      await at.goesToOffers('too-expensive');
      const boxes = await at.page.locator('partwell-dialog').evaluate((element) =>
        [...(element.shadowRoot?.querySelectorAll('*') ?? [])].map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          const { color, fontSize, opacity } = getComputedStyle(one);
          return [one.tagName, x, y, width, height, color, fontSize, opacity].join(' ');
        }),
      );
      await at.close();
      return boxes;
    };
    const calm = await look('<link rel="icon" href="data:,">');
    const hostile = await look(
      `<style>html{font-size:62.5%}body{transform:scale(.5);filter:blur(1px);contain:paint}
      *{color:red!important;font-size:40px!important;margin:20px!important;line-height:3!important;opacity:.5!important;box-sizing:content-box!important}
      div{display:none!important} partwell-dialog{display:none!important;visibility:hidden!important;transform:rotate(9deg)!important}</style>`,
    );
    expect(hostile).toEqual(calm);
  });

  it('binds hotkeys and closes things on outside clicks, none of it sees the dialog', async () => {
    const at = await suite.opened({
      body: `${linkTag}<script>seen=[];for(const t of['keydown','keyup','mousedown','pointerdown','focusin','click','wheel'])for(const c of[true,false])document.addEventListener(t,e=>{if(document.querySelector('partwell-dialog'))seen.push(t+c)},c);</script>`,
    });
    await at.picksReason('missing-feature');
    await at.page.locator('textarea').fill('');
    await at.page.locator('textarea').pressSequentially('k j ?');
    expect(await at.page.locator('textarea').inputValue()).toBe('k j ?');
    await at.page.mouse.wheel(0, 50);
    await at.page.locator('h2').click();
    expect(
      await at.page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)]),
    ).toEqual(['clicktrue']);
  });

  it('holds a native modal open, the dialog is above it and only ours closes', async () => {
    const at = await suite.opened({
      body: `<dialog id="mine">${linkTag}</dialog><script>mine.showModal()</script>`,
    });
    await at.picksReason('other');
    await at.page.keyboard.press('Escape');
    expect(await at.page.evaluate('mine.open')).toBe(true);
    expect(await at.focused()).toBe('cancel');
  });

  it('is scrolled far down, neither opening nor closing moves it', async () => {
    const tall =
      '<style>html,body{height:100%}body{overflow-x:hidden}</style><div style="height:3000px">x</div>';
    const at = await suite.opened({ body: tall + linkTag });
    const where = () =>
      at.page.evaluate(() => document.querySelector('#cancel')?.getBoundingClientRect().top);
    const open = await where();
    await at.page.mouse.move(640, 10);
    await at.page.mouse.wheel(0, -400);
    await at.page.waitForTimeout(100);
    expect(await where()).toBe(open);
    await at.page.keyboard.press('Escape');
    expect(await where()).toBe(open);
  });

  it('comes back from the back/forward cache without a stale dialog', async () => {
    const at = await suite.opened();
    await at.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect.poll(() => at.page.locator('partwell-dialog').count()).toBe(0);
    await at.clicksCancel();
    await at.seesDialog();
  });

  it('is served words shaped like elements and scripts, shows text or nothing', async () => {
    const element = {
      type: 'img',
      props: { src: 'x', onerror: 'alert(1)' },
      constructor: undefined,
    } as unknown as string;
    suite.server.session = {
      question: { title: '<img src=x onerror=alert(1)>', hint: element },
      thanks: { title: element },
      outcome: {
        ...outcomeFixture('en', 'canceled'),
        body: [element, '<b>bold</b>'],
        articles: [
          { label: 'bad', url: 'javascript:alert(1)' },
          { label: 'worse', url: ' data:text/html,x' },
        ],
      },
    };
    const at = await suite.opened();
    await at.page.locator('.receipt').waitFor();
    expect(await at.page.locator('partwell-dialog img, partwell-dialog b').count()).toBe(0);
    expect(await at.page.locator('.content').innerText()).toContain('<b>bold</b>');
    expect(
      await at.page
        .locator('.links a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://example.com/back', 'https://example.com/friends']);
  });
});
