import type { Tab } from './tab.ts';

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** What not every engine can be made to do from outside. */
export const abilities = ['forcedColors', 'touch', 'timeZone'] as const;
export type Ability = (typeof abilities)[number];

/** Who sits in front of the page, and how their machine is set. */
export interface VisitOptions {
  /** Of the viewport, in CSS pixels. @default 1280 */
  readonly width?: number;
  /** @default 800 */
  readonly height?: number;
  /** @default 'light' */
  readonly colorScheme?: 'light' | 'dark';
  /** @default 'reduce': a test waits for nothing that moves */
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** @default false; see `Ability` */
  readonly forcedColors?: boolean;
  /** A finger instead of a mouse. @default false; see `Ability` */
  readonly touch?: boolean;
  /** An IANA name, such as `Europe/Berlin`. @default the machine's; see `Ability` */
  readonly timeZone?: string;
  /**
   * In the browser as people have it, with its windows and all that it draws: for what goes beyond the page, such as
   * its closing, the clipboard and view transitions. Pages run in the same way without it, for half of the processor.
   *
   * @default false
   */
  readonly whole?: boolean;
}

/** One browser, the same to every spec whichever it is. */
export interface Engine {
  readonly name: EngineName;
  readonly version: string;
  /** What it cannot be made to do, and why. */
  readonly cannot: Readonly<Partial<Record<Ability, string>>>;
  /**
   * An empty tab of somebody who has never been here: no cookies, nothing stored.
   *
   * @throws where an option asks for what this engine cannot; ask `cannot` first.
   */
  newVisit(options?: VisitOptions): Promise<Tab>;
  close(): Promise<void>;
}

/** How an engine is started. */
export type StartEngine = () => Promise<Engine>;

/** @throws with the reason, where an option asks for what the engine cannot. */
export function refuse(cannot: Engine['cannot'], options: VisitOptions): void {
  for (const ability of abilities) {
    const reason = cannot[ability];
    if (options[ability] && reason) throw new Error(`${ability}: ${reason}`);
  }
}
