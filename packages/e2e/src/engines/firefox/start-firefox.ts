import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../browser/find-firefox.ts';
import { howToInstall } from '../../browser/install-browser.ts';
import { refuse, type StartEngine, type VisitOptions } from '../engine.ts';
import { Tab } from '../tab.ts';
import { type Connection, connectionOf } from './connection.ts';
import { firefoxSurface } from './firefox-surface.ts';
import { preferencesOf, type SetPreferences } from './preferences.ts';

const cannot = {};

/** The machine's Firefox, through Puppeteer and WebDriver BiDi. */
export const startFirefox: StartEngine = async () => {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error(howToInstall.firefox);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    // What a person has set in their system is a preference of the whole browser, reached from its own window.
    args: ['--remote-allow-system-access'],
    // The list of downloads would open a while after one, and take the keys from whoever comes next.
    extraPrefsFirefox: { 'browser.download.alwaysOpenPanel': false },
  });
  const connection = connectionOf(browser);
  const setPreferences = await throughItsOwnWindow(connection);
  return {
    name: 'firefox',
    version: await browser.version(),
    cannot,
    async newVisit(options: VisitOptions = {}) {
      refuse(cannot, options);
      const { width = 1280, height = 800 } = options;
      await setPreferences(preferencesOf(options));
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height, hasTouch: options.touch ?? false });
      if (options.timeZone) await page.emulateTimezone(options.timeZone);
      return new Tab(firefoxSurface(page, connection));
    },
    close: () => browser.close(),
  };
};

async function throughItsOwnWindow(connection: Connection): Promise<SetPreferences> {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = (result as { contexts: { context: string }[] }).contexts;
  if (!window) throw new Error('Firefox has no window of its own');
  return async (preferences) => {
    const lines = Object.entries(preferences).map(
      ([name, value]) =>
        `Services.prefs.set${typeof value === 'boolean' ? 'Bool' : 'Int'}Pref('${name}', ${value});`,
    );
    const answer = await connection.send('script.evaluate', {
      expression: lines.join('\n'),
      target: { context: window.context },
      awaitPromise: false,
    });
    if ((answer.result as { type: string }).type !== 'success')
      throw new Error(`Firefox refused its preferences: ${JSON.stringify(answer.result)}`);
  };
}
