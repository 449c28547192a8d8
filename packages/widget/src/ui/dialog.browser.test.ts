import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../testing/browser.ts';
import { type FakeServer, json, startFakeServer } from '../testing/fake-server.ts';
import { outcomeFixture, sessionFixture } from '../testing/fixtures/session-fixture.ts';
import { HostPage, linkTag } from '../testing/host-page.ts';
import { buildTemporarily } from '../testing/temporary-build.ts';

let built: Awaited<ReturnType<typeof buildTemporarily>>;
let browser: Browser;
let server: FakeServer;
let host: HostPage | undefined;

beforeAll(async () => {
  built = await buildTemporarily();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  built.remove();
});
beforeEach(async () => {
  server = await startFakeServer(built.dist);
});
afterEach(async () => {
  expect(host?.errors ?? []).toEqual([]);
  await host?.close();
  host = undefined;
  await server.close();
});

const opened = async (options: Partial<Parameters<typeof HostPage.open>[2]> = {}) => {
  host = await HostPage.open(browser, server, { body: linkTag, ...options });
  await host.clicksCancel();
  await host.seesDialog();
  return host;
};
const sent = (route: string) =>
  server.seen.filter(({ method, path }) => method === 'POST' && path.endsWith(`/${route}`));

describe('the way through', () => {
  it('leads from a reason over a pause to a receipt, accepting exactly what was chosen', async () => {
    const at = await opened();
    await at.goesToOffers('not-using');
    await at.offer('pause').getByText('2 months', { exact: true }).click();
    expect(await at.offer('pause').locator('.facts').innerText()).toContain('14 February 2027');
    await at.offer('pause').locator('.button').click();
    await at.sees('done');
    expect(sent('accept').map(({ body }) => body)).toEqual([
      { secret: 'ss_fixture', offer: 'pause', choice: 'months-2', answer: { reason: 'not-using' } },
    ]);
    expect(await at.outcomes()).toEqual([
      expect.objectContaining({
        status: 'saved',
        offer: 'pause',
        choice: 'months-2',
        reference: 'PW-7K2M-4Q9X',
      }),
    ]);
  });

  it('leads to the cancellation in two clicks, on any screen from the same place', async () => {
    const at = await opened();
    const first = await at.exit.boundingBox();
    await at.exit.click();
    await at.sees('confirm');
    const last = await at.exit.boundingBox();
    expect(Math.abs((first?.x ?? 0) - (last?.x ?? 99))).toBeLessThanOrEqual(8);
    expect(Math.abs((first?.y ?? 0) - (last?.y ?? 99))).toBeLessThanOrEqual(8);
    await at.exit.click();
    await at.sees('done');
    expect(sent('cancel').map(({ body }) => body)).toEqual([{ secret: 'ss_fixture' }]);
    expect((await at.outcomes()).map(({ status }) => status)).toEqual(['canceled']);
  });

  it('keeps the exit in its place beside the offers, as large as what stands beside it', async () => {
    const at = await opened({ viewport: { width: 375, height: 667 } });
    const first = await at.exit.boundingBox();
    await at.goesToOffers('too-expensive');
    const exit = await at.exit.boundingBox();
    const accept = await at.offer('loyalty').locator('.button').boundingBox();
    expect(Math.abs((first?.y ?? 0) - (exit?.y ?? 99))).toBeLessThanOrEqual(8);
    expect(exit?.height).toBeGreaterThanOrEqual((accept?.height ?? 0) - 0.5);
    expect((exit?.y ?? 0) + (exit?.height ?? 0)).toBeLessThanOrEqual(667);
  });

  it('asks for a choice instead of accepting without one', async () => {
    const at = await opened();
    await at.goesToOffers('not-using');
    await at.offer('pause').locator('.button').click();
    const error = at.offer('pause').locator('.error');
    expect(await error.innerText()).toBe('Please choose one first.');
    expect(await at.offer('pause').locator('input').first().getAttribute('aria-describedby')).toBe(
      await error.getAttribute('id'),
    );
    expect(
      await at.page.evaluate(() => {
        const active = document.querySelector('partwell-dialog')?.shadowRoot
          ?.activeElement as HTMLInputElement;
        return [active.type, active.checked];
      }),
    ).toEqual(['radio', false]);
    expect(sent('accept')).toHaveLength(0);
  });

  it('asks for a number to call and sends it', async () => {
    const at = await opened();
    await at.goesToOffers('support');
    const card = at.offer('talk');
    await card.locator('input[type=radio]').first().check();
    await card.locator('.button').click();
    expect(await card.locator('.error').innerText()).toBe('Please fill this in first.');
    await card.locator('input[type=tel]').fill('+46 8 123 456');
    await card.locator('.button').click();
    await at.sees('done');
    expect(sent('accept')[0]?.body).toMatchObject({ choice: 'slot-0', details: { phone: '+46 8 123 456' } });
  });

  it('opens on the goodbye when the session has already ended', async () => {
    server.session = { status: 'canceled', outcome: outcomeFixture('en', 'canceled') };
    const at = await opened();
    await at.sees('done');
    await at.page.locator('.receipt').waitFor();
    expect(await at.page.locator('.links a').count()).toBe(4);
  });
});

