import type { SourceChange } from './source-change.ts';

/** A mistake that somebody could make, and the invariant that a fault run must then find broken. */
export interface PlantedBug {
  readonly breaks: 'I1' | 'I2' | 'I3' | 'I4' | 'I5';
  readonly changes: readonly SourceChange[];
  /** Done to the database before the first subscriber comes. */
  readonly sql?: readonly string[];
}

const RUNNER = 'services/action-runner.ts';
const ACCEPT = 'services/accept-offer.ts';

export const plantedBugs: Readonly<Record<string, PlantedBug>> = {
  'acknowledged before it is carried out': {
    breaks: 'I1',
    changes: [
      {
        file: RUNNER,
        from: 'const result = await guarded(() => executor.execute(toExecutorAction(action)));',
        to: `const result = { code: 'applied' };
          setTimeout(() => executor.execute(toExecutorAction(action)).catch(() => undefined), 250);`,
      },
      { file: RUNNER, from: 'isApplied(action.command, result.state, action.id)', to: 'true' },
    ],
  },
  'no unique key': {
    breaks: 'I2',
    changes: [
      { file: ACCEPT, from: 'const earlier = actions.find(', to: 'const earlier = [].find(' },
      {
        file: ACCEPT,
        from: "actions.some((action) => action.type === 'accept' && isUnsettled(action))",
        to: 'false',
      },
    ],
    sql: ['drop index actions_one_accept_a_session', 'drop index actions_one_unsettled_a_subscription'],
  },
  'nothing recovers': {
    breaks: 'I2',
    changes: [{ file: 'services/recover-actions.ts', from: 'const BATCH = 20;', to: 'const BATCH = 0;' }],
  },
  'a new key for each attempt': {
    breaks: 'I3',
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
    breaks: 'I3',
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
    breaks: 'I4',
    changes: [
      {
        file: 'services/settle.ts',
        from: '    await tellHost(ports, records, type, facts, settled);',
        to: `    setTimeout(() => storage.transaction((later) => tellHost(ports, later, type, facts, settled))
          .then(() => ports.onOutbox?.(), () => undefined), 250);`,
      },
    ],
  },
  'told before the commit': {
    breaks: 'I4',
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
    breaks: 'I5',
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
};
