import { expect, it } from 'vitest';
import { fuzz, succeeded } from '../testing/fuzz/fuzz.ts';
import { testFlow } from '../testing/index.ts';

/** The long form, with a seed of each run's own, is `pnpm chaos fuzz`. */
const SHORT = { requestsPerRoute: 12, seed: 20_260 };

/** A thousand requests one after the other: what hangs is told by itself, long before. */
const PATIENCE_MILLIS = 240_000;

it(
  'every answer to whatever is asked is one that the document declares, and shows nothing of the inside',
  async () => {
    const routes = await fuzz(SHORT);
    const complaints = routes.flatMap(({ operation, complaints }) =>
      complaints.map(({ what, sent, log }) => ({ operation: operation.id, what, sent, log })),
    );
    expect(complaints).toEqual([]);
    // Requests that nobody lets in prove little: every operation did its work for some of them.
    const idle = routes.filter((route) => !succeeded(route)).map(({ operation }) => operation.id);
    expect(idle).toEqual([]);
    // And what is accepted was carried out, of every kind that the flow has.
    const kinds = Object.values(testFlow.offers ?? {}).map(({ kind }) => kind);
    const { carriedOut } = routes.find(({ operation }) => operation.id === 'acceptOffer') ?? {};
    const done = [...(carriedOut ?? [])].map((offer) => testFlow.offers?.[offer]?.kind);
    expect(new Set(done)).toEqual(new Set(kinds));
    // Previews were read, too.
    expect(routes.find(({ operation }) => operation.id === 'readSession')?.previews).toBeGreaterThan(0);
  },
  PATIENCE_MILLIS,
);