describe('a double click', () => {
  it('on the exit does not cancel', async () => {
    const at = await opened();
    await at.exit.dblclick();
    await at.page.waitForTimeout(200);
    await at.sees('confirm');
    expect(sent('cancel')).toHaveLength(0);
  });

  it('on the last control cancels once', async () => {
    const at = await opened();
    await at.exit.click();
    await at.sees('confirm');
    await at.page.waitForTimeout(600); // Beyond the system's double-click time.
    await at.exit.dblclick();
    await at.sees('done');
    expect(sent('cancel')).toHaveLength(1);
  });
});

describe('while it is decided', () => {
  it('says so aloud and keeps the focus on the control', async () => {
    const at = await opened();
    server.answers['POST /v1/sessions/:id/cancel'] = () => {};
    await at.exit.click();
    await at.exit.press('Enter');
    await at.sees('canceling');
    expect(await at.page.locator('[role=status]').innerText()).toContain('confirming your cancellation');
    expect(await at.exit.getAttribute('aria-disabled')).toBe('true');
    expect(await at.focused()).toContain('confirming');
  });

  it('asks again for a pending answer until it is settled', async () => {
    const at = await opened();
    server.answers['POST /v1/sessions/:id/cancel'] = (response) => json(response, 202, { status: 'pending' });
    let asked = 0;
    server.answers['GET /v1/sessions/:id'] = (response) => {
      asked++;
      json(
        response,
        200,
        sessionFixture(
          'en',
          asked < 2 ? { pending: 'cancel' } : { outcome: outcomeFixture('en', 'canceled') },
        ),
      );
    };
    await at.exit.click();
    await at.exit.click();
    await at.sees('unsettled');
    expect(await at.outcomes()).toEqual([]);
    await at.sees('done');
    expect(asked).toBe(2);
    expect(await at.page.locator('[role=status]').innerText()).toBe('Your cancellation is confirmed.');
  });

  it('lets an explicit cancel win over an offer that was not settled yet', async () => {
    const at = await opened();
    server.answers['POST /v1/sessions/:id/accept'] = (response) => json(response, 202, { status: 'pending' });
    server.answers['GET /v1/sessions/:id'] = (response) =>
      json(response, 200, sessionFixture('en', { outcome: outcomeFixture('en', 'saved') }));
    server.answers['POST /v1/sessions/:id/cancel'] = (response) =>
      void setTimeout(
        () => json(response, 200, { status: 'settled', outcome: outcomeFixture('en', 'canceled') }),
        2500,
      );
    await at.goesToOffers('too-expensive');
    await at.offer('loyalty').locator('.button').click();
    await at.sees('unsettled');
    await at.exit.click();
    await at.sees('confirm');
    await at.exit.press('Enter');
    await at.sees('done');
    expect(await at.page.locator('h2').innerText()).toBe('Thank you, Maya, and goodbye.');
    expect((await at.outcomes()).map(({ status }) => status)).toEqual(['canceled']);
  });

  it('asks for the truth before it calls an unanswered request failed', async () => {
    const at = await opened();
    server.answers['POST /v1/sessions/:id/cancel'] = (response) => response.destroy();
    server.answers['GET /v1/sessions/:id'] = (response) =>
      json(response, 200, sessionFixture('en', { outcome: outcomeFixture('en', 'canceled') }));
    await at.exit.click();
    await at.exit.click();
    await at.sees('done');
  });

  it('never claims success offline, tries again with the same wish, and knows the page’s own way', async () => {
    const at = await opened();
    await at.page.waitForTimeout(300);
    await at.exit.click();
    await at.page.context().setOffline(true);
    await at.exit.click();
    await at.sees('failed');
    expect(await at.page.locator('.note').innerText()).toBe('You seem to be offline.');
    await at.page.context().setOffline(false);
    await at.beside.click();
    await at.sees('done');
    expect(sent('cancel')).toHaveLength(1);
  });

  it('hands over to the page’s own cancel when that is wanted', async () => {
    const at = await opened();
    server.answers['POST /v1/sessions/:id/cancel'] = (response) =>
      json(response, 503, { code: 'unavailable' });
    await at.exit.click();
    await at.exit.click();
    await at.sees('failed');
    await at.exit.click();
    await at.landsOnOwnWay();
    expect(server.seen.filter(({ path }) => path === '/own')).toHaveLength(1);
  });

  it('says that a refused offer changed nothing and keeps the exit', async () => {
    const at = await opened();
    server.answers['POST /v1/sessions/:id/accept'] = (response) =>
      json(response, 409, { code: 'executor_refused' });
    await at.goesToOffers('too-expensive');
    await at.offer('loyalty').locator('.button').click();
    await at.sees('refused');
    expect(await at.exit.innerText()).toBe('Cancel subscription');
    await at.exit.click();
    await at.sees('confirm');
  });
});

