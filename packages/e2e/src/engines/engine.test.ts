import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { VisitOptions } from './engine.ts';
import { css, needs, role, type Tab, text, theEngine, watchSource } from './index.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

const page = `<!doctype html><html lang="en"><title>Lab</title><script src="/watch.js"></script><meta name="viewport" content="width=device-width">
<h2 id="title">Where to?</h2>
<button id="first">First</button> <button id="second" aria-label="Number two">Second</button>
<label><input type="radio" name="a"> One</label><label><input type="radio" name="a"> Two</label>
<p><label>Words <input id="words"></label></p>
<p id="far">Far down</p><a href="/two">On</a>
<script src="/page.js"></script>`;

const pageScript = `
const log = []; window.log = log;
for (const type of ['keydown', 'pointerdown', 'click', 'dblclick', 'touchstart', 'wheel'])
  addEventListener(type, (event) => log.push({ type, key: event.key ?? '', trusted: event.isTrusted, shift: !!event.shiftKey, detail: event.detail }), true);
const host = document.createElement('x-host');
document.body.append(host);
host.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('button'), { textContent: 'Inside' }));
document.querySelector('#far').style.marginTop = '3000px';
`;

let server: Server;
let home: string;
let tab: Tab | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    const script = { '/watch.js': watchSource, '/page.js': pageScript }[request.url ?? ''];
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    response.end(script ?? page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(async () => {
  await tab?.close();
  tab = undefined;
});

const visit = async (options: VisitOptions = {}): Promise<Tab> => {
  tab = await (await theEngine()).newVisit(options);
  await tab.goto(home);
  return tab;
};

interface Logged {
  type: string;
  key: string;
  trusted: boolean;
  shift: boolean;
  detail: number;
}
const logOf = (at: Tab) => at.evaluate(() => (window as unknown as { log: Logged[] }).log);
const matches = (at: Tab, query: string) => at.evaluate((asked) => matchMedia(asked).matches, query);

describe('a visit', () => {
  it('has the viewport it was asked for, down to a phone’s and a window at 400 %', async () => {
    const at = await visit({ width: 320, height: 568 });
    const size = () => at.evaluate(() => [innerWidth, innerHeight]);
    expect(await size()).toEqual([320, 568]);
    for (const [width, height] of [
      [320, 256],
      [568, 320],
      [280, 653],
      [1280, 1024],
    ] as const) {
      await at.resize(width, height);
      expect(await size()).toEqual([width, height]);
    }
  });

  it.each(['light', 'dark'] as const)('prefers %s where asked', async (colorScheme) => {
    const at = await visit({ colorScheme });
    expect(await matches(at, `(prefers-color-scheme: ${colorScheme})`)).toBe(true);
  });

  it.each(['reduce', 'no-preference'] as const)('has the motion: %s', async (reducedMotion) => {
    const at = await visit({ reducedMotion });
    expect(await matches(at, `(prefers-reduced-motion: ${reducedMotion})`)).toBe(true);
  });

  it('forces colours only where asked', async (context) => {
    needs(context, await theEngine(), 'forcedColors');
    expect(await matches(await visit({ forcedColors: true }), '(forced-colors: active)')).toBe(true);
    await tab?.close();
    expect(await matches(await visit(), '(forced-colors: active)')).toBe(false);
  });

  it('is in the time zone it was asked for', async (context) => {
    needs(context, await theEngine(), 'timeZone');
    const at = await visit({ timeZone: 'Asia/Kathmandu' });
    expect(await at.evaluate(() => new Date('2026-11-22T00:00:00Z').getTimezoneOffset())).toBe(-345);
  });

  it('keeps nothing of the visit before', async () => {
    const first = await visit();
    await first.evaluate(() => {
      localStorage.setItem('left', 'behind');
      // biome-ignore lint/suspicious/noDocumentCookie: the old way works in every engine.
      document.cookie = 'left=behind';
    });
    await first.close();
    const second = await visit();
    expect(await second.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  });

  it('goes on, back, forward and round again', async () => {
    const at = await visit();
    await at.click(role('link', 'On'));
    await at.arrivesAt('/two');
    await at.back();
    await at.arrivesAt('/');
    await at.forward();
    await at.arrivesAt('/two');
    await at.reload();
    expect(await at.url()).toBe(`${home}/two`);
  });
});

describe('input', () => {
  it('is a real press of what is found by selector, role, name or words, also in a shadow root', async () => {
    const at = await visit();
    for (const where of ['#first', role('button', 'Number two'), text('Inside'), css('button', { nth: -1 })])
      await at.click(where);
    const clicks = (await logOf(at)).filter(({ type }) => type === 'click');
    expect(clicks).toHaveLength(4);
    expect(clicks.every(({ trusted }) => trusted)).toBe(true);
  });

  it('scrolls to what is out of view, and turns a wheel', async () => {
    const at = await visit();
    await at.click('#far');
    const top = await at.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(1000);
    await at.scroll({ x: 50, y: 50 }, -400);
    await at.waitFor((before) => scrollY < before, top);
  });

  it('counts the second of two quick presses as a double click', async () => {
    const at = await visit();
    await at.click('#first', { times: 2 });
    await at.waitFor(() =>
      (window as unknown as { log: Logged[] }).log.some(({ type }) => type === 'dblclick'),
    );
    const clicks = (await logOf(at)).filter(({ type }) => type === 'click');
    expect(clicks.map(({ detail }) => detail)).toEqual([1, 2]);
  });

  it('takes two presses of the same place for two clicks, however soon they come', async () => {
    const at = await visit();
    await at.click('#first');
    await at.click('#first');
    const clicks = (await logOf(at)).filter(({ type }) => type === 'click');
    expect(clicks.map(({ detail }) => detail)).toEqual([1, 1]);
  });

  it('walks with Tab, back with Shift+Tab, and types', async () => {
    const at = await visit();
    const focused = () => at.evaluate(() => document.activeElement?.id);
    await at.press('Tab', 2);
    expect(await focused()).toBe('second');
    await at.press('Shift+Tab');
    expect(await focused()).toBe('first');
    expect(await at.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true);
    await at.click('#words');
    await at.type('Ärger & Ruhe');
    expect(await at.evaluateOn('#words', (input: HTMLInputElement) => input.value)).toBe('Ärger & Ruhe');
    expect((await logOf(at)).every(({ trusted }) => trusted)).toBe(true);
  });

  it('moves a radio with the arrows', async () => {
    const at = await visit();
    await at.click(role('radio', 'One'));
    await at.press('ArrowDown');
    expect(await at.evaluateOn(role('radio', 'Two'), (radio: HTMLInputElement) => radio.checked)).toBe(true);
  });

  it('copies and pastes', async () => {
    const at = await visit();
    await at.click('#words');
    await at.type('twice ');
    await at.press('Control+a');
    await at.press('Control+c');
    await at.press('ArrowRight');
    await at.press('Control+v');
    expect(await at.evaluateOn('#words', (input: HTMLInputElement) => input.value)).toBe('twice twice ');
  });

  it('lets go of a button elsewhere without a click on it', async () => {
    const at = await visit();
    await at.drag('#first', '#title');
    const clicked = await at.evaluate(() =>
      (window as unknown as { log: Logged[] }).log.map(({ type }) => type),
    );
    expect(clicked).toContain('pointerdown');
    expect(await at.evaluate(() => document.activeElement?.id ?? '')).not.toBe('title');
  });

  it('is a finger where asked', async (context) => {
    needs(context, await theEngine(), 'touch');
    const at = await visit({ touch: true });
    await at.tap('#first');
    const types = (await logOf(at)).map(({ type }) => type);
    expect(types).toContain('touchstart');
    expect(types).toContain('click');
  });
});

describe('looking', () => {
  it('tells what the page did wrong', async () => {
    const at = await visit();
    await at.evaluate(() => {
      setTimeout(() => {
        throw new Error('on purpose');
      });
      console.warn('mind', 'the gap');
      const style = document.createElement('style');
      style.textContent = 'p { color: red }';
      document.head.append(style);
    });
    await at.waitUntil(async () => {
      const { errors, lines, violations } = await at.seen();
      return errors.length > 0 && lines.length > 0 && violations.length > 0;
    }, 'all three');
    const seen = await at.seen();
    expect(seen.errors[0]).toContain('on purpose');
    expect(seen.lines).toEqual(['warn: mind the gap']);
    expect(seen.violations[0]).toContain('style-src');
  });

  it('runs a library in the page against its policy', async () => {
    const at = await visit();
    await at.inject('window.brought = eval ? 1 : 0');
    expect(await at.evaluate(() => (window as unknown as { brought: number }).brought)).toBe(1);
    expect((await at.seen()).violations).toEqual([]);
  });

  it('says what is in the way of a press', async () => {
    const at = await visit();
    await at.evaluate(() => document.querySelector('#first')?.setAttribute('hidden', ''));
    await expect(at.click('#first', { withinMillis: 300 })).rejects.toThrow('hidden');
  });
});
