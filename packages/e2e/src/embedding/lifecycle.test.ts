import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { renderDocument } from '../hosts/bundle-pages.ts';
import { frozenLoader } from './frozen-loader.ts';
import { eventually, onAHostPageThat, type Stage, startHostPages } from './on-a-host-page.ts';
import type { Visitor } from './visitor.ts';

startHostPages();

/** What a swap has to leave: the dialog above everything, what was typed, and a way on that works. */
async function survives(
  { site, arrives }: Stage,
  page: { head: string; attributes?: string; whole?: boolean },
  swap: (someone: Visitor) => Promise<void>,
) {
  const home = await site();
  const { head, attributes = '', whole = false } = page;
  const parts = (name: string) => ({
    head: `${head}${home.scriptTag()}`,
    script: '',
    body: `<main ${attributes}><p id="where">${name}</p><a id="next" href="two">Next</a>${home.link}</main>`,
  });
  home.page(parts('two'), '/two');
  const someone = await arrives(home.page(parts('one')), { whole });
  const { tab } = someone;
  await tab.waitFor(() => document.readyState === 'complete');
  await someone.asksToCancel();
  await someone.writes('long');
  // The address stays where that is a part of the swap; what it answers is another page now.
  home.page(parts('two'));
  await swap(someone);
  await tab.waitFor(() => document.querySelector('#where')?.textContent === 'two');
  await tab.waitFor(() =>
    document.querySelector('partwell-dialog')?.shadowRoot?.querySelector('dialog')?.matches(':modal'),
  );
  expect(await someone.written()).toBe('long');
  await tab.type('!');
  expect(await someone.written()).toBe('long!');
  await someone.cancels();
  await tab.click(someone.button('Done'));
  await someone.isBack();
  expect(await tab.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('visible');
  expect(home.ledger()).toEqual(['cancel']);
  const { errors, said } = await someone.log();
  expect([errors, said]).toEqual([[], []]);
}

const turbo = '<script type="module" src="/bundles/turbo.js"></script>';
interface SwapLibraries {
  readonly Turbo: { visit(url: string, options?: object): void };
  readonly Alpine: { morph(from: Element, to: string): void };
}

onAHostPageThat(21, {
  'Turbo Drive': (stage) =>
    survives(stage, { head: turbo }, (someone) =>
      someone.tab.evaluate(() => (window as unknown as SwapLibraries).Turbo.visit('two')),
    ),
  'Turbo, morphing the page it is on': (stage) =>
    survives(
      stage,
      {
        head: `${turbo}<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">`,
      },
      (someone) =>
        someone.tab.evaluate(() =>
          (window as unknown as SwapLibraries).Turbo.visit(location.href, { action: 'replace' }),
        ),
    ),
  'htmx, boosted': (stage) =>
    survives(
      stage,
      { head: '<script type="module" src="/bundles/htmx.js"></script>', attributes: 'hx-boost="true"' },
      (someone) => someone.tab.evaluate(() => document.querySelector<HTMLElement>('#next')?.click()),
    ),
  // Livewire comes with a PHP server. What it does to a page is Alpine's morph, which is the real one here, and what
  // `wire:navigate` does: a new body in place.
  'Livewire, morphing and then navigating': (stage) =>
    survives(stage, { head: '<script type="module" src="/bundles/livewire.js"></script>' }, (someone) =>
      someone.tab.evaluate(async () => {
        const { Alpine } = window as unknown as SwapLibraries;
        const main = document.querySelector('main');
        if (main) Alpine.morph(main, main.outerHTML.replace('>one<', '>half<'));
        const page = await (await fetch('two')).text();
        document.body.replaceWith(new DOMParser().parseFromString(page, 'text/html').body);
      }),
    ),
  // Astro's router is only there in what Astro has built. As it swaps: root attributes, head and body one after the
  // other, in a view transition.
  'Astro, in a view transition': (stage) =>
    survives(stage, { head: '', whole: true }, (someone) =>
      someone.tab.evaluate(async () => {
        const page = await (await fetch('two')).text();
        const next = new DOMParser().parseFromString(page, 'text/html');
        const swap = () => {
          const { documentElement: html, head } = document;
          for (const { name } of [...html.attributes]) html.removeAttribute(name);
          for (const { name, value } of next.documentElement.attributes) html.setAttribute(name, value);
          for (const element of [...head.children]) if (element.localName !== 'script') element.remove();
          head.append(...[...next.head.children].filter(({ localName }) => localName !== 'script'));
          document.body.replaceWith(next.body);
        };
        if (document.startViewTransition) await document.startViewTransition(swap).finished;
        else swap();
      }),
    ),
  // Nobody should, some do: `morphdom(document.documentElement, …)`, old pjax.
  'something that rebuilds everything below html': (stage) =>
    survives(stage, { head: '' }, (someone) =>
      someone.tab.evaluate(async () => {
        const page = await (await fetch('two')).text();
        const next = new DOMParser().parseFromString(page, 'text/html');
        document.documentElement.replaceChildren(...next.documentElement.children);
      }),
    ),
});

/** Counts listeners that are still there, from before our script. */
const countListeners = `<script>
  const live = new Set();
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const find = (target, type, listener, capture) =>
    [...live].find((one) => one.target === target && one.type === type && one.listener === listener && one.capture === capture);
  const captures = (options) => !!(options?.capture ?? (typeof options === 'boolean' && options));
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (!find(target, type, listener, captures(options))) {
      const entry = { target, type, listener, capture: captures(options), options };
      live.add(entry);
      options?.signal && add.call(options.signal, 'abort', () => live.delete(entry));
    }
    return add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    live.delete(find(target, type, listener, captures(options)));
    return remove.call(target, type, listener, options);
  };
  listenersLeft = () => [...live].filter(({ target }) => target === window || target === document || target.isConnected)
    .map(({ target, type }) => (target.localName ?? target.constructor.name) + ' ' + type).sort();
</script>`;

onAHostPageThat(22, async ({ site, arrives }) => {
  const home = await site();
  const someone = await arrives(home.page({ head: countListeners, body: `<main>${home.button}</main>` }));
  const { tab } = someone;
  const left = () => tab.evaluate(() => (window as unknown as { listenersLeft(): string[] }).listenersLeft());
  const rerender = () =>
    tab.evaluate(() => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = `${main.innerHTML} `;
    });
  const closes = async () => {
    // The one that was pressed is gone when the focus comes back.
    await rerender();
    await tab.press('Escape');
    await someone.isBack();
    expect(await someone.focused()).toBe('cancel');
  };
  await tab.waitFor(() => document.readyState === 'complete');
  // The loader's own, which wait for the control to be pressed: they are there before anybody has, and stay.
  const never = await left();
  // What waits for the network goes when the last event has been delivered.
  const onlyThose = () => eventually(left).toEqual(never);
  for (let time = 0; time < 3; time++) {
    await rerender();
    await someone.asksToCancel();
    await closes();
    await onlyThose();
  }
  await someone.asksToCancel();
  const answers = home.fails('POST /partwell/v1/sessions/*/cancel', { status: 503, body: '{}' });
  await someone.goesToConfirm();
  await someone.leaves();
  await someone.sees('failed');
  await closes();
  answers();
  await onlyThose();
  await someone.asksToCancel();
  await someone.cancels();
  await closes();
  await onlyThose();
  expect(await tab.count('partwell-dialog')).toBeLessThanOrEqual(1);
});

