import { describe, expect, it, type TestContext } from 'vitest';
import { type Engine, patienceMillis, type VisitOptions } from '../engines/index.ts';
import type { Lab } from '../hosts/lab.ts';
import type { Site, SiteOptions } from '../hosts/site.ts';
import { startVisits, type Visits } from '../people/start-visits.ts';
import { exceptions } from './exceptions.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { Visitor } from './visitor.ts';

/** What a test starts from. */
export interface Stage {
  readonly context: TestContext;
  readonly engine: Engine;
  readonly lab: Lab;
  /** A site and a subscriber of its own. */
  site(options?: SiteOptions): Promise<Site>;
  /** Somebody in an empty tab. */
  visitor(options?: VisitOptions): Promise<Visitor>;
  /** Somebody on a page of the site, which has our script. */
  arrives(address: string, options?: VisitOptions): Promise<Visitor>;
}

type Case = (stage: Stage) => Promise<void>;

let visits: Visits;

/** What is true in a while, on a slow machine too: `await eventually(() => home.ledger()).toEqual(…)`. */
export const eventually = <T>(get: () => T): ReturnType<typeof expect.poll> =>
  expect.poll(get, { timeout: patienceMillis });

/** To be called once a file. */
export function startHostPages(): void {
  visits = startVisits();
}

/** One scenario as one test, or as several where it has several cases. */
export function onAHostPageThat(scenario: Scenario, cases: Case | Readonly<Record<string, Case>>): void {
  const title = `on a host page that ${scenarios[scenario]}`;
  if (typeof cases === 'function') it(title, run(scenario, '', cases));
  else
    describe(title, () => {
      for (const [name, test] of Object.entries(cases)) it(name, run(scenario, name, test));
    });
}

const run = (scenario: Scenario, name: string, test: Case) => async (context: TestContext) => {
  const { engine, lab } = visits;
  const excepted = exceptions.find(
    (one) => one.scenario === scenario && one.engine === engine.name && (one.cases?.includes(name) ?? true),
  );
  if (excepted) context.skip(`${engine.name}: ${excepted.reason}`);
  const visitor = async (options?: VisitOptions) => new Visitor(await visits.newTab(options));
  await test({
    context,
    engine,
    lab,
    site: (options) => lab.site(options),
    visitor,
    arrives: async (address, options) => {
      const arrived = await visitor(options);
      await arrived.visits(address);
      return arrived;
    },
  });
};