describe('closing', () => {
  for (const [name, close] of Object.entries({
    'by Escape': (at: HostPage) => at.page.keyboard.press('Escape'),
    'by its button': (at: HostPage) => at.page.locator('.close').click(),
    'by the backdrop': (at: HostPage) => at.page.mouse.click(20, 400),
  }))
    it(`${name} changes nothing, returns the focus and leaves nothing behind`, async () => {
      const at = await opened();
      await at.goesToOffers('too-expensive');
      const before = await at.page.evaluate(() => document.documentElement.getAttributeNames().join());
      await close(at);
      await expect.poll(() => at.page.locator('partwell-dialog').count()).toBe(0);
      expect(await at.focused()).toBe('cancel');
      expect(
        await at.page.evaluate(() => [
          document.adoptedStyleSheets.length,
          getComputedStyle(document.documentElement).overflow,
        ]),
      ).toEqual([0, 'visible']);
      expect(await at.page.evaluate(() => document.documentElement.getAttributeNames().join())).toBe(before);
      expect([...sent('accept'), ...sent('cancel')]).toEqual([]);
      const { events } = await at.log();
      expect(events.filter(({ type }) => type === 'outcome').map(({ detail }) => detail.status)).toEqual([
        'abandoned',
      ]);
      expect(events.at(-1)?.type).toBe('close');
      await expect
        .poll(() =>
          sent('events')
            .flatMap(({ body }) => body.events as { type: string }[])
            .some(({ type }) => type === 'dialog.closed'),
        )
        .toBe(true);
    });

  it('does not follow a drag that only ends on the backdrop', async () => {
    const at = await opened();
    const box = await at.page.locator('h2').boundingBox();
    await at.page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await at.page.mouse.down();
    await at.page.mouse.move(10, 400);
    await at.page.mouse.up();
    await at.page.waitForTimeout(100);
    expect(await at.dialog.count()).toBe(1);
  });

  it('lets it be opened again', async () => {
    const at = await opened();
    await at.page.keyboard.press('Escape');
    await at.clicksCancel();
    await at.seesDialog();
    expect(await at.page.locator('partwell-dialog').count()).toBe(1);
  });
});

describe('events', () => {
  it('arrive once each, in order, each with an id', async () => {
    const at = await opened();
    await at.goesToOffers('too-expensive');
    await at.exit.click();
    await at.exit.click();
    await at.sees('done');
    const all = () =>
      sent('events').flatMap(({ body }) => body.events as { id: string; type: string; step?: string }[]);
    await expect.poll(() => all().length).toBe(6);
    expect(all().map(({ type, step }) => step ?? type)).toEqual([
      'reason',
      'reason.answered',
      'offer',
      'offers.declined',
      'confirm',
      'goodbye',
    ]);
    expect(new Set(all().map(({ id }) => id)).size).toBe(6);
  });

  it('are sent when the page goes', async () => {
    const at = await opened();
    await at.page.waitForTimeout(300);
    await at.goesToOffers('too-expensive');
    await at.page.goto(`${server.origin}/own`);
    await expect
      .poll(() =>
        sent('events')
          .flatMap(({ body }) => body.events as { step?: string }[])
          .some(({ step }) => step === 'offer'),
      )
      .toBe(true);
  });

  it('hold nothing up when they cannot be delivered', async () => {
    const at = await opened();
    server.answers['POST /v1/sessions/:id/events'] = (response) => response.destroy();
    await at.exit.click();
    await at.exit.click();
    await at.sees('done');
  });
});

