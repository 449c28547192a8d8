import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFlowFolder } from '@partwell/api';
import { testFlow } from '@partwell/api/testing';
import { expect } from 'vitest';
import type { Change } from '../hosts/faults.ts';
import type { Site } from '../hosts/site.ts';
import { eventually, onAHostPageThat, type Stage, startHostPages } from './on-a-host-page.ts';
import { strictPolicy } from './strict-policy.ts';
import type { Visitor } from './visitor.ts';

startHostPages();

/** Publishes as an operator does, from a folder. */
async function publish(flow: object): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), 'partwell-flows-'));
  try {
    await writeFile(path.join(folder, 'flow.json'), JSON.stringify(flow));
    return await readFlowFolder(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Answers that no server of ours gives: a proxy, an old version or somebody's hand made them. */
const mangled: Readonly<Record<string, Change>> = {
  'no texts': ({ texts: _, ...rest }) => rest,
  'texts that are no texts': (session) => ({ ...session, texts: 7 }),
  'no reasons': ({ reasons: _, ...rest }) => rest,
  'reasons that are none': (session) => ({ ...session, reasons: 'many' }),
  'reasons without words': (session) => ({ ...session, reasons: [null, {}, { id: 3 }] }),
  'offers that are none': (session) => ({ ...session, offers: null }),
  'offers without anything': (session) => ({ ...session, offers: [{}, null] }),
  'no theme': ({ theme: _, ...rest }) => rest,
  'a theme of nonsense': (session) => ({ ...session, theme: { brand: 'url(x)', radius: 'calc(', mode: 4 } }),
  'no locale': ({ locale: _, ...rest }) => rest,
  'a locale that is none': (session) => ({ ...session, locale: '%%%', dir: 'up' }),
  'no confirmation': ({ confirm: _, ...rest }) => rest,
  'no question': ({ question: _, ...rest }) => rest,
  'a list': () => [],
  nothing: () => null,
};

/** Answers whose damage shows only on the way: where a press leads to what cannot be drawn. */
const mangledLater: Readonly<Record<string, Change>> = {
  'no confirmation': ({ confirm: _, ...rest }) => rest,
  'a confirmation without effects': (session) => ({
    ...session,
    confirm: { title: 'Leave?', effects: null },
  }),
  'offers that are none': (session) => ({ ...session, offers: null }),
};

onAHostPageThat(8, {
  'the server': async () => {
    await expect(publish({ ...testFlow, reasons: [{ id: 'why', offers: ['nowhere'] }] })).rejects.toThrow();
    await expect(publish({ ...testFlow, reasons: 'many' })).rejects.toThrow();
    await expect(
      publish({ ...testFlow, offers: { pause: { kind: 'pause', months: [-1] } } }),
    ).rejects.toThrow();
    await expect(publish(testFlow)).resolves.toHaveLength(1);
  },
  'the widget': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(home.page({ body: home.button }));
    for (const [name, change] of Object.entries(mangled)) {
      const ends = home.fails('POST /partwell/v1/sessions', { change });
      const before = await someone.ownCancels();
      await someone.clicksCancel();
      await someone.tab.waitUntil(
        async () => (await someone.ownCancels()) > before || (await someone.isAsked()),
        `a dialog or the page’s own cancel after ${name}`,
      );
      if (await someone.isAsked()) {
        await someone.tab.press('Escape');
        await someone.tab.waitUntil(async () => !(await someone.isAsked()), `Escape to close after ${name}`);
      }
      ends();
      expect((await someone.log()).errors, name).toEqual([]);
    }
    for (const [name, change] of Object.entries(mangledLater)) {
      const ends = home.fails('POST /partwell/v1/sessions', { change });
      const before = await someone.ownCancels();
      await someone.asksToCancel();
      if (name.startsWith('offers')) {
        await someone.picks('too-expensive');
        // Where an answer stands for a moment, the next screen is laid out ahead.
        await someone.tab.evaluate(() => new Promise((done) => setTimeout(done, 400)));
        await someone.continues();
      } else await someone.leaves();
      await someone.tab.waitUntil(
        async () => (await someone.ownCancels()) > before && !(await someone.isAsked()),
        `the page’s own cancel after ${name}`,
      );
      ends();
      expect((await someone.log()).errors, name).toEqual([]);
    }
    // Nothing of it is left.
    await someone.asksToCancel();
  },
});

/** A whole way through, with everything a person can see of it. */
async function allTheWay(someone: Visitor, home: Site): Promise<void> {
  await someone.asksToCancel();
  await someone.picks('too-expensive');
  await someone.continues();
  await someone.sees('offer');
  await someone.tab.sees('[data-offer]');
  await someone.goesToConfirm();
  await someone.leaves();
  await someone.sees('done');
  expect(home.ledger()).toEqual(['cancel']);
}

async function nothingViolated(someone: Visitor, home: Site): Promise<void> {
  const { violations, errors, said } = await someone.log();
  expect({ violations, errors, said, reports: home.reports }).toEqual({
    violations: [],
    errors: [],
    said: [],
    reports: [],
  });
}

onAHostPageThat(31, {
  'as we ask for': async ({ site, arrives }) => {
    const home = await site();
    const headers = { 'content-security-policy': strictPolicy(home) };
    const someone = await arrives(home.page({ headers }));
    await allTheWay(someone, home);
    const look = await someone.tab.evaluateOn(
      { css: 'dialog', within: 'partwell-dialog' },
      (dialog: Element) => {
        const { borderTopLeftRadius, backgroundColor } = getComputedStyle(dialog);
        return { borderTopLeftRadius, backgroundColor };
      },
    );
    expect(Number.parseFloat(look.borderTopLeftRadius)).toBeGreaterThan(4);
    expect(look.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    await nothingViolated(someone, home);
  },
  'from its own address, with nothing but itself': async ({ site, arrives }) => {
    const home = await site({ firstParty: true });
    const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; report-uri ${home.url('/csp-reports')}`;
    const someone = await arrives(home.page({ headers: { 'content-security-policy': policy } }));
    await allTheWay(someone, home);
    await nothingViolated(someone, home);
  },
  // A check that cannot fail is no check: the lab hears of violations.
  'that forbids what we need, the page’s own cancel works and the report arrives': async ({
    site,
    visitor,
  }) => {
    const home = await site();
    const policy = `script-src 'self'; report-uri ${home.url('/csp-reports')}`;
    const someone = await visitor();
    await someone.tab.goto(home.page({ headers: { 'content-security-policy': policy } }));
    await someone.clicksCancel();
    await someone.landsOnOwnWay();
    expect((await someone.log()).violations).not.toEqual([]);
    await eventually(() => home.reports).not.toEqual([]);
  },
});

onAHostPageThat(32, async ({ site, arrives }) => {
  const home = await site();
  const policy = strictPolicy(home, "require-trusted-types-for 'script'; trusted-types dompurify;");
  const someone = await arrives(home.page({ headers: { 'content-security-policy': policy } }));
  // It is really enforced: what is not a trusted value is refused.
  const refused = await someone.tab.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>no</b>';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  await allTheWay(someone, home);
  const { violations, errors } = await someone.log();
  expect([violations.filter((one) => !one.includes('<b>no</b>')), errors]).toEqual([[], []]);
});

onAHostPageThat(33, async ({ site, arrives }) => {
  const home = await site();
  const headers = {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  };
  const someone = await arrives(home.page({ headers }));
  expect(await someone.tab.evaluate(() => crossOriginIsolated)).toBe(true);
  await allTheWay(someone, home);
  await nothingViolated(someone, home);
});

const starts =
  (around: { head?: (home: Site) => string; script?: (home: Site) => string }) =>
  async ({ site, arrives }: Stage) => {
    const home = await site();
    const someone = await arrives(
      home.page({ head: around.head?.(home) ?? '', ...(around.script && { script: around.script(home) }) }),
    );
    await allTheWay(someone, home);
    const { errors, said } = await someone.log();
    expect([errors, said]).toEqual([[], []]);
  };

onAHostPageThat(34, {
  RequireJS: starts({ head: () => '<script src="/bundles/require.js"></script>' }),
  'leaked exports and module': starts({
    head: () =>
      '<script>var exports = {}; var module = { exports }; var process = { env: {} }; var global = window;</script>',
  }),
  'a tag manager': starts({
    script: (home) =>
      `<script>(function(){const s=document.createElement('script');s.async=true;s.src='${home.partwell}partwell.js?gtm=1';s.setAttribute('data-key','${home.publishableKey}');document.head.appendChild(s)})()</script>`,
  }),
  'an inline loader that evaluates': starts({
    script: (home) =>
      `<script>window.partwell={key:'${home.publishableKey}',files:'${home.partwell}'};fetch('${home.partwell}partwell.js').then(r=>r.text()).then(t=>(0,eval)(t))</script>`,
  }),
  'a script as a module': starts({ script: (home) => home.scriptTag('type="module"').replace('async ', '') }),
});

onAHostPageThat(35, {
  'with the script from elsewhere': async ({ site, arrives }) => {
    const home = await site();
    await basedElsewhere(
      home,
      await arrives(home.page({ head: '<base href="https://example.invalid/deep/er/">' })),
    );
  },
  'with the script from its own path': async ({ site, arrives }) => {
    const home = await site({ firstParty: true });
    const { pathname } = new URL(home.partwell);
    const script = `<script async src="${pathname}partwell.js" data-key="${home.publishableKey}"></script>`;
    const head = `<base href="${home.url('/deep/er/')}">`;
    await basedElsewhere(home, await arrives(home.page({ head, script })));
  },
});

async function basedElsewhere(home: Site, someone: Visitor): Promise<void> {
  await allTheWay(someone, home);
  const addresses = await someone.tab.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const ours = addresses.filter((address) => /\/(v1|v|partwell\.js)\b/.test(address));
  expect(ours.length).toBeGreaterThan(4);
  expect(ours.filter((address) => !address.startsWith(home.partwell))).toEqual([]);
}

onAHostPageThat(36, {
  'by a sandbox': async ({ site, arrives }) => {
    const home = await site();
    const headers = { 'content-security-policy': 'sandbox allow-scripts allow-forms' };
    const someone = await arrives(home.page({ headers }));
    const denied = await someone.tab.evaluate(() => {
      try {
        return !localStorage;
      } catch {
        return true;
      }
    });
    expect(denied).toBe(true);
    await allTheWay(someone, home);
    await nothingViolated(someone, home);
  },
  'by throwing': async ({ site, arrives }) => {
    const home = await site();
    const head = `<script>for(const name of['localStorage','sessionStorage','indexedDB','caches'])Object.defineProperty(window,name,{get(){throw new DOMException('denied','SecurityError')}});Object.defineProperty(document,'cookie',{get(){throw new DOMException('denied','SecurityError')},set(){throw new DOMException('denied','SecurityError')}})</script>`;
    const someone = await arrives(home.page({ head }));
    await allTheWay(someone, home);
    await nothingViolated(someone, home);
  },
});

const bad = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
];

onAHostPageThat(37, {
  'the server': async () => {
    for (const url of bad) {
      await expect(publish({ ...testFlow, goodbye: { comeBack: { url } } }), url).rejects.toThrow();
      await expect(
        publish({ ...testFlow, goodbye: { articles: [{ title: { en: 'x' }, url }] } }),
        url,
      ).rejects.toThrow();
    }
  },
  'the widget': async ({ site, arrives }) => {
    const home = await site();
    const html = '<img src=x onerror="window.pwned=1"><b>bold</b>';
    // Shaped like an element of the library that draws.
    const node = { type: 'img', props: { src: 'x', onerror: 'window.pwned=1' }, constructor: undefined };
    home.fails('POST /partwell/v1/sessions', {
      change: (session) => ({
        ...session,
        question: { ...session.question, title: html, hint: node },
        thanks: { title: html, body: node },
        reasons: session.reasons.map((reason: object) => ({ ...reason, label: html })),
      }),
    });
    home.fails('POST /partwell/v1/sessions/*/cancel', {
      change: (answer) => ({
        ...answer,
        outcome: {
          ...answer.outcome,
          title: html,
          body: [html, node],
          articles: bad.map((url) => ({ label: html, url })),
        },
      }),
    });
    const someone = await arrives(home.page());
    await someone.asksToCancel();
    expect(await someone.tab.text({ css: 'h2', within: 'partwell-dialog' })).toContain('<b>bold</b>');
    await someone.cancels();
    expect(await someone.tab.count({ css: 'img, b, script', within: 'partwell-dialog' })).toBe(0);
    const links = await someone.tab.evaluateAll(
      { css: 'a', within: 'partwell-dialog' },
      (all: HTMLAnchorElement[]) => all.map((link) => link.protocol),
    );
    expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
    expect(await someone.tab.evaluate(() => 'pwned' in window)).toBe(false);
    expect((await someone.log()).errors).toEqual([]);
  },
});
