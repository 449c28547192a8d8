import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@partwell/api/testing';
import type { FoundWebkit } from '../../browser/find-webkit.ts';
import type { VisitOptions } from '../engine.ts';
import { desktopOf } from './desktop-of.ts';
import { Display } from './display.ts';
import { startChild } from './start-child.ts';

const patienceMillis = 20_000;

/** A script whose page goes away is never answered; nothing that a spec runs takes as long. */
const answerMillis = 6000;

/** One WebKitWebDriver with its one session: W3C WebDriver over HTTP. */
export class Driver {
  readonly version: string;
  readonly #base: string;
  readonly #child: ChildProcess;
  readonly #display: Display;
  readonly #folder: string;

  private constructor(base: string, version: string, child: ChildProcess, display: Display, folder: string) {
    this.#display = display;
    this.#base = base;
    this.version = version;
    this.#child = child;
    this.#folder = folder;
  }

  static async start(found: FoundWebkit, options: VisitOptions): Promise<Driver> {
    const [display, port, desktop] = await Promise.all([Display.start(), freePort(), desktopOf(options)]);
    const { folder, env, args } = desktop;
    const child = startChild(found.driver, ['--host=127.0.0.1', `--port=${port}`], {
      ...process.env,
      ...env,
      DISPLAY: display.name,
    });
    const server = `http://127.0.0.1:${port}`;
    const giveUpAt = Date.now() + patienceMillis;
    while (!(await fetch(`${server}/status`).catch(() => undefined))) {
      if (Date.now() > giveUpAt) throw new Error('WebKitWebDriver does not answer');
      await sleep(10);
    }
    const session = await command(server, 'POST', '/session', {
      capabilities: {
        alwaysMatch: {
          pageLoadStrategy: 'eager',
          unhandledPromptBehavior: 'ignore',
          // The driver would count in a timer of the page, which may have stopped its clock.
          timeouts: { script: null },
          ...(found.browser && {
            'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation', ...args] },
          }),
        },
      },
    });
    const { sessionId, capabilities } = session as {
      sessionId: string;
      capabilities: { browserVersion: string };
    };
    return new Driver(`${server}/session/${sessionId}`, capabilities.browserVersion, child, display, folder);
  }

  get(path: string): Promise<unknown> {
    return command(this.#base, 'GET', path);
  }

  post(path: string, body: object = {}): Promise<unknown> {
    return command(this.#base, 'POST', path, body);
  }

  /**
   * Runs the body of an async function in the page.
   *
   * @throws where no answer comes: the page it was given to has been left.
   */
  async run(body: string, withinMillis = answerMillis): Promise<unknown> {
    const script = `return (async () => {${body}})().then((value) => [value]);`;
    const answer = this.post('/execute/sync', { script, args: [] });
    answer.catch(() => {});
    const late = sleep(withinMillis, null, { ref: false }).then(() => {
      throw new Error(`no answer to ${body.slice(0, 200)}`);
    });
    late.catch(() => {});
    const [value] = (await Promise.race([answer, late])) as [unknown];
    return value;
  }

  /**
   * Goes somewhere, and settles when scripts run there: the driver says so a moment too early. And it says nothing
   * where another way was under way, such as a reload by the page: then it is told once more.
   */
  async goto(url: string): Promise<void> {
    const isThere = `return location.href === ${JSON.stringify(new URL(url).href)} && document.readyState !== "loading"`;
    const giveUpAt = Date.now() + patienceMillis;
    while (Date.now() < giveUpAt) {
      const gone = this.post('/url', { url });
      gone.catch(() => {});
      await Promise.race([gone, sleep(answerMillis, null, { ref: false })]);
      const tryAgainAt = Date.now() + 1000;
      while (Date.now() < tryAgainAt) if (await this.run(isThere, 400).catch(() => false)) return;
    }
    throw new Error(`${url} is not read`);
  }

  /** Makes ready for the next person; `false` where something could be left of the last one. */
  async forgets(): Promise<boolean> {
    try {
      // A tab that was opened meanwhile belongs to the one who goes.
      if (((await this.get('/window/handles')) as string[]).length > 1) return false;
      // And what the page would keep in the moment in which it goes is not kept.
      await this.run(
        'Storage.prototype.setItem = () => {}; try { localStorage.clear(); sessionStorage.clear(); } catch {}',
      );
      await command(this.#base, 'DELETE', '/cookie');
      await command(this.#base, 'DELETE', '/actions');
      await this.goto('about:blank');
      return true;
    } catch {
      return false;
    }
  }

  async end(): Promise<void> {
    const gone = once(this.#child, 'exit');
    // Ending the session ends the browser; the driver stays.
    await command(this.#base, 'DELETE', '').catch(() => {});
    this.#child.kill();
    await gone;
    this.#display.end();
    // The browser, which is not our child, may still be writing there.
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

async function command(base: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(base + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`WebKit, ${path}: ${value?.error} ${value?.message}`);
  return value;
}