/**
 * @param early the dialog is open before.
 * @param warns React takes the dialog for a part of what it has to hydrate, and says so.
 */
const hydrated =
  (react: 'react18' | 'react19', { early = false, warns = false } = {}) =>
  async ({ lab, site, visitor }: Stage) => {
    const home = await site();
    const html = await renderDocument(lab.bundles, react, {
      token: home.token,
      script: `${home.partwell}partwell.js`,
      publishableKey: home.publishableKey,
      log: home.url('/page-log.js'),
      entry: `/bundles/${react}/hydrate.js`,
    });
    home.put('/', { html });
    const someone = await visitor();
    const { tab } = someone;
    await someone.visits(home.url(early ? '/?later' : '/'));
    if (early) {
      await someone.asksToCancel();
      await someone.writes('before');
      await tab.waitFor(() => !!window.hydrate);
      await tab.evaluate(() => window.hydrate?.());
    }
    await tab.waitFor(() => document.documentElement.dataset.hydrated);
    if (early) expect(await someone.written()).toBe('before');
    else await someone.asksToCancel();
    expect(await someone.isModal()).toBe(true);
    await someone.cancels();
    const recovered = await tab.evaluate(() => window.recovered ?? []);
    const { errors, said } = await someone.log();
    if (warns) expect(recovered.join()).toContain('Hydration failed');
    else expect([recovered, errors, said]).toEqual([[], [], []]);
  };

onAHostPageThat(23, {
  'React 18': hydrated('react18'),
  'React 19': hydrated('react19'),
  'React 19, when the dialog is open before': hydrated('react19', { early: true }),
  // React 18 wants to know every child of the document it hydrates. It says so, draws the document anew, and the
  // dialog outlives that; see "what cannot be helped" in docs/embedding.md.
  'React 18, when the dialog is open before, with its own warning and the draft intact': hydrated('react18', {
    early: true,
    warns: true,
  }),
});

