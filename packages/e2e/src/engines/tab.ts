import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Aim, aim } from './in-page/aim.ts';
import { find } from './in-page/find.ts';
import type { KeyStep, Surface } from './surface.ts';
import type { Seen } from './watch.ts';
import type { Where } from './where.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How long anything that is waited for may take. */
export const patienceMillis = 15_000;
/** Asking costs the machine that is waited for. */
const pauseMillis = 25;

const isPoint = (at: Where | Point): at is Point => typeof at === 'object' && 'x' in at;
const told = (at: Where): string => (typeof at === 'string' ? at : JSON.stringify(at));
const source = (args: readonly unknown[]) =>
  args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(', ');

/** One tab in front of one person; alike in every engine. */
export class Tab {
  readonly #surface: Surface;

  constructor(surface: Surface) {
    this.#surface = surface;
  }

  /** Settles when the document has been read; what it loads later is waited for by what it shows. */
  goto(url: string): Promise<void> {
    return this.#surface.goto(url);
  }

  url(): Promise<string> {
    return this.#surface.url();
  }

  back(): Promise<void> {
    return this.#surface.back();
  }

  forward(): Promise<void> {
    return this.#surface.forward();
  }

  reload(): Promise<void> {
    return this.#surface.reload();
  }

  /** Calls a function in the page. It may use nothing from around it; arguments and answer are JSON. */
  async evaluate<Args extends readonly unknown[], Answer>(
    does: (...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>> {
    return (await this.#surface.run(`return await (${does})(${source(args)});`)) as Awaited<Answer>;
  }

  /** The same with the element first. */
  async evaluateOn<Args extends readonly unknown[], Answer>(
    where: Where,
    // biome-ignore lint/suspicious/noExplicitAny: the caller knows which kind of element it looks for.
    does: (element: any, ...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>> {
    await this.waitUntil(async () => (await this.count(where)) > 0, `${told(where)} to be there`);
    const call = `(${does})(${[`(${find})(${source([where])})[0]`, source(args)].filter(Boolean).join(', ')})`;
    return (await this.#surface.run(`return await ${call};`)) as Awaited<Answer>;
  }

  /** The same with all elements that fit, at once and perhaps none. */
  async evaluateAll<Args extends readonly unknown[], Answer>(
    where: Where,
    // biome-ignore lint/suspicious/noExplicitAny: the caller knows which kind of element it looks for.
    does: (elements: any[], ...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>> {
    const call = `(${does})(${[`(${find})(${source([where])})`, source(args)].filter(Boolean).join(', ')})`;
    return (await this.#surface.run(`return await ${call};`)) as Awaited<Answer>;
  }

  /** Runs the source of a script in the page, such as a library's. */
  async inject(script: string): Promise<void> {
    await this.#surface.run(`${script}\n;return null;`);
  }

  count(where: Where): Promise<number> {
    return this.evaluateAll(where, (elements) => elements.length);
  }

  /** The text of it as it is shown. */
  text(where: Where): Promise<string> {
    return this.evaluateOn(where, (element: HTMLElement) => element.innerText.trim());
  }

  texts(where: Where): Promise<string[]> {
    return this.evaluateAll(where, (elements) => elements.map((one: HTMLElement) => one.innerText.trim()));
  }

  attribute(where: Where, name: string): Promise<string | null> {
    return this.evaluateOn(where, (element: Element, key: string) => element.getAttribute(key), name);
  }

  /** Until it is drawn. */
  sees(where: Where): Promise<void> {
    const drawn = (elements: Element[]) =>
      elements.some((one) => one.checkVisibility({ visibilityProperty: true }));
    return this.waitUntil(() => this.evaluateAll(where, drawn), `${told(where)} to be seen`);
  }

  /** Until it is not in the document any more. */
  misses(where: Where): Promise<void> {
    return this.waitUntil(async () => (await this.count(where)) === 0, `${told(where)} to be gone`);
  }

  /** Until a condition holds in the page; while it is on its way elsewhere, it does not. */
  waitFor<Args extends readonly unknown[]>(holds: (...args: Args) => unknown, ...args: Args): Promise<void> {
    return this.waitUntil(async () => !!(await this.evaluate(holds, ...args)), `${holds}`);
  }

  /** Until the address fits: a whole path (`/own`), or a part of the address. */
  async arrivesAt(address: string): Promise<void> {
    await this.waitUntil(async () => {
      const url = await this.url();
      return address.startsWith('/') ? new URL(url).pathname === address : url.includes(address);
    }, `the address ${address}`);
  }

  /** Until something holds that is asked from outside the page. */
  async waitUntil(
    holds: () => Promise<boolean>,
    what: string,
    withinMillis: number = patienceMillis,
  ): Promise<void> {
    const giveUpAt = Date.now() + withinMillis;
    let why: unknown;
    while (Date.now() < giveUpAt) {
      try {
        if (await holds()) return;
        why = undefined;
      } catch (error) {
        why = error;
      }
      await sleep(pauseMillis);
    }
    throw new Error(`waited ${withinMillis / 1000} s for ${what}`, { cause: why });
  }

  /** Presses the middle of it as soon as it lies still and is under nothing else, or a point. */
  async click(
    at: Where | Point,
    { times = 1, withinMillis }: { readonly times?: number; readonly withinMillis?: number } = {},
  ): Promise<void> {
    const point = await this.#aimAt(at, withinMillis);
    const press = [{ press: 'down' }, { press: 'up' }] as const;
    await this.#surface.pointer([{ move: point }, ...Array.from({ length: times }, () => press).flat()]);
  }

  async hover(at: Where | Point): Promise<void> {
    await this.#surface.pointer([{ move: await this.#aimAt(at) }]);
  }

  /** Puts the pointer down on one thing and lets it up on another. */
  async drag(from: Where | Point, to: Where | Point): Promise<void> {
    const [start, end] = [await this.#aimAt(from), await this.#aimAt(to)];
    await this.#surface.pointer([{ move: start }, { press: 'down' }, { move: end }, { press: 'up' }]);
  }

  /** With a finger, in a visit with `touch`. */
  async tap(at: Where | Point): Promise<void> {
    const { x, y } = await this.#aimAt(at);
    await this.#surface.tap(x, y);
  }

  /** Turns the wheel over something, in CSS pixels. */
  async scroll(at: Where | Point, down: number): Promise<void> {
    const { x, y } = await this.#aimAt(at);
    await this.#surface.wheel(x, y, down);
  }

  /** Gives it the focus by script, as a page would. */
  async focus(where: Where): Promise<void> {
    await this.evaluateOn(where, (element: HTMLElement) => element.focus());
  }

  /** A key, or keys held together: `Enter`, `Shift+Tab`, `Control+a`, `Space`. */
  async press(combination: string, times = 1): Promise<void> {
    const keys = combination === '+' ? ['+'] : combination.split('+');
    const once: KeyStep[] = [...keys.map((down) => ({ down })), ...keys.toReversed().map((up) => ({ up }))];
    await this.#surface.keys(Array.from({ length: times }, () => once).flat());
  }

  /** Character by character, into whatever has the focus. */
  async type(words: string): Promise<void> {
    const keys = [...words].map((key) => (key === ' ' ? 'Space' : key === '\n' ? 'Enter' : key));
    await this.#surface.keys(keys.flatMap((key) => [{ down: key }, { up: key }]));
  }

  resize(width: number, height: number): Promise<void> {
    return this.#surface.resize(width, height);
  }

  /** Writes what the viewport shows, as PNG. */
  async screenshot(file: string): Promise<void> {
    await writeFile(file, await this.#surface.picture());
  }

  /**
   * What this page has said and done wrong so far.
   *
   * @throws on a page that `watchSource` is not the first script of: silence would mean nothing there.
   */
  async seen(): Promise<Seen> {
    const seen = await this.evaluate(() => (window as unknown as { __seen?: Seen }).__seen ?? null);
    if (!seen) throw new Error('this page is not watched; serve watchSource as its first script');
    return seen;
  }

  close(): Promise<void> {
    return this.#surface.close();
  }

  async #aimAt(at: Where | Point, withinMillis?: number): Promise<Point> {
    if (isPoint(at)) return at;
    let last: Aim = { at: 'nothing' };
    let box: string | undefined;
    let point: Point | undefined;
    try {
      await this.waitUntil(
        async () => {
          last = (await this.#surface.run(`return (${aim})((${find})(${source([at])})[0]);`)) as Aim;
          if (last.at !== 'ready') return false;
          const still = last.box === box;
          box = last.box;
          point = { x: last.x, y: last.y };
          return still;
        },
        `${told(at)} to be there to press`,
        withinMillis,
      );
    } catch (error) {
      throw new Error(`${(error as Error).message}; it is ${JSON.stringify(last)}`, { cause: error });
    }
    if (!point) throw new Error('unreachable');
    return point;
  }
}
