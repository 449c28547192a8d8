import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { clickOutOfTheBlue, type Visit } from '../parts/visit.ts';
import { type FirstScreen, installVanilla } from './vanilla.ts';

/** One way from a click to a dialog. */
export interface Candidate {
  readonly name: string;
  /** A page of its own instead of the demo's; its control is `[data-cancel]`. */
  readonly url?: string;
  readonly touch?: boolean;
  /** Whether the page is there without our script. */
  readonly foreign?: boolean;
  /** Changes the page before anything is measured. */
  arrange?(page: Page, screen: FirstScreen): Promise<void>;
  /** From before the first sign of intent to the click. */
  act(visit: Visit): Promise<void>;
  /** At most this many times the candidate it is held against. */
  readonly goal?: number;
  /** Its name. @default the vanilla dialog, built at the click */
  readonly beside?: string;
}

export const vanillaName = 'vanilla, built at the click';
const touchedVanilla = 'vanilla, built at the tap';

const css = await readFile(path.join(import.meta.dirname, 'vanilla.css'), 'utf8');

const vanilla =
  (prepared: boolean): NonNullable<Candidate['arrange']> =>
  (page, screen) =>
    page.evaluate(installVanilla, { screen, css, prepared });

/** The pointer comes to rest on the control, and after a while presses. */
const pointer =
  (millis: number): Candidate['act'] =>
  async ({ page, x, y }) => {
    await page.mouse.move(x, y);
    await page.waitForTimeout(millis);
    await page.mouse.down();
    await page.mouse.up();
  };

const focus =
  (millis: number): Candidate['act'] =>
  async ({ page }) => {
    await page.locator('[data-partwell-cancel]').focus();
    await page.waitForTimeout(millis);
    await page.keyboard.press('Enter');
  };

/** A finger that stays down for as long as a tap takes. */
const touch =
  (millis: number): Candidate['act'] =>
  async ({ page, devtools, x, y }) => {
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.waitForTimeout(millis);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };

export const ourCandidates: readonly Candidate[] = [
  { name: vanillaName, foreign: true, arrange: vanilla(false), act: pointer(100) },
  { name: 'vanilla, built in advance', foreign: true, arrange: vanilla(true), act: pointer(100) },
  { name: 'Partwell, pointer 100 ms before', act: pointer(100), goal: 0.6 },
  { name: 'Partwell, focus 100 ms before', act: focus(100), goal: 0.6 },
  { name: touchedVanilla, foreign: true, arrange: vanilla(false), act: touch(100), touch: true },
  // What makes a tap of a touch takes its time, whoever listens.
  { name: 'Partwell, touch 100 ms before', act: touch(100), touch: true, goal: 0.6, beside: touchedVanilla },
  { name: 'Partwell, pointer 300 ms before', act: pointer(300), goal: 0.6 },
  { name: 'Partwell, cold', act: ({ page }) => clickOutOfTheBlue(page), goal: 1.9 },
];

/** Somebody else's page, by address or file. */
export const pageCandidate = (place: string): Candidate => ({
  name: place.split('/').at(-1) || place,
  url: /^https?:/.test(place) ? place : pathToFileURL(path.resolve(place)).href,
  foreign: true,
  act: pointer(100),
});