onAHostPageThat(24, {
  'a script tag in an effect': async ({ site, arrives }) => {
    const home = await site();
    const body = `<div id="root" data-src="${home.partwell}partwell.js" data-key="${home.publishableKey}"></div><script type="module" src="/bundles/react19/strict-mode.js"></script>`;
    const someone = await arrives(home.page({ body, script: '' }));
    await someone.asksToCancel();
    await someone.cancels();
    await someone.tab.click(someone.button('Done'));
    await someone.isBack();
    const { events } = await someone.log();
    const once = events.map(({ type }) => type).filter((type) => type !== 'step');
    expect(once).toEqual(['ready', 'outcome', 'close']);
    expect(await someone.tab.count('partwell-dialog')).toBeLessThanOrEqual(1);
    expect(home.ledger()).toEqual(['cancel']);
  },
  'the React wrapper, mounted twice and then again': async ({ site, visitor }) => {
    const home = await site();
    const body = `<div id="root" data-url="${home.partwell}" data-key="${home.publishableKey}"></div><script type="module" src="/packaged/react-strict.js"></script>`;
    const someone = await visitor();
    const { tab } = someone;
    await tab.goto(home.page({ body, script: '' }));
    await tab.sees('#cancel');
    await tab.evaluate(() => (window as unknown as { update(): void }).update());
    await someone.asksToCancel();
    await someone.cancels();
    await tab.click(someone.button('Done'));
    await someone.isBack();
    const told = await tab.evaluate(() => (window as unknown as { told: string[] }).told);
    expect(told.filter((event) => event !== 'ready')).toEqual(['outcome', 'close']);
    expect(home.asked('/v1/sessions')).toHaveLength(1);
    expect(home.ledger()).toEqual(['cancel']);
    expect(await someone.ownCancels()).toBe(0);
    const { errors, said } = await someone.log();
    expect([errors, said]).toEqual([[], []]);
  },
});

onAHostPageThat(25, {
  'the same twice': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(home.page({ script: home.scriptTag() + home.scriptTag('defer') }));
    await someone.tab.waitFor(() => document.readyState === 'complete');
    await oneWinner(someone);
    await eventually(() => home.sessions()).toHaveLength(1);
  },
  'an older one after it': async (stage) => oneOfTwo(stage, 'before-protocol-1', (today, old) => today + old),
  'an older one before it': async (stage) => oneOfTwo(stage, '2026-11-22', (today, old) => old + today),
});

async function oneOfTwo(
  { site, arrives }: Stage,
  day: string,
  order: (today: string, old: string) => string,
): Promise<void> {
  const home = await site();
  await frozenLoader(home, day);
  const today = home.scriptTag().replace('async ', 'defer ');
  const script = order(today, today.replace('partwell.js', 'cached.js'));
  const someone = await arrives(home.page({ script }));
  await someone.tab.waitFor(() => document.readyState === 'complete');
  await oneWinner(someone);
  await eventually(() => home.sessions()).toHaveLength(1);
}

async function oneWinner(someone: Visitor): Promise<void> {
  await someone.asksToCancel();
  await someone.goesToConfirm();
  expect(await someone.tab.count('partwell-dialog')).toBe(1);
  const { events, said } = await someone.log();
  expect(events.filter(({ type }) => type === 'ready')).toHaveLength(1);
  // The old one says it in words of its own.
  expect(said.filter((line) => /\[partwell\]|\/help#/.test(line))).toEqual([
    expect.stringContaining('twice'),
  ]);
}

