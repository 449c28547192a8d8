import { expect } from 'vitest';
import { onAHostPageThat, type Stage, startHostPages } from './on-a-host-page.ts';
import { changedStyles, lookOfDialog, noteStyles } from './page-styles.ts';
import type { Visitor } from './visitor.ts';

startHostPages();

onAHostPageThat(9, async ({ site, arrives }) => {
  const home = await site();
  const someone = await arrives(home.page({ head: '<style id="root-size">html{font-size:62.5%}</style>' }));
  await someone.asksToCancel();
  await someone.goesToConfirm();
  const small = await lookOfDialog(someone.tab);
  for (const size of ['16px', '20px', '200%']) {
    await someone.tab.evaluateOn(
      '#root-size',
      (style: HTMLStyleElement, set: string) => {
        style.textContent = `html{font-size:${set}}`;
      },
      size,
    );
    expect(await lookOfDialog(someone.tab)).toEqual(small);
  }
});

const hostile = `<style>
  *{color:red!important;background:lime!important;font-size:40px!important;margin:20px!important;padding:9px!important;
    line-height:3!important;letter-spacing:1em!important;opacity:.5!important;box-sizing:content-box!important;
    border:3px solid!important;direction:rtl!important;visibility:hidden!important;text-transform:uppercase!important;
    transform:rotate(9deg)!important;width:10px!important;pointer-events:none!important}
  :not(html){zoom:2!important}
  div{display:none!important} :not(html,body,head){position:static!important}
  partwell-dialog{display:none!important;contain:strict!important;filter:invert(1)!important}
  body,#cancel{visibility:visible!important;zoom:1!important}</style>`;

onAHostPageThat(10, async ({ site, visitor }) => {
  const look = async (head: string) => {
    const home = await site();
    const someone = await visitor();
    await someone.visits(home.page({ head, body: `<div>Account</div>${home.button}` }));
    // A page like this has no place to point at.
    await someone.tab.evaluateOn('#cancel', (button: HTMLElement) => button.click());
    await someone.sees('reason');
    await someone.tab.evaluateOn({ css: '[data-reason=too-expensive] input' }, (input: HTMLElement) =>
      input.click(),
    );
    await someone.continues();
    await someone.sees('offer');
    await someone.tab.sees('[data-offer]');
    return lookOfDialog(someone.tab);
  };
  expect(await look(hostile)).toEqual(await look(''));
});

onAHostPageThat(11, async ({ site, arrives }) => {
  const home = await site();
  const head = '<style>body{margin:200px 0 0 300px;width:400px;height:200px;overflow:hidden}</style>';
  const someone = await arrives(home.page({ head }));
  await someone.asksToCancel();
  const middles = [
    'none',
    'transform:scale(.5)',
    'filter:blur(2px)',
    'contain:strict',
    'perspective:1px',
    'will-change:transform',
    'container-type:size',
  ];
  // A desk, and a wall: never wider than can be read.
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await someone.tab.resize(width, height);
    for (const style of middles) {
      const [wide, ...off] = await someone.tab.evaluate((set) => {
        document.body.style.cssText = set;
        const box = document
          .querySelector('partwell-dialog')
          ?.shadowRoot?.querySelector('dialog')
          ?.getBoundingClientRect();
        if (!box) return [];
        const { clientWidth } = document.documentElement;
        const across = box.left + box.width / 2 - clientWidth / 2;
        return [box.width, across, box.top + box.height / 2 - innerHeight / 2];
      }, style);
      expect(
        off.map((pixels) => Math.abs(Math.round(pixels))),
        `${style} at ${width}`,
      ).toEqual([0, 0]);
      expect(wide, `${style} at ${width}`).toBe(960);
    }
  }
});

const sample = `<main class="mx-auto max-w-prose p-4 text-lg font-bold underline container"><h1>Account</h1><p>Your <b>plan</b></p>
  <form class="form"><label>Name <input class="form-control"></label><select><option>One</option></select><button class="btn btn-primary">Save</button></form>
  <table class="table"><tr><th>Plan</th><td>Pro</td></tr></table><ul><li>One</li></ul></main>`;

/** While the dialog is open, the page does not scroll behind it; nothing else may be different. */
const ownLock = /^html (overflow|scrollbar-gutter)|^html overflow-/;

