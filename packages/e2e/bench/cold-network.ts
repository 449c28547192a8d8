// A click that nothing announced, over a network of 60 ms and 10 Mbit: how many answers it waits for one after the
// other, and how long. The network is a delaying proxy with handshakes, so a connection that is kept is worth it.
import { startBrowser } from '../src/browser/start-browser.ts';
import { median } from '../src/measures/figures.ts';
import { inSequence } from '../src/measures/in-sequence.ts';
import { presentedAfter } from '../src/measures/presented-after.ts';
import { startTrace } from '../src/measures/trace.ts';
import { openingOf, watchOpening } from '../src/measures/watch-opening.ts';
import { startBenchStack } from './parts/bench-stack.ts';
import { circumstances, readOptions } from './parts/options.ts';
import { heading, row, spread, verdict } from './parts/table.ts';
import { clickOutOfTheBlue, visit } from './parts/visit.ts';

/** TCP and TLS 1.3 take a round trip each. */
const LINE = { roundTripMillis: 60, megabitsPerSecond: 10, handshakes: 2 };
const GOAL = { atMost: 2 };

const options = readOptions();
const bench = await startBenchStack({ dist: options.dist, line: LINE });
const browser = await startBrowser({ whole: true });

interface Figures {
  readonly painted: number;
  readonly sequence: number;
  readonly connections: number;
  readonly paths: readonly string[];
}

async function measure(name: keyof typeof ways): Promise<Figures> {
  const { context, page, x, y } = await visit(browser, bench.page, {
    before: (context) => watchOpening(context),
  });
  try {
    const endTrace = await startTrace(browser);
    if (name === 'cold, connections ended') {
      bench.gateway.forgetConnections();
      await page.waitForTimeout(3 * LINE.roundTripMillis);
    }
    const opening = openingOf(page);
    opening.catch(() => {});
    const passedBefore = bench.gateway.passed.length;
    const connectionsBefore = bench.line?.connections ?? 0;
    const actedAt = performance.now();
    const pause = ways[name];
    if (pause === undefined) await clickOutOfTheBlue(page);
    else {
      await page.mouse.move(x, y);
      await page.waitForTimeout(pause);
      await page.mouse.down();
      await page.mouse.up();
    }
    const { clickedAt, shownAt } = await opening;
    const events = await endTrace();
    const mark = events.find((event) => event.name === 'bench:shown');
    const frame = mark && presentedAfter(events, mark);
    if (!mark || !frame) throw new Error('no frame with the dialog in the trace');
    const clicked = mark.ts - (Number(mark.args.data?.startTime) - clickedAt) * 1000;
    // The clocks of page and server differ; the click came at most a moment after it was sent.
    const shownHere = actedAt + (pause ?? 0) + shownAt - clickedAt + 20;
    const waited = bench.gateway.passed.slice(passedBefore).filter(({ startedAt }) => startedAt < shownHere);
    return {
      painted: (frame.committedAt - clicked) / 1000,
      sequence: inSequence(waited),
      connections: (bench.line?.connections ?? 0) - connectionsBefore,
      paths: waited.map(({ path }) => path.split('/').at(-1) ?? ''),
    };
  } finally {
    await context.close();
  }
}

/** How long before the click the pointer rested on the control; undefined for a click out of the blue. */
const ways = {
  'cold, connection of the page kept': undefined,
  'cold, connections ended': undefined,
  'pointer 100 ms before': 100,
  'pointer 300 ms before': 300,
} as const;
const names = Object.keys(ways) as (keyof typeof ways)[];

try {
  const figures = new Map<string, Figures[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= options.rounds; round++)
    for (const name of names) {
      const measured = await measure(name);
      if (round > 0) figures.get(name)?.push(measured);
    }
  console.log(circumstances(`Chromium ${browser.version()}`));
  const { roundTripMillis, megabitsPerSecond, handshakes } = LINE;
  heading(
    `Over ${roundTripMillis} ms and ${megabitsPerSecond} Mbit/s, ${handshakes} round trips before a new connection speaks, ${options.rounds} rounds`,
  );
  for (const [name, all] of figures) {
    const sequence = median(all.map((each) => each.sequence));
    row(
      name,
      spread(
        all.map(({ painted }) => painted),
        'ms',
        0,
      ),
      `${sequence} one after the other`,
      ways[name as keyof typeof ways] === undefined ? verdict(sequence, GOAL) : '',
      `${median(all.map((each) => each.connections))} new connections`,
    );
    console.log(`      ${all.at(-1)?.paths.join(' · ')}`);
  }
} finally {
  await browser.close();
  await bench.end();
}