onAHostPageThat(26, {
  'with a control each': async ({ site, arrives }) => {
    const [one, other] = [await site(), await site()];
    const body = one.button + other.button.replace('id="cancel"', 'id="other"');
    const someone = await arrives(one.page({ body }));
    await someone.asksToCancel();
    await someone.writes('first');
    await someone.tab.press('Escape');
    await someone.isBack();
    await someone.tab.click('#other');
    await someone.sees('reason');
    expect(await someone.tab.count({ css: 'input:checked', within: 'partwell-dialog' })).toBe(0);
    await someone.picks('missing-feature');
    expect(await someone.written()).toBe('');
    await someone.cancels();
    expect([one.ledger(), other.ledger()]).toEqual([[], ['cancel']]);
  },
  'with an instance each, beside the script': async ({ site, arrives }) => {
    const [first, second, third] = [await site(), await site(), await site()];
    const control = (id: string) => `<button class="${id}" id="${id}">Cancel</button>`;
    const instances = `<script type="module" src="/packaged/instances.js"></script>`;
    const someone = await arrives(
      first.page({ body: first.button + control('second') + control('third') + instances }),
    );
    const { tab } = someone;
    await tab.waitFor(() => 'createPartwell' in window);
    for (const [id, { partwell, publishableKey, token }] of [
      ['second', second],
      ['third', third],
    ] as const) {
      await tab.evaluate(
        (name, url, key, signed) => {
          type Create = (options: object) => unknown;
          const told: string[] = [];
          const on = { outcome: ({ status }: { status: string }) => told.push(status) };
          const { createPartwell } = window as unknown as { createPartwell: Create };
          createPartwell({ key, url, token: signed, selector: `.${name}`, on });
          Object.assign(window, { [`told-${name}`]: told });
        },
        id,
        partwell,
        publishableKey,
        token,
      );
    }
    for (const id of ['second', 'third', 'cancel'] as const) {
      await tab.click(`#${id}`);
      await someone.sees('reason');
      expect(await tab.count({ css: 'input:checked', within: 'partwell-dialog' })).toBe(0);
      await someone.writes(id);
      expect(await someone.written()).toBe(id);
      if (id === 'third') await someone.cancels();
      await tab.press('Escape');
      await someone.isBack();
    }
    const told = (id: string) =>
      tab.evaluate((name) => (window as unknown as Record<string, string[]>)[`told-${name}`], id);
    expect([await told('second'), await told('third')]).toEqual([['abandoned'], ['canceled']]);
    // The script tells the document, and only of its own.
    expect((await someone.told('outcome')).map((outcome) => outcome?.status)).toEqual(['abandoned']);
    expect([first.ledger(), second.ledger(), third.ledger()]).toEqual([[], [], ['cancel']]);
  },
});

const inNode = async (...conditions: readonly string[]) => {
  const source = `const names = () => Object.getOwnPropertyNames(globalThis);
    const before = new Set(names());
    const { createPartwell, open } = await import('@partwell/widget');
    const options = { key: 'pk_test_1', url: 'https://cancel.example.com', token: 'x' };
    createPartwell(options).prefetch();
    console.log(JSON.stringify({ added: names().filter((name) => !before.has(name)), opened: await open(options) }));`;
  const args = [...conditions, '--input-type=module', '-e', source];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
  return [JSON.parse(stdout), stderr];
};
const nothing = { added: [], opened: { status: 'error', code: 'no_window' } };

onAHostPageThat(27, {
  Node: async () => expect(await inNode()).toEqual([nothing, '']),
  'a server component': async () => expect(await inNode('--conditions=react-server')).toEqual([nothing, '']),
  'a worker': async ({ site, visitor }) => {
    const home = await site();
    const someone = await visitor();
    await someone.tab.goto(home.page({ script: '' }));
    const told = await someone.tab.evaluate(
      () =>
        new Promise<unknown>((done, fail) => {
          const worker = new Worker('/packaged/worker.js', { type: 'module' });
          worker.onmessage = ({ data }) => done(data);
          worker.onerror = ({ message }) => fail(new Error(message));
        }),
    );
    expect(told).toEqual(nothing);
  },
  'a page that only imports it': async ({ site, visitor }) => {
    const home = await site();
    const someone = await visitor();
    const { tab } = someone;
    await tab.goto(home.page({ head: countListeners, script: '' }));
    const left = () =>
      tab.evaluate(() => (window as unknown as { listenersLeft(): string[] }).listenersLeft());
    const before = await left();
    await tab.evaluate(() => {
      const script = document.createElement('script');
      Object.assign(script, { type: 'module', src: '/packaged/instances.js' });
      document.head.append(script);
    });
    await tab.waitFor(() => 'createPartwell' in window);
    expect(await left()).toEqual(before);
    expect(await tab.count('partwell-dialog')).toBe(0);
    expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(home.arrived.filter(({ inApi }) => inApi)).toEqual([]);
  },
});

onAHostPageThat(28, {
  'as it is': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(home.page());
    const { tab } = someone;
    await someone.asksToCancel();
    await someone.picks('too-expensive');
    // An answer that is still awaited keeps a page from being kept.
    await tab.waitFor(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/events')),
    );
    await tab.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
      location.assign('own');
    });
    await someone.landsOnOwnWay();
    await tab.back();
    await tab.waitFor(() => 'open' in ((window as { partwell?: object }).partwell ?? {}));
    await nothingStale(someone);
    await eventually(() => home.sessions()).toHaveLength(1);
    const [session] = await home.sessions();
    const ids = (await home.storedEvents(session?.id ?? '')).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(await tab.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true);
  },
  'as the page is told': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(home.page());
    await someone.asksToCancel();
    await someone.tab.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await nothingStale(someone);
  },
});