const withStyles =
  (sheet: string) =>
  async ({ site, visitor }: Stage) => {
    const home = await site();
    const head = `<link rel="stylesheet" href="/bundles/${sheet}.css">`;
    const someone = await visitor();
    const { tab } = someone;
    await tab.goto(home.page({ head, body: sample + home.link, script: '' }));
    await tab.waitFor(() => document.styleSheets.length > 0);
    await noteStyles(tab);
    await tab.evaluate(
      (src, key) => {
        const script = document.createElement('script');
        Object.assign(script, { src, async: true });
        script.dataset.key = key;
        document.body.append(script);
      },
      `${home.partwell}partwell.js`,
      home.publishableKey,
    );
    await tab.waitFor(() => 'partwell' in window);
    expect(await changedStyles(tab)).toEqual([]);
    await tab.evaluate((token) => {
      (window as unknown as { partwell: { open(token: string): void } }).partwell.open(token);
    }, home.token);
    await someone.sees('reason');
    await someone.goesToConfirm();
    expect((await changedStyles(tab)).filter((change) => !ownLock.test(change))).toEqual([]);
    await tab.press('Escape');
    await someone.isBack();
    expect(await changedStyles(tab)).toEqual([]);
  };

onAHostPageThat(12, {
  'Tailwind v3': withStyles('tailwind3'),
  'Tailwind v4': withStyles('tailwind4'),
  Bootstrap: withStyles('bootstrap'),
});

/** A page with one of the modals of `hosts/pages` open and the cancel control in it. */
async function overModal({ site, arrives }: Stage, modal: string) {
  const home = await site();
  const head = modal === 'bootstrap' ? '<link rel="stylesheet" href="/bundles/bootstrap.css">' : '';
  const someone = await arrives(home.bundled(modal, { head }));
  await someone.tab.sees('#host-modal');
  await someone.asksToCancel();
  return { home, someone };
}

const holdsOn = (someone: Visitor) => someone.tab.sees('#host-modal');

/** Everything a person does in ours: typing, clicking, going all the way. */
const usable = (modal: string) => async (stage: Stage) => {
  const { home, someone } = await overModal(stage, modal);
  expect(await someone.isModal()).toBe(true);
  const onTop = await someone.tab.evaluate(
    () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName,
  );
  expect(onTop).toBe('partwell-dialog');
  await someone.writes('too much');
  expect(await someone.written()).toBe('too much');
  await someone.tab.click({ css: 'h2', within: 'partwell-dialog' });
  await holdsOn(someone);
  await someone.cancels();
  expect(home.ledger()).toEqual(['cancel']);
  await someone.tab.click(someone.button('Done'));
  await someone.isBack();
  await holdsOn(someone);
  // The page's own modal is as good as before.
  await someone.tab.click('#theirs');
  await someone.tab.type('Maya');
  expect(await someone.tab.evaluateOn('#theirs', (field: HTMLInputElement) => field.value)).toBe('Maya');
  const { errors, said } = await someone.log();
  expect([errors, said]).toEqual([[], []]);
  expect(await someone.ownCancels()).toBe(0);
};

onAHostPageThat(13, usable('native'));
onAHostPageThat(14, usable('radix'));
onAHostPageThat(15, { MUI: usable('mui'), Bootstrap: usable('bootstrap') });
onAHostPageThat(16, { 'Headless UI': usable('headless-ui'), 'React Aria': usable('react-aria') });

const escapes = (modal: string) => async (stage: Stage) => {
  const { someone } = await overModal(stage, modal);
  await someone.tab.press('Escape');
  await someone.isBack();
  await holdsOn(someone);
  expect(await someone.focused()).toBe('cancel');
  // The next one is the page's own.
  await someone.tab.press('Escape');
  await someone.tab.waitFor(() => !document.querySelector('#host-modal')?.checkVisibility());
  expect((await someone.log()).errors).toEqual([]);
};

onAHostPageThat(17, {
  native: escapes('native'),
  Radix: escapes('radix'),
  MUI: escapes('mui'),
  Bootstrap: escapes('bootstrap'),
  'Headless UI': escapes('headless-ui'),
  'React Aria': escapes('react-aria'),
});

