import type { SessionView } from '@partwell/flow';
import type { Browser, Page } from 'playwright-core';
import { type FakeServer, json } from './fake-server.ts';
import { type Given, realChoice, realOutcome, realSession } from './fixtures/real-session.ts';

/** One moment of the dialog that is worth a picture. */
export interface Screen {
  readonly given?: Given;
  readonly session?: (locale: string) => Partial<SessionView>;
  /** From the first screen to the one that is pictured. */
  walk?(at: Page): Promise<unknown>;
  /** What the API answers to an action. */
  answer?(server: FakeServer, locale: string): void;
}

export const pick = (at: Page, reason: string) =>
  at.locator(`[data-reason=${reason}] .option`).first().click();
const exit = (at: Page) => at.locator('.actions .button').first().click();
const beside = (at: Page) => at.locator('.actions .button').nth(1).click();
export const offers = (reason: string) => async (at: Page) => {
  await pick(at, reason);
  await beside(at);
  await at.locator('.offer').first().waitFor();
};
export const choose = async (at: Page, offer: string, index: number) => {
  await at.locator(`[data-offer=${offer}] .option`).nth(index).click();
  await at.locator(`[data-offer=${offer}]`).evaluate((card) => card.scrollIntoView({ block: 'start' }));
};
export const cancel = async (at: Page) => {
  await exit(at);
  await at.locator('[data-state=confirm]').waitFor();
  await exit(at);
};
export const answer =
  (action: 'accept' | 'cancel', status: number, body: (locale: string) => unknown) =>
  (server: FakeServer, locale: string) => {
    server.answers[`POST /v1/sessions/:id/${action}`] = (response) => json(response, status, body(locale));
  };

export const screens: Record<string, Screen> = {
  '10-reason': {},
  '11-question': { given: { flow: { thanks: { when: { tenureMonths: { $gte: 999 } } } } } },
  '12-chips': { walk: (at) => pick(at, 'life-change') },
  '13-text': { walk: (at) => pick(at, 'missing-feature') },
  '14-rating': { walk: (at) => pick(at, 'competitor') },
  '15-choose': {
    session: (locale) => ({ subscriptions: realChoice(locale) }),
    walk: (at) => at.locator('.option').nth(1).click(),
  },
  '16-chosen': { session: () => ({ chosen: true }) as Partial<SessionView> },
  '17-preview': { session: () => ({ preview: true }) },
  '20-permission': {
    given: { flow: { permission: {} } },
    walk: async (at) => {
      await pick(at, 'not-using');
      await beside(at);
      await at.locator('.answers').waitFor();
    },
  },
  '21-three': { walk: offers('too-expensive') },
  '22-plan': {
    walk: async (at) => {
      await offers('too-expensive')(at);
      await choose(at, 'basic', 0);
    },
  },
  '23-pause': {
    walk: async (at) => {
      await offers('not-using')(at);
      await choose(at, 'pause', 1);
    },
  },
  '24-call-error': {
    walk: async (at) => {
      await offers('support')(at);
      await at.locator('[data-offer=talk] .button').click();
    },
  },
  '25-discount-credit': { walk: offers('competitor') },
  '26-extend-custom': { walk: offers('quality') },
  '27-talk-article': { walk: offers('missing-feature') },
  '28-accepting': {
    walk: async (at) => {
      await offers('support')(at);
      await choose(at, 'talk', 0);
      await at.locator('[data-offer=talk] input[type=tel]').fill('+46 70 123 45 67');
      await at.locator('[data-offer=talk] .button').click();
      await at.waitForTimeout(4300);
    },
    answer: (server) => {
      server.answers['POST /v1/sessions/:id/accept'] = () => {};
    },
  },
  '30-confirm': {
    walk: async (at) => {
      await exit(at);
      await at.locator('[data-state=confirm]').waitFor();
    },
  },
  '31-pending': {
    walk: cancel,
    answer: (server) => {
      server.answers['POST /v1/sessions/:id/cancel'] = () => {};
    },
  },
  '32-form': {
    given: {
      flow: { reasons: [], confirm: { fields: ['name', 'contract', 'kind', 'endDate'] } },
    },
  },
  '40-unsettled': {
    walk: async (at) => {
      await cancel(at);
      await at.locator('.waiting').waitFor();
    },
    answer: answer('cancel', 202, () => ({ status: 'pending' })),
  },
  '41-failed': {
    walk: async (at) => {
      await cancel(at);
      await at.locator('[data-state=failed]').waitFor({ timeout: 12_000 });
    },
    answer: answer('cancel', 503, () => ({ code: 'unavailable' })),
  },
  '42-offline': {
    walk: async (at) => {
      await at.context().setOffline(true);
      await cancel(at);
      await at.locator('[data-state=failed]').waitFor({ timeout: 12_000 });
    },
  },
  '43-refused': {
    walk: async (at) => {
      await offers('not-using')(at);
      await choose(at, 'pause', 1);
      await at.locator('[data-offer=pause] .button').click();
      await at.locator('[data-state=refused]').waitFor();
    },
    answer: answer('accept', 409, () => ({ code: 'executor_refused' })),
  },
  '44-barred': {
    given: { flow: { roles: { mayCancel: ['owner'] } }, customer: { role: 'member' } },
  },
  '45-canceled': { given: { subscription: { status: 'canceled' } } },
  '46-paused': {
    given: { subscription: { status: 'paused', pausedUntil: '2027-01-14T09:00:00Z' } },
  },
  '50-goodbye': {
    walk: async (at) => {
      await cancel(at);
      await at.locator('.receipt').waitFor();
    },
    answer: answer('cancel', 200, (locale) => ({ status: 'settled', outcome: realOutcome(locale) })),
  },
  '51-saved': {
    walk: async (at) => {
      await offers('not-using')(at);
      await choose(at, 'pause', 1);
      await at.locator('[data-offer=pause] .button').click();
      await at.locator('.receipt').waitFor();
    },
    answer: answer('accept', 200, (locale) => ({
      status: 'settled',
      outcome: realOutcome(locale, 'pause', 'months-2'),
    })),
  },
  '52-talk-saved': {
    walk: async (at) => {
      await offers('support')(at);
      await choose(at, 'talk', 0);
      await at.locator('[data-offer=talk] input[type=tel]').fill('+46 70 123 45 67');
      await at.locator('[data-offer=talk] .button').click();
      await at.locator('.receipt').waitFor();
    },
    answer: answer('accept', 200, (locale) => ({
      status: 'settled',
      outcome: realOutcome(locale, 'talk', 'slot-morning'),
    })),
  },
};