async function nothingStale(someone: Visitor): Promise<void> {
  await someone.isBack();
  expect(await someone.tab.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe(
    'visible',
  );
  await someone.asksToCancel();
  expect(await someone.tab.count('partwell-dialog')).toBe(1);
}

onAHostPageThat(29, async ({ site, visitor }) => {
  const home = await site();
  const someone = await visitor();
  const { tab } = someone;
  await tab.goto(home.page({ head: '<script type="module" src="/bundles/zone.js"></script>', script: '' }));
  await tab.waitFor(() => 'Zone' in window);
  // Loaded inside a zone that watches, as Angular's would if a component brought the script.
  await tab.evaluate(
    (src, key) => {
      type Hook = (parent: { invokeTask(...task: unknown[]): unknown }, ...task: unknown[]) => unknown;
      type Zone = { fork(spec: { name: string; onInvokeTask: Hook }): Zone; run(work: () => void): void };
      const seen: string[] = [];
      const spec = {
        name: 'watching',
        onInvokeTask: ((parent, current, target, task, ...rest) => {
          seen.push(
            `${(task as { type: string; source: string }).type} ${(task as { source: string }).source}`,
          );
          return parent.invokeTask(target, task, ...rest) ?? current;
        }) as Hook,
      };
      Object.assign(window, { detected: seen });
      (window as unknown as { Zone: { current: Zone } }).Zone.current.fork(spec).run(() => {
        const script = document.createElement('script');
        Object.assign(script, { src, async: true });
        script.dataset.key = key;
        document.body.append(script);
      });
    },
    `${home.partwell}partwell.js`,
    home.publishableKey,
  );
  await tab.waitFor(() => 'partwell' in window);
  const idle = () =>
    tab.evaluate(async () => {
      const { detected } = window as unknown as { detected: string[] };
      detected.length = 0;
      // What does not happen can only be waited for: longer than any pause between two polls.
      const timeout = (window as unknown as { __zone_symbol__setTimeout: typeof setTimeout })
        .__zone_symbol__setTimeout;
      await new Promise((done) => timeout(done, 1200));
      return [...detected];
    });
  expect(await idle()).toEqual([]);
  await someone.asksToCancel();
  await eventually(async () => (await home.sessions())[0]?.status).toBe('open');
  await tab.waitFor(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/events')),
  );
  expect(await idle()).toEqual([]);
  await tab.press('Escape');
  await someone.isBack();
  await eventually(async () => (await home.sessions())[0]?.status).toBe('abandoned');
  expect(await idle()).toEqual([]);
});

onAHostPageThat(30, {
  'that becomes inert when the dialog opens': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(home.page({ body: `<main>${home.link}</main>` }));
    await someone.asksToCancel();
    await someone.tab.evaluate(() => {
      document.body.inert = true;
      document.body.setAttribute('aria-hidden', 'true');
    });
    await someone.writes('still');
    expect(await someone.written()).toBe('still');
    await someone.cancels();
    expect(home.ledger()).toEqual(['cancel']);
  },
  'that is hidden, as a menu that closes': async ({ site, arrives }) => {
    const home = await site();
    const title = '<h1 id="title" tabindex="-1" data-partwell-return>Account</h1>';
    const someone = await arrives(home.page({ body: `${title}<main>${home.link}</main>` }));
    const { tab } = someone;
    const menu = (style: string) =>
      tab.evaluate((set) => document.querySelector('main')?.setAttribute('style', set), style);
    await someone.asksToCancel();
    await menu('display:none');
    await someone.writes('still');
    await tab.press('Escape');
    await someone.isBack();
    expect(await someone.focused()).toBe('title');
    // Another control of the page is as good as the one that is out of sight, and better than its heading.
    await menu('');
    await tab.evaluateOn('#cancel', (control: Element) => {
      const next = control.cloneNode(true) as Element;
      next.id = 'next';
      document.body.prepend(next);
    });
    await someone.asksToCancel();
    await menu('visibility:hidden');
    await tab.press('Escape');
    await someone.isBack();
    expect(await someone.focused()).toBe('next');
  },
  'that hides it from the start': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(
      home.page({ body: `<main inert style="display:none">${home.link}</main>` }),
    );
    await someone.tab.evaluateOn('#cancel', (link: HTMLElement) => link.click());
    await someone.sees('reason');
    await someone.cancels();
    expect(home.ledger()).toEqual(['cancel']);
  },
});
