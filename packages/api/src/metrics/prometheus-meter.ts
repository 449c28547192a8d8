import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Fact, Meter } from '../ports/meter.ts';
import { version } from '../version.ts';
import type { DatabaseCall } from './time-storage.ts';

/** From what a look into memory takes to what nobody waits for. */
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const DATABASE_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 15];

export interface PrometheusMeter extends Meter {
  readonly registry: Registry;
  databaseCalled(call: DatabaseCall): void;
}

/**
 * Figures of this process for Prometheus. No label has a value that somebody outside can choose: neither ids nor
 * addresses, so a million customers make no more series than one.
 */
export const prometheusMeter = (): PrometheusMeter => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const build = new Gauge({
    name: 'partwell_build_info',
    help: 'Which version this process is: always 1.',
    labelNames: ['version'],
    registers,
  });
  build.set({ version }, 1);
  const requests = new Histogram({
    name: 'partwell_http_request_seconds',
    help: 'How long requests took, by the pattern of the route.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const problems = new Counter({
    name: 'partwell_problems_total',
    help: 'Requests that were answered with a problem, by its code.',
    labelNames: ['code'],
    registers,
  });
  const database = new Histogram({
    name: 'partwell_database_seconds',
    help: 'How long transactions, and questions outside of one, took at the database.',
    labelNames: ['operation'],
    buckets: DATABASE_SECONDS,
    registers,
  });
  const unavailable = new Counter({
    name: 'partwell_database_unavailable_total',
    help: 'How often the database could not be used.',
    registers,
  });
  const started = new Counter({
    name: 'partwell_sessions_started_total',
    help: 'Sessions that were shown. One that was only prepared is none.',
    registers,
  });
  const ended = new Counter({
    name: 'partwell_sessions_ended_total',
    help: 'Ends of sessions. One that was saved, or closed, and canceled afterwards has both.',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ['saved', 'canceled', 'abandoned', 'error'] as const) ended.inc({ outcome }, 0);
  const settled = new Counter({
    name: 'partwell_actions_settled_total',
    help: 'Offers and cancellations whose end is known, by kind.',
    labelNames: ['kind', 'state'],
    registers,
  });

  const count: { readonly [Type in Fact['type']]: (fact: Extract<Fact, { type: Type }>) => void } = {
    'session.started': () => started.inc(),
    'session.ended': ({ outcome }) => ended.inc({ outcome }),
    'action.settled': ({ action, state }) => settled.inc({ kind: kindOf(action), state }),
  };
  return {
    registry,
    answered: ({ seconds, problem, ...labels }) => {
      requests.observe(labels, seconds);
      if (problem !== undefined) problems.inc({ code: problem });
    },
    happened: (fact) => (count[fact.type] as (fact: Fact) => void)(fact),
    databaseCalled: ({ operation, seconds, unavailable: isUnavailable }) => {
      database.observe({ operation }, seconds);
      if (isUnavailable) unavailable.inc();
    },
  };
};

/** What was asked for: a kind of offer, or `cancel`. */
export const kindOf = ({ type, kind }: Extract<Fact, { type: 'action.settled' }>['action']): string =>
  type === 'cancel' ? 'cancel' : (kind ?? 'other');