interface Looks {
  readonly width: number;
  readonly height: number;
  readonly language: string;
  readonly colorScheme: 'light' | 'dark';
  /** Pixels of the picture to one of the page. @default 1 */
  readonly scale?: number;
}

/**
 * Takes a picture of one screen.
 *
 * @param take What of the page. @default all that is seen
 * @returns a PNG, and what kept it from being the screen that was meant.
 */
export async function pictureOf(
  browser: Browser,
  server: FakeServer,
  screen: string | Screen,
  { width, height, language, colorScheme, scale = 1 }: Looks,
  take = (at: Page): Promise<Buffer> => at.screenshot(),
): Promise<{ png: Buffer; problems: string[] }> {
  const { given = {}, session, walk, answer } = typeof screen === 'string' ? (screens[screen] ?? {}) : screen;
  const problems: string[] = [];
  const view = { ...realSession(language, given), ...session?.(language) };
  server.answers['POST /v1/sessions'] = (response) => json(response, 201, view);
  answer?.(server, language);
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme,
    reducedMotion: 'reduce',
  });
  const at = await context.newPage();
  at.on('pageerror', (error) => problems.push(String(error)));
  await at.goto(`${server.origin}/`);
  await at.waitForFunction(() => 'partwell' in window);
  await at.locator('[data-partwell-cancel]').click();
  try {
    await at.locator('partwell-dialog dialog[open]').waitFor();
    // The second chunk and its styles.
    await at.waitForFunction(
      () => (document.querySelector('partwell-dialog')?.shadowRoot?.adoptedStyleSheets.length ?? 0) > 2,
    );
    await walk?.(at);
    await at.waitForTimeout(100);
  } catch (error) {
    problems.push(String(error).split('\n')[0] ?? '');
  }
  const png = await take(at);
  await context.close();
  for (const route of Object.keys(server.answers)) delete server.answers[route];
  return { png, problems };
}
