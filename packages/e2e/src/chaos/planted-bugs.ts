import type { SourceChange } from './source-change.ts';

/** A mistake that somebody could make, and what a fault run must then find. */
export interface PlantedBug {
  /** The violation that this mistake brings about, whole: another one of the same invariant does not count. */
  readonly found: RegExp;
  readonly changes: readonly SourceChange[];
  /** Done to the database before the first subscriber comes. */
  readonly sql?: readonly string[];
}

const RUNNER = 'services/action-runner.ts';
const ACCEPT = 'services/accept-offer.ts';

export const plantedBugs = {
  'acknowledged before it is carried out': {
    found: /^I1 \S+ was acknowledged and is in the ledger 0 times$/,
    changes: [
      {
        file: RUNNER,
        from: 'const result = await guarded(() => executor.execute(toExecutorAction(action)));',
        to: `const result = { code: 'applied' };
          setTimeout(() => executor.execute(toExecutorAction(action)).catch(() => undefined), 1000);`,
      },
      { file: RUNNER, from: 'isApplied(action.command, result.state, action.id)', to: 'true' },
    ],
  },
  'no unique key': {
    found: /^I2 accept of \S+ changed the subscription \d+ times$/,
    changes: [
      { file: ACCEPT, from: 'const earlier = actions.find(', to: 'const earlier = [].find(' },
      {
        file: ACCEPT,
        from: "actions.some((action) => action.type === 'accept' && isUnsettled(action))",
        to: 'false',
      },
      // Everything that is for nothing waits: a third lock, which would do alone.
      { file: ACCEPT, from: 'const past = [...actions, ...erased];', to: 'const past = erased;' },
    ],
    sql: ['drop index actions_one_accept_a_session', 'drop index actions_one_unsettled_a_subscription'],
  },
  'nothing recovers': {
    found: /^I2 \S+ is still pending$/,
    changes: [{ file: 'services/recover-actions.ts', from: 'const BATCH = 20;', to: 'const BATCH = 0;' }],
  },
  'a new key for each attempt': {
    found: /^I3 \S+ is in the ledger and nobody wrote it as an action$/,
    changes: [
      { file: RUNNER, from: '  id: action.id,', to: "  id: action.id + '-' + action.attempts," },
      {
        file: RUNNER,
        from: 'isApplied(action.command, result.state, action.id)',
        to: "isApplied(action.command, result.state, action.id + '-' + action.attempts)",
      },
    ],
  },
  'no version pin': {
    found: /^I3 \S+ is not what its customer may be given$/,
    changes: [
      {
        file: ACCEPT,
        from: '    command: presented.command,',
        to: `    command: (await resolveSession(records, ports.flows[0].flow, session, actions, now))
          .commands[input.offer]?.[input.choice] ?? presented.command,`,
      },
    ],
  },
  'told after the commit': {
    found: /^I4 \S+ has 0 outbox rows$/,
    changes: [
      {
        file: 'services/settle.ts',
        from: '      tell(type),',
        to: `      setTimeout(() => storage.transaction((later) => tellHost(ports, later, type, facts, settled))
          .then(() => ports.onOutbox?.(), () => undefined), 250),`,
      },
    ],
  },
  'told before the commit': {
    found: /^I4 the host was told of \S+ before it was carried out$/,
    changes: [
      {
        file: RUNNER,
        from: "import { settleApplied, settleRefused } from './settle.ts';",
        to: `import { settleApplied, settleRefused } from './settle.ts';
          import { tellHost } from './tell-host.ts';`,
      },
      {
        file: RUNNER,
        from: '    const result = await guarded(',
        to: `    await storage.transaction(async (records) => {
            const type = action.type === 'cancel' ? 'subscription.canceled' : 'offer.accepted';
            await tellHost(ports, records, type, await records.sessions.find(action.session), action);
          });
          ports.onOutbox?.();
          const result = await guarded(`,
      },
    ],
  },
  'an accept holds the cancel': {
    found: /^I5 \S+ asked to cancel and was told already_accepted$/,
    changes: [
      {
        file: 'services/cancel-subscription.ts',
        from: '  if (known) return { action: known, fresh: false };',
        to: `  if (known) return { action: known, fresh: false };
          if (actions.some(({ type, status }) => type === 'accept' && status === 'pending')) {
            return { code: 'already_accepted' };
          }`,
      },
    ],
  },
  'a cancel is answered only once': {
    found: /^I5 \S+ asked to cancel to the end and was told nothing$/,
    changes: [
      {
        file: 'services/cancel-subscription.ts',
        from: '  if (known) return { action: known, fresh: false };',
        to: `  if (known?.session === id) throw new Error('asked before');
          if (known) return { action: known, fresh: false };`,
      },
    ],
  },
} as const satisfies Readonly<Record<string, PlantedBug>>;
