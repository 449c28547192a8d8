import { type FlowInput, flow } from '@partwell/flow/schema';
import { expect, test } from 'vitest';
import { customerAt, customerChunks } from '../testing/many-customers.ts';
import { sampleCustomer, sampleFlow } from '../testing/samples.ts';
import { simulate } from './simulate.ts';

const moment = { now: '2026-12-01T00:00:00Z', timeZone: 'UTC' };
const optionsFor = (...flows: FlowInput[]) => ({ ...moment, flows: flows.map((each) => flow.parse(each)) });

async function* lines(...values: unknown[]) {
  const texts = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  yield new TextEncoder().encode(texts.join('\n'));
}

const jonas = sampleCustomer;
const loyal = {
  ...jonas,
  customer: { id: 'cus_elin' },
  subscription: { ...jonas.subscription, startedAt: '2020-01-01T00:00:00Z' },
};

test('customers are counted by flow, segment, reason and offer', async () => {
  const { tally } = await simulate(lines(jonas, loyal, loyal), optionsFor(sampleFlow));
  expect(tally).toMatchObject({
    customers: 3,
    withoutFlow: 0,
    flows: [
      {
        customers: 3,
        withoutOffer: 0,
        segments: { loyal: { customers: 2 } },
        reasons: {
          'too-expensive': { customers: 3, withoutOffer: 0 },
          other: { customers: 3, withoutOffer: 3 },
        },
        offers: {
          thanks: { customers: 2, reasons: { 'too-expensive': 2 } },
          basic: { customers: 0, causes: { unavailable: { customers: 3 } } },
          pause: { customers: 3 },
        },
      },
    ],
  });
});

test('a cause names the first customer it happened to', async () => {
  const { tally } = await simulate(lines(loyal, jonas, jonas), optionsFor(sampleFlow));
  expect(tally.flows[0]?.offers.thanks?.causes).toEqual({
    condition: {
      customers: 2,
      example: { line: 2, customer: 'cus_jonas', why: 'segment `loyal` does not hold' },
    },
  });
});

test('segments that hold together are counted together', async () => {
  const segments = { loyal: { tenureMonths: { $gte: 24 } }, monthly: { interval: 'month' } };
  const { tally } = await simulate(lines(jonas, loyal), optionsFor({ ...sampleFlow, segments }));
  expect(tally.flows[0]?.segments).toEqual({
    loyal: { customers: 1, also: { monthly: 1 } },
    monthly: { customers: 2, also: { loyal: 1 } },
  });
});

test('each customer takes the dearest gift of those they can be given, in their own currency', async () => {
  const gifts: FlowInput = {
    ...sampleFlow,
    segments: {},
    reasons: [{ id: 'too-expensive', offers: ['less', 'more', 'pause'] }, { id: 'other' }],
    offers: {
      less: { kind: 'credit', amount: { EUR: 100, SEK: 100 } },
      more: { kind: 'credit', amount: { EUR: 300 } },
      pause: { kind: 'pause', months: [1, 2] },
    },
  };
  const swedish = {
    ...jonas,
    subscription: { ...jonas.subscription, price: { amount: 9900, currency: 'SEK' } },
  };
  const { tally } = await simulate(lines(jonas, jonas, swedish), optionsFor(gifts));
  expect(tally.flows[0]?.giftsAtMost).toEqual({ EUR: 600, SEK: 100 });
  expect(tally.flows[0]?.offers.less?.savesAtMost).toEqual({ EUR: 200, SEK: 100 });
  expect(tally.flows[0]?.offers.pause?.savesAtMost).toEqual({ EUR: 2 * 2 * 800, SEK: 2 * 9900 });
});

test('who gets no flow is counted', async () => {
  const swedes = { ...sampleFlow, when: { country: 'SE' } };
  const { tally } = await simulate(lines(jonas), optionsFor(swedes));
  expect(tally).toMatchObject({ customers: 1, withoutFlow: 1, flows: [{ customers: 0 }] });
});

test('a byte order mark, line ends of Windows, blank lines and a last line without an end are no problem', async () => {
  const text = `\uFEFF${JSON.stringify(jonas)}\r\n\r\n   \n${JSON.stringify(loyal)}`;
  const { lines: read, bad, tally } = await simulate(lines(text), optionsFor(sampleFlow));
  expect({ read, bad, customers: tally.customers }).toEqual({ read: 4, bad: 0, customers: 2 });
});

test('lines that are no customers are counted, and the first few are explained', async () => {
  const bad = Array.from({ length: 20 }, () => '{"customer": {"id": "x"}}');
  const simulated = await simulate(lines(jonas, 'hello', ...bad, jonas), optionsFor(sampleFlow));
  expect(simulated).toMatchObject({ bad: 21, tally: { customers: 2 } });
  expect(simulated.badLines).toHaveLength(5);
  expect(simulated.badLines[0]).toEqual({
    line: 2,
    problems: [expect.stringContaining('`hello` is not JSON')],
  });
  expect(simulated.badLines[1]).toEqual({
    line: 3,
    problems: [expect.stringContaining('`subscription` is missing')],
  });
});

test('comments are fine in a file that people write, not in a line of a list', async () => {
  const { badLines } = await simulate(lines(`${JSON.stringify(jonas)} // Jonas`), optionsFor(sampleFlow));
  expect(badLines[0]?.problems[0]).toContain('not strict JSON');
});

test('nothing to read is nothing counted', async () => {
  const simulated = await simulate(lines(''), optionsFor(sampleFlow));
  expect(simulated).toMatchObject({ complete: true, lines: 0, bad: 0, tally: { customers: 0 } });
});

test('several threads count what one counts', async () => {
  const options = optionsFor({ ...sampleFlow, when: { country: 'DE' }, id: 'german' }, sampleFlow);
  const one = await simulate(customerChunks(6000), { ...options, jobs: 1 });
  const three = await simulate(customerChunks(6000), { ...options, jobs: 3 });
  expect(three).toEqual(one);
  expect(one.tally).toMatchObject({ customers: 6000, flows: [{ customers: 2000 }, { customers: 4000 }] });
});

test('what is stopped tells what it knows', async () => {
  const stop = new AbortController();
  async function* endless() {
    for await (const chunk of customerChunks(1_000_000)) {
      yield chunk;
      stop.abort();
    }
  }
  const { complete, tally } = await simulate(endless(), { ...optionsFor(sampleFlow), signal: stop.signal });
  expect({ complete, customers: tally.customers }).toEqual({ complete: false, customers: 1000 });
});

test('a strict run stops at the first line that is no customer', async () => {
  async function* spoilt() {
    yield new TextEncoder().encode('no\n');
    yield* customerChunks(100_000);
  }
  const { complete, bad, tally } = await simulate(spoilt(), { ...optionsFor(sampleFlow), strict: true });
  expect({ complete, bad, customers: tally.customers }).toEqual({ complete: false, bad: 1, customers: 0 });
});

test('the customers of the tests are customers', async () => {
  const { bad } = await simulate(
    lines(...Array.from({ length: 200 }, (_, index) => customerAt(index))),
    optionsFor(sampleFlow),
  );
  expect(bad).toBe(0);
});
