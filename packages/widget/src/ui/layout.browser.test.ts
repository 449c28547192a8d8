import { describe, expect, it } from 'vitest';
import { json } from '../testing/fake-server.ts';
import { james } from '../testing/fixtures/james.ts';
import { realSession } from '../testing/fixtures/real-session.ts';
import { sessionFixture } from '../testing/fixtures/session-fixture.ts';
import type { HostPage } from '../testing/host-page.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();

/** The smallest phone, 400 % of a desk, phones, landscape, a tablet, desks. */
const sizes = [
  [280, 600],
  [320, 256],
  [320, 568],
  [375, 667],
  [568, 320],
  [768, 1024],
  [900, 700],
  [1280, 720],
] as const;

/** What a screen looks like where it matters: boxes in CSS pixels. */
interface Look {
  readonly exit: DOMRect;
  /** Whether a press in the middle of the exit hits it. */
  readonly exitIsHit: boolean;
  readonly accepts: readonly {
    readonly area: number;
    readonly height: number;
    readonly weight: string;
    readonly size: string;
    /** Between it and the terms above it, where there are any yet. */
    readonly gap: number;
  }[];
  readonly weight: string;
  readonly size: string;
  /** What is wider or taller than the box it is in. */
  readonly spills: readonly string[];
}

const lookOf = (at: HostPage): Promise<Look> =>
  at.page.locator('partwell-dialog').evaluate((host): Look => {
    const root = host.shadowRoot as ShadowRoot;
    const exit = root.querySelector('.actions .button') as HTMLElement;
    const box = exit.getBoundingClientRect();
    const hit = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const spills = [...root.querySelectorAll<HTMLElement>('dialog, .content, .button, .option, .offer')]
      .filter((one) => {
        const tall = one.matches('.button, .option') && one.scrollHeight > one.clientHeight + 1;
        return tall || one.scrollWidth > one.clientWidth + 1;
      })
      .map((one) => `${one.className || one.tagName}: ${one.textContent?.slice(0, 40)}`);
    return {
      exit: box.toJSON(),
      exitIsHit: hit === exit,
      accepts: [...root.querySelectorAll('.offer > .button')].map((accept) => {
        const { width, height } = accept.getBoundingClientRect();
        const { fontWeight, fontSize } = getComputedStyle(accept);
        const terms = accept.previousElementSibling;
        const gap = terms?.matches('.terms')
          ? accept.getBoundingClientRect().top - terms.getBoundingClientRect().bottom
          : 0;
        return { area: width * height, height, weight: fontWeight, size: fontSize, gap };
      }),
      weight: getComputedStyle(exit).fontWeight,
      size: getComputedStyle(exit).fontSize,
      spills,
    };
  });

const open = (language: string) => {
  suite.server.answers['POST /v1/sessions'] = (response) => json(response, 201, realSession(language));
  return suite.opened();
};

/** On each screen of the way, at each size. */
async function walk(language: string, see: (look: Look, screen: string, size: string) => void) {
  const at = await open(language);
  const screen = async (name: string) => {
    for (const [width, height] of sizes) {
      await at.page.setViewportSize({ width, height });
      see(await lookOf(at), name, `${width}×${height}`);
    }
  };
  await screen('reason');
  await at.goesToOffers('too-expensive');
  await at.offer('pause').locator('.option').nth(1).click();
  await at.offer('basic').locator('.option').first().click();
  await screen('offers');
  await at.exit.click();
  await at.sees('confirm');
  await screen('confirm');
}

describe.each(['en', 'de', 'fi', 'pl', 'ja', 'ar'])('in %s', (language) => {
  it('nothing spills; the way out is in sight, in one place and as strong as staying; terms stand by accept', async () => {
    const places = new Map<string, DOMRect>();
    await walk(language, ({ exit, exitIsHit, accepts, weight, size: font, spills }, screen, size) => {
      const where = `${screen} ${size}`;
      expect(spills, where).toEqual([]);
      expect(exitIsHit, where).toBe(true);
      const first = places.get(size) ?? exit;
      places.set(size, first);
      // Where a line begins: a control that is wider on one screen than on another grows away from it.
      const start = language === 'ar' ? 'right' : 'left';
      expect(Math.abs(exit[start] - first[start]), where).toBeLessThanOrEqual(8);
      expect(Math.abs(exit.bottom - first.bottom), where).toBeLessThanOrEqual(8);
      for (const accept of accepts) {
        expect((exit.width * exit.height) / accept.area, where).toBeGreaterThanOrEqual(0.8);
        expect([accept.weight, accept.size], where).toEqual([weight, font]);
        expect(accept.gap, where).toBeLessThanOrEqual(24);
      }
    });
  });
});

