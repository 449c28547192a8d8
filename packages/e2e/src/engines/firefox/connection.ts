import type { Browser, Page } from 'puppeteer-core';

/** The slice of Puppeteer's own connection that is used, for what Puppeteer has no call or a slow one. */
export interface Connection {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}

export const connectionOf = (browser: Browser): Connection =>
  (browser as unknown as { connection: Connection }).connection;

/** The browsing context that a page's commands are for. */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;
