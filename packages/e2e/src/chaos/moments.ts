import type { HostFault } from '@partwell/api/testing';
import type { SourceChange } from './source-change.ts';

/** A point of the protocol inside the server: it dies there, before what is written at `at`. */
interface Inside {
  readonly file: string;
  readonly at: string;
}

/** The points of the protocol at which a server can die by its own hand. */
const inside = {
  'session written, not committed': {
    file: 'services/start-session.ts',
    at: '    return { session, actions, passages: [], resumed: false };',
  },
  'accept written, not committed': {
    file: 'services/accept-offer.ts',
    at: '  return { action, fresh: true };',
  },
  'cancel written, not committed': {
    file: 'services/cancel-subscription.ts',
    at: '  return { action, fresh: true };',
  },
  'action committed, nobody called': {
    file: 'services/action-runner.ts',
    at: '    const result = await guarded(() => executor.execute(',
  },
  'answered, not settled': { file: 'services/action-runner.ts', at: '    switch (result.code) {' },
  'read, not tried again': {
    file: 'services/action-runner.ts',
    at: "    if (reading.code === 'unknown') return postpone(action, reading.why, reading);",
  },
  'settled, not committed': {
    file: 'services/settle.ts',
    at: "    ports.meter?.happened({ type: 'action.settled', action, state: 'done' });",
  },
  'committed, not acknowledged': { file: 'services/settle.ts', at: "  log.info('action.applied'" },
  'told, not recorded': {
    file: 'outbox/lane.ts',
    at: '    // Somebody waits for the answer to a test',
  },
} as const satisfies Readonly<Record<string, Inside>>;

/** The points at which everything that is ours dies, because of what reaches the host: a machine that goes. */
const atHost = {
  'called, not applied': { sees: 'called', fault: 'hang' },
  'applied, not answered': { sees: 'applied', fault: 'apply-then-hang' },
  'told, not answered': { sees: 'told', fault: undefined },
} as const satisfies Readonly<Record<string, { sees: string; fault: HostFault | undefined }>>;

export type InsideMoment = keyof typeof inside;
export type HostMoment = keyof typeof atHost;
export type Moment = InsideMoment | HostMoment;

export const insideMoments = Object.keys(inside) as readonly InsideMoment[];
export const hostMoments = Object.keys(atHost) as readonly HostMoment[];
export const moments: readonly Moment[] = [...insideMoments, ...hostMoments];
export const isAtHost = (moment: Moment): moment is HostMoment => moment in atHost;
export const atHostMoment = (moment: HostMoment): { sees: string; fault: HostFault | undefined } =>
  atHost[moment];

/** Lets a server notice that it comes to its points. */
export const noticed: readonly SourceChange[] = insideMoments.map((moment) => {
  const { file, at } = inside[moment];
  return { file, from: at, to: `globalThis.partwellAt?.(${JSON.stringify(moment)});\n${at}` };
});

/** What Node is told, so that a server dies when it comes to a point for the nth time. */
export const diesAt = (moment: InsideMoment, nth: number): readonly string[] => {
  const code = `let left = ${nth}; globalThis.partwellAt = (moment) => {
    if (moment === ${JSON.stringify(moment)} && --left === 0) process.kill(process.pid, 'SIGKILL'); };`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
};