onAHostPageThat(18, async ({ site, arrives }) => {
  const home = await site();
  const hotkeys = `<script>hot=[];for(const early of[true,false])for(const type of['keydown','keyup','keypress'])document.addEventListener(type,(event)=>{hot.push(type+event.key);event.preventDefault()},early)</script>`;
  const someone = await arrives(home.page({ body: home.link, head: hotkeys }));
  await someone.tab.evaluate(() => {
    const { hot } = window as unknown as { hot: string[] };
    for (const early of [true, false])
      addEventListener(
        'keydown',
        (event) => {
          hot.push(`late ${event.key}`);
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        early,
      );
  });
  await someone.asksToCancel();
  await someone.writes('g k / d ?');
  expect(await someone.written()).toBe('g k / d ?');
  await someone.tab.press('Escape');
  await someone.isBack();
  expect(await someone.tab.evaluate(() => (window as unknown as { hot: string[] }).hot)).toEqual([]);
  await someone.tab.press('g');
  expect(await someone.tab.evaluate(() => (window as unknown as { hot: string[] }).hot)).toContain('late g');
});

/** Waits until the page behind the dialog cannot be scrolled, which is right after the dialog is painted. */
const isHeld = ({ tab }: Visitor) => tab.waitFor(() => document.adoptedStyleSheets.length > 0);

const scrollState = ({ tab }: Visitor) =>
  tab.evaluate(() =>
    [document.documentElement, document.body].map((element) => {
      const { overflow, paddingRight, position, scrollbarGutter } = getComputedStyle(element);
      const attributes = [element.getAttribute('style'), element.className];
      return [
        ...attributes,
        overflow,
        paddingRight,
        position,
        scrollbarGutter,
        document.adoptedStyleSheets.length,
      ];
    }),
  );

onAHostPageThat(19, async ({ site, arrives }) => {
  const home = await site();
  const body = `${home.button}<div style="height:3000px"></div>`;
  const someone = await arrives(home.page({ body }));
  const { tab } = someone;
  for (const lock of ['', 'overflow: hidden; padding-right: 15px;', 'overflow: auto scroll;']) {
    await tab.evaluate((style) => {
      document.body.setAttribute('style', style);
    }, lock);
    const before = await scrollState(someone);
    const ways: readonly (() => Promise<unknown>)[] = [
      () => tab.press('Escape'),
      () => tab.click(someone.button('Close this window')),
      () => tab.evaluate(() => (window as unknown as { partwell: { close(): void } }).partwell.close()),
      () => tab.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
    ];
    for (const way of lock ? ways.slice(0, 1) : ways) {
      await someone.asksToCancel();
      await isHeld(someone);
      expect(await scrollState(someone)).not.toEqual(before);
      await way();
      await someone.isBack();
      expect(await scrollState(someone)).toEqual(before);
    }
  }
  // Opened twice, and the page takes its own lock away meanwhile.
  await tab.evaluate(() => document.body.setAttribute('style', 'overflow: hidden'));
  await someone.asksToCancel();
  await isHeld(someone);
  await tab.evaluate((token) => {
    (window as unknown as { partwell: { open(token: string): void } }).partwell.open(token);
  }, home.token);
  await tab.evaluate(() => document.body.removeAttribute('style'));
  await tab.press('Escape');
  await someone.isBack();
  const [html, after] = await scrollState(someone);
  expect([html?.[2], after?.slice(0, 3)]).toEqual(['visible', [null, '', 'visible']]); // By the page's own way, and by the end itself.
  const before = await scrollState(someone);
  for (const end of ['Cancel on the account page', 'Done']) {
    await someone.asksToCancel();
    await isHeld(someone);
    await someone.goesToConfirm();
    const back = end === 'Done' ? undefined : home.goesOffline();
    await someone.leaves();
    await tab.click(someone.button(end));
    await someone.isBack();
    back?.();
    expect(await scrollState(someone), end).toEqual(before);
  }
  expect(home.ledger()).toEqual(['cancel']);
});

onAHostPageThat(20, {
  'that scrolls as a whole': async ({ site, arrives }) => {
    const home = await site();
    await staysPut(
      await arrives(
        home.page({ body: `<div style="height:3000px"></div>${home.link}<div style="height:900px"></div>` }),
      ),
    );
  },
  'whose body scrolls': async ({ site, arrives }) => {
    const home = await site();
    const head = '<style>html,body{height:100%;margin:0}html{overflow:hidden}body{overflow:auto}</style>';
    await staysPut(
      await arrives(
        home.page({
          head,
          body: `<div style="height:3000px"></div>${home.link}<div style="height:900px"></div>`,
        }),
      ),
    );
  },
  'that scrolls smoothly': async ({ site, arrives }) => {
    const home = await site();
    const head = '<style>html{scroll-behavior:smooth}</style>';
    await staysPut(
      await arrives(
        home.page({
          head,
          body: `<div style="height:3000px"></div>${home.link}<div style="height:900px"></div>`,
        }),
      ),
    );
  },
});

async function staysPut(someone: Visitor): Promise<void> {
  const { tab } = someone;
  const where = () =>
    tab.evaluate(() => [
      document.querySelector('#cancel')?.getBoundingClientRect().top,
      document.querySelector('#cancel')?.getBoundingClientRect().left,
    ]);
  await tab.evaluate(() => {
    document.querySelector('#cancel')?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // To a whole pixel: an engine may round half of one in another way each time it paints.
    for (const scroller of [document.documentElement, document.body])
      scroller.scrollTo({ top: Math.round(scroller.scrollTop), behavior: 'instant' });
  });
  // Until the engine is there.
  await tab.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  const before = await where();
  await someone.asksToCancel();
  expect(await where()).toEqual(before);
  await isHeld(someone);
  expect(await where()).toEqual(before);
  await tab.scroll({ x: 30, y: 30 }, -400);
  await someone.goesToConfirm();
  expect(await where()).toEqual(before);
  await tab.press('Escape');
  await someone.isBack();
  expect(await where()).toEqual(before);
}