describe('what nobody has thought of', () => {
  it('a word without end breaks, and makes no card or line wider than it is', async () => {
    const word = 'Kraftfahrzeughaftpflichtversicherungsberatungsgesellschaft';
    const session = realSession('de');
    for (const reason of session.reasons) reason.label = word;
    for (const offer of Object.values(session.offers)) offer.title = word;
    suite.server.answers['POST /v1/sessions'] = (response) => json(response, 201, session);
    const at = await suite.opened();
    const wider = () =>
      at.page
        .locator('partwell-dialog')
        .evaluate((host) =>
          [
            ...(host.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(
              'dialog, .content, .option, .offer',
            ),
          ]
            .filter((one) => one.scrollWidth > one.clientWidth + 1)
            .map((one) => one.className || one.tagName),
        );
    await at.page.setViewportSize({ width: 320, height: 700 });
    expect(await wider()).toEqual([]);
    await at.goesToOffers('too-expensive');
    for (const width of [280, 320, 1100]) {
      await at.page.setViewportSize({ width, height: 700 });
      expect(await wider(), `${width}`).toEqual([]);
    }
  });

  it('a window with hardly any height is scrolled to the way out', async () => {
    const at = await open('en');
    await at.page.setViewportSize({ width: 341, height: 150 });
    // As people do: what is only cut off can be scrolled by a script.
    await at.page.mouse.move(170, 90);
    await expect
      .poll(async () => {
        await at.page.mouse.wheel(0, 200);
        const { exitIsHit, exit } = await lookOf(at);
        return exitIsHit && exit.bottom <= 150;
      })
      .toBe(true);
  });
});

describe('when the rest of the dialog arrives', () => {
  it.each(sizes)('nothing that is there already moves, at %i×%i', async (width, height) => {
    const at = await suite.visit();
    await at.page.setViewportSize({ width, height });
    const rest = Promise.withResolvers<void>();
    await at.page.route('**/later.js', async (route) => {
      await rest.promise;
      await route.continue();
    });
    await at.clicksCancel();
    await at.seesDialog();
    const places = () =>
      at.page.locator('partwell-dialog').evaluate((host) =>
        [
          ...(host.shadowRoot as ShadowRoot).querySelectorAll(
            'h2, .progress, .lead, .hint, .option, .button',
          ),
        ].map((element) => {
          const { x, y } = element.getBoundingClientRect();
          return [element.className || element.localName, Math.round(x), Math.round(y)];
        }),
      );
    const before = await places();
    expect(before.length).toBeGreaterThan(5);
    rest.resolve();
    // Its styles are the last that is added to those of the first screen and the brand's.
    await at.page.waitForFunction(
      () => document.querySelector('partwell-dialog')?.shadowRoot?.adoptedStyleSheets.length === 3,
    );
    expect(await places()).toEqual(before);
  });
});

it('an answer that is come back to counts its screens from the first', async () => {
  const at = await suite.visit();
  suite.server.session = { answer: { reason: 'too-expensive' } };
  await at.page.route('**/later.js', async (route) => {
    const response = await route.fetch();
    // Somebody would see what is there until then.
    await new Promise((done) => setTimeout(done, 200));
    await route.fulfill({ response });
  });
  await at.clicksCancel();
  await at.seesDialog();
  expect(await at.page.locator('partwell-dialog .progress').innerText()).toBe('Step 1 of 3');
});

it('the sheet of a phone stays where it is when an answer asks for more', async () => {
  const at = await suite.visit();
  await at.page.setViewportSize({ width: 375, height: 812 });
  const { reasons } = sessionFixture();
  const asks = reasons.find(({ followUp }) => followUp);
  suite.server.session = { reasons: asks ? [asks] : [] };
  await at.clicksCancel();
  await at.seesDialog();
  const places = () =>
    at.page
      .locator('partwell-dialog')
      .evaluate((host) =>
        [...(host.shadowRoot as ShadowRoot).querySelectorAll('dialog, h2, .reason > .option, .button')].map(
          (element) => Math.round(element.getBoundingClientRect().y),
        ),
      );
  const before = await places();
  expect(before).toHaveLength(5);
  await at.page.locator('.reason input').first().check();
  await at.page.locator('.follow-up').waitFor();
  expect(await places()).toEqual(before);
});

it('a first question is at most 70 elements and texts, with all that comes after the paint', async () => {
  suite.server.answers['POST /v1/sessions'] = (response) => json(response, 201, realSession('en-GB', james));
  const at = await suite.opened();
  await at.page.locator('.notes').waitFor();
  const nodes = await at.page.locator('partwell-dialog').evaluate((host) => {
    const below = (node: Node): Node[] =>
      [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes].flatMap((child) => [
        child,
        ...below(child),
      ]);
    return [host, ...below(host)].filter((node) => node instanceof Element || node instanceof Text).length;
  });
  expect(nodes).toBeGreaterThan(james.flow?.reasons?.length ?? 0);
  expect(nodes).toBeLessThanOrEqual(70);
});
