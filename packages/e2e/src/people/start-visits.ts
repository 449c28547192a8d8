import { afterEach, beforeAll } from 'vitest';
import { type Engine, type Tab, theEngine, type VisitOptions } from '../engines/index.ts';
import type { Lab } from '../hosts/lab.ts';
import { theLab } from '../hosts/the-lab.ts';

/** The engine that a file of tests runs in, the sites it visits, and who visits them. */
export interface Visits {
  /** From the first test on. */
  readonly engine: Engine;
  readonly lab: Lab;
  /** An empty tab of a browser of its own, which is gone after the test. */
  newTab(options?: VisitOptions): Promise<Tab>;
}

/** To be called once a file. */
export function startVisits(): Visits {
  let engine: Engine;
  let lab: Lab;
  let tabs: Tab[] = [];
  beforeAll(async () => {
    [engine, lab] = await Promise.all([theEngine(), theLab()]);
  });
  afterEach(async () => {
    const leaving = tabs;
    tabs = [];
    // A test may have closed its own.
    for (const tab of leaving) await tab.close().catch(() => {});
    lab.endHanging();
  });
  return {
    get engine() {
      return engine;
    },
    get lab() {
      return lab;
    },
    async newTab(options) {
      const tab = await engine.newVisit(options);
      tabs.push(tab);
      return tab;
    },
  };
}