describe('in a page that', () => {
  it('sends a strict policy and Trusted Types, nothing is reported and everything is styled', async () => {
    server.pageHeaders = {
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
    };
    const at = await opened();
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
      host = await HostPage.open(browser, server, { body: linkTag, head });
      const at = host;
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
    const at = await opened({
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
    const at = await opened({
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
    const at = await opened({ body: tall + linkTag });
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
    const at = await opened();
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
    server.session = {
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
    const at = await opened();
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

describe('for everybody', () => {
  it('is a modal with one name, and its heading has the focus on every step', async () => {
    const at = await opened();
    expect(await at.dialog.evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
    expect(await at.focused()).toBe('title');
    await at.goesToOffers('too-expensive');
    expect(await at.focused()).toBe('title');
    await at.exit.click();
    await at.sees('confirm');
    expect(await at.focused()).toBe('title');
    expect(await at.page.locator('h2').count()).toBe(1);
  });

  it('has nothing pre-chosen, and choosing does not advance', async () => {
    const at = await opened();
    expect(await at.page.locator('input:checked').count()).toBe(0);
    await at.picksReason('too-expensive');
    expect(await at.dialog.getAttribute('data-state')).toBe('reason');
  });

  it('keeps the answers when someone goes back', async () => {
    const at = await opened();
    await at.picksReason('life-change');
    await at.page.getByText('A move', { exact: true }).click();
    await at.beside.click();
    await at.sees('offer');
    await at.beside.click();
    await at.sees('reason');
    expect(
      await at.page
        .locator('input:checked')
        .evaluateAll((inputs) => inputs.map((input) => input.parentElement?.textContent)),
    ).toEqual(['Something in my life has changed', 'A move']);
  });

  it('is one tab stop a question, walked with arrows', async () => {
    const at = await opened();
    await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Space');
    await at.page.keyboard.press('ArrowDown');
    expect(await at.page.locator('[data-reason=life-change] input').first().isChecked()).toBe(true);
  });

  it('works at 320 by 256 without sideways scrolling, with the last control in reach', async () => {
    const at = await opened({ viewport: { width: 320, height: 256 } });
    await at.goesToOffers('too-expensive');
    expect(
      await at.page.locator('.content').evaluate((content) => content.scrollWidth - content.clientWidth),
    ).toBe(0);
    const last = at.offer('pause').locator('.button');
    await last.focus();
    const box = await last.boundingBox();
    const exit = await at.exit.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((exit?.y ?? 0) + 1);
    expect((exit?.y ?? 0) + (exit?.height ?? 0)).toBeLessThanOrEqual(256);
  });

  it('has targets of 44 pixels', async () => {
    const at = await opened({ viewport: { width: 375, height: 667 } });
    await at.picksReason('life-change');
    const small = await at.page
      .locator('button, .option')
      .evaluateAll(
        (targets) =>
          targets
            .map((target) => target.getBoundingClientRect())
            .filter(({ width, height }) => Math.min(width, height) < 44).length,
      );
    expect(small).toBe(0);
  });

  it('speaks the session’s language and direction', async () => {
    server.session = { dir: 'rtl', locale: 'ar' };
    const at = await opened({ viewport: { width: 375, height: 667 } });
    expect(await at.dialog.getAttribute('lang')).toBe('ar');
    const [exit, beside] = [await at.exit.boundingBox(), await at.beside.boundingBox()];
    expect(exit?.x).toBeGreaterThan(beside?.x ?? 999);
    expect(
      await at.page.locator('.content').evaluate((content) => content.scrollWidth - content.clientWidth),
    ).toBe(0);
  });

  it('keeps text readable on any brand colour, light and dark', async () => {
    const brands = [
      '#ffd400',
      '#00e5ff',
      '#ff2d55',
      'hsl(120 100% 50%)',
      'oklch(55% 0.2 265)',
      'oklch(70% 0.3 320)',
      '#000',
      '#fff',
      'color(display-p3 0 1 0)',
      'rebeccapurple',
    ];
    for (const mode of ['light', 'dark'] as const)
      for (const brand of brands) {
        server.session = { theme: { mode, brand } };
        const at = await opened();
        await at.goesToOffers('too-expensive');
        const ratios = await at.page.locator('partwell-dialog').evaluate((element) => {
          const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
            willReadFrequently: true,
          }) as OffscreenCanvasRenderingContext2D;
          const light = (color: string) => {
            canvas.fillStyle = color;
            canvas.fillRect(0, 0, 1, 1);
            const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
              const part = value / 255;
              return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const contrast = (a: string, b: string) => {
            const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y);
            return (high + 0.05) / (low + 0.05);
          };
          const root = element.shadowRoot as ShadowRoot;
          const style = (selector: string) => getComputedStyle(root.querySelector(selector) as Element);
          return [
            contrast(style('[data-look=accent]').color, style('[data-look=accent]').backgroundColor),
            contrast(style('.highlight').color, style('[data-kind=loyalty]').backgroundColor),
            contrast(style('dd').color, style('[data-kind=loyalty]').backgroundColor),
            contrast(style('dt').color, style('[data-kind=loyalty]').backgroundColor),
            contrast(style('[data-look=exit]').color, style('[data-look=exit]').backgroundColor),
          ];
        });
        expect(
          Math.min(...ratios),
          `${brand} ${mode} ${ratios.map((ratio) => ratio.toFixed(1))}`,
        ).toBeGreaterThanOrEqual(4.5);
        await at.close();
      }
  });
});
